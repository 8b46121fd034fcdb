package org.stemma.core.article;

/**
 * The two ways of counting in one text: Java's {@code char} indexes, in which algorithms walk, and
 * code points, in which Stemma speaks.
 *
 * <p>A text without surrogate pairs (nearly every text) costs nothing: both countings are equal.
 * Any other keeps one {@code int} per {@code char}. Each look-up is constant time. Immutable.
 */
public final class CodePoints {

  private final String text;
  private final int length;

  /** Code point index of each char index; null where the two are equal. */
  private final int @org.jspecify.annotations.Nullable [] ofChar;

  private CodePoints(String text) {
    this.text = text;
    this.length = text.codePointCount(0, text.length());
    this.ofChar = length == text.length() ? null : count(text);
  }

  /** Prepares {@code text}; linear in its length. */
  public static CodePoints of(String text) {
    return new CodePoints(text);
  }

  private static int[] count(String text) {
    int[] ofChar = new int[text.length() + 1];
    int points = 0;
    int at = 0;
    while (at < text.length()) {
      int width = Character.charCount(text.codePointAt(at));
      for (int i = 0; i < width; i++) {
        ofChar[at + i] = points;
      }
      at += width;
      points++;
    }
    ofChar[text.length()] = points;
    return ofChar;
  }

  /** Number of code points in the text. */
  public int length() {
    return length;
  }

  /**
   * The code point that the char at {@code charIndex} belongs to.
   *
   * @throws IndexOutOfBoundsException outside {@code 0..text.length()}
   */
  public int point(int charIndex) {
    if (ofChar != null) {
      return ofChar[charIndex];
    }
    java.util.Objects.checkIndex(charIndex, length + 1);
    return charIndex;
  }

  /**
   * The first char of the code point at {@code point}; logarithmic where surrogate pairs occur.
   *
   * @throws IndexOutOfBoundsException outside {@code 0..length()}
   */
  public int index(int point) {
    java.util.Objects.checkIndex(point, length + 1);
    if (ofChar == null) {
      return point;
    }
    int found = java.util.Arrays.binarySearch(ofChar, point);
    return found > 0 && ofChar[found - 1] == point ? found - 1 : found;
  }

  /** The span of code points that covers the chars from {@code startIndex} to {@code endIndex}. */
  public Span span(int startIndex, int endIndex) {
    return new Span(point(startIndex), point(endIndex));
  }

  /** The text under {@code span}. */
  public String slice(Span span) {
    return slice(span.start(), span.end());
  }

  /** The text from code point {@code start} up to {@code end}. */
  public String slice(int start, int end) {
    return text.substring(index(start), index(end));
  }
}
