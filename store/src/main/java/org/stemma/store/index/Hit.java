package org.stemma.store.index;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.core.account.Figure;
import org.stemma.core.account.Statement;
import org.stemma.core.article.Span;
import org.stemma.store.Holding;
import org.stemma.store.Story;

/** One thing found. */
public sealed interface Hit {

  /** The article that was found, or in which it was found; of a story, the one that fits best. */
  Holding holding();

  /** How well it fits; only comparable within one answer, and 0 unless sorted by relevance. */
  double score();

  /** Where in the title and the text the query's words stand, at most a few places. */
  List<Highlight> highlights();

  /**
   * A piece of text with what the query asked for marked.
   *
   * @param text a sentence or a title
   * @param marks in code points of {@code text}, in order
   */
  record Highlight(String text, List<Span> marks) {
    public Highlight {
      marks = List.copyOf(marks);
    }
  }

  /**
   * A story.
   *
   * @param story null if the index is ahead of what can be read
   * @param matches how many of its articles match
   */
  record OfStory(
      Holding holding, @Nullable Story story, int matches, double score, List<Highlight> highlights)
      implements Hit {}

  /** An article. */
  record OfArticle(Holding holding, double score, List<Highlight> highlights) implements Hit {}

  /** A statement. */
  record OfStatement(Holding holding, Statement statement, double score, List<Highlight> highlights)
      implements Hit {}

  /**
   * A figure.
   *
   * @param sentence the one it stands in
   */
  record OfFigure(
      Holding holding, Figure figure, String sentence, double score, List<Highlight> highlights)
      implements Hit {}
}
