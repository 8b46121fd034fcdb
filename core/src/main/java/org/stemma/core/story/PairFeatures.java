package org.stemma.core.story;

/**
 * The figures by which a pair of articles is judged. The first come from the two alone; the others
 * from where each stands among the other's neighbours, which lets one model serve collections of
 * any density: a likeness that is the best by far in one place is a bystander's in another. All are
 * symmetric in the two.
 */
final class PairFeatures {

  /** How many figures come from the two alone. */
  static final int OWN = 8;

  /** How many figures there are. */
  static final int SIZE = 20;

  private PairFeatures() {}

  /** What the two alone give; never changes. */
  static float[] own(LiveArticle one, LiveArticle other, double likeness) {
    Profile a = one.profile;
    Profile b = other.profile;
    return floats(
        a.full().dot(b.full()),
        a.lead().dot(b.lead()),
        a.pairs().dot(b.pairs()),
        a.leadPairs().dot(b.leadPairs()),
        a.keys().dot(b.keys()),
        LiveArticle.days(one, other),
        one.language.equals(other.language) ? 1 : 0,
        likeness);
  }

  /** All figures of a link, as its ends' neighbours now stand. */
  static float[] of(Link link, Neighbours a, Neighbours b) {
    double score = link.score;
    double ratioA = ratio(score, a.best());
    double ratioB = ratio(score, b.best());
    double standingA = a.standing(score);
    double standingB = b.standing(score);
    int rankA = a.rank(link);
    int rankB = b.rank(link);
    int nearA = Math.min(Neighbours.NEAREST, a.size());
    int nearB = Math.min(Neighbours.NEAREST, b.size());
    int common = 0;
    double bridge = 0;
    for (int i = 0; i < nearA; i++) {
      int third = a.get(i).other(link.older) == link.newer ? -1 : third(a.get(i), link);
      for (int j = 0; third >= 0 && j < nearB; j++) {
        if (third(b.get(j), link) == third) {
          common++;
          bridge += Math.min(a.get(i).score, b.get(j).score);
        }
      }
    }
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
            common,
            common == 0 ? 0 : common / (double) Math.max(1, Math.min(nearA, nearB)),
            ratio(bridge, Neighbours.NEAREST * (a.density() + b.density())));
    float[] row = new float[SIZE];
    System.arraycopy(link.own, 0, row, 0, OWN);
    System.arraycopy(rest, 0, row, OWN, rest.length);
    return row;
  }

  /** The end of a neighbouring link that is not an end of {@code link}; -1 if there is none. */
  private static int third(Link neighbouring, Link link) {
    int end = neighbouring.older;
    if (end == link.older || end == link.newer) {
      end = neighbouring.newer;
    }
    return end == link.older || end == link.newer ? -1 : end;
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
