package org.stemma.core.story;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/**
 * In how many articles of the stream each term occurred: an open-addressed table that never
 * outgrows {@link #MOST_TERMS}. When it is full all counts are halved and those that reach 0 leave,
 * so old subjects fade (the ageing of TinyLFU, Einziger et al. 2017).
 */
final class TermStatistics {

  /** Four million terms are 32 MB; a million news articles have about three million. */
  private static final int MOST_TERMS = 1 << 22;

  /**
   * Articles imagined before the first, without any of the terms. Without them the second article
   * of a stream would find what it shares with the first common, and what is its own rare.
   */
  private static final double UNSEEN = 50;

  private int[] terms = new int[1 << 12];
  private int[] counts = new int[1 << 12];
  private int size;
  private int articles;

  /** Counts one article with these distinct terms. */
  void add(int[] distinct, int length) {
    articles++;
    for (int i = 0; i < length; i++) {
      add(distinct[i], 1);
    }
  }

  private void add(int term, int count) {
    int at = find(term);
    if (counts[at] == 0) {
      if (size >= terms.length / 2) {
        makeRoom();
        at = find(term);
      }
      terms[at] = term;
      size++;
    }
    counts[at] += count;
  }

  private int find(int term) {
    int mask = terms.length - 1;
    int at = ((term * 0x9E3779B9) >>> 7) & mask;
    while (counts[at] != 0 && terms[at] != term) {
      at = (at + 1) & mask;
    }
    return at;
  }

  private void makeRoom() {
    boolean fade = terms.length >= MOST_TERMS * 2;
    int[] oldTerms = terms;
    int[] oldCounts = counts;
    int capacity = fade ? terms.length : terms.length * 2;
    terms = new int[capacity];
    counts = new int[capacity];
    size = 0;
    articles = fade ? articles / 2 : articles;
    for (int i = 0; i < oldTerms.length; i++) {
      int count = fade ? oldCounts[i] / 2 : oldCounts[i];
      if (count > 0) {
        add(oldTerms[i], count);
      }
    }
  }

  /** Inverse document frequency, natural logarithm, never below 0. */
  double rarity(int term) {
    double ratio = (articles + UNSEEN) / (counts[find(term)] + 0.5);
    return ratio <= 1 ? 0 : StrictMath.log(ratio);
  }

  void write(DataOutput out) throws IOException {
    out.writeInt(articles);
    out.writeInt(terms.length);
    out.writeInt(size);
    int[] sorted = new int[size];
    int known = 0;
    for (int i = 0; i < terms.length; i++) {
      if (counts[i] != 0) {
        sorted[known++] = terms[i];
      }
    }
    Arrays.sort(sorted);
    for (int term : sorted) {
      out.writeInt(term);
      out.writeInt(counts[find(term)]);
    }
  }

  static TermStatistics read(DataInput in) throws IOException {
    TermStatistics read = new TermStatistics();
    read.articles = in.readInt();
    int capacity = in.readInt();
    read.terms = new int[capacity];
    read.counts = new int[capacity];
    for (int left = in.readInt(); left > 0; left--) {
      read.add(in.readInt(), in.readInt());
    }
    return read;
  }
}
