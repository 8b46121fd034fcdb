package org.stemma.reader.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Phrases that say what kind of page this is: a question about cookies, an offer to subscribe, an
 * error, a correction. They are in {@code walls.txt}.
 */
public final class Walls {

  /** A note of correction begins with its phrase; so much may stand before it. */
  private static final int BEFORE_NOTE = 12;

  private static final int MAX_CHARS = 400;

  private final List<String> paywall = new ArrayList<>();
  private final List<String> consent = new ArrayList<>();
  private final List<String> missing = new ArrayList<>();
  private final List<String> correction = new ArrayList<>();

  public Walls() {
    for (String line : Resource.lines("walls.txt")) {
      int tab = line.indexOf('\t');
      String phrase = line.substring(tab + 1);
      switch (line.substring(0, tab)) {
        case "paywall" -> paywall.add(phrase);
        case "consent" -> consent.add(phrase);
        case "missing" -> missing.add(phrase);
        default -> correction.add(phrase);
      }
    }
  }

  /** Whether {@code text} offers a subscription as the way to the rest. */
  public boolean offersSubscription(String text) {
    return text.length() <= MAX_CHARS && hits(text, paywall) > 0;
  }

  /** How many different words of consent stand in {@code text}. */
  public int consentWords(String text) {
    return hits(text, consent);
  }

  /** Whether {@code text} says that there is no page. */
  public boolean saysMissing(String text) {
    return text.length() <= MAX_CHARS && hits(text, missing) > 0;
  }

  /** Whether {@code paragraph} is a note that says what was corrected or clarified. */
  public boolean isCorrection(String paragraph) {
    String start = lower(paragraph.substring(0, Math.min(paragraph.length(), 80)));
    for (String phrase : correction) {
      int at = start.indexOf(phrase);
      if (at >= 0 && at <= BEFORE_NOTE && isLabel(start, at, phrase)) {
        return true;
      }
    }
    return false;
  }

  /** A single word must be a label, "Correction:"; a longer phrase speaks for itself. */
  private static boolean isLabel(String start, int at, String phrase) {
    if (phrase.indexOf(' ') > 0) {
      return true;
    }
    int end = at + phrase.length();
    boolean whole = at == 0 || !Character.isLetter(start.charAt(at - 1));
    int colon = start.indexOf(':', end);
    int wide = start.indexOf('：', end);
    boolean labelled = (colon >= 0 && colon - end <= 25) || (wide >= 0 && wide - end <= 5);
    return whole && labelled && (end >= start.length() || !Character.isLetter(start.charAt(end)));
  }

  private static int hits(String text, List<String> phrases) {
    String lower = lower(text);
    int hits = 0;
    for (String phrase : phrases) {
      hits += lower.contains(phrase) ? 1 : 0;
    }
    return hits;
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT).replace('’', '\'');
  }
}
