package org.stemma.core.text;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the name tagger sees of each token: the word, its shape, its neighbours, the lists that hold
 * it, what {@link Names} makes of it and of the same word elsewhere in the article.
 *
 * <p>A token without a capital within two tokens can only be outside a name and has no features.
 */
final class NameFeatures {

  /** The most features that a token can have. */
  private static final int MOST = 64;

  private final Words words;
  private final Gazetteer world = Gazetteer.world();

  /** The label that the rules give each token, and the list that holds it. */
  private final byte[] rules;

  private final byte[] lists;
  private final String[] shapes;
  private final WordClusters akin = WordClusters.english();
  private final int[] clusters;
  private final Map<String, int[]> inArticle = new HashMap<>();

  private final int[] buffer = new int[MOST];
  private int count;

  NameFeatures(Words words, List<Sentence> sentences, List<Names.Found> found) {
    this.words = words;
    this.rules = NameLabels.of(found, words.size());
    this.lists = new byte[words.size()];
    this.shapes = new String[words.size()];
    this.clusters = new int[words.size()];
    for (int i = 0; i < words.size(); i++) {
      shapes[i] = shape(words.raw(i));
      clusters[i] = akin.of(words.base(i));
    }
    for (Sentence sentence : sentences) {
      markLists(sentence);
    }
    for (int i = 0; i < rules.length; i++) {
      if (words.capital(i)) {
        inArticle.computeIfAbsent(words.base(i), _ -> new int[NameLabels.COUNT])[rules[i]]++;
      }
    }
  }

  private void markLists(Sentence sentence) {
    int i = sentence.firstToken();
    while (i < sentence.endToken()) {
      PhraseTable.Match<Gazetteer.Entry> match = world.longest(words, i, sentence.endToken());
      if (match == null) {
        i++;
        continue;
      }
      int sort = 1 + 2 * sort(match.value().sort());
      for (int k = i; k < match.end(); k++) {
        lists[k] = (byte) (k == i ? sort : sort + 1);
      }
      i = match.end();
    }
  }

  private static int sort(Gazetteer.Sort sort) {
    return switch (sort) {
      case COUNTRY -> 0;
      case PEOPLE -> 1;
      case PLACE -> 2;
      case CITY -> 3;
      case BODY -> 4;
    };
  }

  /** Xxx for a long word with a capital, dd for digits; runs longer than two are cut. */
  private static String shape(String raw) {
    StringBuilder shape = new StringBuilder();
    for (int i = 0; i < raw.length() && shape.length() < 8; i++) {
      char c = raw.charAt(i);
      char kind =
          Character.isUpperCase(c)
              ? 'X'
              : Character.isLetter(c) ? 'x' : Character.isDigit(c) ? 'd' : c;
      int length = shape.length();
      if (length < 2 || shape.charAt(length - 1) != kind || shape.charAt(length - 2) != kind) {
        shape.append(kind);
      }
    }
    return shape.toString();
  }

  /** The features of each token of {@code sentence}; null for one that needs none. */
  int[][] of(Sentence sentence) {
    int first = sentence.firstToken();
    int end = sentence.endToken();
    int capitals = 0;
    int plain = 0;
    for (int i = first; i < end; i++) {
      capitals += words.capital(i) ? 1 : 0;
      plain += words.token(i).kind() == Token.Kind.WORD && !words.capital(i) ? 1 : 0;
    }
    boolean headline = capitals > plain;
    int[][] features = new int[end - first][];
    for (int i = first; i < end; i++) {
      if (nearCapital(i, first, end)) {
        features[i - first] = token(i, first, end, headline);
      }
    }
    return features;
  }

  private boolean nearCapital(int i, int first, int end) {
    for (int k = Math.max(first, i - 2); k < Math.min(end, i + 2); k++) {
      if (words.capital(k)) {
        return true;
      }
    }
    return false;
  }

  private int[] token(int i, int first, int end, boolean headline) {
    count = 0;
    String word = words.base(i);
    String before = at(i - 1, first, end);
    String after = at(i + 1, first, end);
    boolean opens = i == first || words.token(i - 1).kind() == Token.Kind.QUOTE;
    int rule = rules[i];
    int ruleBefore = i > first ? rules[i - 1] : 0;
    int ruleAfter = i + 1 < end ? rules[i + 1] : 0;
    int list = lists[i];
    int position = (opens ? 1 : 0) + (headline ? 2 : 0);
    add(1, position);
    add(2, word.hashCode());
    add(3, word.hashCode() * 31 + shapes[i].hashCode());
    add(4, before.hashCode());
    add(5, after.hashCode());
    add(6, before.hashCode() * 31 + word.hashCode());
    add(7, word.hashCode() * 31 + after.hashCode());
    add(8, at(i - 2, first, end).hashCode());
    add(9, at(i + 2, first, end).hashCode());
    add(10, shapes[i].hashCode() * 4 + position);
    add(11, shapeAt(i - 1, first, end) * 31 + shapes[i].hashCode());
    add(12, shapes[i].hashCode() * 31 + shapeAt(i + 1, first, end));
    add(
        13,
        (shapeAt(i - 1, first, end) * 31 + shapes[i].hashCode()) * 31 + shapeAt(i + 1, first, end));
    for (int k = 1; k <= 4 && k < word.length(); k++) {
      add(13 + k, word.substring(0, k).hashCode());
      add(17 + k, word.substring(word.length() - k).hashCode());
    }
    add(22, rule);
    add(23, rule * 16 + ruleBefore);
    add(24, rule * 16 + ruleAfter);
    add(25, (rule * 16 + ruleBefore) * 16 + ruleAfter);
    add(26, rule * 31 + word.hashCode());
    add(27, list);
    add(28, list * 16 + rule);
    add(29, i > first ? lists[i - 1] : 0);
    add(30, i + 1 < end ? lists[i + 1] : 0);
    add(31, classes(i));
    add(32, classes(i) * 4096 + (i + 1 < end ? classes(i + 1) : 0));
    add(33, (i > first ? classes(i - 1) : 0) * 4096 + classes(i));
    add(34, before.hashCode() * 31 + rule);
    add(35, after.hashCode() * 31 + rule);
    int common = common(word);
    add(36, common);
    add(37, common * 16 + rule);
    add(38, runOf(i, first, end) * 4 + position);
    add(39, runEnd(i, end).hashCode());
    add(40, runEnd(i, end).hashCode() * 31 + rule);
    add(41, runStart(i, first).hashCode());
    int cluster = clusters[i];
    int clusterBefore = i > first ? clusters[i - 1] : WordClusters.NONE;
    int clusterAfter = i + 1 < end ? clusters[i + 1] : WordClusters.NONE;
    int shape = shapes[i].hashCode();
    add(42, akin.prefix(cluster, 4) * 31 + shape);
    add(43, akin.prefix(cluster, 7) * 31 + shape);
    add(44, akin.prefix(cluster, 11) * 31 + shape);
    add(45, cluster);
    add(46, clusterBefore);
    add(47, clusterAfter);
    add(48, akin.prefix(clusterBefore, 7) * 31 + akin.prefix(cluster, 7));
    add(49, akin.prefix(cluster, 7) * 31 + akin.prefix(clusterAfter, 7));
    add(50, i + 2 < end ? clusters[i + 2] : WordClusters.NONE);
    add(51, i > first + 1 ? clusters[i - 2] : WordClusters.NONE);
    add(52, akin.prefix(clusterBefore, 11) * 31 + rule);
    add(53, akin.prefix(clusterAfter, 11) * 31 + rule);
    return Arrays.copyOf(buffer, count);
  }

  private void add(int template, int value) {
    buffer[count++] = Perceptron.feature(template, value);
  }

  private String at(int i, int first, int end) {
    return i < first ? "<" : i >= end ? ">" : words.base(i);
  }

  private int shapeAt(int i, int first, int end) {
    return i < first ? 1 : i >= end ? 2 : shapes[i].hashCode();
  }

  /** One bit for each list of single words that holds the token. */
  private int classes(int i) {
    String word = words.base(i);
    if (!words.capital(i)) {
      return Names.isFunctionWord(word) ? 1 : Role.english().get(word) != null ? 2 : 0;
    }
    Character head = Names.head(word);
    return (world.isFirstName(word) ? 4 : 0)
        | (world.isSurname(word) ? 8 : 0)
        | (head == null ? 0 : head == 'o' ? 16 : head == 'p' ? 32 : 48)
        | (Role.english().get(word) != null ? 64 : 0)
        | (Names.isFunctionWord(word) ? 128 : 0)
        | (words.possessive(i) ? 256 : 0);
  }

  /** The label that the rules give most of the word's mentions in the article. */
  private int common(String word) {
    int[] counts = inArticle.get(word);
    int best = 15;
    for (int l = 1; counts != null && l < counts.length; l++) {
      if (counts[l] > 0 && (best == 15 || counts[l] > counts[best])) {
        best = l;
      }
    }
    return best;
  }

  /** How many capitalised words stand together here, and which of them this is, up to four. */
  private int runOf(int i, int first, int end) {
    int left = 0;
    while (left < 3 && i - left - 1 >= first && words.capital(i - left - 1)) {
      left++;
    }
    int right = 0;
    while (right < 3 && i + right + 1 < end && words.capital(i + right + 1)) {
      right++;
    }
    return left * 4 + right;
  }

  /** The last word of the run of capitals. */
  private String runEnd(int i, int end) {
    int k = i;
    while (k + 1 < end && k < i + 5 && words.capital(k + 1)) {
      k++;
    }
    return words.base(k);
  }

  /** The first word of the run of capitals. */
  private String runStart(int i, int first) {
    int k = i;
    while (k > first && k > i - 5 && words.capital(k - 1)) {
      k--;
    }
    return words.base(k);
  }
}
