package org.stemma.core.story;

import java.util.Arrays;

/**
 * A vector spread out in a table, so that others are multiplied with it at one look-up a term. Used
 * again and again, so that it costs no memory for each article.
 */
final class Spread {

  /** No entry is 0, since no weight is. */
  private static final long FREE = 0;

  /** In the high half a term, in the low half the bits of its weight; small, to stay in cache. */
  private long[] entries = new long[512];

  /** A bit for the first twelve bits of each term: most look-ups end here, in half a kilobyte. */
  private final long[] known = new long[64];

  /** Takes over {@code vector} in place of the one before. */
  void load(SparseVector vector) {
    if (vector.size() * 3 > entries.length) {
      entries = new long[Integer.highestOneBit(vector.size() * 3) * 2];
    } else {
      Arrays.fill(entries, FREE);
    }
    Arrays.fill(known, 0);
    int mask = entries.length - 1;
    for (int i = 0; i < vector.size(); i++) {
      int term = vector.term(i);
      known[term >>> 26] |= 1L << (term >>> 20);
      int at = term & mask;
      while (entries[at] != FREE) {
        at = (at + 1) & mask;
      }
      entries[at] = vector.entry(i);
    }
  }

  /** Terms are hashes, so that their last bits are as good as any. */
  private float weight(int term) {
    if ((known[term >>> 26] >>> (term >>> 20) & 1) == 0) {
      return 0;
    }
    int mask = entries.length - 1;
    int at = term & mask;
    long entry = entries[at];
    while (entry != FREE) {
      if ((int) (entry >> 32) == term) {
        return Float.intBitsToFloat((int) entry);
      }
      at = (at + 1) & mask;
      entry = entries[at];
    }
    return 0;
  }

  /** The greatest product of the weights of one term in both; 0 if they share none. */
  double strongest(SparseVector other) {
    double most = 0;
    for (int i = 0; i < other.size(); i++) {
      most = Math.max(most, weight(other.term(i)) * other.weightAt(i));
    }
    return most;
  }

  /** How many terms both have. */
  int shared(SparseVector other) {
    int count = 0;
    for (int i = 0; i < other.size(); i++) {
      count += weight(other.term(i)) == 0 ? 0 : 1;
    }
    return count;
  }

  /** The cosine with {@code other}; linear in the size of the other. */
  double dot(SparseVector other) {
    double sum = 0;
    for (int i = 0; i < other.size(); i++) {
      float weight = weight(other.term(i));
      if (weight != 0) {
        sum += weight * other.weightAt(i);
      }
    }
    return sum;
  }
}
