package org.stemma.core.reuse;

import java.util.Arrays;
import java.util.List;

/**
 * Which of the aligned passages keep one order in both texts: the heaviest subsequence, by words,
 * that rises in both. The others were moved. O(n log n) with a Fenwick tree of maxima.
 */
final class MainOrder {

  private final boolean[] kept;
  private final double share;

  private MainOrder(boolean[] kept, double share) {
    this.kept = kept;
    this.share = share;
  }

  /** Of {@code matches}, which come in order of {@code a}. */
  static MainOrder of(List<Match> matches) {
    int n = matches.size();
    int[] ranks = ranks(matches);
    long[] best = new long[n];
    int[] before = new int[n];
    int[] tree = new int[n + 1];
    Arrays.fill(tree, -1);
    int last = -1;
    long total = 0;
    for (int i = 0; i < n; i++) {
      before[i] = heaviestBelow(tree, best, ranks[i]);
      best[i] = matches.get(i).weight() + (before[i] < 0 ? 0 : best[before[i]]);
      raise(tree, best, ranks[i], i);
      total += matches.get(i).weight();
      if (last < 0 || best[i] > best[last]) {
        last = i;
      }
    }
    boolean[] kept = new boolean[n];
    double share = last < 0 ? 1 : (double) best[last] / total;
    for (int i = last; i >= 0; i = before[i]) {
      kept[i] = true;
    }
    return new MainOrder(kept, share);
  }

  private static int[] ranks(List<Match> matches) {
    Integer[] byB = new Integer[matches.size()];
    Arrays.setAll(byB, i -> i);
    Arrays.sort(byB, (x, y) -> Integer.compare(matches.get(x).fromB(), matches.get(y).fromB()));
    int[] ranks = new int[byB.length];
    for (int r = 0; r < byB.length; r++) {
      ranks[byB[r]] = r + 1;
    }
    return ranks;
  }

  private static int heaviestBelow(int[] tree, long[] best, int rank) {
    int found = -1;
    for (int at = rank - 1; at > 0; at -= at & -at) {
      if (tree[at] >= 0 && (found < 0 || best[tree[at]] > best[found])) {
        found = tree[at];
      }
    }
    return found;
  }

  private static void raise(int[] tree, long[] best, int rank, int match) {
    for (int at = rank; at < tree.length; at += at & -at) {
      if (tree[at] < 0 || best[match] > best[tree[at]]) {
        tree[at] = match;
      }
    }
  }

  /** Whether the match at {@code index} keeps the order. */
  boolean keeps(int index) {
    return kept[index];
  }

  /** Share of the matched words that keep the order, 0 to 1; 1 where nothing matches. */
  double share() {
    return share;
  }
}
