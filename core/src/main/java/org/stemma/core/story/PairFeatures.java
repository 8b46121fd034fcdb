package org.stemma.core.story;

/**
 * The figures by which a pair of articles is judged. The first come from the two alone; the others
 * from where each stands among the other's neighbours, which lets one model serve collections of
 * any density: a likeness that is the best by far in one place is a bystander's in another. All are
 * symmetric in the two.
 */
final class PairFeatures {

  /** How many figures come from the two alone. */
  static final int OWN = 7;

  /** How many figures there are. */
  static final int SIZE = 19;

  /** Where the likeness in pairs of words stands, in articles of one language. */
  static final int PAIRS = 2;

  /** Where the likeness as a whole stands. */
  static final int LIKENESS = 6;

  private PairFeatures() {}

  /** What the two alone give; never changes. The probe holds {@code arriving}. */
  static float[] own(Probe probe, LiveArticle arriving, Candidate candidate) {
    LiveArticle other = candidate.article();
    Profile profile = other.profile;
    boolean sameLanguage = arriving.speaksAs(other);
    return floats(
        candidate.full(),
        probe.lead(profile),
        sameLanguage ? probe.pairs(profile) : probe.strongestKey(profile),
        sameLanguage ? probe.leadPairs(profile) : probe.sharedKeys(profile),
        probe.keys(profile),
        LiveArticle.days(arriving, other),
        candidate.likeness());
  }

  /**
   * All figures of a link, as its ends' neighbours now stand.
   *
   * @param rankA its place among {@code a}
   */
  static float[] of(Link link, int rankA, Neighbours a, Neighbours b) {
    double score = link.score;
    double ratioA = ratio(score, a.best());
    double ratioB = ratio(score, b.best());
    double standingA = a.standing(score);
    double standingB = b.standing(score);
    int rankB = b.rank(link);
    int nearA = Math.min(Neighbours.NEAREST, a.size());
    int nearB = Math.min(Neighbours.NEAREST, b.size());
    Neighbours.Overlap overlap = a.overlap(b);
    float[] rest =
        floats(
            Math.min(ratioA, ratioB),
            Math.max(ratioA, ratioB),
            Math.min(standingA, standingB),
            Math.max(standingA, standingB),
            Math.min(a.density(), b.density()),
            Math.max(a.density(), b.density()),
            Math.min(rankA, rankB),
            Math.max(rankA, rankB),
            ratio(score, a.density() + b.density()),
            overlap.count(),
            overlap.count() == 0 ? 0 : overlap.count() / (double) Math.min(nearA, nearB),
            ratio(overlap.scoreSum(), Neighbours.NEAREST * (a.density() + b.density())));
    float[] row = new float[SIZE];
    System.arraycopy(link.own, 0, row, 0, OWN);
    System.arraycopy(rest, 0, row, OWN, rest.length);
    return row;
  }

  private static double ratio(double part, double whole) {
    return whole <= 0 ? 0 : Math.min(9, part / whole);
  }

  private static float[] floats(double... values) {
    float[] floats = new float[values.length];
    for (int i = 0; i < floats.length; i++) {
      floats[i] = (float) values[i];
    }
    return floats;
  }
}
