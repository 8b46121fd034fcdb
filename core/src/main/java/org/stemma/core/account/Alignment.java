package org.stemma.core.account;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Lays the witnesses of a story side by side: groups the lines that tell the same.
 *
 * <p>The witnesses come in one by one. Each of a witness's lines is compared with those units that
 * share one of its rarer terms; the best pairs are taken first, one line a unit, so that a line
 * finds its counterpart and not merely something alike. A unit is known by at most {@link
 * #TELLINGS} of its lines, which keeps the work linear in the number of witnesses.
 */
final class Alignment {

  /**
   * Lines at least this alike tell the same. Measured on the tuning half of the sibling
   * translations: see {@code docs/bench/accounts.md}.
   */
  static final double SAME = 0.35;

  /** Above this a line adds nothing to what its unit is known by. */
  private static final double REPEATED = 0.9;

  /** Different wordings that a unit is known by. */
  private static final int TELLINGS = 6;

  /** Postings longer than this belong to terms that every other line has. */
  private static final int COMMON = 400;

  private record Pair(Line line, int unit, double similarity) {}

  private final Concordance concordance;
  private final List<Unit> units = new ArrayList<>();
  private final List<List<Line>> tellings = new ArrayList<>();
  private final Map<Integer, List<Integer>> unitsByTerm = new HashMap<>();

  private Alignment(Concordance concordance) {
    this.concordance = concordance;
  }

  /** The units of a story, in the order in which they are first told. */
  static List<Unit> units(Concordance concordance) {
    Alignment alignment = new Alignment(concordance);
    for (List<Line> witness : concordance.lines()) {
      alignment.add(witness);
    }
    return alignment.units;
  }

  private void add(List<Line> witness) {
    List<Pair> pairs = new ArrayList<>();
    for (Line line : witness) {
      pairs(line, pairs);
    }
    pairs.sort(
        Comparator.comparingDouble(Pair::similarity)
            .reversed()
            .thenComparingInt(pair -> pair.line().index())
            .thenComparingInt(Pair::unit));
    Map<Integer, Pair> unitOfLine = new HashMap<>();
    Map<Integer, Integer> taken = new HashMap<>();
    for (Pair pair : pairs) {
      if (!unitOfLine.containsKey(pair.line.index()) && !taken.containsKey(pair.unit)) {
        unitOfLine.put(pair.line.index(), pair);
        taken.put(pair.unit, pair.line.index());
      }
    }
    for (Line line : witness) {
      Pair pair = unitOfLine.get(line.index());
      if (pair == null) {
        open(line);
      } else {
        units.get(pair.unit).add(line);
        if (pair.similarity < REPEATED && tellings.get(pair.unit).size() < TELLINGS) {
          know(pair.unit, line);
        }
      }
    }
  }

  private void pairs(Line line, List<Pair> pairs) {
    Map<Integer, Boolean> seen = new HashMap<>();
    for (int term : line.terms()) {
      List<Integer> posting = unitsByTerm.getOrDefault(term, List.of());
      if (posting.size() > COMMON) {
        continue;
      }
      for (int unit : posting) {
        if (seen.putIfAbsent(unit, true) == null) {
          double best = 0;
          for (Line telling : tellings.get(unit)) {
            best = Math.max(best, concordance.similarity(line, telling));
          }
          if (best >= SAME) {
            pairs.add(new Pair(line, unit, best));
          }
        }
      }
    }
  }

  private void open(Line line) {
    Unit unit = new Unit();
    unit.add(line);
    units.add(unit);
    tellings.add(new ArrayList<>());
    know(units.size() - 1, line);
  }

  private void know(int unit, Line line) {
    tellings.get(unit).add(line);
    for (int term : line.terms()) {
      List<Integer> posting = unitsByTerm.computeIfAbsent(term, none -> new ArrayList<>());
      if (posting.isEmpty() || posting.getLast() != unit) {
        posting.add(unit);
      }
    }
  }
}
