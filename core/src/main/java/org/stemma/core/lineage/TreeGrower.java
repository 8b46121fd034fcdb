package org.stemma.core.lineage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stemma.core.reuse.Comparison;
import org.stemma.core.reuse.ReuseKind;

/** Turns what a {@link Family} found into edges, a lost source and other readings, with reasons. */
final class TreeGrower {

  /** A root or a direction less sure than this is told to be open. */
  private static final double OPEN = 0.65;

  private final List<CopyEdge> edges = new ArrayList<>();
  private final List<LostSource> lost = new ArrayList<>();
  private final List<CopyTree.Lineage> lineages = new ArrayList<>();
  private final List<String> alternatives = new ArrayList<>();

  void grow(Family family) {
    List<Stock> stocks = family.stocks();
    for (Stock stock : stocks) {
      addLinks(family, stock);
    }
    String origin = family.version(stocks.getFirst().root()).id();
    if (stocks.size() > 1) {
      origin = addLost(family, stocks);
    }
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < family.size(); i++) {
      ids.add(family.version(i).id());
    }
    lineages.add(new CopyTree.Lineage(origin, ids));
  }

  /**
   * Adds the many of a family that is too large to weigh all threes of its versions: each hangs
   * where its nearest kin hangs, if that is a lost source, else below its kin.
   *
   * @param nearest from each version to one that is in the tree before it
   */
  void attach(Map<Integer, Integer> nearest, List<Version> versions, Pairs pairs) {
    CopyTree.Lineage lineage = lineages.removeLast();
    List<String> members = new ArrayList<>(lineage.members());
    Map<String, String> lostParents = new HashMap<>();
    for (CopyEdge edge : edges) {
      if (edge.from().equals(lineage.origin()) && edge.from().startsWith(LostSource.PREFIX)) {
        lostParents.put(edge.to(), edge.from());
      }
    }
    nearest.forEach((child, kin) -> {
      Version parent = versions.get(kin);
      Version version = versions.get(child);
      Comparison pair = pairs.of(kin, child);
      String lostParent = lostParents.get(parent.id());
      if (lostParent != null) {
        lostParents.put(version.id(), lostParent);
      }
      edges.add(
          new CopyEdge(
              lostParent == null ? parent.id() : lostParent,
              version.id(),
              lostParent == null ? pair.kind() : lostKind(pair.kind()),
              pair.containmentB(),
              0.5,
              List.of(overlap(pair, parent))));
      members.add(version.id());
    });
    lineages.add(new CopyTree.Lineage(lineage.origin(), members));
  }

  CopyTree tree(List<String> versions) {
    return new CopyTree(versions, lost, edges, lineages, alternatives);
  }

  private void addLinks(Family family, Stock stock) {
    for (int k = 0; k < stock.links().size(); k++) {
      Stock.Link link = stock.links().get(k);
      boolean forward = stock.xIsParent(k);
      int parent = forward ? link.x() : link.y();
      int child = forward ? link.y() : link.x();
      Leaning leaning = forward ? link.leaning() : link.leaning().flipped();
      Comparison pair = family.pair(parent, child);
      List<Evidence> evidence = new ArrayList<>();
      evidence.add(overlap(pair, family.version(parent)));
      evidence.addAll(leaning.strongestFirst());
      edges.add(
          new CopyEdge(
              pair.a(),
              pair.b(),
              pair.kind(),
              pair.containmentB(),
              Math.max(0.5, stock.confidence(k)),
              strongestFirst(evidence)));
    }
    if (stock.members().size() > 1 && stock.rootConfidence() < OPEN) {
      alternatives.add(
          "any of "
              + labels(family, stock.members())
              + " may be the first: nothing decides between them");
    }
  }

  private String addLost(Family family, List<Stock> stocks) {
    List<Integer> roots = new ArrayList<>();
    stocks.forEach(stock -> roots.add(stock.root()));
    roots.sort(Comparator.naturalOrder());
    List<String> witnesses = roots.stream().map(root -> family.version(root).id()).toList();
    String id = LostSource.PREFIX + witnesses.getFirst();
    String credited = credited(family);
    for (Stock stock : stocks) {
      edges.add(lostEdge(id, family, stock));
    }
    lost.add(new LostSource(id, credited, witnesses, words(family, credited)));
    if (family.size() == 2) {
      alternatives.add(
          labels(family, roots)
              + " may also be copied one from the other: nothing tells which is older, and no third"
              + " version decides");
    }
    return id;
  }

  private static CopyEdge lostEdge(String lost, Family family, Stock stock) {
    int root = stock.root();
    int sibling = family.closestOutside(root, stock);
    Comparison pair = family.pair(sibling, root);
    Leaning leaning = family.leaning(sibling, root);
    Testimony testimony = family.testimony(sibling, root);
    boolean betrayed = testimony.refutes();
    List<Evidence> evidence = new ArrayList<>();
    evidence.add(overlap(pair, family.version(sibling)));
    evidence.addAll(leaning.commonEvidence());
    if (betrayed) {
      evidence.add(
          new Evidence(
              Evidence.Kind.CONTAINMENT,
              "with "
                  + family.version(testimony.third()).label()
                  + " each shares matter that the other lacks",
              2,
              List.of()));
    }
    double confidence = Leaning.probability(leaning.common() + (betrayed ? 2 : 0));
    return new CopyEdge(
        lost,
        family.version(root).id(),
        lostKind(pair.kind()),
        pair.containmentB(),
        Math.max(0.5, confidence),
        strongestFirst(evidence));
  }

  /** How a version relates to a source that nobody can see: excerpts of it cannot be told. */
  private static ReuseKind lostKind(ReuseKind kind) {
    return kind == ReuseKind.REWRITE || kind == ReuseKind.TRANSLATION ? kind : ReuseKind.COPY;
  }

  private static Evidence overlap(Comparison pair, Version other) {
    String words =
        pair.passages().size()
            + (pair.passages().size() == 1 ? " passage" : " passages")
            + " in common with "
            + other.label()
            + ", "
            + Direction.percent(pair.containmentB())
            + " of the text";
    double confidence = Math.clamp(pair.confidence(), 0.01, 0.99);
    double weight = Math.log(confidence / (1 - confidence));
    return new Evidence(Evidence.Kind.OVERLAP, words, weight, pair.passages());
  }

  private static List<Evidence> strongestFirst(List<Evidence> evidence) {
    evidence.sort(Comparator.comparingDouble(Evidence::weight).reversed());
    return evidence;
  }

  private static @Nullable String credited(Family family) {
    Set<String> origins = family.origins().keySet();
    return origins.size() == 1 ? origins.iterator().next() : null;
  }

  private static String words(Family family, @Nullable String credited) {
    Map<String, Integer> counts = family.origins();
    if (credited != null) {
      return "a text not in the collection, credited to "
          + credited
          + " by "
          + counts.get(credited)
          + " of "
          + family.size();
    }
    return counts.isEmpty()
        ? "a text not in the collection, credited to nobody"
        : "a text not in the collection, credited to " + String.join(" or ", counts.keySet());
  }

  private static String labels(Family family, List<Integer> members) {
    return String.join(", ", members.stream().map(i -> family.version(i).label()).toList());
  }
}
