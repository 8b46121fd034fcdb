package org.stemma.core.reuse;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What two articles have in common.
 *
 * @param a id of the first article
 * @param b id of the second
 * @param kind the verdict
 * @param confidence probability of the verdict, 0 to 1
 * @param containmentA share of {@code a}'s words that stand in passages common with {@code b}, 0 to
 *     1
 * @param containmentB share of {@code b}'s words that stand in passages common with {@code a}, 0 to
 *     1
 * @param order share of the common passages that keep one order in both, 0 to 1
 * @param passages the aligned passages, in order of {@code a}: the evidence
 * @param because the reasons for the verdict, in words
 */
public record Comparison(
    String a,
    String b,
    ReuseKind kind,
    double confidence,
    double containmentA,
    double containmentB,
    double order,
    List<Passage> passages,
    List<String> because) {

  public Comparison {
    passages = List.copyOf(passages);
    because = List.copyOf(because);
  }

  /** The same comparison with the second article first. */
  public Comparison flipped() {
    List<Passage> turned = new ArrayList<>();
    for (Passage passage : passages) {
      turned.add(passage.flipped());
    }
    turned.sort(Comparator.comparing(Passage::a));
    return new Comparison(
        b, a, kind, confidence, containmentB, containmentA, order, turned, because);
  }

  /** Share of the shorter text that is common. */
  public double overlap() {
    return Math.max(containmentA, containmentB);
  }
}
