package org.stemma.app;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.stemma.core.article.Article;
import org.stemma.core.article.CodePoints;
import org.stemma.core.article.Span;
import org.stemma.core.reuse.Change;
import org.stemma.core.reuse.Occurrence;
import org.stemma.core.text.Analysis;

/** Where a text has been, for a reader at a terminal. */
final class OccurrenceText {

  private static final int WIDTH = 100;

  /** Changes shown of one article; a reader who wants all asks for JSON. */
  private static final int MOST_CHANGES = 8;

  private OccurrenceText() {}

  static String write(Analysis text, List<Occurrence> found) {
    if (found.isEmpty()) {
      return "Found nowhere.";
    }
    StringBuilder out = new StringBuilder();
    for (Occurrence each : found) {
      Article article = each.article();
      out.append(
          String.format(
              Locale.ROOT,
              "%s  %s  %s · %d %% of the text · %d %% of the article%s%n",
              article.published() == null ? "(no date)" : article.published(),
              article.id(),
              each.pair().kind().label(),
              Math.round(100 * each.pair().containmentA()),
              Math.round(100 * each.pair().containmentB()),
              each.earliest() ? " · earliest" : ""));
      changes(text, each, out);
    }
    return out.toString();
  }

  private static void changes(Analysis text, Occurrence found, StringBuilder out) {
    CodePoints there = CodePoints.of(found.article().text());
    List<Change> changes = found.changes();
    for (Change change : changes.subList(0, Math.min(changes.size(), MOST_CHANGES))) {
      String here = words(change.here(), text.points());
      String other = words(change.there(), there);
      out.append(
          switch (change.kind()) {
            case ONLY_HERE -> "    not there:  " + cut(here, WIDTH);
            case ONLY_THERE -> "    only there: " + cut(other, WIDTH);
            case MOVED -> "    moved:      " + cut(other, WIDTH);
            case EDITED ->
                "    edited:     " + cut(here, WIDTH / 2) + " → " + cut(other, WIDTH / 2);
          });
      out.append('\n');
    }
    if (changes.size() > MOST_CHANGES) {
      out.append("    and ").append(changes.size() - MOST_CHANGES).append(" more\n");
    }
  }

  private static String words(@Nullable Span span, CodePoints text) {
    return span == null ? "" : text.slice(span).replaceAll("\\s+", " ");
  }

  private static String cut(String words, int most) {
    return words.codePointCount(0, words.length()) <= most
        ? words
        : words.substring(0, words.offsetByCodePoints(0, most - 1)).stripTrailing() + "…";
  }
}
