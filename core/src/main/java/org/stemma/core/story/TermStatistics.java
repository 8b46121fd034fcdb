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

  /** Logarithms of small counts and a half, which nearly all terms have. */
  private static final double[] LOGS = new double[1 << 12];

  static {
    for (int count = 0; count < LOGS.length; count++) {
      LOGS[count] = StrictMath.log(count + 0.5);
    }
  }

  /** In the high half a term, in the low half its count; 0 where the place is free. */
  private long[] entries = new long[1 << 12];

  private int size;
  private int articles;

  /** Logarithm of the articles seen and imagined. */
  private double logArticles = StrictMath.log(UNSEEN);

  /** Statistics that begin with what is common anywhere. */
  TermStatistics(CommonTerms common) {
    setArticles(common.articles());
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
    setArticles(articles + 1);
  }

  private void setArticles(int count) {
    articles = count;
    logArticles = StrictMath.log(count + UNSEEN);
  }

  /**
   * Counts each of the first {@code many} terms once, as those of an article.
   *
   * @param rarities where it is written how rare each now is
   */
  void count(int[] terms, int many, double[] rarities) {
    makeRoomFor(terms, many);
    for (int i = 0; i < many; i++) {
      int at = add(terms[i], 1);
      rarities[i] = rarityOf((int) entries[at]);
    }
  }

  /** How rare each of the first {@code many} terms is. */
  void rarities(int[] terms, int many, double[] rarities) {
    for (int i = 0; i < many; i++) {
      rarities[i] = rarityOf((int) entries[find(terms[i])]);
    }
  }

  /**
   * Makes room for the terms that are new. It touches the places of all terms without waiting for
   * what stands in them, so that they come from memory side by side; looked up one by one, each
   * would wait for the one before.
   */
  private void makeRoomFor(int[] terms, int many) {
    int mask = entries.length - 1;
    int fresh = 0;
    for (int i = 0; i < many; i++) {
      fresh += entries[place(terms[i], mask)] == 0 ? 1 : 0;
    }
    // When terms must leave, it is for add to say so: it does not depend on who stands where.
    if (size + fresh >= entries.length / 2 && entries.length < MOST_TERMS * 2) {
      makeRoom();
    }
  }

  private static int place(int term, int mask) {
    return ((term * 0x9E3779B9) >>> 7) & mask;
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
    int at = place(term, mask);
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
    setArticles(fade ? articles / 2 : articles);
    for (long entry : old) {
      int count = fade ? (int) entry / 2 : (int) entry;
      if (count > 0) {
        add((int) (entry >> 32), count);
      }
    }
  }

  /** Inverse document frequency, natural logarithm, never below 0. */
  private double rarityOf(int occurrences) {
    double log = occurrences < LOGS.length ? LOGS[occurrences] : StrictMath.log(occurrences + 0.5);
    return Math.max(0, logArticles - log);
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
    read.setArticles(in.readInt());
    read.entries = new long[in.readInt()];
    for (int left = in.readInt(); left > 0; left--) {
      long entry = in.readLong();
      read.add((int) (entry >> 32), (int) entry);
    }
    return read;
  }
}
