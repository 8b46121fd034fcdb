package org.stemma.server.view;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stemma.core.account.Departure;
import org.stemma.core.account.Dossier;
import org.stemma.core.account.Reference;
import org.stemma.core.account.Statement;

/**
 * Who said what to whom.
 *
 * @param utterances in the dossier's order
 */
public record SaidPage(StoryHead head, List<Utterance> utterances) implements Page {

  /** Wordings that are shown at once; to fold a single one away would gain nothing. */
  private static final int OPEN = 2;

  /** Code points of a departure's words that are shown. */
  private static final int DEPARTURE = 120;

  /**
   * One act of saying.
   *
   * @param speaker null if no version tells
   * @param again whether the entry before has the same speaker
   * @param first who printed it first; null if the dates do not tell or nobody else has it
   * @param wordings the fullest first
   * @param more further wordings, folded
   */
  record Utterance(
      @Nullable String speaker,
      boolean again,
      @Nullable String addressee,
      @Nullable String via,
      @Nullable String first,
      List<Wording> wordings,
      List<Wording> more) {}

  /**
   * The same words in one or more versions.
   *
   * @param direct whether they stand between quotation marks
   * @param kind how the words are given
   * @param departures how they depart from the fullest wording
   * @param tellers who has them, with the cue of each
   */
  record Wording(
      String words,
      @Nullable String language,
      boolean direct,
      String kind,
      List<Drifted> departures,
      List<Teller> tellers) {}

  /**
   * A departure from the fullest wording.
   *
   * @param what what was done: "cut"
   * @param before the words of the fullest wording; null if they say nothing here
   * @param after the words that stand here; null if they say nothing here
   */
  record Drifted(String what, @Nullable String before, @Nullable String after) {}

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
      List<Wording> all = wordings(material, utterance.wordings());
      int open = all.size() <= OPEN + 1 ? all.size() : OPEN;
      utterances.add(
          new Utterance(
              speaker,
              speaker != null && speaker.equals(before),
              utterance.addressee(),
              utterance.via(),
              first(material, utterance),
              all.subList(0, open),
              all.subList(open, all.size())));
      before = speaker;
    }
    return new SaidPage(StoryHead.of(material, "said"), utterances);
  }

  private static @Nullable String first(Material material, Dossier.Utterance utterance) {
    long versions = utterance.statements().stream().map(Statement::article).distinct().count();
    return utterance.first() == null || versions < 2 ? null : material.label(utterance.first());
  }

  private static List<Wording> wordings(Material material, List<Dossier.Wording> wordings) {
    Map<String, List<Dossier.Wording>> byWords = new LinkedHashMap<>();
    for (Dossier.Wording wording : wordings) {
      Statement statement = wording.statement();
      String key = statement.kind() + statement.quote().strip();
      byWords.computeIfAbsent(key, any -> new ArrayList<>()).add(wording);
    }
    return byWords.values().stream().map(same -> wording(material, same)).toList();
  }

  private static Drifted drifted(Departure departure) {
    boolean words =
        switch (departure.kind()) {
          case CUT, ADDED, CHANGED -> true;
          case OUT_OF_THE_MARKS, INTO_THE_MARKS, TRANSLATED -> false;
        };
    return new Drifted(
        switch (departure.kind()) {
          case CUT -> "cut";
          case ADDED -> "added";
          case CHANGED -> "changed";
          case OUT_OF_THE_MARKS -> "moved out of the quotation marks";
          case INTO_THE_MARKS -> "put into quotation marks";
          case TRANSLATED -> "in another language";
        },
        words ? words(departure.fullest()) : null,
        words ? words(departure.here()) : null);
  }

  private static @Nullable String words(@Nullable Reference reference) {
    return reference == null ? null : Words.cut(reference.words(), DEPARTURE);
  }

  private static Wording wording(Material material, List<Dossier.Wording> wordings) {
    List<Statement> same = wordings.stream().map(Dossier.Wording::statement).toList();
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
        wordings.getFirst().departures().stream().map(SaidPage::drifted).toList(),
        same.stream()
            .map(each ->
                new Teller(
                    material.label(each.article()),
                    material.article(each.article()) == null
                        ? null
                        : material.addresses().article(each.article(), each.span()),
                    each.cue()))
            .toList());
  }
}
