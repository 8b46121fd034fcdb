package org.stemma.core.account;

import org.jspecify.annotations.Nullable;
import org.stemma.core.article.Span;

/**
 * Something counted or measured.
 *
 * <p>Example: "more than 13,200 people" is the value 13200 with the qualifier {@code more than} of
 * {@code people}; "$11.3 billion" is 1.13e10 with the unit {@code USD}.
 *
 * @param start first code point, qualifier excluded
 * @param end the code point after the last, unit included
 * @param text as written
 * @param value the number; the lower bound of a vague one ("tens of thousands" is 10000)
 * @param unit {@code km}, {@code USD}, {@code %} ...; null for a bare count
 * @param qualifier {@code more than}, {@code about}, {@code tens of} ...; null if exact
 * @param of what is counted, as written; null if it cannot be told
 */
public record Figure(
    int start,
    int end,
    String text,
    double value,
    @Nullable String unit,
    @Nullable String qualifier,
    @Nullable String of) {

  public Span span() {
    return new Span(start, end);
  }
}
