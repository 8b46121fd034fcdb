package org.stemma.bench.language;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Precision, recall and F1 over sets of things found and things that are true. */
final class Score {

  private long found;
  private long gold;
  private long right;

  /** Counts one document (or any unit whose things cannot meet another's). */
  <T> void add(Set<T> foundThings, Set<T> goldThings) {
    Set<T> both = new HashSet<>(foundThings);
    both.retainAll(goldThings);
    add(foundThings.size(), goldThings.size(), both.size());
  }

  void add(long foundCount, long goldCount, long rightCount) {
    found += foundCount;
    gold += goldCount;
    right += rightCount;
  }

  double precision() {
    return found == 0 ? 0 : (double) right / found;
  }

  double recall() {
    return gold == 0 ? 0 : (double) right / gold;
  }

  double f1() {
    return found + gold == 0 ? 0 : 2.0 * right / (found + gold);
  }

  /** One line of a table. */
  String row(String label) {
    return String.format(
        Locale.ROOT,
        "%-28s P %5.1f  R %5.1f  F1 %5.1f  (%d gold)",
        label,
        100 * precision(),
        100 * recall(),
        100 * f1(),
        gold);
  }
}
