package org.stemma.core.lineage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import org.stemma.core.article.Timestamp;

/**
 * Where the nodes of a tree are drawn: time to the right, a lane an outlet.
 *
 * <p>Nodes come in the order of their times, but none before its parent; each is a step to the
 * right of the one before, and far enough from its parent that the edge can bear its words.
 */
final class Layout {

  static final int LANE = 64;
  private static final int LEFT = 24;
  private static final int TOP = 36;
  private static final int STEP = 36;
  private static final int EDGE = 290;

  private final Labels labels;
  private final Map<String, Integer> x = new HashMap<>();
  private final Map<String, Integer> lanes = new LinkedHashMap<>();
  private final Map<String, Integer> laneOf = new HashMap<>();

  Layout(Labels labels) {
    this.labels = labels;
    place(order());
    assignLanes();
  }

  private record Due(String id, Instant time, int number) {}

  /** By time, parents first; what has no time comes as soon as its parent is there. */
  private List<String> order() {
    List<String> nodes = labels.nodes();
    Map<String, Integer> waiting = new HashMap<>();
    Map<String, Integer> numbers = new HashMap<>();
    for (String id : nodes) {
      waiting.put(id, labels.parentsOf(id).size());
      numbers.put(id, numbers.size());
    }
    PriorityQueue<Due> due =
        new PriorityQueue<>(Comparator.comparing(Due::time).thenComparingInt(Due::number));
    for (String id : nodes) {
      if (labels.parentsOf(id).isEmpty()) {
        due.add(new Due(id, time(id, Instant.MIN), numbers.getOrDefault(id, 0)));
      }
    }
    List<String> order = new ArrayList<>();
    while (!due.isEmpty()) {
      Due next = due.remove();
      order.add(next.id);
      for (CopyEdge edge : labels.childrenOf(next.id)) {
        if (waiting.merge(edge.to(), -1, Integer::sum) == 0) {
          due.add(
              new Due(edge.to(), time(edge.to(), next.time), numbers.getOrDefault(edge.to(), 0)));
        }
      }
    }
    return order;
  }

  private Instant time(String id, Instant otherwise) {
    Timestamp time = labels.time(id);
    return time == null ? otherwise : time.instant();
  }

  private void place(List<String> order) {
    int at = LEFT;
    for (String id : order) {
      for (CopyEdge edge : labels.parentsOf(id)) {
        at = Math.max(at, x.getOrDefault(edge.from(), LEFT) + EDGE);
      }
      x.put(id, at);
      at += STEP;
    }
  }

  /** One lineage below the other, so that edges do not cross foreign lanes. */
  private void assignLanes() {
    Set<String> done = new HashSet<>();
    for (CopyTree.Lineage lineage : labels.lineages()) {
      lane(lineage.origin(), done);
      lineage.members().stream()
          .sorted(Comparator.comparingInt(id -> x.getOrDefault(id, 0)))
          .forEach(id -> lane(id, done));
    }
    labels.nodes().forEach(id -> lane(id, done));
  }

  private void lane(String id, Set<String> done) {
    if (done.add(id)) {
      String key = labels.isLost(id) ? id : labels.name(id);
      laneOf.put(id, lanes.computeIfAbsent(key, outlet -> lanes.size()));
    }
  }

  int x(String id) {
    return x.getOrDefault(id, LEFT);
  }

  int y(String id) {
    return TOP + laneOf.getOrDefault(id, 0) * LANE;
  }

  int width() {
    return x.values().stream().mapToInt(Integer::intValue).max().orElse(LEFT) + EDGE;
  }

  int height() {
    return TOP + Math.max(1, lanes.size()) * LANE;
  }
}
