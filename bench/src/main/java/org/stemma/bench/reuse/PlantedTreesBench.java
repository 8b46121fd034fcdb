package org.stemma.bench.reuse;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
 * <p>{@code java org.stemma.bench.reuse.PlantedTreesBench [families] [first seed]}. An edge is a
 * surviving pair of parent and child, or a survivor and "its parent is lost". The floor hangs each
 * text below the most similar one that is stated to be earlier; "links" leaves direction out.
 */
public final class PlantedTreesBench {

  private static final class Score {
    int right;
    int found;
    int planted;

    void add(Set<String> truth, Set<String> claims) {
      planted += truth.size();
      found += claims.size();
      Set<String> both = new HashSet<>(truth);
      both.retainAll(claims);
      right += both.size();
    }

    @Override
    public String toString() {
      double precision = found == 0 ? 0 : (double) right / found;
      double recall = planted == 0 ? 0 : (double) right / planted;
      double f1 = precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
      return String.format("precision %.3f recall %.3f F1 %.3f", precision, recall, f1);
    }
  }

  private PlantedTreesBench() {}

  /** Grows the families and prints the scores by size. */
  public static void main(String[] args) {
    int families = args.length > 0 ? Integer.parseInt(args[0]) : 200;
    long seed = args.length > 1 ? Long.parseLong(args[1]) : 1_000;
    for (int size : new int[] {4, 8, 16, 30}) {
      Score links = new Score();
      Score edges = new Score();
      Score withLost = new Score();
      Score floorLinks = new Score();
      Score floorEdges = new Score();
      for (int i = 0; i < families; i++) {
        PlantedFamily family = PlantedFamily.grow(size, seed + i);
        Analyser analyser = new Analyser();
        List<Analysis> versions = family.articles().stream().map(analyser::analyse).toList();
        Set<String> claims = new HashSet<>();
        Set<String> lost = new HashSet<>();
        CopyTree tree = new Lineages().tree(versions);
        for (CopyEdge edge : tree.edges()) {
          if (edge.from().startsWith(LostSource.PREFIX)) {
            lost.add("lost>" + edge.to());
          } else {
            claims.add(edge.from() + ">" + edge.to());
          }
        }
        Set<String> floor = floor(versions);
        links.add(undirected(family.edges()), undirected(claims));
        edges.add(family.edges(), claims);
        floorLinks.add(undirected(family.edges()), undirected(floor));
        floorEdges.add(family.edges(), floor);
        Set<String> truth = new HashSet<>(family.edges());
        family.orphans().forEach(orphan -> truth.add("lost>" + orphan));
        claims.addAll(lost);
        withLost.add(truth, claims);
      }
      System.out.printf("%d families of %d%n", families, size);
      System.out.println("  links              " + links);
      System.out.println("  edges              " + edges);
      System.out.println("  edges and lost     " + withLost);
      System.out.println("  floor: links       " + floorLinks);
      System.out.println("  floor: edges       " + floorEdges);
    }
  }

  private static Set<String> undirected(Set<String> edges) {
    Set<String> links = new HashSet<>();
    for (String edge : edges) {
      String[] ends = edge.split(">");
      links.add(ends[0].compareTo(ends[1]) < 0 ? edge : ends[1] + ">" + ends[0]);
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
