package org.stemma.bench.story;

import java.util.Arrays;

/** Rows of features with their answers, column by column. Grows as it is filled. */
final class TrainingTable {

  private final float[][] columns;
  private boolean[] answers = new boolean[1024];
  private float[] weights = new float[1024];
  private int rows;

  TrainingTable(int features) {
    columns = new float[features][1024];
  }

  void add(float[] features, boolean answer, double weight) {
    if (rows == answers.length) {
      for (int f = 0; f < columns.length; f++) {
        columns[f] = Arrays.copyOf(columns[f], rows * 2);
      }
      answers = Arrays.copyOf(answers, rows * 2);
      weights = Arrays.copyOf(weights, rows * 2);
    }
    for (int f = 0; f < columns.length; f++) {
      columns[f][rows] = features[f];
    }
    answers[rows] = answer;
    weights[rows++] = (float) weight;
  }

  int rows() {
    return rows;
  }

  int features() {
    return columns.length;
  }

  float value(int feature, int row) {
    return columns[feature][row];
  }

  boolean answer(int row) {
    return answers[row];
  }

  float weight(int row) {
    return weights[row];
  }
}
