package org.stemma.server.view;

import java.util.Arrays;

/** The longest increasing subsequence (Fredman 1975): n log n. */
final class Chain {

  private Chain() {}

  /**
   * Finds one such subsequence.
   *
   * @param values what is to rise; negative ones take no part
   * @return for each place whether it belongs to the chain
   */
  static boolean[] longest(int[] values) {
    int[] ends = new int[values.length];
    int[] before = new int[values.length];
    Arrays.fill(before, -1);
    int length = 0;
    for (int i = 0; i < values.length; i++) {
      if (values[i] < 0) {
        continue;
      }
      int low = 0;
      int high = length;
      while (low < high) {
        int middle = (low + high) >>> 1;
        if (values[ends[middle]] < values[i]) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      before[i] = low == 0 ? -1 : ends[low - 1];
      ends[low] = i;
      length = Math.max(length, low + 1);
    }
    boolean[] chain = new boolean[values.length];
    for (int i = length == 0 ? -1 : ends[length - 1]; i >= 0; i = before[i]) {
      chain[i] = true;
    }
    return chain;
  }
}
