package org.stemma.core.account;

import org.jspecify.annotations.Nullable;
import org.stemma.core.article.Span;

/**
 * A date, time, duration or repetition named in a text (TIMEX3 of TimeML, ISO 24617-1).
 *
 * @param start first code point
 * @param end the code point after the last
 * @param text as written
 * @param type which of the four
 * @param value the TIMEX3 value: {@code 2021-12-13}, {@code 2014-03}, {@code P2D}, {@code
 *     PRESENT_REF}; null if it hangs on a date that is not known
 */
public record TimeExpression(int start, int end, String text, Type type, @Nullable String value) {

  /** The types of TIMEX3. */
  public enum Type {
    DATE,
    TIME,
    DURATION,
    SET
  }

  public Span span() {
    return new Span(start, end);
  }
}
