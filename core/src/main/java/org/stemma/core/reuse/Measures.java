package org.stemma.core.reuse;

import java.util.Arrays;
import java.util.List;

/**
 * What is counted on a pair of texts to tell how they are related.
 *
 * @param sameWords whether both have the same words throughout
 * @param shorter words of the shorter text
 * @param longer words of the longer text
 * @param free words in common runs outside quotation marks that are no boilerplate
 * @param quoted words in common runs inside quotation marks of either text
 * @param furniture words in common runs that are boilerplate in either text
 * @param sentencePairs separate pairs of sentences that share a run outside quotation marks
 * @param commonOrder how far the rare stems keep their order, see {@link Stems}
 * @param sameLanguage false only if both languages are known and differ
 */
record Measures(
    boolean sameWords,
    int shorter,
    int longer,
    int free,
    int quoted,
    int furniture,
    int sentencePairs,
    double commonOrder,
    boolean sameLanguage) {

  /**
   * A run must have this many words outside quotation marks to link two sentences: "the United
   * States and NATO over security guarantees" is what independent reports share, and only once.
   */
  private static final int LINKING = 8;

  static Measures of(Profile a, Profile b, List<Run> runs) {
    int quoted = 0;
    int furniture = 0;
    int all = 0;
    int pairs = 0;
    long lastPair = -1;
    for (Run run : runs) {
      int linking = 0;
      for (int k = 0; k < run.length(); k++) {
        long pair = ((long) a.sentence(run.a() + k) << 32) | b.sentence(run.b() + k);
        boolean inQuotes = a.isQuoted(run.a() + k) || b.isQuoted(run.b() + k);
        boolean common = a.isFurniture(run.a() + k) || b.isFurniture(run.b() + k);
        quoted += inQuotes ? 1 : 0;
        furniture += common && !inQuotes ? 1 : 0;
        boolean free = !inQuotes && !common;
        boolean goesOn = k > 0 && free && pair == pairAt(a, b, run, k - 1);
        linking = !free ? 0 : goesOn ? linking + 1 : 1;
        if (linking == LINKING && pair != lastPair) {
          pairs++;
          lastPair = pair;
        }
      }
      all += run.length();
    }
    return new Measures(
        Arrays.equals(a.words(), b.words()),
        Math.min(a.size(), b.size()),
        Math.max(a.size(), b.size()),
        all - quoted - furniture,
        quoted,
        furniture,
        pairs,
        a.once().asModel().commonOrder(b.once()),
        sameLanguage(a.analysis().language(), b.analysis().language()));
  }

  private static long pairAt(Profile a, Profile b, Run run, int k) {
    return ((long) a.sentence(run.a() + k) << 32) | b.sentence(run.b() + k);
  }

  private static boolean sameLanguage(String a, String b) {
    return a.equals("und") || b.equals("und") || primary(a).equals(primary(b));
  }

  private static String primary(String tag) {
    int dash = tag.indexOf('-');
    return dash < 0 ? tag : tag.substring(0, dash);
  }

  /** Share of the shorter text that stands in runs outside quotation marks and boilerplate. */
  double freeShare() {
    return shorter == 0 ? 0 : (double) free / shorter;
  }

  /** Share of the shorter text that stands in common runs, boilerplate left out. */
  double runShare() {
    return shorter == 0 ? 0 : (double) (free + quoted) / shorter;
  }

  /** Share of the longer text that stands in common runs, boilerplate left out. */
  double runShareOfLonger() {
    return longer == 0 ? 0 : (double) (free + quoted) / longer;
  }
}
