package org.stemma.reader.text;

import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Attribute values and labels as pages write them, put into plain words. */
public final class Strings {

  private Strings() {}

  /**
   * {@code value} with its entities and tags undone, invisible characters removed and white space
   * made single; null if nothing is left.
   */
  public static @Nullable String clean(@Nullable String value) {
    if (value == null || value.isBlank()) {
      return null;
    }
    String text = value;
    for (int i = 0; i < 2 && text.indexOf('&') >= 0; i++) {
      text = Parser.unescapeEntities(text, false);
    }
    if (text.indexOf('<') >= 0 && text.indexOf('>') > 0) {
      text = text.replaceAll("</?[a-zA-Z][^<>]{0,200}>", " ");
    }
    StringBuilder clean = new StringBuilder(text.length());
    boolean space = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c <= ' ' || c == '\u00a0' || Character.isWhitespace(c) || c == '\u202f') {
        space = !clean.isEmpty();
      } else if (c != '\u00ad' && c != '\u200b' && c != '\ufeff') {
        if (space) {
          clean.append(' ');
          space = false;
        }
        clean.append(c);
      }
    }
    return clean.isEmpty() ? null : clean.toString();
  }

  /** Whether {@code bare(value)} is {@code bare}, told at the first letter that differs. */
  public static boolean isBare(String value, String bare) {
    int same = commonBare(value, bare);
    return same == bare.length();
  }

  /** Whether one of {@code bare(value)} and {@code bare} begins with the other. */
  public static boolean isBarePart(String value, String bare) {
    return commonBare(value, bare) >= 0;
  }

  /**
   * How many chars of {@code bare} stand in {@code bare(value)} from its start, if that or {@code
   * bare} then ends; -1 if they differ before. One more than {@code bare} has if only it ends.
   */
  private static int commonBare(String value, String bare) {
    int at = 0;
    boolean space = false;
    for (int i = 0; i < value.length(); ) {
      int c = value.codePointAt(i);
      i += Character.charCount(c);
      if (!Character.isLetterOrDigit(c)) {
        space |= c != '\u00ad';
        continue;
      }
      if (at == bare.length()) {
        return at + 1;
      }
      if (space && at > 0 && bare.charAt(at++) != ' ') {
        return -1;
      }
      space = false;
      int small = Character.toLowerCase(c);
      if (at == bare.length()) {
        return at + 1;
      }
      if (bare.codePointAt(at) != small) {
        return -1;
      }
      at += Character.charCount(small);
    }
    return at;
  }

  /** Small letters and digits only, words parted by one space: what two writings have in common. */
  public static String bare(@Nullable String value) {
    if (value == null) {
      return "";
    }
    StringBuilder bare = new StringBuilder(value.length());
    boolean space = false;
    for (int i = 0; i < value.length(); ) {
      int c = value.codePointAt(i);
      i += Character.charCount(c);
      if (Character.isLetterOrDigit(c)) {
        if (space && !bare.isEmpty()) {
          bare.append(' ');
        }
        space = false;
        bare.appendCodePoint(Character.toLowerCase(c));
      } else if (c != '\u00ad') {
        space = true;
      }
    }
    return bare.toString();
  }
}
