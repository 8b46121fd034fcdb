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
   * @param row where they are written to
   */
  static void of(Link link, int rankA, Neighbours a, Neighbours b, float[] row) {
    double score = link.score;
    int rankB = b.rank(link);
    double dense = a.density() + b.density();
    Neighbours.Overlap overlap = a.overlap(b);
    int near = Math.min(Neighbours.NEAREST, Math.min(a.size(), b.size()));
    System.arraycopy(link.own, 0, row, 0, OWN);
    both(ratio(score, a.best()), ratio(score, b.best()), row, OWN);
    both(standing(score, a), standing(score, b), row, OWN + 2);
    both(a.density(), b.density(), row, OWN + 4);
    both(rankA, rankB, row, OWN + 6);
    row[OWN + 8] = (float) ratio(score, dense);
    row[OWN + 9] = overlap.count();
    row[OWN + 10] = overlap.count() == 0 ? 0 : overlap.count() / (float) near;
    row[OWN + 11] = (float) ratio(overlap.scoreSum(), Neighbours.NEAREST * dense);
  }

  /** The lesser first, so that it does not matter which article came first. */
  private static void both(double a, double b, float[] row, int at) {
    row[at] = (float) Math.min(a, b);
    row[at + 1] = (float) Math.max(a, b);
  }

  /** How many deviations {@code score} lies above the mean of all neighbours. */
  private static double standing(double score, Neighbours neighbours) {
    double deviation = neighbours.deviation();
    return deviation < 1e-6 ? 0 : (score - neighbours.mean()) / deviation;
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
