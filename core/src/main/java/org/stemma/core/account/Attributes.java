package org.stemma.core.account;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.stemma.core.account.Fact.Verdict;

/**
 * Finds, in the lines of one unit, which values speak of one attribute, and how they stand to each
 * other.
 *
 * <p>Values that agree are one attribute; two that differ may be one too, as {@link Comparison}
 * judges.
 *
 * @param <T> a figure or a date
 */
final class Attributes<T> {

  /** Wordings of a unit beyond these bring no new attribute: they repeat earlier ones. */
  private static final int LINES = 64;

  private final Comparison<T> comparison;
  private final Scale<T> scale;
  private final List<List<Telling<T>>> attributes = new ArrayList<>();

  Attributes(Comparison<T> comparison) {
    this.comparison = comparison;
    this.scale = comparison.scale();
  }

  /** Adds a value of the unit's lines; lines come in the order of the witnesses. */
  void add(Telling<T> telling) {
    add(telling, Relation.FINER, false);
  }

  /** Adds a value that stands alone in its unit: others must say the same in the same words. */
  void addAlone(Telling<T> telling) {
    add(telling, Relation.OTHERWISE, true);
  }

  private void add(Telling<T> telling, Relation farthest, boolean sameWords) {
    List<Telling<T>> best = null;
    Relation nearest = Relation.NONE;
    for (List<Telling<T>> attribute : attributes) {
      Telling<T> last = attribute.getLast();
      if (last.line().witness() == telling.line().witness()
          || (sameWords && !comparison.haveSameWords(last, telling))) {
        continue;
      }
      Relation relation = scale.relate(attribute.getFirst(), telling);
      if (relation.compareTo(farthest) <= 0 && relation.compareTo(nearest) < 0) {
        nearest = relation;
        best = attribute;
      }
    }
    if (best != null) {
      best.add(telling);
    } else if (attributes.size() < LINES) {
      attributes.add(new ArrayList<>(List.of(telling)));
    }
  }

  /** The values that agree with each other, attribute by attribute. */
  List<List<Telling<T>>> groups() {
    return attributes;
  }

  /**
   * The facts of the unit: conflicts and agreements.
   *
   * @param alone takes the values that one witness of the unit alone tells
   */
  List<Fact> facts(List<Telling<T>> alone) {
    List<Fact> facts = new ArrayList<>();
    boolean[] done = new boolean[attributes.size()];
    for (int i = 0; i < attributes.size(); i++) {
      for (int j = i + 1; j < attributes.size() && !done[i]; j++) {
        Fact conflict = done[j] ? null : conflict(attributes.get(i), attributes.get(j));
        if (conflict != null) {
          facts.add(conflict);
          done[i] = true;
          done[j] = true;
        }
      }
    }
    for (int i = 0; i < attributes.size(); i++) {
      List<Telling<T>> attribute = attributes.get(i);
      if (!done[i] && attribute.size() == 1) {
        alone.add(attribute.getFirst());
      } else if (!done[i]) {
        facts.add(agreement(attribute));
      }
    }
    return facts;
  }

  private @Nullable Fact conflict(List<Telling<T>> a, List<Telling<T>> b) {
    for (Telling<T> x : a) {
      for (Telling<T> y : b) {
        if (comparison.isContradiction(x, y)) {
          List<Telling<T>> tellings = new ArrayList<>(a);
          tellings.addAll(b);
          return comparison.difference(x, y, tellings);
        }
      }
    }
    return null;
  }

  private Fact agreement(List<Telling<T>> attribute) {
    TreeSet<Integer> tellers = new TreeSet<>();
    Telling<T> first = attribute.getFirst();
    Relation farthest = Relation.SAME;
    Telling<T> other = first;
    for (Telling<T> telling : attribute) {
      tellers.add(telling.line().witness());
      Relation relation = scale.relate(first, telling);
      if (relation.agrees() && relation.compareTo(farthest) > 0) {
        farthest = relation;
        other = telling;
      }
    }
    String because = scale.because(first, other, farthest);
    return switch (farthest) {
      case OTHERWISE -> comparison.fact(Verdict.SAME_SAID_OTHERWISE, attribute, because);
      case FINER -> comparison.fact(Verdict.REFINES, attribute, because);
      default ->
          comparison.fact(Verdict.SAME, attribute, "told alike by " + tellers.size() + " versions");
    };
  }

  /** The fact that {@code telling} is told by one version. */
  Fact single(Telling<T> telling) {
    return comparison.fact(Verdict.SINGLE, List.of(telling), "told by one version");
  }
}
