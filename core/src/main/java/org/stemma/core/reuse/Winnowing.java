package org.stemma.core.reuse;

import java.util.Arrays;

/**
 * Picks some of a text's word 5-grams so that equal stretches of two texts yield equal picks:
 * winnowing (Schleimer, Wilkerson and Aiken, SIGMOD 2003).
 *
 * <p>Of each {@value #WINDOW} neighbouring 5-grams the one of the least hash is picked: two ninths
 * of all. Any common run of {@value #GUARANTEED} words shares at least one pick.
 */
final class Winnowing {

  static final int GRAM = 5;
  static final int WINDOW = 8;
  static final int GUARANTEED = GRAM + WINDOW - 1;

  /** How many 5-grams a pick stands for, on average: (window + 1) / 2. */
  static final double GRAMS_PER_PICK = (WINDOW + 1) / 2.0;

  private Winnowing() {}

  /** The distinct picks of a text, ascending. */
  static int[] picks(int[] grams) {
    int[] found = places(grams);
    for (int i = 0; i < found.length; i++) {
      found[i] = grams[found[i]];
    }
    Arrays.sort(found);
    int distinct = 0;
    for (int i = 0; i < found.length; i++) {
      if (i == 0 || found[i] != found[i - 1]) {
        found[distinct++] = found[i];
      }
    }
    return Arrays.copyOf(found, distinct);
  }

  /** Where the picks stand, ascending. */
  static int[] places(int[] grams) {
    int[] found = new int[grams.length];
    int size = 0;
    int picked = -1;
    int windows = Math.max(1, grams.length - WINDOW + 1);
    for (int from = 0; from < windows && grams.length > 0; from++) {
      int end = Math.min(from + WINDOW, grams.length);
      int least = picked >= from ? picked : from;
      for (int i = picked >= from ? end - 1 : from; i < end; i++) {
        if (grams[i] <= grams[least]) {
          least = i;
        }
      }
      if (least != picked) {
        picked = least;
        found[size++] = picked;
      }
    }
    return Arrays.copyOf(found, size);
  }
}
