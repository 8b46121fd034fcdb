package org.stemma.core.story;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/** A vector of unit length over hashed terms; the empty one has length 0. Immutable. */
final class SparseVector {

  static final SparseVector EMPTY = new SparseVector(new long[0]);

  /**
   * Term and weight of each entry, side by side in memory: the high half the term, ascending and
   * without repetition; the low half the bits of its weight, which is above 0.
   */
  private final long[] entries;

  private SparseVector(long[] entries) {
    this.entries = entries;
  }

  /**
   * The {@code most} heaviest of {@code size} terms, scaled to unit length.
   *
   * @param terms ascending; only the first {@code size} count
   * @param weights what each weighs; terms that weigh nothing are left out
   */
  static SparseVector heaviest(int[] terms, float[] weights, int size, int most) {
    float least = least(weights, size, most);
    int ties = most;
    for (int i = 0; i < size; i++) {
      ties -= weights[i] > least ? 1 : 0;
    }
    long[] kept = new long[Math.min(size, most)];
    int length = 0;
    double squares = 0;
    for (int i = 0; i < size; i++) {
      if (weights[i] > least || (weights[i] == least && ties-- > 0)) {
        kept[length++] = entry(terms[i], weights[i]);
        squares += (double) weights[i] * weights[i];
      }
    }
    if (length == 0) {
      return EMPTY;
    }
    double norm = Math.sqrt(squares);
    long[] entries = Arrays.copyOf(kept, length);
    for (int i = 0; i < length; i++) {
      entries[i] = entry(term(kept[i]), (float) (weight(kept[i]) / norm));
    }
    return new SparseVector(entries);
  }

  /** The least weight among the {@code most} heaviest, above 0. */
  private static float least(float[] weights, int size, int most) {
    if (size <= most) {
      return Float.MIN_VALUE;
    }
    float[] sorted = Arrays.copyOf(weights, size);
    Arrays.sort(sorted);
    return Math.max(Float.MIN_VALUE, sorted[size - most]);
  }

  private static long entry(int term, float weight) {
    return ((long) term << 32) | Float.floatToIntBits(weight);
  }

  private static int term(long entry) {
    return (int) (entry >> 32);
  }

  private static float weight(long entry) {
    return Float.intBitsToFloat((int) entry);
  }

  int size() {
    return entries.length;
  }

  /** The term in the high half, the bits of its weight in the low half; never 0. */
  long entry(int i) {
    return entries[i];
  }

  int term(int i) {
    return term(entries[i]);
  }

  float weightAt(int i) {
    return weight(entries[i]);
  }

  /** The cosine with {@code other}. For many in a row {@link Spread} is quicker. */
  double dot(SparseVector other) {
    double sum = 0;
    for (int i = 0; i < entries.length; i++) {
      sum += weightAt(i) * other.weight(term(i));
    }
    return sum;
  }

  /** The terms of both, those first whose weights give the greatest product. */
  int[] shared(SparseVector other) {
    long[] order = new long[entries.length];
    int size = 0;
    for (int i = 0; i < entries.length; i++) {
      float product = weightAt(i) * other.weight(term(i));
      if (product > 0) {
        order[size++] = ((long) Float.floatToIntBits(product) << 32) | (entries.length - i);
      }
    }
    Arrays.sort(order, 0, size);
    int[] shared = new int[size];
    for (int i = 0; i < size; i++) {
      shared[i] = term(entries.length - (int) order[size - 1 - i]);
    }
    return shared;
  }

  /** The weight of {@code term}; 0 if it is not there. */
  float weight(int term) {
    int found = ~Arrays.binarySearch(entries, (long) term << 32);
    return found < entries.length && term(found) == term ? weightAt(found) : 0;
  }

  void write(DataOutput out) throws IOException {
    out.writeInt(entries.length);
    for (long entry : entries) {
      out.writeLong(entry);
    }
  }

  static SparseVector read(DataInput in) throws IOException {
    long[] entries = new long[in.readInt()];
    for (int i = 0; i < entries.length; i++) {
      entries[i] = in.readLong();
    }
    return new SparseVector(entries);
  }
}
