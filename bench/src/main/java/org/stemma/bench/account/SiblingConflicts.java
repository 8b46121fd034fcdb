package org.stemma.bench.account;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.stemma.core.account.Collation;
import org.stemma.core.account.Dossier;
import org.stemma.core.account.Fact;
import org.stemma.core.account.Fact.Verdict;
import org.stemma.core.account.Reference;
import org.stemma.core.article.Article;
import org.stemma.core.article.Origin;
import org.stemma.core.lineage.CopyTree;
import org.stemma.core.text.Analyser;
import org.stemma.core.text.Analysis;
import tools.jackson.databind.JsonNode;

/**
 * False conflicts: independent translations of one article tell the same, so that whatever is shown
 * as a conflict between them is wrong (or a translator's mistake).
 *
 * <p>Arguments: {@code translations.jsonl.gz}; {@code tune} or {@code score} (split by cluster);
 * how many pairs a cluster at most (6); {@code show} to list the conflicts. Pairs are taken in the
 * file's order. The floor calls every pair with differing digits a conflict.
 */
public final class SiblingConflicts {

  private static final Origin GIVEN = new Origin(Origin.Place.GIVEN, "");
  private static final CopyTree NO_TREE =
      new CopyTree(List.of(), List.of(), List.of(), List.of(), List.of());

  private SiblingConflicts() {}

  public static void main(String[] args) throws IOException {
    String part = args.length > 1 ? args[1] : "tune";
    int most = args.length > 2 ? Integer.parseInt(args[2]) : 6;
    boolean show = args.length > 3;
    Map<String, List<Analysis>> clusters = new LinkedHashMap<>();
    for (JsonNode node : GoldFile.read(Path.of(args[0]), Integer.MAX_VALUE)) {
      String cluster = node.get("cluster").asString();
      if (GoldFile.half(cluster) == (part.equals("tune") ? 0 : 1)) {
        clusters.computeIfAbsent(cluster, none -> new ArrayList<>()).add(analysis(node));
      }
    }
    int pairs = 0;
    int conflicting = 0;
    int changed = 0;
    int floor = 0;
    for (List<Analysis> versions : clusters.values()) {
      int ofCluster = 0;
      for (int i = 0; i < versions.size(); i++) {
        for (int j = i + 1; j < versions.size() && ofCluster < most; j++) {
          ofCluster++;
          pairs++;
          Analysis a = versions.get(i);
          Analysis b = versions.get(j);
          Dossier dossier = Collation.of(List.of(a, b), NO_TREE, List.of());
          conflicting += has(dossier, Verdict.CONFLICTS, show) ? 1 : 0;
          changed += has(dossier, Verdict.CHANGED, show) ? 1 : 0;
          floor += digits(a).equals(digits(b)) ? 0 : 1;
        }
      }
    }
    System.out.printf(
        Locale.ROOT,
        "%s: %d pairs of %d articles; with a conflict %d (%.4f), with a change %d (%.4f);"
            + " floor %.4f%n",
        part,
        pairs,
        clusters.size(),
        conflicting,
        (double) conflicting / pairs,
        changed,
        (double) changed / pairs,
        (double) floor / pairs);
  }

  private static boolean has(Dossier dossier, Verdict verdict, boolean show) {
    boolean any = false;
    for (Fact fact : dossier.facts()) {
      if (fact.verdict() == verdict) {
        any = true;
        if (show) {
          System.out.println(
              verdict + "\t" + fact.because() + "\t" + told(fact) + "\n   " + fact.what());
        }
      }
    }
    return any;
  }

  private static String told(Fact fact) {
    StringBuilder told = new StringBuilder();
    for (Fact.Value value : fact.values()) {
      for (Reference reference : value.told()) {
        told.append(" | ").append(reference.article()).append(": ").append(reference.words());
      }
    }
    return told.toString();
  }

  private static String digits(Analysis analysis) {
    return analysis.article().text().replaceAll("\\D+", " ").strip();
  }

  private static Analysis analysis(JsonNode node) {
    Article article =
        Article.builder(node.get("id").asString())
            .language("en", GIVEN)
            .text(node.get("text").asString())
            .build();
    return new Analyser().analyse(article);
  }
}
