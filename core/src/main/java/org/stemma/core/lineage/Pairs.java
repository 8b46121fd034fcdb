package org.stemma.core.lineage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.stemma.core.reuse.Comparer;
import org.stemma.core.reuse.Comparison;
import org.stemma.core.reuse.Passage;

/** The comparisons of a set of versions, each made once, when it is first asked for. */
final class Pairs {

  private final List<Version> versions;
  private final Comparer comparer = new Comparer();
  private final Map<Long, Comparison> made = new LinkedHashMap<>();

  Pairs(List<Version> versions) {
    this.versions = versions;
  }

  /** The comparison of two versions by their indexes, {@code x} first. */
  Comparison of(int x, int y) {
    if (x > y) {
      return flipped(of(y, x));
    }
    return made.computeIfAbsent(
        ((long) x << 32) | y,
        key -> comparer.compare(versions.get(x).profile(), versions.get(y).profile()));
  }

  /** All comparisons so far, in the order of their making. */
  List<Comparison> all() {
    return List.copyOf(made.values());
  }

  private static Comparison flipped(Comparison pair) {
    List<Passage> passages = new ArrayList<>();
    for (Passage passage : pair.passages()) {
      passages.add(passage.flipped());
    }
    passages.sort((p, q) -> p.a().compareTo(q.a()));
    return new Comparison(
        pair.b(),
        pair.a(),
        pair.kind(),
        pair.confidence(),
        pair.containmentB(),
        pair.containmentA(),
        pair.order(),
        passages,
        pair.because());
  }
}
