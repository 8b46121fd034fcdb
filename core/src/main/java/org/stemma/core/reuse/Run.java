package org.stemma.core.reuse;

/**
 * A stretch of equal words in two profiles.
 *
 * @param a index of its first word in the first
 * @param b index of its first word in the second
 * @param length number of words
 */
record Run(int a, int b, int length) {

  int endA() {
    return a + length;
  }

  int endB() {
    return b + length;
  }
}
