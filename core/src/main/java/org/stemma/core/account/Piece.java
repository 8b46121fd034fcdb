package org.stemma.core.account;

/**
 * The smallest thing that a rule of times or figures can look at: a token, or the part of one
 * between hyphens and before a possessive ending.
 *
 * <p>Example: "1,340-kilometer" is the three pieces {@code 1,340}, {@code -}, {@code kilometer}.
 *
 * @param start first code point
 * @param end the code point after the last
 * @param norm the form to compare by, as in {@link org.stemma.core.text.Token}
 * @param kind what it is made of
 * @param capital whether it begins with a capital letter
 * @param spaced whether it stands apart from the piece before it
 */
record Piece(int start, int end, String norm, Kind kind, boolean capital, boolean spaced) {

  /** What a piece is made of. */
  enum Kind {
    WORD,
    NUMBER,
    MARK
  }

  boolean isWord() {
    return kind == Kind.WORD;
  }

  boolean isNumber() {
    return kind == Kind.NUMBER;
  }
}
