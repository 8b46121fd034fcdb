package org.stemma.bench.reuse;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Agreement of two groupings of the same things. */
final class PairCounts {

  private PairCounts() {}

  /** The adjusted Rand index (Hubert and Arabie 1985): 1 is equal, 0 is chance. */
  static double adjustedRand(
      List<String> ids, Function<String, Object> truth, Function<String, Object> found) {
    Map<Object, Integer> rows = new HashMap<>();
    Map<Object, Integer> columns = new HashMap<>();
    Map<List<Object>, Integer> cells = new HashMap<>();
    for (String id : ids) {
      Object row = truth.apply(id);
      Object column = found.apply(id);
      rows.merge(row, 1, Integer::sum);
      columns.merge(column, 1, Integer::sum);
      cells.merge(List.of(row, column), 1, Integer::sum);
    }
    double both = pairs(cells);
    double expected = pairs(rows) * pairs(columns) / (ids.size() * (ids.size() - 1) / 2.0);
    double most = (pairs(rows) + pairs(columns)) / 2;
    return most == expected ? 1 : (both - expected) / (most - expected);
  }

  private static double pairs(Map<?, Integer> counts) {
    double sum = 0;
    for (int count : counts.values()) {
      sum += count * (count - 1) / 2.0;
    }
    return sum;
  }
}
