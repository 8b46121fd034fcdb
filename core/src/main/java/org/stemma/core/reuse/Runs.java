package org.stemma.core.reuse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the word runs that two texts share, wherever they stand: a greedy string tiling (Wise 1993)
 * seeded with word 5-grams.
 *
 * <p>Each word belongs to at most one run of either side; longer runs win. Time is linear in the
 * sum of both lengths, whatever they contain, since only few places of a repeated 5-gram are tried.
 */
final class Runs {

  /** Below five words runs are mostly idiom: "one of the most". */
  static final int SHORTEST = 5;

  /**
   * Places of one 5-gram that are tried; a text that repeats itself more is a list or a refrain.
   */
  private static final int TRIES = 8;

  private Runs() {}

  /** The common runs, in order of {@code a}. */
  static List<Run> common(Profile a, Profile b) {
    if (a.size() < SHORTEST || b.size() < SHORTEST) {
      return List.of();
    }
    return tile(candidates(a.words(), b.words()), a.size(), b.size());
  }

  private static List<Run> candidates(int[] a, int[] b) {
    int[] next = new int[a.length + 1];
    IntIndex first = new IntIndex(a.length);
    for (int i = a.length - SHORTEST; i >= 0; i--) {
      next[i + 1] = first.set(Hashes.ofRun(a, i, SHORTEST), i + 1);
    }
    List<Run> found = new ArrayList<>();
    int j = 0;
    while (j + SHORTEST <= b.length) {
      Run best = null;
      int tries = 0;
      int place = first.get(Hashes.ofRun(b, j, SHORTEST));
      for (; place > 0 && tries < TRIES; place = next[place], tries++) {
        int length = equal(a, place - 1, b, j);
        if (length >= SHORTEST && (best == null || length > best.length())) {
          best = new Run(place - 1, j, length);
        }
      }
      if (best == null) {
        j++;
      } else {
        found.add(best);
        j = best.endB();
      }
    }
    return found;
  }

  private static int equal(int[] a, int i, int[] b, int j) {
    int most = Math.min(a.length - i, b.length - j);
    int length = 0;
    while (length < most && a[i + length] == b[j + length]) {
      length++;
    }
    return length;
  }

  private static List<Run> tile(List<Run> candidates, int sizeA, int sizeB) {
    List<Run> byLength = new ArrayList<>(candidates);
    byLength.sort(Comparator.comparingInt(Run::length).reversed());
    boolean[] takenA = new boolean[sizeA];
    boolean[] takenB = new boolean[sizeB];
    List<Run> kept = new ArrayList<>();
    for (Run run : byLength) {
      Run free = free(run, takenA, takenB);
      if (free != null) {
        kept.add(free);
        Arrays.fill(takenA, free.a(), free.endA(), true);
        Arrays.fill(takenB, free.b(), free.endB(), true);
      }
    }
    kept.sort(Comparator.comparingInt(Run::a));
    return kept;
  }

  /** The longest part of {@code run} that nobody took; null if it is too short. */
  private static @Nullable Run free(Run run, boolean[] takenA, boolean[] takenB) {
    int bestFrom = 0;
    int bestLength = 0;
    int from = 0;
    for (int k = 0; k <= run.length(); k++) {
      if (k == run.length() || takenA[run.a() + k] || takenB[run.b() + k]) {
        if (k - from > bestLength) {
          bestFrom = from;
          bestLength = k - from;
        }
        from = k + 1;
      }
    }
    return bestLength < SHORTEST
        ? null
        : new Run(run.a() + bestFrom, run.b() + bestFrom, bestLength);
  }
}
