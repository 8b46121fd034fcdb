package org.stemma.reader.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Tells the language of a text by its script and by its function words (Grefenstette 1995); short
 * texts stay with what is declared. Linear in the text's first {@value #MAX_CHARS} chars.
 */
public final class Languages {

  /**
   * A language and how sure it is.
   *
   * @param tag BCP 47
   * @param confidence 0 to 1
   */
  public record Guess(String tag, double confidence) {}

  private static final int MAX_CHARS = 4_000;

  /** A guess below this is not made. */
  private static final double MIN_CONFIDENCE = 0.5;

  /** Running text of any listed language has more function words than this. */
  private static final double MIN_SHARE = 0.1;

  /** Latin, Greek and Cyrillic letters, which stand before this, do not tell the language. */
  private static final char FIRST_TOLD = '\u0530';

  private static final Map<Character.UnicodeScript, String> SCRIPTS =
      Map.ofEntries(
          Map.entry(Character.UnicodeScript.HANGUL, "ko"),
          Map.entry(Character.UnicodeScript.THAI, "th"),
          Map.entry(Character.UnicodeScript.GEORGIAN, "ka"),
          Map.entry(Character.UnicodeScript.ARMENIAN, "hy"),
          Map.entry(Character.UnicodeScript.TAMIL, "ta"),
          Map.entry(Character.UnicodeScript.TELUGU, "te"),
          Map.entry(Character.UnicodeScript.KANNADA, "kn"),
          Map.entry(Character.UnicodeScript.MALAYALAM, "ml"),
          Map.entry(Character.UnicodeScript.GUJARATI, "gu"),
          Map.entry(Character.UnicodeScript.GURMUKHI, "pa"),
          Map.entry(Character.UnicodeScript.SINHALA, "si"),
          Map.entry(Character.UnicodeScript.KHMER, "km"),
          Map.entry(Character.UnicodeScript.LAO, "lo"),
          Map.entry(Character.UnicodeScript.MYANMAR, "my"),
          Map.entry(Character.UnicodeScript.ETHIOPIC, "am"));

  private final Map<String, List<Integer>> languagesOf = new HashMap<>();
  private final List<String> tags = new ArrayList<>();

  public Languages() {
    for (String line : Resource.lines("functionwords.txt")) {
      int tab = line.indexOf('\t');
      int language = tags.size();
      tags.add(line.substring(0, tab));
      for (String word : line.substring(tab + 1).split(" ")) {
        List<Integer> languages = languagesOf.computeIfAbsent(word, w -> new ArrayList<>());
        if (!languages.contains(language)) {
          languages.add(language);
        }
      }
    }
  }

  /**
   * The tag to state for a text: what is declared, unless the text is clearly in another language.
   */
  public @Nullable String choose(String text, @Nullable String declared) {
    String known = normal(declared);
    Guess guess = guess(text);
    if (guess == null || (known != null && sameLanguage(known, guess.tag()))) {
      return known;
    }
    return known == null || guess.confidence() > 0.8 ? guess.tag() : known;
  }

  private static boolean sameLanguage(String declared, String guessed) {
    String language = declared.split("-", 2)[0];
    boolean norwegian = guessed.equals("nb") && (language.equals("no") || language.equals("nn"));
    boolean southSlavic = guessed.equals("hr") && (language.equals("bs") || language.equals("sr"));
    return language.equals(guessed) || norwegian || southSlavic;
  }

  /** A declared tag in BCP 47's own writing; null if it is none. */
  private static @Nullable String normal(@Nullable String declared) {
    if (declared == null || declared.isBlank()) {
      return null;
    }
    Locale locale = Locale.forLanguageTag(declared.strip().replace('_', '-'));
    return locale.getLanguage().length() < 2 ? null : locale.toLanguageTag();
  }

  /** The language of {@code text}; null if it cannot be told. */
  public @Nullable Guess guess(String text) {
    String start = text.substring(0, Math.min(text.length(), MAX_CHARS)).toLowerCase(Locale.ROOT);
    String byScript = byScript(start);
    return byScript != null ? new Guess(byScript, 0.99) : byWords(start);
  }

  private static @Nullable String byScript(String text) {
    Map<Character.UnicodeScript, Integer> counts = new HashMap<>();
    int letters = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= FIRST_TOLD && Character.isLetter(c)) {
        counts.merge(Character.UnicodeScript.of(c), 1, Integer::sum);
      }
      letters += Character.isLetter(c) ? 1 : 0;
    }
    int kana =
        counts.getOrDefault(Character.UnicodeScript.HIRAGANA, 0)
            + counts.getOrDefault(Character.UnicodeScript.KATAKANA, 0);
    int han = counts.getOrDefault(Character.UnicodeScript.HAN, 0);
    if (kana + han > letters / 2) {
      return kana * 10 > han ? "ja" : "zh";
    }
    for (Map.Entry<Character.UnicodeScript, String> script : SCRIPTS.entrySet()) {
      if (counts.getOrDefault(script.getKey(), 0) > letters / 2) {
        return script.getValue();
      }
    }
    return null;
  }

  private @Nullable Guess byWords(String text) {
    int[] hits = new int[tags.size()];
    int words = 0;
    int start = -1;
    for (int i = 0; i <= text.length(); i++) {
      boolean part = i < text.length() && isPart(text.charAt(i));
      if (part && start < 0) {
        start = i;
      } else if (!part && start >= 0) {
        words++;
        for (int language : languagesOf.getOrDefault(text.substring(start, i), List.of())) {
          hits[language]++;
        }
        start = -1;
      }
    }
    int best = 0;
    int second = -1;
    for (int i = 1; i < hits.length; i++) {
      if (hits[i] > hits[best]) {
        second = best;
        best = i;
      } else if (second < 0 || hits[i] > hits[second]) {
        second = i;
      }
    }
    if (words < 5 || hits[best] < MIN_SHARE * words) {
      return null;
    }
    double margin = (hits[best] - hits[second] + 0.5) / (hits[best] + 1.0);
    double confidence = Math.min(0.99, 0.5 + margin * Math.min(1, words / 50.0));
    return confidence < MIN_CONFIDENCE ? null : new Guess(tags.get(best), confidence);
  }

  private static boolean isPart(char c) {
    return Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK || c == '\'';
  }
}
