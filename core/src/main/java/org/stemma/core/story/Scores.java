package org.stemma.core.story;

import java.util.Arrays;

/** A sum for each live article, by its number; cleared at the cost of what was touched. */
final class Scores {

  private float[] sums = new float[1 << 10];
  private int[] touched = new int[(1 << 10) + 1];
  private int size;

  /** Makes room for articles whose numbers span less than {@code window}, a power of two. */
  void ensure(int window) {
    if (sums.length < window) {
      sums = new float[window];
      touched = new int[window + 1];
    }
  }

  void add(int article, float amount) {
    int at = article & (sums.length - 1);
    // Always written, so that nothing has to be guessed about which articles are met again.
    touched[size] = article;
    size += sums[at] == 0 ? 1 : 0;
    sums[at] += amount;
  }

  int size() {
    return size;
  }

  int article(int i) {
    return touched[i];
  }

  float sum(int i) {
    return sums[touched[i] & (sums.length - 1)];
  }

  void clear() {
    if (size > sums.length / 8) {
      Arrays.fill(sums, 0);
    } else {
      for (int i = 0; i < size; i++) {
        sums[touched[i] & (sums.length - 1)] = 0;
      }
    }
    size = 0;
  }
}
