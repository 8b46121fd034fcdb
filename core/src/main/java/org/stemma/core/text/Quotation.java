package org.stemma.core.text;

import org.stemma.core.article.Span;

/**
 * What stands between quotation marks.
 *
 * @param start first code point inside the marks
 * @param end the code point after the last inside the marks
 * @param closed false if the closing mark is missing and the end of the paragraph had to serve
 */
public record Quotation(int start, int end, boolean closed) {

  public Span span() {
    return new Span(start, end);
  }
}
