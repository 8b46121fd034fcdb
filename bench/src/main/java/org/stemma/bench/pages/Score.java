package org.stemma.bench.pages;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stemma.core.article.Article;

/** The figures of {@code score_pages.py}, to the digit. */
final class Score {

  private static final String CJK =
      "[\\u3040-\\u30ff\\u3400-\\u9fff\\uf900-\\ufaff\\uac00-\\ud7af]";

  /** Python's {@code \w}: letters and digits of Unicode and the underscore, but no marks. */
  private static final String WORD = "[\\p{L}\\p{N}_]";

  private static final Pattern TOKEN = Pattern.compile(CJK + "|(?:(?!" + CJK + ")" + WORD + ")+");
  private static final Pattern WORDS = Pattern.compile(WORD + "+");
  private static final Pattern SPACE =
      Pattern.compile(
          "[\\s\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000\\u0085\\u001c-\\u001f]+");
  private static final Pattern BY = Pattern.compile("(?iu)^\\s*(by|von|par|por)\\b");
  private static final Pattern AND =
      Pattern.compile("[;,|]|\\band\\b|\\bund\\b|&", Pattern.UNICODE_CHARACTER_CLASS);
  private static final Pattern DAY = Pattern.compile("^\\d{4}-\\d\\d-\\d\\d");
  private static final int SHINGLE = 4;

  private final List<Double> precision = new ArrayList<>();
  private final List<Double> recall = new ArrayList<>();
  private final List<Double> wordF1 = new ArrayList<>();
  private int exact;
  private int empty;
  private int pages;
  private final int[] segments = new int[3];
  private final int[] right = new int[3];
  private final int[] stated = new int[3];

  static List<String> tokens(@Nullable String text) {
    List<String> tokens = new ArrayList<>();
    Matcher matcher = TOKEN.matcher(text == null ? "" : text);
    while (matcher.find()) {
      tokens.add(matcher.group());
    }
    return tokens;
  }

  void add(GoldPage gold, Article article) {
    pages++;
    String text = article.text();
    empty += text.isBlank() ? 1 : 0;
    if (gold.text() != null && !gold.text().isEmpty()) {
      addText(gold.text(), text);
    }
    String flat = SPACE.matcher(text).replaceAll(" ");
    for (String with : gold.with()) {
      segments[contains(flat, with) ? 0 : 1]++;
    }
    for (String without : gold.without()) {
      segments[2] += contains(flat, without) ? 1 : 0;
    }
    field(0, gold.title(), words(gold.title()).equals(words(article.title())));
    field(
        1,
        gold.author(),
        authors(gold.author()).equals(authors(String.join("; ", article.byline()))));
    String day = day(gold.date());
    field(
        2, day, day.equals(day(article.published() == null ? "" : article.published().toString())));
  }

  private static boolean contains(String flat, String segment) {
    return flat.contains(SPACE.matcher(segment).replaceAll(" ").strip());
  }

  private void field(int which, @Nullable String gold, boolean equal) {
    if (gold != null && !gold.isEmpty()) {
      stated[which]++;
      right[which] += equal ? 1 : 0;
    }
  }

  private void addText(String gold, String text) {
    List<String> a = tokens(gold);
    List<String> b = tokens(text);
    Map<List<String>, Integer> shinglesA = shingles(a);
    Map<List<String>, Integer> shinglesB = shingles(b);
    double common = common(shinglesA, shinglesB);
    if (!b.isEmpty()) {
      precision.add(common / sum(shinglesB));
    }
    if (!a.isEmpty()) {
      recall.add(common / sum(shinglesA));
    }
    wordF1.add(wordF1(a, b));
    exact += a.equals(b) ? 1 : 0;
  }

  /** F1 of the words of two texts, small and large letters alike. */
  static double wordF1(List<String> a, List<String> b) {
    if (a.isEmpty() || b.isEmpty()) {
      return a.isEmpty() && b.isEmpty() ? 1 : 0;
    }
    double common = common(counts(a), counts(b));
    return 2 * common / (a.size() + b.size());
  }

  private static Map<String, Integer> counts(List<String> tokens) {
    Map<String, Integer> counts = new HashMap<>();
    for (String token : tokens) {
      counts.merge(token.toLowerCase(Locale.ROOT), 1, Integer::sum);
    }
    return counts;
  }

  private static Map<List<String>, Integer> shingles(List<String> tokens) {
    Map<List<String>, Integer> shingles = new HashMap<>();
    if (tokens.isEmpty()) {
      return shingles;
    }
    for (int i = 0; i < Math.max(1, tokens.size() - SHINGLE + 1); i++) {
      shingles.merge(tokens.subList(i, Math.min(tokens.size(), i + SHINGLE)), 1, Integer::sum);
    }
    return shingles;
  }

  private static <K> double common(Map<K, Integer> a, Map<K, Integer> b) {
    double common = 0;
    for (Map.Entry<K, Integer> entry : a.entrySet()) {
      common += Math.min(entry.getValue(), b.getOrDefault(entry.getKey(), 0));
    }
    return common;
  }

  private static double sum(Map<?, Integer> counts) {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }

  static String words(@Nullable String text) {
    List<String> words = new ArrayList<>();
    Matcher matcher = WORDS.matcher(text == null ? "" : text);
    while (matcher.find()) {
      words.add(matcher.group().toLowerCase(Locale.ROOT));
    }
    return String.join(" ", words);
  }

  private static Set<String> authors(@Nullable String text) {
    Set<String> authors = new HashSet<>();
    for (String part : AND.split(BY.matcher(text == null ? "" : text).replaceFirst(""))) {
      String author = words(part);
      if (!author.isEmpty()) {
        authors.add(author);
      }
    }
    return authors;
  }

  private static String day(@Nullable String date) {
    Matcher matcher = DAY.matcher(date == null ? "" : date);
    return matcher.find() ? matcher.group() : "";
  }

  /** One line, as the script prints it. */
  String line(String set) {
    StringBuilder line = new StringBuilder(set + " pages=" + pages + " empty=" + empty);
    if (!precision.isEmpty() && !recall.isEmpty()) {
      double p = mean(precision);
      double r = mean(recall);
      line.append(
          String.format(
              Locale.ROOT,
              " f1=%.4f p=%.4f r=%.4f word_f1=%.4f exact=%.4f",
              p + r == 0 ? 0 : 2 * p * r / (p + r),
              p,
              r,
              mean(wordF1),
              (double) exact / wordF1.size()));
    }
    if (segments[0] + segments[1] + segments[2] > 0) {
      double f = 2.0 * segments[0] / (2.0 * segments[0] + segments[1] + segments[2]);
      line.append(String.format(Locale.ROOT, " segment_f=%.4f", f));
    }
    String[] names = {"title", "author", "date"};
    for (int i = 0; i < names.length; i++) {
      if (stated[i] > 0) {
        line.append(
            String.format(Locale.ROOT, " %s=%.4f", names[i], (double) right[i] / stated[i]));
      }
    }
    return line.toString();
  }

  private static double mean(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).sum() / values.size();
  }
}
