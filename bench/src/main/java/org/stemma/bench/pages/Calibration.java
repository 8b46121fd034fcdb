package org.stemma.bench.pages;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.stemma.reader.body.Confidence;

/**
 * Whether a body's confidence means what it says: of the pages with a confidence of 0.8, eight in
 * ten should have a body whose word F1 is {@value #GOOD} or more. Fits the logistic curve of {@link
 * Confidence} (Platt 1999) on pages that were judged by models which had not seen their hosts, each
 * fold by the others, and prints the table of reliability and the expected calibration error
 * (Naeini, Cooper and Hauskrecht 2015).
 */
final class Calibration {

  private static final double GOOD = 0.9;
  private static final int BINS = 10;
  private static final int STEPS = 50;

  /** Keeps the fit finite where the classes could be parted. */
  private static final double RIDGE = 1e-3;

  /**
   * A page.
   *
   * @param fold of its host
   * @param inputs what {@link Confidence} looks at
   * @param expectedF1 what the choice of the body promised
   * @param wordF1 what it kept
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Judged(int fold, double[] inputs, double expectedF1, double wordF1) {
    boolean isGood() {
      return wordF1 >= GOOD;
    }
  }

  private final List<Judged> pages = new ArrayList<>();

  void add(Judged page) {
    pages.add(page);
  }

  void print(PrintStream out, int folds) {
    double[] confidences = new double[pages.size()];
    for (int fold = 0; fold < folds; fold++) {
      double[] weights = fit(fold);
      for (int i = 0; i < pages.size(); i++) {
        if (pages.get(i).fold == fold) {
          confidences[i] = Confidence.of(pages.get(i).inputs, weights);
        }
      }
    }
    table(out, "expected F1", pages.stream().mapToDouble(Judged::expectedF1).toArray());
    table(out, "confidence", confidences);
    StringBuilder weights = new StringBuilder("weights of all pages");
    for (double weight : fit(-1)) {
      weights.append(String.format(Locale.ROOT, " %.3f", weight));
    }
    out.println(weights);
  }

  /** Logistic regression by Newton's steps on the pages of the other folds. */
  private double[] fit(int without) {
    int n = pages.getFirst().inputs.length;
    double[] weights = new double[n];
    for (int step = 0; step < STEPS; step++) {
      double[][] system = new double[n][n + 1];
      for (int i = 0; i < n; i++) {
        system[i][i] = RIDGE;
        system[i][n] = -RIDGE * weights[i];
      }
      for (Judged page : pages) {
        if (page.fold != without) {
          double p = Confidence.of(page.inputs, weights);
          double residual = (page.isGood() ? 1 : 0) - p;
          for (int i = 0; i < n; i++) {
            system[i][n] += residual * page.inputs[i];
            for (int j = 0; j < n; j++) {
              system[i][j] += p * (1 - p) * page.inputs[i] * page.inputs[j];
            }
          }
        }
      }
      double[] change = solve(system);
      for (int i = 0; i < n; i++) {
        weights[i] += change[i];
      }
    }
    return weights;
  }

  /** Gauss and Jordan; the system is positive definite. */
  private static double[] solve(double[][] system) {
    int n = system.length;
    for (int k = 0; k < n; k++) {
      for (int i = 0; i < n; i++) {
        double factor = i == k ? 0 : system[i][k] / system[k][k];
        for (int j = k; j <= n; j++) {
          system[i][j] -= factor * system[k][j];
        }
      }
    }
    double[] solution = new double[n];
    for (int k = 0; k < n; k++) {
      solution[k] = system[k][n] / system[k][k];
    }
    return solution;
  }

  private void table(PrintStream out, String name, double[] confidences) {
    int[] count = new int[BINS];
    int[] good = new int[BINS];
    double[] sum = new double[BINS];
    double squares = 0;
    for (int i = 0; i < confidences.length; i++) {
      int bin = Math.min(BINS - 1, (int) (confidences[i] * BINS));
      count[bin]++;
      sum[bin] += confidences[i];
      good[bin] += pages.get(i).isGood() ? 1 : 0;
      double miss = confidences[i] - (pages.get(i).isGood() ? 1 : 0);
      squares += miss * miss;
    }
    out.printf(Locale.ROOT, "%-12s pages  mean  F1>=%.1f%n", name, GOOD);
    double error = 0;
    for (int bin = 0; bin < BINS; bin++) {
      if (count[bin] > 0) {
        double mean = sum[bin] / count[bin];
        double share = (double) good[bin] / count[bin];
        error += Math.abs(mean - share) * count[bin] / confidences.length;
        out.printf(
            Locale.ROOT,
            "%.1f to %.1f   %5d  %.3f  %.3f%n",
            (double) bin / BINS,
            (bin + 1.0) / BINS,
            count[bin],
            mean,
            share);
      }
    }
    out.printf(
        Locale.ROOT,
        "calibration error %.4f, Brier score %.4f, %d pages%n",
        error,
        squares / confidences.length,
        confidences.length);
  }
}
