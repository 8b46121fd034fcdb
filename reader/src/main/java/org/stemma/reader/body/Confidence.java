package org.stemma.reader.body;

/**
 * The probability that a body is right: that its word F1 with the true one is 0.9 or more. A
 * logistic curve (Platt 1999) over what the choice of the body promised; {@code
 * org.stemma.bench.pages.Calibration} fits it and prints how reliable it is.
 */
public final class Confidence {

  /**
   * Of a constant, the promised F1, the length of the body, and the doubtful share of it; printed
   * by {@code train-bodies --folds 2}. With them the expected calibration error falls from .090,
   * that of the promised F1 itself, to .009.
   */
  private static final double[] WEIGHTS = {-1.537, -0.277, -0.161, -2.163};

  /** A promise nearer to 0 or 1 than this is not told from it. */
  private static final double NEAR = 1e-3;

  private Confidence() {}

  /** What is looked at, from the words of each block, its probability, and the choice. */
  public static double[] inputs(int[] words, double[] p, BodyFinder.Choice choice) {
    double chosen = 0;
    double doubtful = 0;
    for (int i : choice.chosen()) {
      chosen += words[i];
    }
    for (int i = 0; i < p.length; i++) {
      doubtful += words[i] * Math.min(p[i], 1 - p[i]);
    }
    double promised = Math.clamp(choice.expectedF1(), NEAR, 1 - NEAR);
    return new double[] {
      1,
      Math.log(promised / (1 - promised)),
      Math.log(1 + chosen),
      Math.log((1 + doubtful) / (1 + chosen))
    };
  }

  /** The probability by the curve of {@code weights}. */
  public static double of(double[] inputs, double[] weights) {
    double sum = 0;
    for (int i = 0; i < inputs.length; i++) {
      sum += inputs[i] * weights[i];
    }
    return 1 / (1 + Math.exp(-sum));
  }

  /** The probability that {@code choice} is right. */
  static double of(int[] words, double[] p, BodyFinder.Choice choice) {
    return choice.chosen().isEmpty() ? 0 : of(inputs(words, p, choice), WEIGHTS);
  }
}
