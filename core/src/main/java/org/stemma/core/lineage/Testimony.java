package org.stemma.core.lineage;

/**
 * What the other versions of a family say about a direct link of two.
 *
 * <p>After the comparison by threes of textual criticism (H. Quentin, Essais de critique textuelle,
 * 1926): if X and Y are linked directly, a third W branches off on the side of one of them, and so
 * shares nothing with the other that this one lacks. If it shares matter with each that the other
 * lacks, X and Y have a source in common apart from each other. And if X and Y share nothing that W
 * lacks, W stands between them.
 *
 * @param against how many word 3-grams the worst third shares with either beyond the other: the
 *     lesser of the two counts
 * @param third the version that speaks against the link most; -1 if none does
 * @param between how many versions stand between the two
 * @param witnessed whether any third shares enough with both to speak at all
 * @param shared 3-grams that the two share
 */
record Testimony(int against, int third, int between, boolean witnessed, int shared) {

  /** Where nobody else was asked. */
  static final Testimony NONE = new Testimony(0, -1, 0, false, 0);

  /** A third that shares fewer 3-grams with either has nothing to say. */
  private static final int LEAST_KNOWN = 20;

  /** Word 3-grams that two versions may share by chance: one word that both houses changed. */
  private static final int CHANCE = 2;

  /** So much against a link, and it is told as a reason. */
  private static final int TELLING = 5;

  // A logistic model of direct links, fitted to planted families (bench, seeds 1000 to 1299).
  private static final double BASE = 0.37;
  private static final double AGAINST = -1.71;
  private static final double BETWEEN = -3.53;
  private static final double SHARED = 0.43;

  /** Of {@code x} and {@code y}; versions that are not {@code heard} say nothing. */
  static Testimony of(Shares shares, int x, int y, boolean[] heard) {
    int against = 0;
    int third = -1;
    int between = 0;
    boolean witnessed = false;
    int shared = shares.shared(x, y);
    for (int w = 0; w < heard.length; w++) {
      if (w == x || w == y || !heard[w]) {
        continue;
      }
      int withX = shares.shared(x, w);
      int withY = shares.shared(y, w);
      if (withX <= LEAST_KNOWN || withY <= LEAST_KNOWN) {
        continue;
      }
      witnessed = true;
      int apart = Math.min(shares.shared(y, w, x), shares.shared(x, w, y));
      if (apart > against) {
        against = apart;
        third = w;
      }
      boolean twin = shares.areTwins(x, w) || shares.areTwins(y, w);
      if (!twin
          && Math.min(withX, withY) >= shared
          && withX + withY > 2 * shared
          && shares.shared(x, y, w) <= CHANCE) {
        between++;
      }
    }
    return new Testimony(against, third, between, witnessed, shared);
  }

  /** Log odds of a direct link, how the two are alike left aside. */
  double direct() {
    return BASE
        + AGAINST * Math.log1p(against)
        + BETWEEN * Math.log1p(between)
        + SHARED * Math.log1p(shared);
  }

  /** Whether a third version shows that the two have a common source apart from each other. */
  boolean refutes() {
    return against > TELLING;
  }
}
