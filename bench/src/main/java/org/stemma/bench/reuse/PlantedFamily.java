package org.stemma.bench.reuse;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.stemma.core.article.Article;
import org.stemma.core.article.ArticleBuilder;
import org.stemma.core.article.Credit;
import org.stemma.core.article.Timestamp;

/**
 * A family of articles whose tree is known because it was planted, of which some are then lost.
 *
 * @param articles those that survive, in random order
 * @param edges {@code parent>child} for each surviving pair
 * @param second the edges of {@code edges} that lead to a version with two surviving parents
 * @param orphans ids of survivors of whom every parent is lost
 * @param halfOrphans ids of survivors of whom one of two parents is lost
 * @param made how each survivor was made: its cause, for telling where errors come from
 * @param roots how many independent reports have survivors
 */
record PlantedFamily(
    List<Article> articles,
    Set<String> edges,
    Set<String> second,
    Set<String> orphans,
    Set<String> halfOrphans,
    Map<String, String> made,
    int roots) {

  private record Node(
      int number,
      List<Integer> parents,
      List<PlantedText.Sentence> text,
      Instant time,
      String how) {}

  /** Grows one family; the same seed gives the same family. */
  static PlantedFamily grow(int size, long seed, boolean otherSettings) {
    Random random = new Random(seed);
    PlantedHabits habits =
        otherSettings ? PlantedHabits.other(random) : PlantedHabits.drawn(random);
    PlantedTongue tongue = otherSettings ? PlantedTongue.SECOND : PlantedTongue.FIRST;
    return new Growth(habits, new PlantedText(tongue, random), random).grow(size);
  }

  private record Growth(PlantedHabits habits, PlantedText hand, Random random) {

    PlantedFamily grow(int size) {
      List<Node> nodes = new ArrayList<>();
      Instant start = Instant.parse("2026-03-02T00:00:00Z");
      int roots = size > 4 && random.nextDouble() < habits.secondRoot() ? 2 : 1;
      for (int i = 0; i < roots; i++) {
        Instant time = start.plusSeconds(random.nextInt(20_000));
        nodes.add(new Node(i, List.of(), hand.report(12 + random.nextInt(16)), time, "root"));
      }
      while (nodes.size() < size) {
        nodes.add(child(nodes));
      }
      return survivors(nodes);
    }

    private Node child(List<Node> nodes) {
      double where = random.nextDouble();
      Node parent =
          where < habits.freshest()
              ? nodes.getLast()
              : where < habits.freshest() + habits.first()
                  ? nodes.getFirst()
                  : nodes.get(random.nextInt(nodes.size()));
      List<PlantedText.Sentence> text = new ArrayList<>(parent.text);
      List<Integer> parents = List.of(parent.number);
      Instant earliest = parent.time;
      String how = "copy";
      double what = random.nextDouble();
      Node second = nodes.get(random.nextInt(nodes.size()));
      if (what < habits.twoParents()
          && !isAbove(nodes, second, parent)
          && !isAbove(nodes, parent, second)) {
        how = "two parents";
        parents = List.of(parent.number, second.number);
        earliest = parent.time.isAfter(second.time) ? parent.time : second.time;
        text = part(text, 50 + random.nextInt(40));
        for (PlantedText.Sentence each : part(second.text, 30 + random.nextInt(40))) {
          if (!text.contains(each)) {
            text.add(each);
          }
        }
      } else if (what < habits.twoParents() + habits.compiled()) {
        how = "compiled";
        text = part(text, 30 + random.nextInt(40));
        text.addAll(hand.report(4 + random.nextInt(5)));
      } else if (what < habits.twoParents() + habits.compiled() + habits.excerpts()) {
        how = "excerpt";
        text = part(text, 30 + random.nextInt(50));
      } else if (what
          < habits.twoParents() + habits.compiled() + habits.excerpts() + habits.rewordings()) {
        how = "reworded";
        text = hand.reworded(text, habits.reworded());
      }
      text = hand.edited(text, random.nextDouble() * habits.edits(), habits.sentences());
      text =
          random.nextDouble() < habits.houseStyle() ? hand.inHouseStyle(text, nodes.size()) : text;
      text = random.nextDouble() < habits.slips() ? hand.withSlips(text) : text;
      if (random.nextDouble() < habits.local()) {
        text = new ArrayList<>(text);
        text.addAll(hand.report(1 + random.nextInt(2)));
      }
      boolean same = random.nextDouble() < habits.sameTime();
      Instant time = same ? earliest : earliest.plusSeconds(600 + random.nextInt(40_000));
      return new Node(nodes.size(), parents, text, time, how);
    }

    private List<PlantedText.Sentence> part(List<PlantedText.Sentence> text, int percent) {
      int keep = Math.min(text.size(), Math.max(3, text.size() * percent / 100));
      boolean top = random.nextDouble() < habits.fromTheTop();
      int from = top ? 0 : random.nextInt(text.size() - keep + 1);
      return new ArrayList<>(text.subList(from, from + keep));
    }

    private static boolean isAbove(List<Node> nodes, Node upper, Node lower) {
      return upper.number == lower.number
          || lower.parents.stream().anyMatch(each -> isAbove(nodes, upper, nodes.get(each)));
    }

    private PlantedFamily survivors(List<Node> nodes) {
      int[] children = new int[nodes.size()];
      nodes.forEach(node -> node.parents.forEach(parent -> children[parent]++));
      Set<Integer> lost = new HashSet<>();
      for (Node node : nodes) {
        if (children[node.number] > 1 && random.nextDouble() < habits.lost()) {
          lost.add(node.number);
        }
      }
      List<Article> articles = new ArrayList<>();
      Set<String> edges = new LinkedHashSet<>();
      Set<String> second = new HashSet<>();
      Set<String> orphans = new HashSet<>();
      Set<String> halfOrphans = new HashSet<>();
      Map<String, String> made = new HashMap<>();
      Set<Integer> roots = new HashSet<>();
      for (Node node : nodes) {
        if (lost.contains(node.number)) {
          continue;
        }
        articles.add(article(node));
        roots.add(root(nodes, node));
        made.put(id(node.number), node.how);
        List<Integer> left =
            node.parents.stream().filter(parent -> !lost.contains(parent)).toList();
        left.forEach(parent -> edges.add(id(parent) + ">" + id(node.number)));
        if (left.size() > 1) {
          left.forEach(parent -> second.add(id(parent) + ">" + id(node.number)));
        } else if (left.size() < node.parents.size()) {
          (left.isEmpty() ? orphans : halfOrphans).add(id(node.number));
        }
      }
      Collections.shuffle(articles, random);
      return new PlantedFamily(articles, edges, second, orphans, halfOrphans, made, roots.size());
    }

    /** What is put together from two trees adds no third. */
    private static int root(List<Node> nodes, Node node) {
      Node at = node;
      while (!at.parents.isEmpty()) {
        at = nodes.get(at.parents.getFirst());
      }
      return at.number;
    }

    private Article article(Node node) {
      ArticleBuilder builder =
          Article.builder(id(node.number))
              .text(hand.print(node.text))
              .language("en", Corpus.GIVEN)
              .source("Outlet " + node.number, Corpus.GIVEN);
      if (!node.parents.isEmpty() && random.nextDouble() < habits.credits()) {
        String name = "Outlet " + node.parents.getFirst();
        builder.credits(List.of(new Credit(Credit.Kind.SOURCE, name, name)), Corpus.GIVEN);
      }
      double stamp = random.nextDouble();
      if (stamp < habits.noTime()) {
        return builder.build();
      }
      boolean wrong = stamp < habits.noTime() + habits.wrongTime();
      Instant time = wrong ? node.time.minusSeconds(random.nextInt(200_000)) : node.time;
      boolean day = random.nextDouble() < habits.dayOnly();
      Timestamp published =
          day
              ? Timestamp.ofDay(time.atOffset(ZoneOffset.UTC).toLocalDate())
              : Timestamp.of(time.atOffset(ZoneOffset.UTC));
      return builder.published(published, Corpus.GIVEN).build();
    }

    private static String id(int number) {
      return "v" + number;
    }
  }
}
