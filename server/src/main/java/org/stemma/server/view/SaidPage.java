package org.stemma.server.view;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stemma.core.account.Dossier;
import org.stemma.core.account.Statement;

/**
 * Who said what to whom.
 *
 * @param utterances in the dossier's order
 */
public record SaidPage(StoryHead head, List<Utterance> utterances) implements Page {

  /** Wordings that are shown at once; to fold a single one away would gain nothing. */
  private static final int OPEN = 2;

  /**
   * One act of saying.
   *
   * @param speaker null if no version tells
   * @param again whether the entry before has the same speaker
   * @param wordings the fullest first
   * @param more further wordings, folded
   */
  record Utterance(
      @Nullable String speaker,
      boolean again,
      @Nullable String addressee,
      @Nullable String via,
      List<Wording> wordings,
      List<Wording> more) {}

  /**
   * The same words in one or more versions.
   *
   * @param direct whether they stand between quotation marks
   * @param kind how the words are given
   * @param tellers who has them, with the cue of each
   */
  record Wording(
      String words, @Nullable String language, boolean direct, String kind, List<Teller> tellers) {}

  /** Who has a wording. */
  record Teller(String label, @Nullable String href, @Nullable String cue) {}

  @Override
  public String template() {
    return "said";
  }

  public static SaidPage of(Material material) {
    List<Utterance> utterances = new ArrayList<>();
    String before = null;
    for (Dossier.Utterance utterance : material.dossier().statements()) {
      String speaker = utterance.speaker();
      List<Wording> all = wordings(material, utterance.statements());
      int open = all.size() <= OPEN + 1 ? all.size() : OPEN;
      utterances.add(
          new Utterance(
              speaker,
              speaker != null && speaker.equals(before),
              utterance.addressee(),
              utterance.via(),
              all.subList(0, open),
              all.subList(open, all.size())));
      before = speaker;
    }
    return new SaidPage(StoryHead.of(material, "said"), utterances);
  }

  private static List<Wording> wordings(Material material, List<Statement> statements) {
    Map<String, List<Statement>> byWords = new LinkedHashMap<>();
    for (Statement statement : statements) {
      String key = statement.kind() + statement.quote().strip();
      byWords.computeIfAbsent(key, any -> new ArrayList<>()).add(statement);
    }
    return byWords.values().stream().map(same -> wording(material, same)).toList();
  }

  private static Wording wording(Material material, List<Statement> same) {
    Statement first = same.getFirst();
    return new Wording(
        first.quote().strip(),
        material.language(first.article()),
        first.kind() != Statement.Kind.INDIRECT,
        switch (first.kind()) {
          case DIRECT -> "in quotation marks";
          case MIXED -> "partly in quotation marks";
          case INDIRECT -> "in the writer’s words";
        },
        same.stream()
            .map(each ->
                new Teller(
                    material.label(each.article()),
                    material.article(each.article()) == null
                        ? null
                        : Links.article(each.article(), each.span()),
                    each.cue()))
            .toList());
  }
}
