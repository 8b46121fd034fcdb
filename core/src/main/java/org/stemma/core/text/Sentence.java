package org.stemma.core.text;

import org.stemma.core.article.Span;

/**
 * A sentence, or a title, caption or list item that stands for one.
 *
 * @param start first code point
 * @param end the code point after the last, closing marks included
 * @param firstToken index of its first token
 * @param endToken index after its last token
 * @param paragraph index of the paragraph that it stands in
 */
public record Sentence(int start, int end, int firstToken, int endToken, int paragraph) {

  public Span span() {
    return new Span(start, end);
  }
}
