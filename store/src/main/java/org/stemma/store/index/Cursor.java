package org.stemma.store.index;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * A place in an answer, after the hit with that value and key.
 *
 * @param value what hits are sorted by
 * @param key what breaks ties
 */
record Cursor(double value, String key) {

  @Override
  public String toString() {
    String plain = Long.toHexString(Double.doubleToLongBits(value)) + " " + key;
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(plain.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * @throws IllegalArgumentException if {@code text} is no cursor
   */
  static @Nullable Cursor parse(@Nullable String text) {
    if (text == null) {
      return null;
    }
    try {
      String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
      int space = plain.indexOf(' ');
      double value =
          Double.longBitsToDouble(
              Long.parseUnsignedLong(plain.substring(0, Math.max(0, space)), 16));
      return new Cursor(value, plain.substring(space + 1));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("no cursor: " + text, e);
    }
  }
}
