package org.stemma.core.story;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/** A vector of unit length over hashed terms; the empty one has length 0. Immutable. */
final class SparseVector {

  static final SparseVector EMPTY = new SparseVector(new int[0], new float[0]);

  /** Ascending, without repetition. */
  private final int[] terms;

  /** One for each term, above 0. */
  private final float[] weights;

  private SparseVector(int[] terms, float[] weights) {
    this.terms = terms;
    this.weights = weights;
  }

  /**
   * The {@code most} heaviest of {@code size} terms, scaled to unit length.
   *
   * @param terms ascending; only the first {@code size} count
   * @param weights what each weighs; terms that weigh nothing are left out
   */
  static SparseVector heaviest(int[] terms, float[] weights, int size, int most) {
    long[] order = new long[size];
    int kept = 0;
    for (int i = 0; i < size; i++) {
      if (weights[i] > 0) {
        order[kept++] = ((long) Float.floatToIntBits(weights[i]) << 32) | (size - i);
      }
    }
    if (kept == 0) {
      return EMPTY;
    }
    Arrays.sort(order, 0, kept);
    int length = Math.min(kept, most);
    int[] places = new int[length];
    double squares = 0;
    for (int i = 0; i < length; i++) {
      places[i] = size - (int) order[kept - 1 - i];
      float weight = weights[places[i]];
      squares += (double) weight * weight;
    }
    Arrays.sort(places);
    int[] chosen = new int[length];
    float[] scaled = new float[length];
    double norm = Math.sqrt(squares);
    for (int i = 0; i < length; i++) {
      chosen[i] = terms[places[i]];
      scaled[i] = (float) (weights[places[i]] / norm);
    }
    return new SparseVector(chosen, scaled);
  }

  int size() {
    return terms.length;
  }

  int term(int i) {
    return terms[i];
  }

  float weightAt(int i) {
    return weights[i];
  }

  /** The cosine with {@code other}; linear in both sizes. */
  double dot(SparseVector other) {
    double sum = 0;
    int i = 0;
    int j = 0;
    while (i < terms.length && j < other.terms.length) {
      int a = terms[i];
      int b = other.terms[j];
      if (a == b) {
        sum += weights[i++] * other.weights[j++];
      } else if (a < b) {
        i++;
      } else {
        j++;
      }
    }
    return sum;
  }

  /** The weight of {@code term}; 0 if it is not there. */
  float weight(int term) {
    int found = Arrays.binarySearch(terms, term);
    return found < 0 ? 0 : weights[found];
  }

  void write(DataOutput out) throws IOException {
    out.writeInt(terms.length);
    for (int i = 0; i < terms.length; i++) {
      out.writeInt(terms[i]);
      out.writeFloat(weights[i]);
    }
  }

  static SparseVector read(DataInput in) throws IOException {
    int size = in.readInt();
    int[] terms = new int[size];
    float[] weights = new float[size];
    for (int i = 0; i < size; i++) {
      terms[i] = in.readInt();
      weights[i] = in.readFloat();
    }
    return new SparseVector(terms, weights);
  }
}
