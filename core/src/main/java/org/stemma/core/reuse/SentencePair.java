package org.stemma.core.reuse;

/**
 * A sentence of one text and the sentence of another that says the same.
 *
 * @param a index of the sentence in the first
 * @param b index of the sentence in the second
 * @param alike Dice coefficient of their stems, 0 to 1
 */
record SentencePair(int a, int b, double alike) {}
