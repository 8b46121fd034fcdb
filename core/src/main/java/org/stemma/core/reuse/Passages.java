package org.stemma.core.reuse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The evidence of a comparison: word runs that are identical, and what stands between them in
 * sentences that are the same but edited. No two passages overlap, on either side.
 */
final class Passages {

  private final Profile a;
  private final Profile b;
  private final List<Run> runs;
  private final boolean[] coveredA;
  private final boolean[] coveredB;
  private final List<Match> matches = new ArrayList<>();
  private final MainOrder order;

  Passages(Profile a, Profile b, List<Run> runs, List<SentencePair> pairs) {
    this.a = a;
    this.b = b;
    this.runs = runs;
    coveredA = new boolean[a.size()];
    coveredB = new boolean[b.size()];
    for (Run run : runs) {
      add(Match.of(run));
    }
    int first = 0;
    for (SentencePair pair : pairs) {
      while (first < runs.size() && runs.get(first).endA() <= a.sentenceStart(pair.a())) {
        first++;
      }
      addEdits(pair, first);
    }
    matches.sort(Comparator.comparingInt(Match::fromA));
    order = MainOrder.of(matches);
  }

  private void add(Match match) {
    matches.add(match);
    Arrays.fill(coveredA, match.fromA(), match.toA(), true);
    Arrays.fill(coveredB, match.fromB(), match.toB(), true);
  }

  /** The gaps that the runs leave in both of two paired sentences. */
  private void addEdits(SentencePair pair, int firstRun) {
    int fromA = a.sentenceStart(pair.a());
    int endA = a.sentenceStart(pair.a() + 1);
    int fromB = b.sentenceStart(pair.b());
    int endB = b.sentenceStart(pair.b() + 1);
    for (int r = firstRun; r < runs.size() && runs.get(r).a() < endA; r++) {
      Run run = runs.get(r);
      if (run.b() < endB && run.endB() > fromB) {
        addEdit(fromA, run.a(), fromB, run.b());
        fromA = Math.max(fromA, run.endA());
        fromB = Math.max(fromB, run.endB());
      }
    }
    addEdit(fromA, endA, fromB, endB);
  }

  private void addEdit(int fromA, int toA, int fromB, int toB) {
    boolean bothSides = fromA < toA && fromB < toB;
    if (bothSides && isFree(coveredA, fromA, toA) && isFree(coveredB, fromB, toB)) {
      add(new Match(fromA, toA, fromB, toB, false));
    }
  }

  private static boolean isFree(boolean[] covered, int from, int to) {
    for (int i = from; i < to; i++) {
      if (covered[i]) {
        return false;
      }
    }
    return true;
  }

  /** All passages in order of {@code a}, those out of the main order marked as moved. */
  List<Passage> list() {
    List<Passage> found = new ArrayList<>(matches.size());
    for (int m = 0; m < matches.size(); m++) {
      Match match = matches.get(m);
      Passage.Kind alike = match.identical() ? Passage.Kind.IDENTICAL : Passage.Kind.EDITED;
      found.add(
          new Passage(
              a.span(match.fromA(), match.toA()),
              b.span(match.fromB(), match.toB()),
              order.keeps(m) ? alike : Passage.Kind.MOVED));
    }
    return found;
  }

  /** Share of the matched words that keep one order in both texts, 0 to 1. */
  double order() {
    return order.share();
  }

  double containmentA() {
    return share(coveredA);
  }

  double containmentB() {
    return share(coveredB);
  }

  private static double share(boolean[] covered) {
    int count = 0;
    for (boolean is : covered) {
      count += is ? 1 : 0;
    }
    return covered.length == 0 ? 0 : (double) count / covered.length;
  }
}
