package org.stemma.reader.body;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How much the words of a class name, or those at the ends of a block, speak for or against what
 * carries them being body: log odds, learned from pages of many hosts.
 */
public final class TokenOdds {

  /** Class names are split where case, digits or marks change; longer parts are random keys. */
  private static final int MAX_TOKEN = 24;

  /** Only so many words at either end of a block are looked at. */
  private static final int EDGE_WORDS = 3;

  private final Map<String, Float> odds;

  /**
   * With the given log odds; a key is {@code c:} and a part of a class name, or {@code w:} a word.
   */
  public TokenOdds(Map<String, Float> odds) {
    this.odds = new HashMap<>(odds);
  }

  /** The sum over the class and id of a region. */
  float ofRegion(Region region) {
    float sum = 0;
    for (String token : region.names()) {
      sum += odds.getOrDefault(token, 0f);
    }
    return sum;
  }

  /** The mean over the words at the ends of {@code text}. */
  float ofText(String text) {
    List<String> words = edgeWords(text);
    float sum = 0;
    for (String word : words) {
      sum += odds.getOrDefault(word, 0f);
    }
    return words.isEmpty() ? 0 : sum / words.size();
  }

  /** The parts of an element's class and id, in small letters, each once. */
  static List<String> classTokens(String className, String id) {
    List<String> tokens = new ArrayList<>(6);
    split(className, tokens);
    split(id, tokens);
    return tokens;
  }

  private static void split(String names, List<String> tokens) {
    int length = Math.min(names.length(), 300);
    int start = -1;
    for (int i = 0; i <= length; i++) {
      char c = i < length ? names.charAt(i) : ' ';
      boolean letter = Character.isLetter(c);
      boolean hump =
          letter
              && start >= 0
              && Character.isUpperCase(c)
              && Character.isLowerCase(names.charAt(i - 1));
      if (start >= 0 && (!letter || hump)) {
        if (i - start > 1 && i - start <= MAX_TOKEN) {
          String token = "c:" + names.substring(start, i).toLowerCase(Locale.ROOT);
          if (!tokens.contains(token)) {
            tokens.add(token);
          }
        }
        start = -1;
      }
      if (letter && start < 0) {
        start = i;
      }
    }
  }

  /** The first and last words of a block, marked by the end that they stand at. */
  public static List<String> edgeWords(String text) {
    List<String> words = new ArrayList<>(2 * EDGE_WORDS);
    int at = 0;
    for (int n = 0; n < EDGE_WORDS && at < text.length(); n++) {
      int start = nextLetter(text, at);
      int end = wordEnd(text, start);
      if (end > start) {
        words.add(
            "w:"
                + text.substring(start, Math.min(end, start + MAX_TOKEN)).toLowerCase(Locale.ROOT));
      }
      at = end + 1;
    }
    int end = text.length();
    while (end > 0 && !Character.isLetter(text.charAt(end - 1))) {
      end--;
    }
    int start = end;
    while (start > 0 && Character.isLetter(text.charAt(start - 1)) && end - start < MAX_TOKEN) {
      start--;
    }
    if (end > start && start >= at) {
      words.add("z:" + text.substring(start, end).toLowerCase(Locale.ROOT));
    }
    return words;
  }

  private static int nextLetter(String text, int from) {
    int i = from;
    while (i < text.length() && !Character.isLetter(text.charAt(i))) {
      i++;
    }
    return i;
  }

  private static int wordEnd(String text, int from) {
    int i = from;
    while (i < text.length() && Character.isLetter(text.charAt(i))) {
      i++;
    }
    return i;
  }

  /** The learned values, for writing them down. */
  public Map<String, Float> values() {
    return new HashMap<>(odds);
  }
}
