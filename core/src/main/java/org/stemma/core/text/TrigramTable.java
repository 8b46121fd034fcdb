package org.stemma.core.text;

import java.util.Arrays;

/**
 * How much less surprising each trigram is than an unseen one, by language: an open-addressed hash
 * table of packed letters, one row of bytes each. Filled once, then read only.
 */
final class TrigramTable {

  private final int languages;
  private long[] keys = new long[1 << 15];
  private byte[][] rows = new byte[1 << 15][];
  private int size;

  TrigramTable(int languages) {
    this.languages = languages;
  }

  void put(char a, char b, char c, int language, byte gain) {
    if (size * 2 > keys.length) {
      grow();
    }
    long key = key(a, b, c);
    int at = slot(key);
    if (keys[at] == 0) {
      keys[at] = key;
      rows[at] = new byte[languages];
      size++;
    }
    rows[at][language] = gain;
  }

  /** Adds the trigram's row to {@code sums}; false if no language knows it. */
  boolean addTo(long[] sums, char a, char b, char c) {
    byte[] row = rows[slot(key(a, b, c))];
    if (row == null) {
      return false;
    }
    for (int i = 0; i < row.length; i++) {
      sums[i] += row[i];
    }
    return true;
  }

  private static long key(char a, char b, char c) {
    return ((long) a << 32) | ((long) b << 16) | c;
  }

  private int slot(long key) {
    int at = (int) ((key * 0x9E3779B97F4A7C15L) >>> 40) & (keys.length - 1);
    while (keys[at] != 0 && keys[at] != key) {
      at = (at + 1) & (keys.length - 1);
    }
    return at;
  }

  private void grow() {
    long[] oldKeys = keys;
    byte[][] oldRows = rows;
    keys = new long[oldKeys.length * 2];
    rows = Arrays.copyOf(new byte[0][], keys.length);
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != 0) {
        int at = slot(oldKeys[i]);
        keys[at] = oldKeys[i];
        rows[at] = oldRows[i];
      }
    }
  }
}
