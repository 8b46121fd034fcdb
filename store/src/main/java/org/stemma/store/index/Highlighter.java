package org.stemma.store.index;

import java.io.IOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageFormatter;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.jspecify.annotations.Nullable;
import org.stemma.core.article.CodePoints;
import org.stemma.core.article.Span;
import org.stemma.store.index.Hit.Highlight;

/** Finds the sentences that show best why something was found. */
final class Highlighter {

  /** Sentences shown of a text. */
  private static final int MOST = 2;

  /** A longer text is searched for sentences to show in its beginning only. */
  private static final int LONGEST = 200_000;

  private final Query query;
  private final UnifiedHighlighter lucene;

  Highlighter(Query query, Analyzer analyzer) {
    this.query = query;
    this.lucene =
        UnifiedHighlighter.builderWithoutSearcher(analyzer)
            .withBreakIterator(() -> BreakIterator.getSentenceInstance(Locale.ROOT))
            .withFormatter(new Spans())
            // Else only what matches the whole query, its other fields included, would be marked.
            .withWeightMatches(false)
            .withMaxNoHighlightPassages(0)
            .withMaxLength(LONGEST)
            .build();
  }

  /** The passages of {@code content} in which what the query asks of {@code field} stands. */
  @SuppressWarnings("unchecked") // what Spans makes
  List<Highlight> in(String field, @Nullable String content) throws IOException {
    if (content == null || content.isBlank()) {
      return List.of();
    }
    Object found = lucene.highlightWithoutSearcher(field, query, content, MOST);
    return found == null ? List.of() : (List<Highlight>) found;
  }

  /** Passages with their marks in place of marked-up text. */
  private static final class Spans extends PassageFormatter {
    @Override
    public Object format(Passage[] passages, String content) {
      List<Highlight> highlights = new ArrayList<>();
      for (Passage passage : passages) {
        if (passage.getNumMatches() > 0) {
          highlights.add(highlight(passage, content));
        }
      }
      return highlights;
    }

    private static Highlight highlight(Passage passage, String content) {
      String text =
          content.substring(passage.getStartOffset(), passage.getEndOffset()).stripTrailing();
      CodePoints points = CodePoints.of(text);
      List<Span> marks = new ArrayList<>();
      int end = 0;
      for (int i = 0; i < passage.getNumMatches(); i++) {
        int from = Math.max(end, passage.getMatchStarts()[i] - passage.getStartOffset());
        int to = Math.min(text.length(), passage.getMatchEnds()[i] - passage.getStartOffset());
        if (from < to) {
          marks.add(points.span(from, to));
          end = to;
        }
      }
      return new Highlight(text, marks);
    }
  }
}
