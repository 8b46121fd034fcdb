package org.stemma.bench.reuse;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.stemma.core.article.Article;
import org.stemma.core.article.ArticleBuilder;
import org.stemma.core.article.Credit;
import org.stemma.core.article.Timestamp;

/**
 * A family of articles whose tree is known because it was planted: light copies, excerpts,
 * rewordings and halves joined to other matter, with wrong and missing times, of which some are
 * then lost.
 *
 * @param articles those that survive, in random order
 * @param edges {@code parent>child} for each surviving pair
 * @param orphans ids of survivors whose parent is lost
 */
record PlantedFamily(List<Article> articles, Set<String> edges, Set<String> orphans) {

  private static final double CREDITS_PARENT = 0.25;
  private static final double DAY_ONLY = 0.25;
  private static final double WRONG_TIME = 0.1;
  private static final double NO_TIME = 0.1;
  private static final double COMPILED = 0.08;
  private static final double EXCERPT = 0.2;
  private static final double REWORDING = 0.12;

  /** A parent of two or more is lost with this probability. */
  private static final double LOST = 0.5;

  private record Node(int number, int parent, List<PlantedText.Sentence> text, Instant time) {}

  /** Grows a family of {@code size} texts; the same seed gives the same family. */
  static PlantedFamily grow(int size, long seed) {
    Random random = new Random(seed);
    List<Node> nodes = new ArrayList<>();
    Instant start = Instant.parse("2026-03-02T00:00:00Z");
    nodes.add(new Node(0, -1, PlantedText.report(12 + random.nextInt(16), random), start));
    for (int i = 1; i < size; i++) {
      nodes.add(child(nodes, random));
    }
    return survivors(nodes, random);
  }

  private static Node child(List<Node> nodes, Random random) {
    Node parent = nodes.get(random.nextInt(nodes.size()));
    List<PlantedText.Sentence> text = new ArrayList<>(parent.text);
    double what = random.nextDouble();
    if (what < COMPILED) {
      text = new ArrayList<>(text.subList(0, Math.min(text.size(), Math.max(3, text.size() / 2))));
      text.addAll(PlantedText.report(6, random));
    } else if (what < COMPILED + EXCERPT) {
      int keep = Math.max(3, text.size() * (30 + random.nextInt(30)) / 100);
      int from = random.nextInt(Math.max(1, text.size() - keep));
      text = new ArrayList<>(text.subList(from, Math.min(text.size(), from + keep)));
    } else if (what < COMPILED + EXCERPT + REWORDING) {
      text = PlantedText.reworded(text, 0.5, random);
    }
    text = PlantedText.edited(text, 0.01 + random.nextDouble() * 0.05, random);
    Instant time = parent.time.plusSeconds(600 + random.nextInt(40_000));
    return new Node(nodes.size(), parent.number, text, time);
  }

  private static PlantedFamily survivors(List<Node> nodes, Random random) {
    int[] children = new int[nodes.size()];
    for (Node node : nodes) {
      if (node.parent >= 0) {
        children[node.parent]++;
      }
    }
    Set<Integer> lost = new HashSet<>();
    for (Node node : nodes) {
      if (children[node.number] > 1 && random.nextDouble() < LOST) {
        lost.add(node.number);
      }
    }
    List<Article> articles = new ArrayList<>();
    Set<String> edges = new HashSet<>();
    Set<String> orphans = new HashSet<>();
    for (Node node : nodes) {
      if (lost.contains(node.number)) {
        continue;
      }
      articles.add(article(node, random));
      if (node.parent >= 0 && lost.contains(node.parent)) {
        orphans.add(id(node.number));
      } else if (node.parent >= 0) {
        edges.add(id(node.parent) + ">" + id(node.number));
      }
    }
    Collections.shuffle(articles, random);
    return new PlantedFamily(articles, edges, orphans);
  }

  private static Article article(Node node, Random random) {
    ArticleBuilder builder =
        Article.builder(id(node.number))
            .text(PlantedText.print(node.text))
            .language("en", Corpus.GIVEN)
            .source("Outlet " + node.number, Corpus.GIVEN);
    if (node.parent >= 0 && random.nextDouble() < CREDITS_PARENT) {
      String name = "Outlet " + node.parent;
      builder.credits(List.of(new Credit(Credit.Kind.SOURCE, name, name)), Corpus.GIVEN);
    }
    double stamp = random.nextDouble();
    if (stamp < NO_TIME) {
      return builder.build();
    }
    Instant time =
        stamp < NO_TIME + WRONG_TIME ? node.time.minusSeconds(random.nextInt(200_000)) : node.time;
    if (random.nextDouble() < DAY_ONLY) {
      LocalDate day = time.atOffset(ZoneOffset.UTC).toLocalDate();
      return builder.published(Timestamp.ofDay(day), Corpus.GIVEN).build();
    }
    return builder.published(Timestamp.of(time.atOffset(ZoneOffset.UTC)), Corpus.GIVEN).build();
  }

  private static String id(int number) {
    return "v" + number;
  }
}
