package org.stemma.reader.text;

/** How much a line of text looks like running text, in any script. Each measure is one pass. */
public final class Prose {

  /** Fewer words make a title or a label, not a sentence of running text. */
  private static final int MIN_WORDS = 8;

  /** A line of so many words is running text even if its stop is missing. */
  private static final int LONG_WORDS = 30;

  private static final String STOPS = ".!?…。！？؟।։።";
  private static final String CLOSERS = "\"”“»«’')]』」›";

  private Prose() {}

  /**
   * Number of words. Scripts that set no spaces count by character: two ideographs or kana, or four
   * letters of Thai and its neighbours, make a word.
   */
  public static int words(CharSequence text) {
    int words = 0;
    int wide = 0;
    int southEast = 0;
    boolean inside = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < 128) {
        boolean part = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        if (part && !inside) {
          words++;
        }
        inside = part || (inside && (c == '\'' || c == '-'));
      } else if (c >= 0x3040 && c < 0xa000) {
        wide++;
        inside = false;
      } else if ((c >= 0x0e00 && c < 0x0f00)
          || (c >= 0x1000 && c < 0x10a0)
          || (c >= 0x1780 && c < 0x1800)) {
        southEast++;
        inside = false;
      } else {
        boolean part = Character.isLetterOrDigit(c) || Character.isSurrogate(c) || c == '\u00ad';
        if (part && !inside) {
          words++;
        }
        inside = part || (inside && c == '’') || Character.getType(c) == Character.NON_SPACING_MARK;
      }
    }
    return words + (wide + 1) / 2 + (southEast + 3) / 4;
  }

  /** Whether the last mark of {@code text}, closing quotation marks aside, ends a sentence. */
  public static boolean endsSentence(CharSequence text) {
    int i = text.length() - 1;
    while (i >= 0
        && (CLOSERS.indexOf(text.charAt(i)) >= 0 || Character.isWhitespace(text.charAt(i)))) {
      i--;
    }
    return i >= 0 && STOPS.indexOf(text.charAt(i)) >= 0;
  }

  /** Whether {@code text} is a sentence or more of running text. */
  public static boolean isProse(CharSequence text) {
    int words = words(text);
    return words >= LONG_WORDS || (words >= MIN_WORDS && endsSentence(text));
  }
}
