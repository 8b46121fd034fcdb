package org.stemma.core.reuse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Pairs the sentences of two texts that say the same in different words: each is the other's best
 * match by the stems that they share.
 *
 * <p>Candidates come from stems that stand in few sentences, so that the time is linear in both
 * lengths.
 */
final class SentenceAlignment {

  /** Independent reports of one event seldom reach this (measured on pairs of ecbplus stories). */
  private static final double ALIKE = 0.35;

  /** Shorter sentences ("He denied it.") match anywhere. */
  private static final int FEWEST_STEMS = 4;

  /** A stem in more sentences than this tells nothing about which one is meant. */
  private static final int COMMON = 12;

  private final int[][] stemsA;
  private final int[][] stemsB;

  private SentenceAlignment(Profile a, Profile b) {
    stemsA = stems(a);
    stemsB = stems(b);
  }

  /** The pairs, in order of {@code a}; each sentence is in at most one. */
  static List<SentencePair> align(Profile a, Profile b) {
    return new SentenceAlignment(a, b).pairs();
  }

  private static int[][] stems(Profile profile) {
    int[][] all = new int[profile.sentenceCount()][];
    for (int s = 0; s < all.length; s++) {
      int from = profile.sentenceStart(s);
      int[] found = new int[profile.sentenceStart(s + 1) - from];
      for (int i = 0; i < found.length; i++) {
        found[i] = profile.stem(from + i);
      }
      Arrays.sort(found);
      all[s] = distinct(found);
    }
    return all;
  }

  private static int[] distinct(int[] sorted) {
    int size = 0;
    for (int i = 0; i < sorted.length; i++) {
      if (i == 0 || sorted[i] != sorted[i - 1]) {
        sorted[size++] = sorted[i];
      }
    }
    return Arrays.copyOf(sorted, size);
  }

  private List<SentencePair> pairs() {
    int[] bestOfB = new int[stemsB.length];
    double[] alikeOfB = new double[stemsB.length];
    int[] bestOfA = new int[stemsA.length];
    Arrays.fill(bestOfB, -1);
    Places places = new Places(stemsB);
    for (int s = 0; s < stemsA.length; s++) {
      bestOfA[s] = -1;
      double best = ALIKE;
      for (int candidate : places.candidates(stemsA[s])) {
        double alike = dice(stemsA[s], stemsB[candidate]);
        if (alike > best) {
          best = alike;
          bestOfA[s] = candidate;
        }
        if (alike > Math.max(ALIKE, alikeOfB[candidate])) {
          alikeOfB[candidate] = alike;
          bestOfB[candidate] = s;
        }
      }
    }
    List<SentencePair> found = new ArrayList<>();
    for (int s = 0; s < stemsA.length; s++) {
      if (bestOfA[s] >= 0 && bestOfB[bestOfA[s]] == s) {
        found.add(new SentencePair(s, bestOfA[s], alikeOfB[bestOfA[s]]));
      }
    }
    return found;
  }

  private static double dice(int[] a, int[] b) {
    int shared = 0;
    int i = 0;
    int j = 0;
    while (i < a.length && j < b.length) {
      if (a[i] == b[j]) {
        shared++;
        i++;
        j++;
      } else if (a[i] < b[j]) {
        i++;
      } else {
        j++;
      }
    }
    return shared < FEWEST_STEMS ? 0 : 2.0 * shared / (a.length + b.length);
  }

  /** In which sentences each stem stands. */
  private static final class Places {

    private final IntIndex heads;
    private final int[] next;
    private final int[] sentence;
    private final int[] seen;
    private int stamp;

    Places(int[][] stems) {
      int total = 0;
      for (int[] list : stems) {
        total += list.length;
      }
      heads = new IntIndex(total);
      next = new int[total + 1];
      sentence = new int[total + 1];
      seen = new int[stems.length];
      int at = 0;
      for (int s = stems.length - 1; s >= 0; s--) {
        for (int stem : stems[s]) {
          at++;
          next[at] = heads.set(stem, at);
          sentence[at] = s;
        }
      }
    }

    /** The sentences that share a stem that stands in few. */
    int[] candidates(int[] stems) {
      stamp++;
      int[] found = new int[stems.length * COMMON];
      int size = 0;
      for (int stem : stems) {
        int head = heads.get(stem);
        if (isCommon(head)) {
          continue;
        }
        for (int at = head; at > 0; at = next[at]) {
          if (seen[sentence[at]] != stamp) {
            seen[sentence[at]] = stamp;
            found[size++] = sentence[at];
          }
        }
      }
      return Arrays.copyOf(found, size);
    }

    private boolean isCommon(int head) {
      int count = 0;
      for (int at = head; at > 0; at = next[at]) {
        if (++count > COMMON) {
          return true;
        }
      }
      return false;
    }
  }
}
