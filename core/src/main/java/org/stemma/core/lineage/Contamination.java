package org.stemma.core.lineage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stemma.core.article.Timestamp;

/**
 * Versions that were put together from two others, which textual critics call contaminated: what
 * such a version shares with the tradition is in one or the other parent, large parts of it in one
 * alone.
 *
 * <p>For each version the pairs that cover most of it are tried as if each were one text; the best
 * is weighed by a logistic model that was fitted to planted families (bench, seeds 1000 to 1799).
 */
final class Contamination {

  /**
   * One such version.
   *
   * @param first the parent that gave it most
   * @param second the other one
   * @param covered 3-grams that the two explain
   * @param byFirst share of the child that only {@code first} explains
   * @param bySecond share of the child that only {@code second} explains
   * @param logOdds for two parents rather than one or a lost one
   */
  record Finding(
      int child,
      int first,
      int second,
      int covered,
      double byFirst,
      double bySecond,
      double logOdds) {}

  /** Fewer word 3-grams of either parent are a phrase, not a source. */
  private static final int LEAST_GRAMS = 15;

  private static final double LEAST_SHARE = 0.1;

  /** So many pairs of parents are weighed for a version. */
  private static final int MOST_PAIRS = 6;

  /** Who is refuted by more than this as the only parent cannot be it. */
  private static final int REFUTED = 6;

  /** Two texts that share no more than a quotation's part are not copies of one source ... */
  private static final double STRANGERS = 0.15;

  /** ... and a later one that has matter of both is likelier to be made from them. */
  private static final double UNRELATED = 2.5;

  /** Word 3-grams in a row that make a stretch. */
  private static final int STRETCH = 4;

  private final List<Version> members;
  private final Shares shares;

  private Contamination(List<Version> members, Shares shares) {
    this.members = members;
    this.shares = shares;
  }

  /** The contaminated ones of {@code members}, surest first; no parent of one is among them. */
  static List<Finding> among(List<Version> members, Shares shares) {
    Contamination search = new Contamination(members, shares);
    List<Finding> found = new ArrayList<>();
    for (int child = 0; members.size() > 2 && child < members.size(); child++) {
      Finding finding = search.of(child);
      if (finding != null && finding.logOdds > 0) {
        found.add(finding);
      }
    }
    found.sort(Comparator.comparingDouble(Finding::logOdds).reversed());
    Set<Integer> parents = new HashSet<>();
    Set<Integer> children = new HashSet<>();
    found.removeIf(each -> {
      boolean circular =
          parents.contains(each.child)
              || children.contains(each.first)
              || children.contains(each.second);
      if (!circular) {
        children.add(each.child);
        parents.add(each.first);
        parents.add(each.second);
      }
      return circular;
    });
    return found;
  }

  private record Pair(int p, int q, int covered, int against) {
    double score() {
      return covered - 3.0 * against;
    }
  }

  private @Nullable Finding of(int child) {
    Pair best = null;
    for (Pair each : covering(child)) {
      Pair heard = new Pair(each.p, each.q, each.covered, against(child, each));
      if (best == null || heard.score() > best.score()) {
        best = heard;
      }
    }
    return best == null || best.score() <= 0 ? null : weigh(child, best);
  }

  private List<Pair> covering(int child) {
    int least = (int) Math.max(LEAST_GRAMS, LEAST_SHARE * shares.size(child));
    List<Pair> pairs = new ArrayList<>();
    for (int p = 0; p < members.size(); p++) {
      for (int q = p + 1; q < members.size() && shares.shared(child, p) >= least; q++) {
        boolean both =
            p != child
                && q != child
                && shares.shared(child, q) >= least
                && shares.shared(child, p, q) >= least
                && shares.shared(child, q, p) >= least;
        if (both) {
          pairs.add(new Pair(p, q, shares.shared(child, shares.union(p, q)), 0));
        }
      }
    }
    pairs.sort(Comparator.comparingInt(Pair::covered).reversed());
    return pairs.subList(0, Math.min(MOST_PAIRS, pairs.size()));
  }

  private int against(int child, Pair pair) {
    long[] union = shares.union(pair.p, pair.q);
    int against = 0;
    for (int w = 0; w < members.size(); w++) {
      if (w != child && w != pair.p && w != pair.q) {
        int apart =
            Math.min(shares.sharedOutside(child, w, union), shares.sharedWithout(w, union, child));
        against = Math.max(against, apart);
      }
    }
    return against;
  }

  private Finding weigh(int child, Pair pair) {
    boolean inOrder = shares.shared(child, pair.p, pair.q) >= shares.shared(child, pair.q, pair.p);
    int first = inOrder ? pair.p : pair.q;
    int second = inOrder ? pair.q : pair.p;
    double size = shares.size(child);
    double byFirst = shares.shared(child, first, second) / size;
    double bySecond = shares.shared(child, second, first) / size;
    Version version = members.get(child);
    Version one = members.get(first);
    Version two = members.get(second);
    int later = isLater(one, version) + isLater(two, version);
    int earlier = isLater(version, one) + isLater(version, two);
    boolean credits = version.credits(one) || version.credits(two);
    boolean credited = one.credits(version) || two.credits(version);
    int[] stretches = stretches(version, one, two);
    double kin =
        (double) shares.shared(first, second) / Math.min(shares.size(first), shares.size(second));
    double logOdds =
        -2.97
            - 1.39 * Math.log1p(pair.against)
            + 2.16 * byFirst
            + 0.30 * bySecond
            - 1.77 * kin
            + (earlier == 2 && kin <= STRANGERS ? UNRELATED : 0)
            - 1.38 * later
            + 0.28 * earlier
            - 3.07 * rival(child, pair.covered)
            + (credits ? 1.37 : 0)
            - (credited ? 1.69 : 0)
            - 1.30 * Math.log1p(stretches[0])
            + 0.91 * Math.log1p(stretches[1] / (1.0 + stretches[0]));
    return new Finding(child, first, second, pair.covered, byFirst, bySecond, logOdds);
  }

  /** The most that a single parent would explain of what the two do. */
  private double rival(int child, int covered) {
    boolean[] heard = new boolean[members.size()];
    Arrays.fill(heard, true);
    double most = 0;
    for (int other = 0; other < members.size(); other++) {
      double explains = (double) shares.shared(child, other) / covered;
      if (other != child
          && explains > most
          && Testimony.of(shares, child, other, heard).against() <= REFUTED) {
        most = explains;
      }
    }
    return most;
  }

  private static int isLater(Version a, Version b) {
    Timestamp ofA = a.article().published();
    Timestamp ofB = b.article().published();
    if (ofA == null || ofB == null) {
      return 0;
    }
    boolean days =
        ofA.precision() == Timestamp.Precision.DAY || ofB.precision() == Timestamp.Precision.DAY;
    int order = days ? ofA.day().compareTo(ofB.day()) : ofA.compareTo(ofB);
    return order > 0 ? 1 : 0;
  }

  /**
   * How often the child goes over from stretches that only one parent has to such of the other, and
   * how long the stretches of the lesser one are together: an editor joins paragraphs, while the
   * edits that set copies of one source apart are strewn over it.
   */
  private static int[] stretches(Version child, Version one, Version two) {
    int[] ofOne = one.profile().grams(Shares.GRAM);
    int[] ofTwo = two.profile().grams(Shares.GRAM);
    Arrays.sort(ofOne);
    Arrays.sort(ofTwo);
    int changes = 0;
    int last = 0;
    int run = 0;
    int running = 0;
    int[] grams = new int[2];
    for (int gram : child.profile().grams(Shares.GRAM)) {
      boolean inOne = Arrays.binarySearch(ofOne, gram) >= 0;
      boolean inTwo = Arrays.binarySearch(ofTwo, gram) >= 0;
      if (inOne == inTwo) {
        continue;
      }
      int side = inOne ? 1 : 2;
      run = side == running ? run + 1 : 1;
      running = side;
      if (run == STRETCH && side != last) {
        changes += last == 0 ? 0 : 1;
        last = side;
      }
      grams[side - 1] += run == STRETCH ? STRETCH : run > STRETCH ? 1 : 0;
    }
    return new int[] {changes, Math.min(grams[0], grams[1])};
  }
}
