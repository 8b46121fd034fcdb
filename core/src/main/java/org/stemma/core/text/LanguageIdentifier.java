package org.stemma.core.text;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Tells the language of a text: first by its script, then, where several languages share it, by its
 * letter trigrams (Cavnar and Trenkle 1994, with naive Bayes in place of ranks).
 *
 * <p>Reads at most {@value #ENOUGH} letters, so that its time is bounded. Thread-safe.
 */
public final class LanguageIdentifier {

  /**
   * A language and how sure it is.
   *
   * @param language BCP 47 tag; {@code und} if the text does not tell
   * @param confidence probability, 0 to 1
   */
  public record Guess(String language, double confidence) {}

  /** Letters after which more text changed no answer. */
  private static final int ENOUGH = 1200;

  /** Half bits of surprise of a trigram that a language's table lacks: rarer than its rarest. */
  private static final int UNSEEN = 32;

  /** How many times likelier a declared language is before the text is read; pages seldom lie. */
  private static final double DECLARED = 200;

  /** Neighbouring trigrams repeat each other's evidence: their bits count at this share. */
  private static final double INDEPENDENCE = 0.35;

  /** Languages that print far less news than a neighbour that they are easily taken for. */
  private static final Set<String> SMALL =
      Set.of("gl", "ca", "eu", "mt", "cy", "ga", "af", "is", "tl", "sw", "ms", "sq");

  /** How many times less likely a small language is before the text is read. */
  private static final double SMALLNESS = 30;

  private static final Map<UnicodeScript, String> SOLE =
      new EnumMap<>(
          Map.ofEntries(
              Map.entry(UnicodeScript.HANGUL, "ko"),
              Map.entry(UnicodeScript.HIRAGANA, "ja"),
              Map.entry(UnicodeScript.KATAKANA, "ja"),
              Map.entry(UnicodeScript.HAN, "zh"),
              Map.entry(UnicodeScript.THAI, "th"),
              Map.entry(UnicodeScript.KHMER, "km"),
              Map.entry(UnicodeScript.LAO, "lo"),
              Map.entry(UnicodeScript.MYANMAR, "my"),
              Map.entry(UnicodeScript.GREEK, "el"),
              Map.entry(UnicodeScript.HEBREW, "he"),
              Map.entry(UnicodeScript.ARMENIAN, "hy"),
              Map.entry(UnicodeScript.GEORGIAN, "ka"),
              Map.entry(UnicodeScript.ETHIOPIC, "am"),
              Map.entry(UnicodeScript.TAMIL, "ta"),
              Map.entry(UnicodeScript.TELUGU, "te"),
              Map.entry(UnicodeScript.KANNADA, "kn"),
              Map.entry(UnicodeScript.MALAYALAM, "ml"),
              Map.entry(UnicodeScript.GUJARATI, "gu"),
              Map.entry(UnicodeScript.GURMUKHI, "pa"),
              Map.entry(UnicodeScript.BENGALI, "bn"),
              Map.entry(UnicodeScript.ORIYA, "or"),
              Map.entry(UnicodeScript.SINHALA, "si")));

  /** Tags that pages use for a language which the table has under another. */
  private static final Map<String, String> SAME =
      Map.of("nb", "no", "nn", "no", "iw", "he", "in", "id", "fil", "tl", "cmn", "zh");

  private static final LanguageIdentifier DEFAULT = new LanguageIdentifier();

  private final String[] languages;

  private final TrigramTable gains;

  private LanguageIdentifier() {
    List<String[]> rows = Lexicon.rows(LanguageIdentifier.class, "trigrams.tsv");
    languages = rows.stream().map(row -> row[0]).distinct().toArray(String[]::new);
    gains = new TrigramTable(languages.length);
    int language = -1;
    for (String[] row : rows) {
      language = language < 0 || !languages[language].equals(row[0]) ? language + 1 : language;
      byte gain = (byte) Math.max(1, UNSEEN - Integer.parseInt(row[1]));
      String grams = row[2];
      for (int at = 0; at + 3 <= grams.length(); at += 4) {
        gains.put(letter(grams, at), letter(grams, at + 1), letter(grams, at + 2), language, gain);
      }
    }
  }

  private static char letter(String gram, int at) {
    return gram.charAt(at) == '_' ? ' ' : gram.charAt(at);
  }

  /** The identifier with the built-in languages. */
  public static LanguageIdentifier standard() {
    return DEFAULT;
  }

  /**
   * The language of {@code text}.
   *
   * @param declared what the page says of itself, which counts until the text speaks clearly
   *     against it; null if it says nothing
   */
  public Guess identify(String text, @Nullable String declared) {
    Map<UnicodeScript, Integer> scripts = scripts(text);
    int letters = scripts.values().stream().mapToInt(Integer::intValue).sum();
    if (letters == 0) {
      return declared == null ? new Guess("und", 0) : new Guess(declared, 0.5);
    }
    UnicodeScript script =
        scripts.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey();
    int kana =
        scripts.getOrDefault(UnicodeScript.HIRAGANA, 0)
            + scripts.getOrDefault(UnicodeScript.KATAKANA, 0);
    if (kana * 10 > letters && SOLE.containsKey(script)) {
      script = UnicodeScript.HIRAGANA;
    }
    double share = (double) scripts.getOrDefault(script, kana) / letters;
    String sole = SOLE.get(script);
    if (sole != null) {
      String tag = declared != null && primary(declared).equals(sole) ? declared : sole;
      return new Guess(tag, Math.min(0.99, Math.max(0.5, share)));
    }
    return byTrigrams(text, declared);
  }

  private static String primary(String tag) {
    String language = tag.split("[-_]", 2)[0].toLowerCase(Locale.ROOT);
    return SAME.getOrDefault(language, language);
  }

  private static Map<UnicodeScript, Integer> scripts(String text) {
    Map<UnicodeScript, Integer> counts = new TreeMap<>();
    int letters = 0;
    for (int i = 0; i < text.length() && letters < ENOUGH; ) {
      int c = text.codePointAt(i);
      if (Character.isLetter(c)) {
        counts.merge(UnicodeScript.of(c), 1, Integer::sum);
        letters++;
      }
      i += Character.charCount(c);
    }
    return counts;
  }

  private Guess byTrigrams(String text, @Nullable String declared) {
    long[] sums = new long[languages.length];
    int seen = sum(text, sums);
    int best = -1;
    double[] scores = new double[languages.length];
    for (int i = 0; i < languages.length; i++) {
      scores[i] = sums[i] * INDEPENDENCE / 2 * Math.log(2);
      if (SMALL.contains(languages[i])) {
        scores[i] -= Math.log(SMALLNESS);
      }
      if (declared != null && languages[i].equals(primary(declared))) {
        scores[i] += Math.log(DECLARED);
      }
      best = best < 0 || scores[i] > scores[best] ? i : best;
    }
    if (seen == 0 || sums[best] == 0) {
      return declared == null ? new Guess("und", 0) : new Guess(declared, 0.5);
    }
    double all = 0;
    for (double score : scores) {
      all += Math.exp(score - scores[best]);
    }
    if (declared != null && languages[best].equals(primary(declared))) {
      return new Guess(declared, 1 / all);
    }
    return new Guess(languages[best], 1 / all);
  }

  /** Adds each trigram's gains to {@code sums}; returns how many of them some language knows. */
  private int sum(String text, long[] sums) {
    int seen = 0;
    int letters = 0;
    char a = ' ';
    char b = ' ';
    for (int i = 0; i <= text.length() && letters < ENOUGH; i++) {
      char c = i < text.length() ? text.charAt(i) : ' ';
      boolean letter = Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK;
      c = letter ? Character.toLowerCase(c) : ' ';
      if (c == ' ' && b == ' ') {
        continue;
      }
      if ((b != ' ' || a == ' ') && gains.addTo(sums, a, b, c)) {
        seen++;
      }
      letters += letter ? 1 : 0;
      a = b == ' ' && c == ' ' ? ' ' : b;
      b = c;
    }
    return seen;
  }
}
