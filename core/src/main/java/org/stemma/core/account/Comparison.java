package org.stemma.core.account;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.stemma.core.account.Fact.Verdict;
import org.stemma.core.article.Span;
import org.stemma.core.article.Timestamp;

/**
 * Judges whether two values that differ are of one thing, and says how they stand to each other.
 *
 * <p>They are where the one stands in the other's place in a copy, or where sentences alike give
 * them beside the same words, at the same times, and neither version gives the other's value: what
 * is shown as a conflict must be one.
 *
 * @param <T> a figure or a date
 */
final class Comparison<T> {

  /** Sentences at least this alike need two words around their values in common. */
  private static final double CLOSE = 0.5;

  /** Sentences at least this alike need three; less alike ones seldom speak of one thing. */
  private static final double NEAR = 0.25;

  /** From here on, two words besides those that name what is counted. */
  private static final double RATHER_CLOSE = 0.4;

  private static final int WORDS_IF_CLOSE = 2;
  private static final int WORDS_IF_NEAR = 3;

  private final List<Witness> witnesses;
  private final Concordance concordance;
  private final Edits edits;
  private final Settings settings;
  private final Scale<T> scale;
  private final Values<T> all;

  Comparison(
      List<Witness> witnesses,
      Concordance concordance,
      Edits edits,
      Settings settings,
      Scale<T> scale) {
    this.witnesses = witnesses;
    this.concordance = concordance;
    this.edits = edits;
    this.settings = settings;
    this.scale = scale;
    this.all = new Values<>(scale);
  }

  Scale<T> scale() {
    return scale;
  }

  /** Makes known what a version tells, which refutes conflicts elsewhere. */
  void know(Telling<T> telling) {
    all.add(telling);
  }

  /** Whether {@code x} and {@code y}, which differ, cannot both be true. */
  boolean isContradiction(Telling<T> x, Telling<T> y) {
    return x.line().witness() != y.line().witness()
        && scale.relate(x, y) == Relation.DIFFERENT
        && (edits.replaces(x, y)
            || (speakOfOne(x, y) && isToldOnce(x, y) && (areDated(x, y) || scale.isLasting(x, y))));
  }

  private boolean areDated(Telling<T> x, Telling<T> y) {
    return witness(x).published() != null && witness(y).published() != null;
  }

  /** Whether neither version gives the other's value, be it elsewhere. */
  boolean isToldOnce(Telling<T> x, Telling<T> y) {
    return !all.has(y.line().witness(), x) && !all.has(x.line().witness(), y);
  }

  private boolean speakOfOne(Telling<T> x, Telling<T> y) {
    double alike = concordance.similarity(x.line(), y.line());
    return alike >= NEAR
        && scale.isSharp(x, y)
        && (alike >= CLOSE ? haveSameWords(x, y) : speakAlike(x, y, alike))
        && meet(x, y)
        && settings.areOne(x, y);
  }

  /** Whether the words around the two values are mostly the same. */
  boolean haveSameWords(Telling<T> x, Telling<T> y) {
    Set<String> left = near(x.line(), x.span());
    Set<String> right = near(y.line(), y.span());
    int common = Surroundings.common(left, right);
    return common >= WORDS_IF_CLOSE && 2 * common >= Math.min(left.size(), right.size());
  }

  /** Whether the words around the values, those that name what is counted aside, are the same. */
  private boolean speakAlike(Telling<T> x, Telling<T> y, double alike) {
    Set<String> left = near(x.line(), x.span());
    left.removeAll(scale.named(x.value()));
    left.removeAll(scale.named(y.value()));
    int common = Surroundings.common(left, near(y.line(), y.span()));
    return haveSameWords(x, y)
        && common >= (alike >= RATHER_CLOSE ? WORDS_IF_CLOSE : WORDS_IF_NEAR);
  }

  /** Whether no other value of either line fits better, so that which meets which is no guess. */
  private boolean meet(Telling<T> x, Telling<T> y) {
    Set<String> left = near(x.line(), x.span());
    Set<String> right = near(y.line(), y.span());
    int common = Surroundings.common(left, right);
    return scale.rivals(x).stream()
            .allMatch(span -> Surroundings.common(near(x.line(), span), right) < common)
        && scale.rivals(y).stream()
            .allMatch(span -> Surroundings.common(left, near(y.line(), span)) < common);
  }

  private Set<String> near(Line line, Span span) {
    return Surroundings.near(witnesses.get(line.witness()), line, span);
  }

  /** How {@code x} and {@code y} stand to each other, told by {@code tellings}. */
  Fact difference(Telling<T> x, Telling<T> y, List<Telling<T>> tellings) {
    Timestamp first = witness(x).published();
    Timestamp second = witness(y).published();
    if (first != null && second != null) {
      int order = first.compareTo(second);
      Telling<T> later = order < 0 ? y : x;
      boolean sameDay = first.day().equals(second.day());
      if (order != 0 && scale.isUpdated(order < 0 ? x : y, later, sameDay)) {
        return fact(
            Verdict.UPDATES,
            tellings,
            scale.normal(later.value()) + " is of " + (order < 0 ? second : first));
      }
    }
    // Prices and polls of two days differ, and no text says so that is not dated.
    boolean dated = first != null && second != null;
    String because = scale.because(x, y, Relation.DIFFERENT);
    return dated || edits.replaces(x, y)
        ? fact(Verdict.CONFLICTS, tellings, because)
        : fact(Verdict.CANNOT_TELL, tellings, because + ", of which one has no date");
  }

  /** The fact that {@code tellings} give, the value told most widely first. */
  Fact fact(Verdict verdict, List<Telling<T>> tellings, String because) {
    Map<String, List<Reference>> byValue = new LinkedHashMap<>();
    for (Telling<T> telling : tellings) {
      byValue
          .computeIfAbsent(scale.normal(telling.value()), none -> new ArrayList<>())
          .add(witness(telling).reference(telling.span()));
    }
    List<Fact.Value> values = new ArrayList<>();
    byValue.forEach((value, told) -> values.add(new Fact.Value(value, told)));
    values.sort((a, b) -> Integer.compare(b.told().size(), a.told().size()));
    Telling<T> first = tellings.getFirst();
    return new Fact(Surroundings.clause(witness(first), first), verdict, values, because);
  }

  private Witness witness(Telling<T> telling) {
    return witnesses.get(telling.line().witness());
  }
}
