package org.stemma.core.story;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Finds the live articles that an arriving one is to be compared with. */
final class CandidateSearch {

  /**
   * Thirty in the first place: the thirty-first was of the same story in under 1 % of all cases.
   */
  private static final int BY_WORDS = 30;

  private static final int BY_KEYS = 10;

  /** A story's articles thin out with about this half-life and a half, in days. */
  private static final double FADING_DAYS = 6;

  /** For each hour up to two months, after which next to nothing is left. */
  private static final float[] FADING = new float[60 * 24];

  static {
    for (int hour = 0; hour < FADING.length; hour++) {
      FADING[hour] = (float) StrictMath.exp(-hour / (24 * FADING_DAYS));
    }
  }

  private final Window window;
  private final Probe probe;
  private final InvertedIndex words = new InvertedIndex();
  private final InvertedIndex keys = new InvertedIndex();
  private final Scores scores = new Scores();

  CandidateSearch(Window window, Probe probe) {
    this.window = window;
    this.probe = probe;
  }

  void add(LiveArticle article) {
    words.add(article.number, article.profile.full(), article.profile.title());
    keys.add(article.number, article.profile.keys(), SparseVector.EMPTY);
  }

  void removeOldest(LiveArticle article) {
    words.removeOldest(article.number, article.profile.full());
    keys.removeOldest(article.number, article.profile.keys());
  }

  /**
   * The most alike live articles of the same language, best first; then those of others.
   *
   * @param arriving the article that the probe has been loaded with
   */
  List<Candidate> candidates(LiveArticle arriving) {
    scores.ensure(window.span());
    Profile profile = arriving.profile;
    words.accumulate(profile.full(), profile.title(), Probe.TITLE_SHARE, scores);
    List<Candidate> found = new ArrayList<>(BY_WORDS + BY_KEYS);
    take(arriving, BY_WORDS, false, found);
    if (window.hasOther(arriving.language)) {
      keys.accumulate(profile.keys(), SparseVector.EMPTY, 0, scores);
      take(arriving, BY_KEYS, true, found);
    }
    return found;
  }

  private void take(LiveArticle arriving, int most, boolean foreign, List<Candidate> found) {
    long[] best = new long[most];
    int size = 0;
    int language = arriving.language.hashCode();
    for (int i = 0; i < scores.size(); i++) {
      // Fading only takes away, so most articles can be passed over before it is worked out.
      if (size == most && scores.sum(i) < Float.intBitsToFloat((int) (best[0] >>> 32))) {
        continue;
      }
      if (foreign == window.speaks(scores.article(i), language)) {
        continue;
      }
      double days = LiveArticle.days(arriving.time, window.time(scores.article(i)));
      float score = scores.sum(i) * fading(days);
      long entry = ((long) Float.floatToIntBits(score) << 32) | i;
      if ((size == most && entry <= best[0]) || !isCurrent(scores.article(i))) {
        continue;
      }
      if (size < most) {
        best[size++] = entry;
        if (size == most) {
          Arrays.sort(best);
        }
      } else {
        int at = 1;
        while (at < most && best[at] < entry) {
          best[at - 1] = best[at];
          at++;
        }
        best[at - 1] = entry;
      }
    }
    Arrays.sort(best, 0, size);
    for (int i = size - 1; i >= 0; i--) {
      LiveArticle other = window.get(scores.article((int) best[i]));
      if (other != null) {
        double full = probe.full(other.profile);
        double likeness =
            foreign
                ? probe.keys(other.profile)
                : full + Probe.TITLE_SHARE * probe.title(other.profile);
        double fading = fading(LiveArticle.days(arriving, other));
        found.add(new Candidate(other, full, likeness, likeness * fading));
      }
    }
    scores.clear();
  }

  private boolean isCurrent(int number) {
    LiveArticle article = window.get(number);
    return article != null && window.isLatest(article);
  }

  /** To the hour; unknown distances do not fade. */
  private static float fading(double days) {
    return FADING[(int) Math.clamp(days * 24, 0, FADING.length - 1)];
  }
}
