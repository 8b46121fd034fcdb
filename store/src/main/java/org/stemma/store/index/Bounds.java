package org.stemma.store.index;

import org.jspecify.annotations.Nullable;

/**
 * What stands after a field of numbers or times: {@code 5}, {@code >=5}, {@code 5..9} or {@code [5
 * TO 9]}.
 *
 * @param low as written; null for no bound
 * @param above whether {@code low} itself is left out
 * @param high as written; null for no bound
 * @param below whether {@code high} itself is left out
 * @param index where it begins in the query
 */
record Bounds(
    @Nullable String low, boolean above, @Nullable String high, boolean below, int index) {

  static Bounds read(QueryText text, String expected) throws QuerySyntaxException {
    int start = text.index();
    if (text.peek() == '[') {
      return range(text, start, expected);
    }
    boolean greater = text.take(">");
    boolean less = !greater && text.take("<");
    boolean equal = text.take("=");
    String value = text.word();
    int dots = value.indexOf("..");
    if (value.isEmpty()) {
      throw text.error(text.index(), "expected " + expected);
    }
    if (greater) {
      return new Bounds(value, !equal, null, false, start);
    }
    if (less) {
      return new Bounds(null, false, value, !equal, start);
    }
    return dots < 0
        ? new Bounds(value, false, value, false, start)
        : new Bounds(
            open(value.substring(0, dots)), false, open(value.substring(dots + 2)), false, start);
  }

  private static Bounds range(QueryText text, int start, String expected)
      throws QuerySyntaxException {
    String[] ends = text.enclosed(']', "range").strip().split("\\s+TO\\s+", -1);
    if (ends.length != 2) {
      throw text.error(start, "expected [A TO B], each " + expected + " or *");
    }
    return new Bounds(open(ends[0]), false, open(ends[1]), false, start);
  }

  private static @Nullable String open(String end) {
    return end.isEmpty() || end.equals("*") ? null : end;
  }

  /** Whether it is one value and no range. */
  boolean isOne() {
    return low != null && low.equals(high);
  }
}
