package org.stemma.bench.reuse;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Claims counted against the truth. */
final class PlantedScore {

  private int right;
  private int found;
  private int planted;

  void add(Set<String> truth, Set<String> claims) {
    planted += truth.size();
    found += claims.size();
    Set<String> both = new HashSet<>(truth);
    both.retainAll(claims);
    right += both.size();
  }

  @Override
  public String toString() {
    double precision = found == 0 ? 0 : (double) right / found;
    double recall = planted == 0 ? 0 : (double) right / planted;
    double f1 = precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    return String.format(
        Locale.ROOT, "precision %.3f recall %.3f F1 %.3f (of %d)", precision, recall, f1, planted);
  }
}
