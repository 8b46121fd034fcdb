package org.stemma.reader.body;

/** Fills a row of numbers in the order of the names; one for many rows. */
final class FeatureRow {

  private float[] values = new float[0];
  private int next;

  void start(float[] row) {
    values = row;
    next = 0;
  }

  FeatureRow add(double value) {
    values[next++] = (float) value;
    return this;
  }

  FeatureRow add(boolean value) {
    values[next++] = value ? 1 : 0;
    return this;
  }

  int size() {
    return next;
  }
}
