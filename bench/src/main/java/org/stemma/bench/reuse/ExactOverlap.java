package org.stemma.bench.reuse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.stemma.core.reuse.Profile;

/** The truth about word for word reuse: the word 5-grams of every pair, counted one by one. */
final class ExactOverlap {

  private static final int GRAM = 5;
  private static final int FEWEST_SHARED = 20;
  private static final double CONTAINED = 0.2;

  /** Two texts, by number, with at least twenty 5-grams in common. */
  record Pair(int a, int b, int shared, double containment) {
    /** Whether a reader would call it reuse. */
    boolean isReuse() {
      return containment >= CONTAINED;
    }
  }

  private ExactOverlap() {}

  static List<Pair> pairs(List<Profile> profiles) {
    int[][] grams = new int[profiles.size()][];
    Map<Integer, List<Integer>> holders = new HashMap<>();
    for (int i = 0; i < grams.length; i++) {
      grams[i] = Arrays.stream(profiles.get(i).grams(GRAM)).distinct().toArray();
      for (int gram : grams[i]) {
        holders.computeIfAbsent(gram, key -> new ArrayList<>(1)).add(i);
      }
    }
    List<Pair> found = new ArrayList<>();
    int[] shared = new int[grams.length];
    for (int i = 0; i < grams.length; i++) {
      Arrays.fill(shared, 0);
      for (int gram : grams[i]) {
        for (int other : holders.getOrDefault(gram, List.of())) {
          if (other >= i) {
            break;
          }
          shared[other]++;
        }
      }
      for (int other = 0; other < i; other++) {
        if (shared[other] >= FEWEST_SHARED) {
          int shorter = Math.min(grams[i].length, grams[other].length);
          found.add(new Pair(other, i, shared[other], (double) shared[other] / shorter));
        }
      }
    }
    return found;
  }
}
