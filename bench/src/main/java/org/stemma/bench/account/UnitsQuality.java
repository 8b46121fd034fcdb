package org.stemma.bench.account;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.stemma.core.account.Collation;
import org.stemma.core.account.InformationUnit;
import org.stemma.core.account.Reference;
import org.stemma.core.article.Article;
import org.stemma.core.article.Origin;
import org.stemma.core.article.Paragraph;
import org.stemma.core.lineage.CopyTree;
import org.stemma.core.text.Analyser;
import org.stemma.core.text.Analysis;
import tools.jackson.databind.JsonNode;

/**
 * How well sentences that tell the same are brought together: B3 (Bagga and Baldwin, 1998) over the
 * sentences of sibling translations, whose paragraphs correspond one to one. A sentence belongs to
 * its paragraph; where translators cut a paragraph into several sentences, each may be a unit of
 * its own and costs recall.
 *
 * <p>Arguments: {@code translations.jsonl.gz}; {@code tune} or {@code score} (split by cluster);
 * how many siblings of a cluster (5). The floor leaves every sentence alone.
 */
public final class UnitsQuality {

  private static final Origin GIVEN = new Origin(Origin.Place.GIVEN, "");
  private static final CopyTree NO_TREE =
      new CopyTree(List.of(), List.of(), List.of(), List.of(), List.of());

  private UnitsQuality() {}

  private static final class Sums {
    double precision;
    double recall;
    double floor;
    int sentences;
  }

  public static void main(String[] args) throws IOException {
    String part = args.length > 1 ? args[1] : "tune";
    int siblings = args.length > 2 ? Integer.parseInt(args[2]) : 5;
    Map<String, List<Analysis>> clusters = new LinkedHashMap<>();
    for (JsonNode node : GoldFile.read(Path.of(args[0]), Integer.MAX_VALUE)) {
      String cluster = node.get("cluster").asString();
      if (GoldFile.half(cluster) == (part.equals("tune") ? 0 : 1)) {
        List<Analysis> versions = clusters.computeIfAbsent(cluster, none -> new ArrayList<>());
        if (versions.size() < siblings) {
          versions.add(analysis(node));
        }
      }
    }
    Sums sums = new Sums();
    for (List<Analysis> versions : clusters.values()) {
      add(versions, sums);
    }
    double precision = sums.precision / sums.sentences;
    double recall = sums.recall / sums.sentences;
    double floor = sums.floor / sums.sentences;
    System.out.printf(
        Locale.ROOT,
        "%s: %d sentences; B3 precision %.3f recall %.3f F1 %.3f; floor F1 %.3f%n",
        part,
        sums.sentences,
        precision,
        recall,
        2 * precision * recall / (precision + recall),
        2 * floor / (1 + floor));
  }

  private static void add(List<Analysis> versions, Sums sums) {
    Map<String, Integer> paragraphSizes = new LinkedHashMap<>();
    List<List<String>> units = new ArrayList<>();
    for (InformationUnit unit : Collation.of(versions, NO_TREE, List.of()).units()) {
      List<String> gold = new ArrayList<>();
      for (Reference told : unit.told()) {
        gold.add(paragraph(versions, told));
      }
      units.add(gold);
      gold.forEach(paragraph -> paragraphSizes.merge(paragraph, 1, Integer::sum));
    }
    for (List<String> unit : units) {
      for (String paragraph : unit) {
        long same = unit.stream().filter(paragraph::equals).count();
        sums.precision += (double) same / unit.size();
        sums.recall += (double) same / paragraphSizes.getOrDefault(paragraph, 1);
        sums.floor += 1.0 / paragraphSizes.getOrDefault(paragraph, 1);
        sums.sentences++;
      }
    }
  }

  private static String paragraph(List<Analysis> versions, Reference told) {
    for (Analysis version : versions) {
      if (version.id().equals(told.article())) {
        List<Paragraph> paragraphs = version.article().paragraphs();
        for (int i = 0; i < paragraphs.size(); i++) {
          if (paragraphs.get(i).span().contains(told.span())) {
            return String.valueOf(i);
          }
        }
      }
    }
    throw new IllegalStateException("a reference outside of all paragraphs: " + told);
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
