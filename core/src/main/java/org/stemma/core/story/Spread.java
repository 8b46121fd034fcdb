package org.stemma.core.story;

import java.util.Arrays;

/**
 * A vector spread out in a table, so that others are multiplied with it at one look-up a term. Used
 * again and again, so that it costs no memory for each article.
 */
final class Spread {

  private int[] terms = new int[1024];
  private float[] weights = new float[1024];

  /** Takes over {@code vector} in place of the one before. */
  void load(SparseVector vector) {
    if (vector.size() * 3 > terms.length) {
      int capacity = Integer.highestOneBit(vector.size() * 3) * 2;
      terms = new int[capacity];
      weights = new float[capacity];
    } else {
      Arrays.fill(weights, 0);
    }
    for (int i = 0; i < vector.size(); i++) {
      int at = find(vector.term(i));
      terms[at] = vector.term(i);
      weights[at] = vector.weightAt(i);
    }
  }

  /** Terms are hashes, so that their last bits are as good as any. */
  private int find(int term) {
    int mask = terms.length - 1;
    int at = term & mask;
    while (weights[at] != 0 && terms[at] != term) {
      at = (at + 1) & mask;
    }
    return at;
  }

  /** The greatest product of the weights of one term in both; 0 if they share none. */
  double strongest(SparseVector other) {
    double most = 0;
    for (int i = 0; i < other.size(); i++) {
      most = Math.max(most, weights[find(other.term(i))] * other.weightAt(i));
    }
    return most;
  }

  /** How many terms both have. */
  int shared(SparseVector other) {
    int count = 0;
    for (int i = 0; i < other.size(); i++) {
      count += weights[find(other.term(i))] == 0 ? 0 : 1;
    }
    return count;
  }

  /** The cosine with {@code other}; linear in the size of the other. */
  double dot(SparseVector other) {
    double sum = 0;
    for (int i = 0; i < other.size(); i++) {
      float weight = weights[find(other.term(i))];
      if (weight != 0) {
        sum += weight * other.weightAt(i);
      }
    }
    return sum;
  }
}
