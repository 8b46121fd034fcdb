package org.stemma.core.lineage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.stemma.core.article.Timestamp;

/**
 * Where the nodes of a tree are drawn: each lineage below the one before, and in it time to the
 * right, a lane an outlet.
 *
 * <p>The nodes of a lineage come in the order of their times, but none before its parent; each is a
 * step to the right of the one before, far enough from its parent that the edge can bear its words,
 * and from the one before in its lane that both can bear their names.
 */
final class Layout {

  static final int LANE = 64;
  private static final int LEFT = 24;
  private static final int TOP = 36;
  private static final int STEP = 36;
  private static final int EDGE = 290;
  private static final int NAME = 200;

  private final Labels labels;
  private final Map<String, Integer> lineageOf = new HashMap<>();
  private final Map<String, Integer> x = new HashMap<>();
  private final Map<Lane, Integer> lanes = new HashMap<>();
  private final Map<String, Integer> laneOf = new HashMap<>();

  Layout(Labels labels) {
    this.labels = labels;
    List<CopyTree.Lineage> lineages = labels.lineages();
    for (int i = 0; i < lineages.size(); i++) {
      int number = i;
      lineageOf.put(lineages.get(i).origin(), number);
      lineages.get(i).members().forEach(member -> lineageOf.put(member, number));
    }
    List<String> order = order();
    place(order);
    assignLanes(order);
  }

  /** An outlet's, or a lost source's own, in one lineage. */
  private record Lane(int lineage, String name) {}

  private Lane lane(String id) {
    return new Lane(lineage(id), labels.isLost(id) ? id : labels.name(id));
  }

  /** Its number; whatever is in none comes last. */
  private int lineage(String id) {
    return lineageOf.getOrDefault(id, Integer.MAX_VALUE);
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
    Map<Integer, Integer> next = new HashMap<>();
    Map<Lane, Integer> free = new HashMap<>();
    for (String id : order) {
      int at = Math.max(next.getOrDefault(lineage(id), LEFT), free.getOrDefault(lane(id), LEFT));
      for (CopyEdge edge : labels.parentsOf(id)) {
        at = Math.max(at, x.getOrDefault(edge.from(), LEFT) + EDGE);
      }
      x.put(id, at);
      next.put(lineage(id), at + STEP);
      free.put(lane(id), at + NAME);
    }
  }

  /** One lineage below the other, so that edges do not cross foreign lanes. */
  private void assignLanes(List<String> order) {
    List<String> sorted = new ArrayList<>(order);
    sorted.sort(Comparator.comparingInt(this::lineage));
    for (String id : sorted) {
      laneOf.put(id, lanes.computeIfAbsent(lane(id), lane -> lanes.size()));
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
