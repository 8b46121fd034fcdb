package org.stemma.core.reuse;

/**
 * Words of one text that stand for words of another; ends are exclusive.
 *
 * @param identical whether they are the same words
 */
record Match(int fromA, int toA, int fromB, int toB, boolean identical) {

  static Match of(Run run) {
    return new Match(run.a(), run.endA(), run.b(), run.endB(), true);
  }

  /** What the match counts for: the words of its shorter side. */
  int weight() {
    return Math.min(toA - fromA, toB - fromB);
  }
}
