package org.stemma.core.article;

/**
 * A stretch of an article's text.
 *
 * <p>Example: in {@code "Äpfel 🍎 fielen"} the word {@code fielen} is {@code new Span(8, 14)}; the
 * apple counts as one.
 *
 * @param start first code point, 0-based
 * @param end the code point after the last; never below {@code start}
 */
public record Span(int start, int end) implements Comparable<Span> {

  /**
   * @throws IllegalArgumentException if {@code 0 <= start <= end} does not hold
   */
  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("no span: " + start + ".." + end);
    }
  }

  /** Length in code points. */
  public int length() {
    return end - start;
  }

  /** Whether {@code other} lies wholly inside this span. */
  public boolean contains(Span other) {
    return start <= other.start && other.end <= end;
  }

  /** Whether the two share at least one code point. */
  public boolean overlaps(Span other) {
    return start < other.end && other.start < end;
  }

  /** By start, then by end. */
  @Override
  public int compareTo(Span other) {
    int byStart = Integer.compare(start, other.start);
    return byStart != 0 ? byStart : Integer.compare(end, other.end);
  }
}
