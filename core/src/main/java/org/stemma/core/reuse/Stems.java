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

  private final int[] stems;

  private Stems(int[] stems) {
    this.stems = stems;
  }

  /** Of all stems of a text those that occur once outside quotation marks. */
  static Stems once(int[] all, boolean[] quoted) {
    IntIndex counts = new IntIndex(all.length);
    for (int i = 0; i < all.length; i++) {
      if (!quoted[i]) {
        counts.add(all[i], 1);
      }
    }
    int[] found = new int[all.length];
    int size = 0;
    for (int i = 0; i < all.length; i++) {
      if (!quoted[i] && counts.get(all[i]) == 1) {
        found[size++] = all[i];
      }
    }
    return new Stems(Arrays.copyOf(found, size));
  }

  int size() {
    return stems.length;
  }

  /** All, in the order of the text; not to be changed. */
  int[] all() {
    return stems;
  }

  /** Prepares to hold many others against these. */
  Model asModel() {
    return new Model(this);
  }

  /** Stems by their places, made once to be compared with many. Not for use by several threads. */
  static final class Model {

    private final int size;
    private final IntIndex places;
    private final int[] tails;

    private Model(Stems stems) {
      size = stems.size();
      places = new IntIndex(size);
      tails = new int[size];
      for (int i = 0; i < size; i++) {
        places.set(stems.stems[i], i + 1);
      }
    }

    /**
     * The longest common order over the length of the shorter list.
     *
     * @return 0 to 1; above .25 is nearly always a rewording
     */
    double commonOrder(Stems other) {
      return (double) longestCommonOrder(other) / (DAMPING + Math.min(size, other.size()));
    }

    /** Length of the longest run of stems that keeps its order in both; O(n log n). */
    private int longestCommonOrder(Stems other) {
      int length = 0;
      for (int stem : other.stems) {
        int place = places.get(stem);
        if (place > 0) {
          boolean longer = length == 0 || place > tails[length - 1];
          int at = longer ? length : -Arrays.binarySearch(tails, 0, length, place) - 1;
          tails[at] = place;
          length = Math.max(length, at + 1);
        }
      }
      return length;
    }
  }
}
