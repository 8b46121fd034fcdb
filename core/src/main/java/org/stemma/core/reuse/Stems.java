package org.stemma.core.reuse;

import java.util.Arrays;

/**
 * How far two texts use the same rare words in the same order: tells a rewording from an
 * independent report of the same event.
 *
 * <p>Only stems count that occur exactly once in either text outside quotation marks; those are
 * mostly its names, figures and telling words. Reworded sentence by sentence, a text keeps their
 * order; an independent report has other ones and another order.
 */
final class Stems {

  /** Damps the score of short texts, which agree by chance. */
  private static final int DAMPING = 8;

  private Stems() {}

  /** The stems outside quotation marks that occur once there, in order. */
  static int[] once(int[] stems, boolean[] quoted) {
    IntIndex counts = new IntIndex(stems.length);
    for (int i = 0; i < stems.length; i++) {
      if (!quoted[i]) {
        counts.add(stems[i], 1);
      }
    }
    int[] found = new int[stems.length];
    int size = 0;
    for (int i = 0; i < stems.length; i++) {
      if (!quoted[i] && counts.get(stems[i]) == 1) {
        found[size++] = stems[i];
      }
    }
    return Arrays.copyOf(found, size);
  }

  /**
   * The longest common order of two lists without repetition, over the length of the shorter.
   *
   * @return 0 to 1; above .25 is nearly always a rewording
   */
  static double commonOrder(int[] a, int[] b) {
    return (double) longestCommonOrder(a, b) / (DAMPING + Math.min(a.length, b.length));
  }

  /** Length of the longest run of stems that keeps its order in both; O(n log n). */
  static int longestCommonOrder(int[] a, int[] b) {
    if (a.length > b.length) {
      return longestCommonOrder(b, a);
    }
    IntIndex places = new IntIndex(a.length);
    for (int i = 0; i < a.length; i++) {
      places.add(a[i], i + 1);
    }
    int[] tails = new int[a.length];
    int length = 0;
    for (int stem : b) {
      int place = places.get(stem);
      if (place > 0) {
        int at = Arrays.binarySearch(tails, 0, length, place);
        if (at < 0) {
          tails[-at - 1] = place;
          length = Math.max(length, -at);
        }
      }
    }
    return length;
  }
}
