package org.stemma.core.account;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.stemma.core.account.Fact.Verdict;
import org.stemma.core.article.Timestamp;

/**
 * Finds, in the lines of one unit, which values speak of one attribute, and how they stand to each
 * other.
 *
 * <p>Values that agree are one attribute. Two attributes that differ are a conflict only if no
 * witness tells both, the lines are close, the words around the two values are the same, and
 * neither witness gives the other's value anywhere: what is shown as a conflict must be one.
 *
 * @param <T> a figure or a date
 */
final class Attributes<T> {

  /** Lines of a conflict must be this alike, 0 to 1. */
  private static final double CLOSE = 0.5;

  /** Wordings of a unit beyond these bring no new attribute: they repeat earlier ones. */
  private static final int LINES = 64;

  private final List<Witness> witnesses;
  private final Concordance concordance;
  private final Edits edits;
  private final Scale<T> scale;
  private final List<List<Telling<T>>> attributes = new ArrayList<>();

  Attributes(List<Witness> witnesses, Concordance concordance, Edits edits, Scale<T> scale) {
    this.edits = edits;
    this.witnesses = witnesses;
    this.concordance = concordance;
    this.scale = scale;
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
          || (sameWords && !haveSameWords(last, telling))) {
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
   * @param all what each witness tells anywhere
   * @param alone takes the values that one witness of the unit alone tells
   */
  List<Fact> facts(Values<T> all, List<Telling<T>> alone) {
    List<Fact> facts = new ArrayList<>();
    boolean[] done = new boolean[attributes.size()];
    for (int i = 0; i < attributes.size(); i++) {
      for (int j = i + 1; j < attributes.size() && !done[i]; j++) {
        Fact conflict = done[j] ? null : conflict(attributes.get(i), attributes.get(j), all);
        if (conflict != null) {
          facts.add(conflict);
          done[i] = true;
          done[j] = true;
        }
      }
    }
    for (int i = 0; i < attributes.size(); i++) {
      for (int j = i + 1; j < attributes.size() && !done[i]; j++) {
        Fact doubt = done[j] ? null : doubt(attributes.get(i), attributes.get(j), all);
        if (doubt != null) {
          facts.add(doubt);
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

  private @Nullable Fact conflict(List<Telling<T>> a, List<Telling<T>> b, Values<T> all) {
    for (Telling<T> x : a) {
      for (Telling<T> y : b) {
        if (scale.relate(x, y) == Relation.DIFFERENT && isContradiction(x, y, all)) {
          List<Telling<T>> tellings = new ArrayList<>(a);
          tellings.addAll(b);
          return difference(x, y, tellings);
        }
      }
    }
    return null;
  }

  /** Two values that may be of one thing, although a witness gives both: which does it mean? */
  private @Nullable Fact doubt(List<Telling<T>> a, List<Telling<T>> b, Values<T> all) {
    Telling<T> x = a.getFirst();
    Telling<T> y = b.getFirst();
    int first = x.line().witness();
    int second = y.line().witness();
    boolean alone = scale.mayDoubt() && a.size() == 1 && b.size() == 1 && first != second;
    boolean doubtful =
        alone
            && scale.relate(x, y) == Relation.DIFFERENT
            && speakOfOne(x, y)
            && all.has(second, x) != all.has(first, y);
    return doubtful
        ? fact(
            Verdict.CANNOT_TELL,
            List.of(x, y),
            witnesses.get(all.has(second, x) ? second : first).id() + " gives both, elsewhere")
        : null;
  }

  private Fact difference(Telling<T> x, Telling<T> y, List<Telling<T>> tellings) {
    Timestamp first = witnesses.get(x.line().witness()).published();
    Timestamp second = witnesses.get(y.line().witness()).published();
    int order = first == null || second == null ? 0 : first.compareTo(second);
    if (order != 0 && first != null && second != null) {
      boolean sameDay = first.day().equals(second.day());
      Telling<T> later = order < 0 ? y : x;
      if (scale.isUpdated(order < 0 ? x : y, later, sameDay)) {
        return fact(
            Verdict.UPDATES,
            tellings,
            scale.normal(later.value()) + " is of " + (order < 0 ? second : first));
      }
    }
    // Prices and polls of two days differ, and no text says so that is not dated.
    boolean dated = first != null && second != null;
    return dated || edits.replaces(x, y)
        ? fact(Verdict.CONFLICTS, tellings, scale.because(x, y, Relation.DIFFERENT))
        : fact(
            Verdict.CANNOT_TELL,
            tellings,
            scale.because(x, y, Relation.DIFFERENT) + ", of which one has no date");
  }

  private boolean isContradiction(Telling<T> x, Telling<T> y, Values<T> all) {
    if (x.line().witness() == y.line().witness()) {
      return false;
    }
    return edits.replaces(x, y)
        || (speakOfOne(x, y) && !all.has(y.line().witness(), x) && !all.has(x.line().witness(), y));
  }

  private boolean speakOfOne(Telling<T> x, Telling<T> y) {
    // Where one line gives more values than the other, which meets which is a guess.
    return scale.isSharp(x, y)
        && x.line().figures().size() == y.line().figures().size()
        && x.line().times().size() == y.line().times().size()
        && concordance.similarity(x.line(), y.line()) >= CLOSE
        && haveSameWords(x, y);
  }

  private boolean haveSameWords(Telling<T> x, Telling<T> y) {
    return Surroundings.match(
        witnesses.get(x.line().witness()), x, witnesses.get(y.line().witness()), y);
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
      case OTHERWISE -> fact(Verdict.SAME_SAID_OTHERWISE, attribute, because);
      case FINER -> fact(Verdict.REFINES, attribute, because);
      default -> fact(Verdict.SAME, attribute, "told alike by " + tellers.size() + " versions");
    };
  }

  /** The fact that {@code telling} is told by one version. */
  Fact single(Telling<T> telling) {
    return fact(Verdict.SINGLE, List.of(telling), "told by one version");
  }

  private Fact fact(Verdict verdict, List<Telling<T>> tellings, String because) {
    Map<String, List<Reference>> byValue = new LinkedHashMap<>();
    for (Telling<T> telling : tellings) {
      byValue
          .computeIfAbsent(scale.normal(telling.value()), none -> new ArrayList<>())
          .add(witnesses.get(telling.line().witness()).reference(telling.span()));
    }
    List<Fact.Value> values = new ArrayList<>();
    byValue.forEach((value, told) -> values.add(new Fact.Value(value, told)));
    values.sort((a, b) -> Integer.compare(b.told().size(), a.told().size()));
    Telling<T> first = tellings.getFirst();
    String what = Surroundings.clause(witnesses.get(first.line().witness()), first);
    return new Fact(what, verdict, values, because);
  }
}
