package org.stemma.reader.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A number, word or mark of a text that may hold a date.
 *
 * @param start index of its first char
 * @param end index after its last
 * @param text as written; digits of other scripts as ASCII
 * @param value the number's value; -1 for words and marks
 */
record DateToken(int start, int end, String text, int value) {

  static final int AM = 1;
  static final int PM = 2;

  private static final Set<String> ORDINALS = Set.of("st", "nd", "rd", "th", "er", "º", "ª");
  private static final Set<String> LINK_WORDS = Set.of("de", "of", "del", "d", "tháng", "năm");

  static List<DateToken> tokens(String text) {
    List<DateToken> tokens = new ArrayList<>();
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      int start = i;
      if (Character.isDigit(c)) {
        i = number(text, start, tokens);
      } else if (isCjk(c)) {
        i++;
        tokens.add(new DateToken(start, i, text.substring(start, i), -1));
      } else if (Character.isLetter(c)) {
        while (i < text.length() && isWordPart(text.charAt(i))) {
          i++;
        }
        tokens.add(new DateToken(start, i, text.substring(start, i), -1));
      } else {
        i++;
        if (!Character.isWhitespace(c) && c != '\u00a0' && c != '\u202f') {
          tokens.add(new DateToken(start, i, text.substring(start, i), -1));
        }
      }
    }
    return tokens;
  }

  private static boolean isWordPart(char c) {
    int type = Character.getType(c);
    return (Character.isLetter(c) && !isCjk(c))
        || type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK;
  }

  private static boolean isCjk(char c) {
    return Character.isIdeographic(c) || (c >= '\uac00' && c <= '\ud7af');
  }

  private static int number(String text, int start, List<DateToken> tokens) {
    int i = start;
    StringBuilder digits = new StringBuilder();
    while (i < text.length() && Character.isDigit(text.charAt(i))) {
      digits.append(Character.digit(text.charAt(i), 10));
      i++;
    }
    int value = digits.length() < 10 ? Integer.parseInt(digits.toString()) : Integer.MAX_VALUE;
    tokens.add(new DateToken(start, i, digits.toString(), value));
    return i;
  }

  boolean isNumber() {
    return value >= 0;
  }

  int length() {
    return text.length();
  }

  /** The month that it names, 1 to 12, or 0. */
  int month() {
    return isNumber() || (text.length() < 3 && text.charAt(0) < 128) ? 0 : Months.number(text);
  }

  boolean is(String lower) {
    return text.toLowerCase(Locale.ROOT).equals(lower);
  }

  boolean isOrdinalSuffix() {
    return ORDINALS.contains(text.toLowerCase(Locale.ROOT));
  }

  boolean isLinkWord() {
    return LINK_WORDS.contains(text.toLowerCase(Locale.ROOT));
  }

  /** +1, -1, or 0 if it is no sign. */
  int sign() {
    return switch (text) {
      case "+" -> 1;
      case "-", "−" -> -1;
      default -> 0;
    };
  }

  /** {@link #AM}, {@link #PM}, or 0. */
  int half() {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "am", "a" -> AM;
      case "pm", "p" -> PM;
      default -> 0;
    };
  }
}
