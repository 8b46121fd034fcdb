package org.stemma.core.story;

import java.util.Arrays;

/** A bag of hashed terms: filled, then sorted, then weighed. */
final class Bag {

  private int[] terms = new int[64];
  private int[] times = new int[0];
  private int size;

  Bag add(int[] more) {
    if (size + more.length > terms.length) {
      terms = Arrays.copyOf(terms, Math.max(terms.length * 2, size + more.length));
    }
    System.arraycopy(more, 0, terms, size, more.length);
    size += more.length;
    return this;
  }

  /** Puts equal terms together. */
  Bag sort() {
    Arrays.sort(terms, 0, size);
    times = new int[size];
    int distinct = 0;
    for (int i = 0; i < size; i++) {
      if (distinct > 0 && terms[distinct - 1] == terms[i]) {
        times[distinct - 1]++;
      } else {
        terms[distinct] = terms[i];
        times[distinct++] = 1;
      }
    }
    size = distinct;
    return this;
  }

  /** Counts each term of the sorted bag once, and weighs it as {@link #weigh} does. */
  SparseVector countAndWeigh(TermStatistics statistics, int most) {
    double[] rarities = new double[size];
    statistics.count(terms, size, rarities);
    return heaviest(rarities, most);
  }

  /** The {@code most} heaviest terms by (1 + ln tf) × idf. */
  SparseVector weigh(TermStatistics statistics, int most) {
    double[] rarities = new double[size];
    statistics.rarities(terms, size, rarities);
    return heaviest(rarities, most);
  }

  private SparseVector heaviest(double[] rarities, int most) {
    float[] weights = new float[size];
    for (int i = 0; i < size; i++) {
      weights[i] = (float) (often(i) * rarities[i]);
    }
    return SparseVector.heaviest(terms, weights, size, most);
  }

  private double often(int i) {
    return times[i] == 1 ? 1 : 1 + StrictMath.log(times[i]);
  }
}
