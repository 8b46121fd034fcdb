package org.stemma.core.lineage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
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

  /** A direct link with these odds against it is told as another reading: it has one in four. */
  private static final double NEARLY = 1.1;

  private static final int MOST_CHAINS = 3;

  private final List<CopyEdge> edges = new ArrayList<>();
  private final List<LostSource> lost = new ArrayList<>();
  private final List<Line> lines = new ArrayList<>();
  private final Map<String, Line> lineOf = new HashMap<>();
  private final List<String> alternatives = new ArrayList<>();

  /** One origin and those found so far to descend from it. */
  private record Line(String origin, Set<String> members) {}

  void grow(Family family) {
    Family.Found found = family.found();
    for (List<Stock> stocks : found.trees()) {
      stocks.forEach(stock -> addLinks(family, stock));
      Stock head = head(family, stocks);
      String origin;
      if (head == null) {
        origin = addLost(family, stocks);
      } else {
        origin = family.version(head.root()).id();
        stocks.stream().filter(stock -> stock != head).forEach(s -> addBelow(family, head, s));
      }
      Line line = new Line(origin, new HashSet<>());
      lines.add(line);
      stocks.forEach(stock -> join(line, family, stock));
    }
    for (Family.Blend blend : found.blends()) {
      addLinks(family, blend.stock());
      addParents(family, blend);
    }
    joinBlends(family, found.blends());
  }

  /** Each into the line of its first parent, which may itself descend from a blend. */
  private void joinBlends(Family family, List<Family.Blend> blends) {
    List<Family.Blend> waiting = new ArrayList<>(blends);
    for (int round = 0; round < blends.size(); round++) {
      waiting.removeIf(blend -> {
        Line line = lineOf.get(family.version(blend.finding().first()).id());
        if (line != null) {
          join(line, family, blend.stock());
        }
        return line != null;
      });
    }
    for (Family.Blend circular : waiting) {
      Line line = new Line(family.version(circular.stock().root()).id(), new HashSet<>());
      lines.add(line);
      join(line, family, circular.stock());
    }
  }

  private void join(Line line, Family family, Stock stock) {
    for (int member : stock.members()) {
      String id = family.version(member).id();
      line.members.add(id);
      lineOf.put(id, line);
    }
  }

  /** Hangs a version that was put together from two below both. */
  private void addParents(Family family, Family.Blend blend) {
    Contamination.Finding finding = blend.finding();
    int child = blend.stock().root();
    int[] parents = {finding.first(), finding.second()};
    for (int i = 0; i < parents.length; i++) {
      Comparison pair = family.pair(parents[i], child);
      Leaning leaning = family.leaning(parents[i], child);
      String words =
          Direction.percent(i == 0 ? finding.byFirst() : finding.bySecond())
              + " of the text stand in "
              + family.version(parents[i]).label()
              + " and not in "
              + family.version(parents[1 - i]).label();
      List<Evidence> evidence = new ArrayList<>();
      evidence.add(overlap(pair, family.version(parents[i])));
      evidence.addAll(leaning.strongestFirst());
      evidence.add(new Evidence(Evidence.Kind.CONTAINMENT, words, finding.logOdds(), List.of()));
      ReuseKind kind = pair.kind().isCopying() ? pair.kind() : ReuseKind.COPY;
      add(pair, kind, Leaning.probability(leaning.forward()), evidence);
    }
  }

  /**
   * Adds those of a family that were not weighed against all others, each by its nearest kin among
   * those that were: below it, or beside it below its lost source if a common source is likelier.
   */
  void attach(List<Representatives.Kin> kin, List<Version> versions, Pairs pairs) {
    Map<String, String> lostParents = new HashMap<>();
    for (CopyEdge edge : edges) {
      if (edge.from().startsWith(LostSource.PREFIX)) {
        lostParents.put(edge.to(), edge.from());
      }
    }
    for (Representatives.Kin each : kin) {
      Version near = versions.get(each.representative());
      Version version = versions.get(each.member());
      Comparison pair = pairs.of(each.representative(), each.member());
      Leaning leaning =
          Direction.weigh(
              near,
              version,
              pair,
              each.ownOfNear(),
              each.own(),
              Testimony.NONE,
              Set.of(),
              List.of(),
              0);
      String lostParent = lostParents.get(near.id());
      String common = leaning.common() >= 0 ? lostParent : null;
      boolean beside = common != null;
      List<Evidence> evidence = new ArrayList<>();
      evidence.add(overlap(pair, near));
      evidence.addAll(beside ? leaning.commonEvidence() : leaning.strongestFirst());
      edges.add(
          new CopyEdge(
              common != null ? common : near.id(),
              version.id(),
              beside ? lostKind(pair.kind()) : pair.kind(),
              pair.containmentB(),
              Math.max(0.5, Leaning.probability(beside ? leaning.common() : leaning.forward())),
              strongestFirst(evidence)));
      Line line = lineOf.get(near.id());
      if (line != null) {
        line.members.add(version.id());
        lineOf.put(version.id(), line);
      }
    }
    alternatives.addAll(OtherParents.told(kin, edges, versions));
  }

  CopyTree tree(List<String> versions) {
    List<CopyTree.Lineage> lineages = new ArrayList<>();
    for (Line line : lines) {
      List<String> inOrder = versions.stream().filter(line.members::contains).toList();
      lineages.add(new CopyTree.Lineage(line.origin, inOrder));
    }
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
      evidence.addAll(family.sharedSlips(parent, child));
      add(pair, pair.kind(), stock.confidence(k), evidence);
    }
    if (stock.members().size() > 1 && stock.rootConfidence() < OPEN) {
      alternatives.add(
          "any of "
              + labels(family, stock.members())
              + " may be the first: nothing decides between them");
    }
  }

  /**
   * The stock from which all others come: the only one, or that of the source which they credit, if
   * its own text is among the versions and nothing speaks against it. Null if they all come from a
   * text that is not there.
   */
  private static @Nullable Stock head(Family family, List<Stock> stocks) {
    if (stocks.size() == 1) {
      return stocks.getFirst();
    }
    Set<String> origins = family.origins(stocks).keySet();
    List<Stock> credited =
        stocks.stream()
            .filter(stock -> origins.stream().anyMatch(family.version(stock.root())::isNamed))
            .toList();
    if (credited.size() != 1) {
      return null;
    }
    int root = credited.getFirst().root();
    boolean open =
        stocks.stream()
            .mapToInt(Stock::root)
            .allMatch(other ->
                other == root
                    || (family.pair(root, other).kind().isCopying()
                        && family.leaning(root, other).forward() > 0
                        && !family.testimony(root, other).refutes()));
    return open ? credited.getFirst() : null;
  }

  private void addBelow(Family family, Stock head, Stock stock) {
    Comparison pair = family.pair(head.root(), stock.root());
    Leaning leaning = family.leaning(head.root(), stock.root());
    List<Evidence> evidence = new ArrayList<>();
    evidence.add(overlap(pair, family.version(head.root())));
    evidence.addAll(leaning.strongestFirst());
    add(pair, pair.kind(), Leaning.probability(leaning.forward()), evidence);
  }

  /** An edge from the first of the pair to the second. */
  private void add(Comparison pair, ReuseKind kind, double confidence, List<Evidence> evidence) {
    edges.add(
        new CopyEdge(
            pair.a(),
            pair.b(),
            kind,
            pair.containmentB(),
            Math.max(0.5, confidence),
            strongestFirst(evidence)));
  }

  private String addLost(Family family, List<Stock> stocks) {
    List<Integer> roots = new ArrayList<>();
    stocks.forEach(stock -> roots.add(stock.root()));
    roots.sort(Comparator.naturalOrder());
    List<String> witnesses = roots.stream().map(root -> family.version(root).id()).toList();
    String id = LostSource.PREFIX + witnesses.getFirst();
    Map<String, Integer> origins = family.origins(stocks);
    String credited = origins.size() == 1 ? origins.keySet().iterator().next() : null;
    int witnessing = stocks.stream().mapToInt(stock -> stock.members().size()).sum();
    for (Stock stock : stocks) {
      edges.add(lostEdge(id, family, stock));
    }
    lost.add(new LostSource(id, credited, witnesses, words(origins, credited, witnessing)));
    if (witnessing == 2) {
      alternatives.add(
          labels(family, roots)
              + " may also be copied one from the other: nothing tells which is older, and no third"
              + " version decides");
    } else {
      addChains(family, roots);
    }
    return id;
  }

  /** A star of copies and a chain can be equally good readings: then both are told. */
  private void addChains(Family family, List<Integer> roots) {
    int told = 0;
    for (int i = 0; i < roots.size(); i++) {
      for (int k = i + 1; k < roots.size() && told < MOST_CHAINS; k++) {
        boolean open =
            family.pair(roots.get(i), roots.get(k)).kind().isCopying()
                && family.leaning(roots.get(i), roots.get(k)).common() < NEARLY;
        if (open) {
          told++;
          alternatives.add(
              labels(family, List.of(roots.get(i), roots.get(k)))
                  + " may also be copied one from the other: the other versions speak hardly"
                  + " against it");
        }
      }
    }
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

  private static String words(
      Map<String, Integer> counts, @Nullable String credited, int witnesses) {
    if (credited != null) {
      return "a text not in the collection, credited to "
          + credited
          + " by "
          + counts.get(credited)
          + " of "
          + witnesses;
    }
    return counts.isEmpty()
        ? "a text not in the collection, credited to nobody"
        : "a text not in the collection, credited to " + String.join(" or ", counts.keySet());
  }

  private static String labels(Family family, List<Integer> members) {
    return String.join(", ", members.stream().map(i -> family.version(i).label()).toList());
  }
}
