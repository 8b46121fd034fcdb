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

  /** In the high half a term, in the low half its count; 0 where the place is free. */
  private long[] entries = new long[1 << 12];

  private int size;
  private int articles;

  /** Statistics that begin with what is common anywhere. */
  TermStatistics(CommonTerms common) {
    articles = common.articles();
    for (int i = 0; i < common.size(); i++) {
      add(common.term(i), common.count(i));
    }
  }

  /** The terms that are to be expected in {@code sample} articles, and in how many of them. */
  CommonTerms common(int sample) {
    int[] terms = new int[size];
    int[] counts = new int[size];
    int kept = 0;
    for (long entry : sorted()) {
      int count = (int) Math.round((double) (int) entry * sample / articles);
      if (count > 0) {
        terms[kept] = (int) (entry >> 32);
        counts[kept++] = count;
      }
    }
    return CommonTerms.of(sample, Arrays.copyOf(terms, kept), Arrays.copyOf(counts, kept));
  }

  private long[] sorted() {
    long[] sorted = entries.clone();
    Arrays.sort(sorted);
    return sorted;
  }

  /** Counts an article, whose terms follow. */
  void addArticle() {
    articles++;
  }

  /** Counts a term of the article, and tells how rare it now is. */
  double count(int term) {
    int at = add(term, 1);
    return rarityOf((int) entries[at]);
  }

  /** Where the term now is. */
  private int add(int term, int count) {
    int at = find(term);
    if (entries[at] == 0) {
      if (size >= entries.length / 2) {
        makeRoom();
        at = find(term);
      }
      entries[at] = (long) term << 32;
      size++;
    }
    entries[at] += count;
    return at;
  }

  private int find(int term) {
    int mask = entries.length - 1;
    int at = ((term * 0x9E3779B9) >>> 7) & mask;
    while (entries[at] != 0 && (int) (entries[at] >> 32) != term) {
      at = (at + 1) & mask;
    }
    return at;
  }

  private void makeRoom() {
    boolean fade = entries.length >= MOST_TERMS * 2;
    long[] old = entries;
    entries = new long[fade ? old.length : old.length * 2];
    size = 0;
    articles = fade ? articles / 2 : articles;
    for (long entry : old) {
      int count = fade ? (int) entry / 2 : (int) entry;
      if (count > 0) {
        add((int) (entry >> 32), count);
      }
    }
  }

  /** Inverse document frequency, natural logarithm, never below 0. */
  double rarity(int term) {
    return rarityOf((int) entries[find(term)]);
  }

  private double rarityOf(int occurrences) {
    double ratio = (articles + UNSEEN) / (occurrences + 0.5);
    return ratio <= 1 ? 0 : StrictMath.log(ratio);
  }

  void write(DataOutput out) throws IOException {
    out.writeInt(articles);
    out.writeInt(entries.length);
    out.writeInt(size);
    for (long entry : sorted()) {
      if (entry != 0) {
        out.writeLong(entry);
      }
    }
  }

  static TermStatistics read(DataInput in) throws IOException {
    TermStatistics read = new TermStatistics(CommonTerms.NONE);
    read.articles = in.readInt();
    read.entries = new long[in.readInt()];
    for (int left = in.readInt(); left > 0; left--) {
      long entry = in.readLong();
      read.add((int) (entry >> 32), (int) entry);
    }
    return read;
  }
}
