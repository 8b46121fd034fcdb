package org.stemma.server.view;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.core.article.Article;
import org.stemma.core.article.CodePoints;
import org.stemma.core.article.Paragraph;
import org.stemma.core.article.Span;

/**
 * A paragraph of an article.
 *
 * @param kind what it is to its reader
 * @param time the entry's time in a live blog; else null
 * @param pieces its words; of all pieces of an article one at most begins the marked words
 */
record Block(Paragraph.Kind kind, @Nullable Moment time, List<Piece> pieces) {

  /**
   * Words that are marked, or not.
   *
   * @param first whether a link to the marked words leads here
   */
  record Piece(String words, boolean marked, boolean first) {}

  static List<Block> of(Article article, @Nullable Span marked) {
    CodePoints text = CodePoints.of(article.text());
    List<Block> blocks = new ArrayList<>();
    boolean found = false;
    for (Paragraph paragraph : article.paragraphs()) {
      boolean here = marked != null && paragraph.span().overlaps(marked);
      List<Piece> pieces = List.of(new Piece(text.slice(paragraph.span()), false, false));
      if (marked != null && here) {
        pieces = pieces(text, paragraph.span(), marked, !found);
      }
      found |= here;
      blocks.add(new Block(paragraph.kind(), Moment.of(paragraph.time()), pieces));
    }
    return blocks;
  }

  private static List<Piece> pieces(CodePoints text, Span paragraph, Span marked, boolean first) {
    int start = Math.max(paragraph.start(), marked.start());
    int end = Math.min(paragraph.end(), marked.end());
    List<Piece> pieces = new ArrayList<>();
    if (paragraph.start() < start) {
      pieces.add(new Piece(text.slice(paragraph.start(), start), false, false));
    }
    pieces.add(new Piece(text.slice(start, end), true, first));
    if (end < paragraph.end()) {
      pieces.add(new Piece(text.slice(end, paragraph.end()), false, false));
    }
    return pieces;
  }
}
