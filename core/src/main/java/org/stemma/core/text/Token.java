package org.stemma.core.text;

import org.stemma.core.article.Span;

/**
 * A word, number or mark of a text.
 *
 * @param start first code point
 * @param end the code point after the last
 * @param kind what it is made of
 * @param norm the form to compare by: NFKC, lower case, without combining marks and with straight
 *     quotation marks
 */
public record Token(int start, int end, Kind kind, String norm) {

  /** What a token is made of. */
  public enum Kind {
    /** Letters, with inner apostrophes and hyphens; one ideograph. */
    WORD,
    /** Digits, with inner separators: 13,200 or 1.5. */
    NUMBER,
    /** An opening or closing quotation mark. */
    QUOTE,
    /** Any other mark or symbol. */
    MARK
  }

  /** Whether it says something: a word or a number. */
  public boolean isContent() {
    return kind == Kind.WORD || kind == Kind.NUMBER;
  }

  public Span span() {
    return new Span(start, end);
  }
}
