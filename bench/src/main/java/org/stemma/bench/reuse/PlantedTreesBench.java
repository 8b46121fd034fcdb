package org.stemma.bench.reuse;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.stemma.core.article.Timestamp;
import org.stemma.core.lineage.CopyEdge;
import org.stemma.core.lineage.CopyTree;
import org.stemma.core.lineage.Lineages;
import org.stemma.core.lineage.LostSource;
import org.stemma.core.reuse.Comparer;
import org.stemma.core.reuse.Comparison;
import org.stemma.core.reuse.ReuseKind;
import org.stemma.core.text.Analyser;
import org.stemma.core.text.Analysis;

/**
 * How well planted trees are found again.
 *
 * <p>{@code java org.stemma.bench.reuse.PlantedTreesBench [families] [first seed] [other]}. An edge
 * is a surviving pair of parent and child, or a survivor and "its parent is lost". The floor hangs
 * each text below the most similar one that is stated to be earlier; "links" leaves direction out.
 * Seeds from 1,000 to 1,999 may be tuned on; {@code other} takes a second generator with another
 * language and other habits, which is only ever scored on.
 */
public final class PlantedTreesBench {

  private static final int[] SIZES = {4, 8, 16, 30};

  private final PlantedScore links = new PlantedScore();
  private final PlantedScore edges = new PlantedScore();
  private final PlantedScore withLost = new PlantedScore();
  private final PlantedScore second = new PlantedScore();
  private final PlantedScore floorLinks = new PlantedScore();
  private final PlantedScore floorEdges = new PlantedScore();
  private final Map<String, Integer> errors = new TreeMap<>();
  private int origins;
  private int families;

  private PlantedTreesBench() {}

  /** Grows the families and prints the scores by size. */
  public static void main(String[] args) {
    int families = args.length > 0 ? Integer.parseInt(args[0]) : 200;
    long seed = args.length > 1 ? Long.parseLong(args[1]) : 1_000;
    boolean other = args.length > 2;
    for (int size : SIZES) {
      PlantedTreesBench bench = new PlantedTreesBench();
      for (int i = 0; i < families; i++) {
        bench.add(PlantedFamily.grow(size, seed + i, other));
      }
      System.out.println(families + " families of " + size);
      bench.print();
    }
  }

  private void add(PlantedFamily family) {
    Analyser analyser = new Analyser();
    List<Analysis> versions = family.articles().stream().map(analyser::analyse).toList();
    CopyTree tree = new Lineages().tree(versions);
    Set<String> claims = new HashSet<>();
    Set<String> lost = new HashSet<>();
    Map<String, Integer> parents = new HashMap<>();
    for (CopyEdge edge : tree.edges()) {
      parents.merge(edge.to(), 1, Integer::sum);
      if (edge.from().startsWith(LostSource.PREFIX)) {
        lost.add(edge.to());
      } else {
        claims.add(edge.from() + ">" + edge.to());
      }
    }
    Set<String> twice = new HashSet<>(claims);
    twice.removeIf(edge -> parents.getOrDefault(child(edge), 0) < 2);
    Set<String> floor = floor(versions);
    links.add(undirected(family.edges()), undirected(claims));
    edges.add(family.edges(), claims);
    second.add(family.second(), twice);
    floorLinks.add(undirected(family.edges()), undirected(floor));
    floorEdges.add(family.edges(), floor);
    confuse(family, claims);
    families++;
    origins += tree.independentOrigins() == family.roots() ? 1 : 0;

    Set<String> truth = new HashSet<>(family.edges());
    family.orphans().forEach(orphan -> truth.add("lost>" + orphan));
    lost.removeAll(family.halfOrphans());
    lost.forEach(child -> claims.add("lost>" + child));
    withLost.add(truth, claims);
  }

  /** Sorts the errors by their causes. */
  private void confuse(PlantedFamily family, Set<String> claims) {
    for (String claim : claims) {
      if (!family.edges().contains(claim)) {
        String child = child(claim);
        String cause =
            family.edges().contains(turned(claim))
                ? "direction wrong"
                : family.orphans().contains(child)
                    ? "claimed though its parent is lost"
                    : "claimed, another is the parent";
        errors.merge(cause + " (" + family.made().get(child) + ")", 1, Integer::sum);
      }
    }
    for (String edge : family.edges()) {
      if (!claims.contains(edge) && !claims.contains(turned(edge))) {
        errors.merge("missed (" + family.made().get(child(edge)) + ")", 1, Integer::sum);
      }
    }
  }

  private void print() {
    System.out.println("  links              " + links);
    System.out.println("  edges              " + edges);
    System.out.println("  edges and lost     " + withLost);
    System.out.println("  of two parents     " + second);
    System.out.println("  floor: links       " + floorLinks);
    System.out.println("  floor: edges       " + floorEdges);
    System.out.printf("  origins counted right in %d of %d families%n", origins, families);
    System.out.println("  errors " + errors);
  }

  private static String child(String edge) {
    return edge.substring(edge.indexOf('>') + 1);
  }

  private static String turned(String edge) {
    return child(edge) + ">" + edge.substring(0, edge.indexOf('>'));
  }

  private static Set<String> undirected(Set<String> edges) {
    Set<String> links = new HashSet<>();
    for (String edge : edges) {
      links.add(edge.compareTo(turned(edge)) < 0 ? edge : turned(edge));
    }
    return links;
  }

  private static Set<String> floor(List<Analysis> versions) {
    Comparer comparer = new Comparer();
    Map<String, Double> best = new HashMap<>();
    Map<String, String> parents = new HashMap<>();
    for (Analysis child : versions) {
      for (Analysis parent : versions) {
        if (isEarlier(parent, child)) {
          Comparison pair = comparer.compare(parent, child);
          double alike = Math.min(pair.containmentA(), pair.containmentB());
          if (pair.kind() != ReuseKind.INDEPENDENT && alike > best.getOrDefault(child.id(), 0.0)) {
            best.put(child.id(), alike);
            parents.put(child.id(), parent.id());
          }
        }
      }
    }
    Set<String> edges = new HashSet<>();
    parents.forEach((child, parent) -> edges.add(parent + ">" + child));
    return edges;
  }

  private static boolean isEarlier(Analysis a, Analysis b) {
    Timestamp ofA = a.article().published();
    Timestamp ofB = b.article().published();
    return ofA != null && (ofB == null || ofA.compareTo(ofB) < 0);
  }
}
