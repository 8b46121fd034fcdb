package org.stemma.core.lineage;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.stemma.core.reuse.Comparer;
import org.stemma.core.reuse.Comparison;

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
      return of(y, x).flipped();
    }
    return made.computeIfAbsent(
        ((long) x << 32) | y,
        key -> comparer.compare(versions.get(x).profile(), versions.get(y).profile()));
  }

  /** All comparisons so far, in the order of their making. */
  List<Comparison> all() {
    return List.copyOf(made.values());
  }
}
