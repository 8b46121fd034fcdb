package org.stemma.server.view;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stemma.core.account.Fact;
import org.stemma.core.account.Reference;

/**
 * Figures, dates and circumstances, and how the versions stand to each other in them.
 *
 * @param conflicts those that cannot both be true
 * @param changed those whose sense was changed in copying
 * @param shared those that more than one version tells
 * @param single those that one version tells
 * @param retractions what versions took back, and what the others say
 */
public record FiguresPage(
    StoryHead head,
    List<Entry> conflicts,
    List<Entry> changed,
    List<Entry> shared,
    List<Entry> single,
    List<Retraction> retractions)
    implements Page {

  /** Verdicts that have a section of their own. */
  private static final Set<Fact.Verdict> APART =
      EnumSet.of(Fact.Verdict.CONFLICTS, Fact.Verdict.CHANGED, Fact.Verdict.SINGLE);

  /** An attribute and its values. */
  record Entry(String what, String verdict, String because, List<Value> values) {}

  /**
   * @param origins from how many independent origins it is known, in words; null if one version
   *     alone tells it, where the number says nothing
   */
  record Value(String value, @Nullable String origins, List<Extract> told) {}

  @Override
  public String template() {
    return "figures";
  }

  public static FiguresPage of(Material material) {
    List<Fact> facts = material.dossier().facts();
    return new FiguresPage(
        StoryHead.of(material, "figures"),
        entries(material, facts, Fact.Verdict.CONFLICTS),
        entries(material, facts, Fact.Verdict.CHANGED),
        facts.stream()
            .filter(fact -> !APART.contains(fact.verdict()))
            .map(fact -> entry(material, fact))
            .toList(),
        entries(material, facts, Fact.Verdict.SINGLE),
        Retraction.of(material));
  }

  private static List<Entry> entries(Material material, List<Fact> facts, Fact.Verdict verdict) {
    return facts.stream()
        .filter(fact -> fact.verdict() == verdict)
        .map(fact -> entry(material, fact))
        .toList();
  }

  private static Entry entry(Material material, Fact fact) {
    return new Entry(
        fact.what(),
        verdict(fact.verdict()),
        fact.because(),
        fact.values().stream()
            .map(value ->
                new Value(
                    Words.grouped(Calendar.words(value.value())),
                    origins(material, value),
                    value.told().stream().map(material::extract).toList()))
            .toList());
  }

  private static @Nullable String origins(Material material, Fact.Value value) {
    Set<String> tellers = value.told().stream().map(Reference::article).collect(Collectors.toSet());
    int origins = material.dossier().tree().originsOf(tellers);
    return tellers.size() < 2 ? null : origins + (origins == 1 ? " origin" : " origins");
  }

  private static String verdict(Fact.Verdict verdict) {
    return switch (verdict) {
      case SINGLE -> "one version only";
      case SAME -> "agree";
      case SAME_SAID_OTHERWISE -> "agree in other words";
      case REFINES -> "one is more exact";
      case UPDATES -> "updated";
      case CONFLICTS -> "conflict";
      case CHANGED -> "changed in copying";
      case CANNOT_TELL -> "cannot tell";
    };
  }
}
