package org.stemma.core.reuse;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How two texts are related, judged from what was counted.
 *
 * @param confidence probability of the kind, 0 to 1
 * @param because the reasons in words
 */
record Verdict(ReuseKind kind, double confidence, List<String> because) {

  /** Finds .97 of rewordings with .0014 false on reports of one event by different outlets. */
  static final double REWORDED = 0.25;

  /** Names and figures alone survive into another language; half as much must do. */
  static final double TRANSLATED = 0.12;

  /** Independent reports share at most one sentence pair: the official lead. */
  private static final int SENTENCE_PAIRS = 2;

  /** With this many linked sentences the share of the text no longer matters. */
  private static final int MANY_SENTENCE_PAIRS = 4;

  /** Copied words below this share of the shorter text may be the event's fixed phrases. */
  private static final double COPIED_SHARE = 0.1;

  /** A short text that is half the other's words is copied even if it has but one sentence. */
  private static final double COPIED_SHORT_SHARE = 0.5;

  private static final int COPIED_SHORT_WORDS = 15;

  /** A rewording keeps less of the words than this, a lightly edited copy more. */
  private static final double LIGHT_EDITS = 0.5;

  /** An excerpt has little of its own ... */
  private static final double EXCERPT_SHARE = 0.8;

  /** ... and is clearly shorter than its whole. */
  private static final double EXCERPT_LENGTH = 0.67;

  /** What is left of a page that is nothing but furniture is not worth a comparison. */
  private static final double BOILERPLATE_SHARE = 0.9;

  /** Fewer quoted words in common are a phrase, not a quotation. */
  private static final int SHARED_QUOTE_WORDS = 8;

  private static final int BOILERPLATE_WORDS = 8;

  static Verdict of(Measures m) {
    if (m.shorter() == 0) {
      return new Verdict(ReuseKind.INDEPENDENT, 1, List.of("one of the texts has no words"));
    }
    if (m.furniture() >= BOILERPLATE_SHARE * m.shorter()) {
      return boilerplate(m, 1);
    }
    if (m.sameWords()) {
      return new Verdict(ReuseKind.IDENTICAL, 1, List.of("the same " + m.shorter() + " words"));
    }
    boolean reworded = m.commonOrder() > REWORDED;
    if (isCopied(m) && !(reworded && m.runShare() < LIGHT_EDITS)) {
      return copied(m);
    }
    if (!m.sameLanguage() && m.commonOrder() > TRANSLATED) {
      return new Verdict(
          ReuseKind.TRANSLATION, rising(m.commonOrder(), TRANSLATED, 30), List.of(orderKept(m)));
    }
    if (reworded) {
      return reworded(m);
    }
    return unrelated(m);
  }

  private static boolean isCopied(Measures m) {
    boolean linked =
        m.sentencePairs() >= MANY_SENTENCE_PAIRS
            || (m.sentencePairs() >= SENTENCE_PAIRS && m.freeShare() >= COPIED_SHARE);
    boolean shortAndSame = m.freeShare() >= COPIED_SHORT_SHARE && m.free() >= COPIED_SHORT_WORDS;
    return linked || shortAndSame;
  }

  private static Verdict copied(Measures m) {
    List<String> because = new ArrayList<>();
    because.add(count(m.sentencePairs(), "sentence") + " share word runs outside quotation marks");
    because.add(percent(m.runShare()) + " of the shorter text's words stand in common runs");
    boolean excerpt = m.runShare() >= EXCERPT_SHARE && m.shorter() <= EXCERPT_LENGTH * m.longer();
    if (excerpt) {
      because.add("which is " + percent(m.runShareOfLonger()) + " of the longer text");
    }
    double confidence = Math.max(rising(m.sentencePairs(), 1, 1), rising(m.freeShare(), 0.1, 15));
    return new Verdict(excerpt ? ReuseKind.EXCERPT : ReuseKind.COPY, confidence, because);
  }

  private static Verdict reworded(Measures m) {
    List<String> because = new ArrayList<>();
    because.add(orderKept(m));
    because.add("only " + percent(m.runShare()) + " of the words stand in common runs");
    return new Verdict(ReuseKind.REWRITE, rising(m.commonOrder(), REWORDED, 20), because);
  }

  /** The verdict where nothing speaks for copying. */
  static Verdict unrelated(Measures m) {
    double confidence = Math.max(0.5, rising(REWORDED, m.commonOrder(), 15));
    if (m.quoted() >= SHARED_QUOTE_WORDS) {
      return new Verdict(
          ReuseKind.SHARED_QUOTE,
          confidence,
          List.of(
              count(m.quoted(), "quoted word") + " in common",
              count(m.sentencePairs(), "sentence")
                  + " share word runs outside quotation marks; two independent reports may"));
    }
    if (m.furniture() >= BOILERPLATE_WORDS) {
      return boilerplate(m, confidence);
    }
    return new Verdict(
        ReuseKind.INDEPENDENT,
        confidence,
        List.of(count(m.free() + m.quoted(), "word") + " in common runs", orderKept(m)));
  }

  private static Verdict boilerplate(Measures m, double confidence) {
    return new Verdict(
        ReuseKind.BOILERPLATE,
        confidence,
        List.of(count(m.furniture(), "word") + " in common that many unrelated articles print"));
  }

  private static String orderKept(Measures m) {
    return String.format(
        Locale.ROOT, "rare words keep their order by %.2f (above .25: reworded)", m.commonOrder());
  }

  private static String count(int n, String thing) {
    return n + " " + thing + (n == 1 ? "" : "s");
  }

  private static String percent(double share) {
    return Math.round(share * 100) + " %";
  }

  /** The logistic curve that is 1/2 at {@code middle}. */
  private static double rising(double value, double middle, double steepness) {
    return 1 / (1 + Math.exp(-steepness * (value - middle)));
  }
}
