package org.stemma.server.view;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Numbers, lists and languages as a reader would put them. */
final class Words {

  private static final String NBSP = "\u00a0";
  private static final List<String> SMALL =
      List.of(
          "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
          "eleven", "twelve");

  /** Scripts that are written from right to left. */
  private static final Set<String> RIGHT_TO_LEFT =
      Set.of("ar", "dv", "fa", "he", "ku", "ps", "sd", "ug", "ur", "yi");

  /** Four digits may be a year; nineteen may be too many for a {@code long}. */
  private static final Pattern LONG_NUMBER = Pattern.compile("(?<![\\d.,])\\d{5,18}(?!\\d)");

  private Words() {}

  /** "1 article", "1,204 articles". */
  static String count(int number, String one, String many) {
    return String.format(Locale.ROOT, "%,d", number) + NBSP + (number == 1 ? one : many);
  }

  /** "one article", "five articles", "13 articles". */
  static String spelled(int number, String one, String many) {
    String words = number < SMALL.size() ? SMALL.get(number) : String.valueOf(number);
    return words + " " + (number == 1 ? one : many);
  }

  static String capital(String words) {
    return words.isEmpty()
        ? words
        : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  /** "92 %". */
  static String percent(double share) {
    return Math.round(share * 100) + NBSP + "%";
  }

  /** "German (Switzerland)"; null for no tag. */
  static @Nullable String language(@Nullable String tag) {
    return tag == null ? null : Locale.forLanguageTag(tag).getDisplayName(Locale.ENGLISH);
  }

  static boolean rightToLeft(@Nullable String tag) {
    return tag != null && RIGHT_TO_LEFT.contains(Locale.forLanguageTag(tag).getLanguage());
  }

  /** The first {@code limit} code points, cut at a word where that costs little. */
  static String cut(String text, int limit) {
    if (text.codePointCount(0, text.length()) <= limit) {
      return text;
    }
    int end = text.offsetByCodePoints(0, limit);
    int space = text.lastIndexOf(' ', end);
    return text.substring(0, space > end - 20 && space > 0 ? space : end).stripTrailing() + "…";
  }

  /** Long numbers with their thousands apart: "11,300,000,000 USD". */
  static String grouped(String value) {
    return LONG_NUMBER
        .matcher(value)
        .replaceAll(number -> String.format(Locale.ROOT, "%,d", Long.parseLong(number.group())));
  }

  static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
