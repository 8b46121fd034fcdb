package org.stemma.core.article;

import org.jspecify.annotations.Nullable;

/**
 * A block of an article's text.
 *
 * @param kind what it is
 * @param start first code point in {@link Article#text()}
 * @param end the code point after the last
 * @param time the time of a live blog's entry or the date of a correction; else null
 */
public record Paragraph(Kind kind, int start, int end, @Nullable Timestamp time) {

  /** What a block of text is to its reader. */
  public enum Kind {
    PARAGRAPH,
    HEADING,
    LIST_ITEM,
    QUOTATION,
    CAPTION,
    /** A note that says what was corrected or clarified. */
    CORRECTION,
    LIVE_ENTRY
  }

  /** A plain paragraph. */
  public static Paragraph of(int start, int end) {
    return new Paragraph(Kind.PARAGRAPH, start, end, null);
  }

  /** Where it stands. */
  public Span span() {
    return new Span(start, end);
  }
}
