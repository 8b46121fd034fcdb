package org.stemma.core.lineage;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Disjoint sets of the numbers below a bound; the least member stands for its set. */
final class Groups {

  private final int[] parents;

  Groups(int bound) {
    parents = new int[bound];
    for (int i = 0; i < bound; i++) {
      parents[i] = i;
    }
  }

  int find(int member) {
    int at = member;
    while (parents[at] != at) {
      parents[at] = parents[parents[at]];
      at = parents[at];
    }
    return at;
  }

  /** Puts the two sets together; false if they were one. */
  boolean join(int a, int b) {
    int x = find(a);
    int y = find(b);
    parents[Math.max(x, y)] = Math.min(x, y);
    return x != y;
  }

  /** The size of each set, at the place of its least member. */
  int[] sizes() {
    int[] sizes = new int[parents.length];
    for (int i = 0; i < parents.length; i++) {
      sizes[find(i)]++;
    }
    return sizes;
  }

  /** The sets, by their least member, each ascending. */
  List<List<Integer>> sets() {
    Map<Integer, List<Integer>> sets = new TreeMap<>();
    for (int i = 0; i < parents.length; i++) {
      sets.computeIfAbsent(find(i), key -> new ArrayList<>()).add(i);
    }
    return List.copyOf(sets.values());
  }
}
