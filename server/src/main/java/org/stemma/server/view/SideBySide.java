package org.stemma.server.view;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.core.article.Article;
import org.stemma.core.reuse.Comparison;

/**
 * Two texts side by side, for a page on two versions or on two revisions.
 *
 * @param verdict what the two are to each other, in a sentence
 * @param because the reasons
 * @param groups runs of rows; one of equal sentences may be folded to its number
 * @param onlyDifferences whether equal sentences are folded
 * @param toggle where they are folded, or unfolded again; null if nowhere
 */
record SideBySide(
    Column left,
    Column right,
    String verdict,
    List<String> because,
    List<Group> groups,
    boolean onlyDifferences,
    @Nullable String toggle) {

  /** What is compared. */
  record Side(String label, String href, Article article) {}

  /** A column's head. */
  record Column(
      String label, String href, @Nullable String title, @Nullable String language, String share) {}

  /**
   * A run of rows.
   *
   * @param folded how many equal sentences it stands for; 0 if {@code rows} are shown
   */
  record Group(int folded, List<AlignedRow> rows) {}

  static SideBySide of(
      Side left,
      Side right,
      Comparison comparison,
      List<AlignedRow> rows,
      boolean onlyDifferences,
      @Nullable String toggle) {
    return new SideBySide(
        column(left, comparison.containmentA()),
        column(right, comparison.containmentB()),
        verdict(comparison),
        comparison.because(),
        onlyDifferences ? folded(rows) : List.of(new Group(0, rows)),
        onlyDifferences,
        toggle);
  }

  private static Column column(Side side, double share) {
    return new Column(
        side.label(),
        side.href(),
        side.article().title(),
        side.article().language(),
        Words.percent(share) + " common");
  }

  private static String verdict(Comparison comparison) {
    String sure = " (" + Words.percent(comparison.confidence()) + " sure)";
    return switch (comparison.kind()) {
      case IDENTICAL -> "The same words" + sure;
      case COPY -> "The same text with light edits" + sure;
      case EXCERPT -> "One is a part of the other" + sure;
      case REWRITE -> "The same text, reworded" + sure;
      case TRANSLATION -> "The same text in another language" + sure;
      case SHARED_QUOTE -> "Only quotations are common: not a copy" + sure;
      case BOILERPLATE -> "Only stock phrases are common: not a copy" + sure;
      case INDEPENDENT -> "Nothing speaks for copying" + sure;
    };
  }

  private static List<Group> folded(List<AlignedRow> rows) {
    List<Group> groups = new ArrayList<>();
    int same = 0;
    List<AlignedRow> open = new ArrayList<>();
    for (AlignedRow row : rows) {
      if (row.kind() == AlignedRow.Kind.SAME) {
        if (!open.isEmpty()) {
          groups.add(new Group(0, List.copyOf(open)));
          open.clear();
        }
        same++;
      } else {
        if (same > 0) {
          groups.add(new Group(same, List.of()));
          same = 0;
        }
        open.add(row);
      }
    }
    if (same > 0) {
      groups.add(new Group(same, List.of()));
    }
    if (!open.isEmpty()) {
      groups.add(new Group(0, open));
    }
    return groups;
  }
}
