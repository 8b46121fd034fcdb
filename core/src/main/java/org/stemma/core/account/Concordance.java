package org.stemma.core.account;

import java.util.ArrayList;
import java.util.List;

/**
 * All lines of a story with the weights of their terms and where each term occurs, by which lines
 * can be compared.
 *
 * @param lines by witness
 * @param weights of the terms
 * @param flat the same lines in one row
 * @param postings by term, the numbers in {@code flat} of the lines that have it
 */
@SuppressWarnings("ArrayRecordComponent") // never compared as a value
record Concordance(List<List<Line>> lines, double[] weights, List<Line> flat, int[][] postings) {

  static Concordance of(List<Witness> witnesses, List<List<int[]>> terms, double[] weights) {
    List<List<Line>> all = new ArrayList<>();
    for (Witness witness : witnesses) {
      all.add(lines(witness, terms.get(witness.index()), weights));
    }
    List<Line> flat = all.stream().flatMap(List::stream).toList();
    return new Concordance(all, weights, flat, postings(flat, weights.length));
  }

  private static int[][] postings(List<Line> flat, int terms) {
    int[] sizes = new int[terms];
    for (Line line : flat) {
      for (int term : line.terms()) {
        sizes[term]++;
      }
    }
    int[][] postings = new int[terms][];
    for (int term = 0; term < terms; term++) {
      postings[term] = new int[sizes[term]];
    }
    for (int number = flat.size() - 1; number >= 0; number--) {
      for (int term : flat.get(number).terms()) {
        postings[term][--sizes[term]] = number;
      }
    }
    return postings;
  }

  /**
   * The share of {@code line} that the nearest line of each witness tells, 0 to 1; linear in the
   * occurrences of the line's terms.
   */
  double[] shares(Line line) {
    double[] common = new double[flat.size()];
    double[] shares = new double[lines.size()];
    for (int term : line.terms()) {
      for (int number : postings[term]) {
        common[number] += weights[term];
        int witness = flat.get(number).witness();
        shares[witness] = Math.max(shares[witness], common[number]);
      }
    }
    for (int witness = 0; witness < shares.length && line.weight() > 0; witness++) {
      shares[witness] /= line.weight();
    }
    return shares;
  }

  private static List<Line> lines(Witness witness, List<int[]> terms, double[] weights) {
    List<Line> lines = new ArrayList<>();
    int time = 0;
    int figure = 0;
    for (int index = 0; index < terms.size(); index++) {
      List<Integer> times = new ArrayList<>();
      while (time < witness.readings().size() && witness.readings().get(time).sentence() <= index) {
        times.add(time++);
      }
      List<Figure> figures = new ArrayList<>();
      int end = witness.analysis().sentences().get(index).end();
      while (figure < witness.figures().size() && witness.figures().get(figure).start() < end) {
        figures.add(witness.figures().get(figure++));
      }
      double weight = 0;
      for (int term : terms.get(index)) {
        weight += weights[term];
      }
      lines.add(
          new Line(
              witness.index(),
              index,
              witness.analysis().sentences().get(index),
              terms.get(index),
              weight,
              List.copyOf(times),
              List.copyOf(figures)));
    }
    return lines;
  }

  /** Weight of the terms that two lines have in common; linear in their number. */
  double common(Line a, Line b) {
    double common = 0;
    int i = 0;
    int j = 0;
    while (i < a.terms().length && j < b.terms().length) {
      int difference = a.terms()[i] - b.terms()[j];
      if (difference == 0) {
        common += weights[a.terms()[i]];
      }
      i += difference <= 0 ? 1 : 0;
      j += difference >= 0 ? 1 : 0;
    }
    return common;
  }

  /** How alike two lines are, 0 to 1: common weight over the geometric mean of both weights. */
  double similarity(Line a, Line b) {
    return a.weight() == 0 || b.weight() == 0
        ? 0
        : common(a, b) / Math.sqrt(a.weight() * b.weight());
  }
}
