package org.stemma.core.lineage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.stemma.core.reuse.Passage;

/**
 * What speaks for one of two versions being the other's parent, and what for neither: that both are
 * from a common source.
 *
 * @param forward log odds that the first is the parent, given that one of them is
 * @param common log odds that neither is
 * @param evidence reasons for the direction, weights as in {@code forward}
 * @param commonEvidence reasons for a common source, weights as in {@code common}
 */
record Leaning(
    double forward, double common, List<Evidence> evidence, List<Evidence> commonEvidence) {

  /** The same seen from the other version. */
  Leaning flipped() {
    List<Evidence> turned = new ArrayList<>();
    for (Evidence each : evidence) {
      turned.add(
          new Evidence(
              each.kind(),
              each.words(),
              0 - each.weight(),
              each.passages().stream().map(Passage::flipped).toList()));
    }
    return new Leaning(-forward, common, turned, commonEvidence);
  }

  /** Whether nothing tells which of the two is older. */
  boolean isUndecided() {
    return Math.abs(forward) < 0.4;
  }

  /** Reasons for the first as parent, strongest first. */
  List<Evidence> strongestFirst() {
    List<Evidence> sorted = new ArrayList<>(evidence);
    sorted.sort(Comparator.comparingDouble(Evidence::weight).reversed());
    return sorted;
  }

  static double probability(double logOdds) {
    return 1 / (1 + Math.exp(-logOdds));
  }
}
