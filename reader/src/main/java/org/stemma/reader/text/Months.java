package org.stemma.reader.text;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.util.ULocale;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The names of the months in the languages that news is printed in, full and shortened, from CLDR.
 *
 * <p>A short name that means different months in different languages belongs to the language named
 * first below; looked up without its final stop.
 */
final class Months {

  private static final String[] LANGUAGES = {
    "en", "de", "fr", "es", "it", "pt", "nl", "sv", "da", "nb", "fi", "is", "pl", "cs", "sk", "hu",
    "ro", "bg", "el", "ru", "uk", "be", "sr", "sr-Latn", "hr", "sl", "mk", "sq", "lt", "lv", "et",
    "tr", "az", "ar", "ar-LB", "ar-MA", "he", "hi", "bn", "ta", "te", "mr", "gu", "ur", "id", "ms",
    "vi", "th", "sw", "ca", "eu", "gl", "ga", "ka", "hy", "kk", "fa-AF"
  };

  private static final int[] WIDTHS = {DateFormatSymbols.WIDE, DateFormatSymbols.ABBREVIATED};
  private static final int[] USES = {DateFormatSymbols.FORMAT, DateFormatSymbols.STANDALONE};

  private static final Map<String, Integer> NUMBERS = numbers();

  private Months() {}

  private static Map<String, Integer> numbers() {
    Map<String, Integer> numbers = new HashMap<>();
    numbers.put("sept", 9);
    numbers.put("mär", 3);
    numbers.put("mrz", 3);
    numbers.put("jänner", 1);
    numbers.put("feber", 2);
    for (int width : WIDTHS) {
      for (String language : LANGUAGES) {
        DateFormatSymbols symbols = DateFormatSymbols.getInstance(ULocale.forLanguageTag(language));
        for (int use : USES) {
          String[] names = symbols.getMonths(use, width);
          for (int month = 0; month < 12; month++) {
            String name = key(names[month]);
            if (name.length() > 1 && !Character.isDigit(name.charAt(0))) {
              numbers.putIfAbsent(name, month + 1);
            }
          }
        }
      }
    }
    return Map.copyOf(numbers);
  }

  private static String key(String name) {
    String lower = name.toLowerCase(Locale.ROOT).strip();
    return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
  }

  /** The month, 1 to 12, that {@code word} names; 0 if it names none. */
  static int number(String word) {
    Integer number = NUMBERS.get(key(word));
    return number == null ? 0 : number;
  }
}
