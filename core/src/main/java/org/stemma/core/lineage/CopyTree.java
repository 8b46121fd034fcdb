package org.stemma.core.lineage;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The family tree of a story's versions: a stemma.
 *
 * <p>A forest in which each article has at most one parent per edge (two parents where it was put
 * together from two). Its roots are articles that nobody else's text explains, and lost sources.
 *
 * @param versions ids of all articles, in order of first known appearance
 * @param lost the sources that are not in the collection
 * @param edges who descends from whom
 * @param lineages the articles grouped by the origin that they descend from; each origin is counted
 *     once as an independent account
 * @param alternatives other readings of the same texts that are about as good, in words
 */
public record CopyTree(
    List<String> versions,
    List<LostSource> lost,
    List<CopyEdge> edges,
    List<Lineage> lineages,
    List<String> alternatives) {

  /**
   * One origin and all who descend from it.
   *
   * @param origin id of the article or lost source at the root
   * @param members ids of the articles, the origin included if it is one
   */
  public record Lineage(String origin, List<String> members) {
    public Lineage {
      members = List.copyOf(members);
    }
  }

  public CopyTree {
    versions = List.copyOf(versions);
    lost = List.copyOf(lost);
    edges = List.copyOf(edges);
    lineages = List.copyOf(lineages);
    alternatives = List.copyOf(alternatives);
  }

  /**
   * How many independent origins carry what {@code articles} tell: a statement, a figure. An
   * article that the tree does not know is an origin of its own.
   */
  public int originsOf(Collection<String> articles) {
    Map<String, String> origins = new HashMap<>();
    for (Lineage lineage : lineages) {
      lineage.members().forEach(member -> origins.put(member, lineage.origin()));
    }
    Set<String> carried = new HashSet<>();
    articles.forEach(article -> carried.add(origins.getOrDefault(article, article)));
    return carried.size();
  }

  /** How many accounts are truly independent of each other. */
  public int independentOrigins() {
    return lineages.size();
  }
}
