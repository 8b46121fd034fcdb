package org.stemma.core.story;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.stemma.core.text.Analysis;

/**
 * How common words, pairs of words and their heads are in news at large: what a stream knows of
 * them before its first article. Without it the first articles of a stream are alike by their
 * grammar, and two that share nothing else look like one story. Immutable.
 */
public final class CommonTerms {

  /** Nothing is known to be common. */
  public static final CommonTerms NONE = new CommonTerms(0, new int[0], new int[0]);

  private final int articles;
  private final int[] terms;
  private final int[] counts;

  private CommonTerms(int articles, int[] terms, int[] counts) {
    this.articles = articles;
    this.terms = terms;
    this.counts = counts;
  }

  /**
   * Learns from {@code sample}, as if it were a sample of {@code articles} articles: terms too rare
   * to occur in one of so many are left out.
   */
  public static CommonTerms of(Iterable<Analysis> sample, int articles) {
    TermStatistics statistics = new TermStatistics(NONE);
    Profiler profiler = new Profiler(statistics);
    for (Analysis article : sample) {
      profiler.profile(Terms.of(article));
    }
    return statistics.common(articles);
  }

  /**
   * @param terms without repetition
   * @param counts in how many of the articles each of them is, from 1
   */
  static CommonTerms of(int articles, int[] terms, int[] counts) {
    return new CommonTerms(articles, terms, counts);
  }

  /** How many articles this stands for. */
  int articles() {
    return articles;
  }

  int size() {
    return terms.length;
  }

  int term(int i) {
    return terms[i];
  }

  /** In how many of the articles the term is. */
  int count(int i) {
    return counts[i];
  }

  /** Writes what {@link #read} reads. */
  void write(DataOutput out) throws IOException {
    out.writeInt(articles);
    out.writeInt(terms.length);
    for (int i = 0; i < terms.length; i++) {
      out.writeInt(terms[i]);
      out.writeShort(counts[i]);
    }
  }

  static CommonTerms read(DataInput in) throws IOException {
    int articles = in.readInt();
    int[] terms = new int[in.readInt()];
    int[] counts = new int[terms.length];
    for (int i = 0; i < terms.length; i++) {
      terms[i] = in.readInt();
      counts[i] = in.readUnsignedShort();
    }
    return new CommonTerms(articles, terms, counts);
  }
}
