package org.stemma.core.account;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Finds figures that differ in sentences that do not otherwise tell the same, so that alignment
 * does not bring them together: in independent reports "about 43 million households" and "an
 * estimated 48 million households" stand in sentences of their own.
 *
 * <p>Figures of one unit, or that count things of one name, are compared pair by pair, of each kind
 * the first {@value #TELLINGS}: linear in the figures.
 */
final class Discrepancies {

  /** Figures of one kind that are compared; a text with more of them is a table. */
  private static final int TELLINGS = 64;

  private final Comparison<Figure> comparison;
  private final Map<String, List<Telling<Figure>>> byKind = new TreeMap<>();

  Discrepancies(Comparison<Figure> comparison) {
    this.comparison = comparison;
  }

  void add(Telling<Figure> telling) {
    Figure figure = telling.value();
    if (figure.unit() != null) {
      add(figure.unit(), telling);
    } else {
      FigureScale.counted(figure).forEach(stem -> add(stem, telling));
    }
  }

  private void add(String kind, Telling<Figure> telling) {
    List<Telling<Figure>> tellings = byKind.computeIfAbsent(kind, none -> new ArrayList<>());
    if (tellings.size() < TELLINGS) {
      tellings.add(telling);
    }
  }

  /**
   * The figures that differ, each in one fact; those that {@code shown} holds are known already.
   */
  List<Fact> facts(Set<Reference> shown) {
    List<Fact> facts = new ArrayList<>();
    Set<Reference> known = new HashSet<>(shown);
    for (List<Telling<Figure>> tellings : byKind.values()) {
      for (int i = 0; i < tellings.size(); i++) {
        for (int j = i + 1; j < tellings.size(); j++) {
          if (comparison.isContradiction(tellings.get(i), tellings.get(j))) {
            Fact fact = fact(tellings, tellings.get(i), tellings.get(j));
            Set<Reference> told = new HashSet<>();
            fact.values().forEach(value -> told.addAll(value.told()));
            if (told.stream().noneMatch(known::contains)) {
              facts.add(fact);
            }
            known.addAll(told);
          }
        }
      }
    }
    return facts;
  }

  /** The difference of {@code x} and {@code y}, with all that agree with one against the other. */
  private Fact fact(List<Telling<Figure>> kind, Telling<Figure> x, Telling<Figure> y) {
    List<Telling<Figure>> tellings = new ArrayList<>(List.of(x, y));
    for (Telling<Figure> other : kind) {
      boolean same = agrees(other, x, y) || agrees(other, y, x);
      if (same && !tellings.contains(other)) {
        tellings.add(other);
      }
    }
    return comparison.difference(x, y, tellings);
  }

  /** Whether {@code other} gives the value of {@code x} against {@code y}. */
  private boolean agrees(Telling<Figure> other, Telling<Figure> x, Telling<Figure> y) {
    return other.value().value() == x.value().value() && comparison.isContradiction(other, y);
  }
}
