package org.stemma.bench.reuse;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.stemma.core.lineage.CopyEdge;
import org.stemma.core.lineage.CopyTree;
import org.stemma.core.lineage.Lineages;
import org.stemma.core.lineage.LostSource;
import org.stemma.core.text.Analyser;
import org.stemma.core.text.Analysis;
import tools.jackson.databind.JsonNode;

/**
 * Whether translations of one article are brought together, and whether it is seen that none of
 * them copied another.
 *
 * <p>{@code java -Xmx6g org.stemma.bench.reuse.TranslationsBench translations.jsonl.gz
 * [haystack.jsonl.gz]}. The second file is hidden among: its articles must not be drawn in.
 * Clusters are scored with the adjusted Rand index over the translations, halves split by cluster.
 * Floor: every text alone, and every pair claimed.
 */
public final class TranslationsBench {

  private TranslationsBench() {}

  /** Reads the files named. */
  public static void main(String[] args) throws IOException {
    Analyser analyser = new Analyser();
    List<Analysis> articles = new ArrayList<>();
    Map<String, String> clusters = new HashMap<>();
    for (JsonNode row : Corpus.records(args[0])) {
      articles.add(analyser.analyse(Corpus.article(row)));
      clusters.put(row.path("id").asString(), row.path("cluster").asString());
    }
    if (args.length > 1) {
      articles.addAll(Corpus.analyses(args[1]));
    }
    long start = System.nanoTime();
    CopyTree tree = new Lineages().tree(articles);
    double seconds = (System.nanoTime() - start) / 1e9;
    Map<String, Integer> families = families(tree);
    for (int half = 0; half < 2; half++) {
      int part = half;
      List<String> ids =
          clusters.keySet().stream()
              .filter(id -> (String.valueOf(clusters.get(id)).hashCode() & 1) == part)
              .sorted()
              .toList();
      System.out.printf(
          "half %d: %d texts, ARI %.4f (floor %.4f)%n",
          half,
          ids.size(),
          PairCounts.adjustedRand(ids, clusters::get, families::get),
          PairCounts.adjustedRand(ids, clusters::get, id -> id));
    }
    claims(tree, clusters);
    System.out.printf(
        "trees of %d articles in %.1f s, %.0f articles/s%n",
        articles.size(), seconds, articles.size() / seconds);
  }

  private static void claims(CopyTree tree, Map<String, String> clusters) {
    long siblings = 0;
    Map<String, Integer> sizes = new HashMap<>();
    clusters.values().forEach(cluster -> sizes.merge(cluster, 1, Integer::sum));
    for (int size : sizes.values()) {
      siblings += (long) size * (size - 1) / 2;
    }
    int claims = 0;
    int foreign = 0;
    int texts = 0;
    for (CopyEdge edge : tree.edges()) {
      if (clusters.containsKey(edge.to()) && !edge.from().startsWith(LostSource.PREFIX)) {
        boolean same = clusters.get(edge.to()).equals(clusters.get(edge.from()));
        claims += same ? 1 : 0;
        foreign += same ? 0 : 1;
      }
      texts += clusters.containsKey(edge.to()) ? 1 : 0;
    }
    System.out.printf(
        "siblings: %d pairs, %d claimed that one copied the other (%.2f %%; floor 100 %%);"
            + " %d of %d edges to translations are direct; %d from other clusters%n",
        siblings, claims, 100.0 * claims / siblings, claims, texts, foreign);
  }

  private static Map<String, Integer> families(CopyTree tree) {
    Map<String, Integer> families = new HashMap<>();
    for (int i = 0; i < tree.lineages().size(); i++) {
      for (String member : tree.lineages().get(i).members()) {
        families.put(member, i);
      }
    }
    return families;
  }
}
