package org.stemma.reader;

import org.jspecify.annotations.Nullable;

/**
 * How much of a page is read. What lies beyond is not looked at, so that no page takes more than a
 * second or two or some hundred megabytes; the longest of 2,351 article pages has 5 million chars
 * and 60,000 tags. Linear, one pass.
 */
final class Bounds {

  /** Chars that are read, of HTML and of plain text. */
  static final int MAX_CHARS = 8 << 20;

  /** Tags that are parsed: each takes some 200 bytes as a node. */
  static final int MAX_TAGS = 200_000;

  /** The parser takes time quadratic in the name of a tag; no name is near this. */
  private static final int MAX_TAG_NAME = 16 << 10;

  private Bounds() {}

  /** The beginning of {@code text} that is read. */
  static String chars(String text) {
    return text.length() <= MAX_CHARS ? text : text.substring(0, MAX_CHARS);
  }

  /**
   * {@code html} up to the last tag that is parsed; a space ends names of tags that are too long.
   */
  static String html(String html) {
    @Nullable StringBuilder spaced = null;
    int tags = 0;
    int delimiter = 0;
    for (int at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) {
      if (++tags > MAX_TAGS) {
        String start = spaced == null ? html : spaced.toString();
        return start.substring(0, at);
      }
      delimiter = Math.max(delimiter, at);
      while (delimiter < html.length() && !endsName(html.charAt(delimiter))) {
        delimiter++;
      }
      if (delimiter - at > MAX_TAG_NAME) {
        spaced = spaced == null ? new StringBuilder(html) : spaced;
        spaced.setCharAt(at + MAX_TAG_NAME, ' ');
      }
    }
    return spaced == null ? html : spaced.toString();
  }

  private static boolean endsName(char c) {
    return c == '>' || c == '/' || c <= ' ';
  }
}
