package org.stemma.core.account;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** What each version adds to the others, and what it leaves out of what most of them tell. */
final class Differences {

  /** A line of which another version has this much in one sentence is told there too. */
  static final double OWN = 0.4;

  private final List<Witness> witnesses;
  private final Concordance concordance;
  private final SortedSet<Integer> lineages = new TreeSet<>();
  private final List<List<Reference>> adds = new ArrayList<>();
  private final List<List<Reference>> omits = new ArrayList<>();
  private final IdentityHashMap<Line, double[]> shares = new IdentityHashMap<>();

  Differences(List<Witness> witnesses, Concordance concordance, List<Unit> units) {
    this.witnesses = witnesses;
    this.concordance = concordance;
    for (Witness witness : witnesses) {
      lineages.add(witness.lineage());
      adds.add(new ArrayList<>());
      omits.add(new ArrayList<>());
    }
    units.forEach(this::add);
  }

  /** What {@code witness} alone tells. */
  List<Reference> adds(Witness witness) {
    return adds.get(witness.index());
  }

  /** What at least half of the other lineages tell and {@code witness} does not. */
  List<Reference> omits(Witness witness) {
    return omits.get(witness.index());
  }

  private void add(Unit unit) {
    SortedSet<Integer> tellers = unit.witnesses();
    if (tellers.size() == 1) {
      for (Line line : unit.lines()) {
        if (isOwn(line)) {
          adds.get(line.witness()).add(reference(line));
        }
      }
    }
    SortedSet<Integer> telling = new TreeSet<>();
    tellers.forEach(teller -> telling.add(witnesses.get(teller).lineage()));
    int others = lineages.size() - 1;
    boolean widely = 2 * telling.size() >= others && others > 0;
    if (widely) {
      omit(unit, tellers, telling, others);
    }
  }

  private void omit(Unit unit, SortedSet<Integer> tellers, SortedSet<Integer> telling, int others) {
    Line fullest = unit.fullest();
    double[] shares = shares(fullest);
    for (Witness witness : witnesses) {
      int tell = telling.size() - (telling.contains(witness.lineage()) ? 1 : 0);
      if (!tellers.contains(witness.index())
          && 2 * tell >= others
          && shares[witness.index()] <= OWN) {
        omits.get(witness.index()).add(reference(fullest));
      }
    }
  }

  /** The share of {@code line} that each version tells in one sentence. */
  double[] shares(Line line) {
    return shares.computeIfAbsent(line, concordance::shares);
  }

  private Reference reference(Line line) {
    return witnesses.get(line.witness()).reference(line.span());
  }

  private boolean isOwn(Line line) {
    double[] shares = shares(line);
    for (int witness = 0; witness < shares.length; witness++) {
      if (witness != line.witness() && shares[witness] > OWN) {
        return false;
      }
    }
    return line.weight() > 0;
  }
}
