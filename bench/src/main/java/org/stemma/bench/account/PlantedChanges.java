package org.stemma.bench.account;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.stemma.core.account.Collation;
import org.stemma.core.account.Correction;
import org.stemma.core.account.Dossier;
import org.stemma.core.account.Fact;
import org.stemma.core.account.Fact.Verdict;
import org.stemma.core.account.Reference;
import org.stemma.core.article.Article;
import org.stemma.core.article.Origin;
import org.stemma.core.article.Timestamp;
import org.stemma.core.lineage.CopyTree;
import org.stemma.core.text.Analyser;
import org.stemma.core.text.Analysis;
import org.stemma.core.text.Sentence;
import tools.jackson.databind.JsonNode;

/**
 * Changes planted in copies of real articles: which share of those that alter what is told is shown
 * as a conflict, how many of the conflicts shown are the planted ones, and how often a harmless
 * change is flagged.
 *
 * <p>Arguments: {@code haystack.jsonl.gz}; how many of each kind (200); the seed; {@code tune} or
 * {@code score} (articles are split by outlet where they name one, else by id); {@code misses} to
 * list what went wrong. Every second copy is also shortened. The floor flags every sentence that
 * differs, harmful or not.
 */
public final class PlantedChanges {

  private static final Origin GIVEN = new Origin(Origin.Place.GIVEN, "");

  /**
   * An article whose copy is changed must be long enough to be one, and short enough to be news.
   */
  private static final int SHORTEST = 600;

  private static final int LONGEST = 8000;

  private static final Set<Verdict> SHOWN =
      Set.of(Verdict.CONFLICTS, Verdict.CHANGED, Verdict.UPDATES);

  private PlantedChanges() {}

  private static final class Count {
    int planted;
    int found;
    int shown;
    int right;
  }

  private record Pair(
      Analysis original, Analysis copy, int start, int end, String before, String after) {}

  public static void main(String[] args) throws IOException {
    int each = args.length > 1 ? Integer.parseInt(args[1]) : 200;
    long seed = args.length > 2 ? Long.parseLong(args[2]) : 1;
    String part = args.length > 3 ? args[3] : "tune";
    boolean misses = args.length > 4;
    List<JsonNode> articles = new ArrayList<>();
    for (JsonNode node : GoldFile.read(Path.of(args[0]), Integer.MAX_VALUE)) {
      int length = node.get("text").asString().length();
      String key =
          node.hasNonNull("source") ? node.get("source").asString() : node.get("id").asString();
      if (length >= SHORTEST
          && length <= LONGEST
          && GoldFile.half(key) == (part.equals("tune") ? 0 : 1)) {
        articles.add(node);
      }
    }
    Map<Plant, Count> counts = new EnumMap<>(Plant.class);
    for (Plant plant : Plant.values()) {
      RandomGenerator random = new SplittableRandom(seed + counts.size());
      Count count = new Count();
      int tries = 0;
      while (count.planted < each && tries++ < 100 * each) {
        Pair pair = pair(plant, articles.get(random.nextInt(articles.size())), random);
        if (pair != null) {
          score(plant, pair, count, misses);
        }
      }
      counts.put(plant, count);
    }
    int harmful = 0;
    int all = 0;
    for (Map.Entry<Plant, Count> entry : counts.entrySet()) {
      System.out.println(line(entry.getKey(), entry.getValue()));
      all += entry.getValue().planted;
      harmful += entry.getKey().isHarmful() ? entry.getValue().planted : 0;
    }
    System.out.printf(
        Locale.ROOT,
        "floor           found 1.000 precision %.3f, harmless flagged 1.000%n",
        (double) harmful / all);
  }

  private static String line(Plant plant, Count count) {
    return plant.isHarmful()
        ? String.format(
            Locale.ROOT,
            "%-15s planted %d found %.3f precision %.3f",
            plant,
            count.planted,
            (double) count.found / count.planted,
            (double) count.right / Math.max(1, count.shown))
        : String.format(
            Locale.ROOT,
            "%-15s planted %d flagged %.3f",
            plant,
            count.planted,
            (double) count.shown / count.planted);
  }

  private static @Nullable Pair pair(Plant plant, JsonNode node, RandomGenerator random) {
    Analysis original = analysis("original", node.get("text").asString());
    List<Sentence> sentences = original.sentences();
    if (sentences.size() < 6) {
      return null;
    }
    Sentence sentence = sentences.get(random.nextInt(sentences.size()));
    // Between quotation marks a synonym is no harmless change: others' words were altered.
    boolean quoted =
        original.quotations().stream()
            .anyMatch(quotation -> quotation.span().overlaps(sentence.span()));
    if (plant == Plant.SYNONYM && quoted) {
      return null;
    }
    String before = original.slice(sentence.span());
    String after = before.length() < 40 ? null : plant.change(before, random);
    if (after == null || (after.equals(before) && plant != Plant.MOVED)) {
      return null;
    }
    String text = original.article().text();
    int from = original.points().index(sentence.start());
    int to = original.points().index(sentence.end());
    String head = text.substring(0, from);
    String tail = text.substring(to);
    if (random.nextBoolean() && plant != Plant.MOVED) {
      tail = shortened(tail);
    }
    String changed = plant == Plant.MOVED ? before + " " + head + tail : head + after + tail;
    int start = plant == Plant.MOVED ? 0 : head.codePointCount(0, head.length());
    int end = start + after.codePointCount(0, after.length());
    Analysis first = plant == Plant.CORRECTION ? corrected(original, before, after) : original;
    return first == null
        ? null
        : new Pair(first, analysis("copy", changed), start, end, before, after);
  }

  /**
   * The original with a note that it said before what the copy still says; null if the sentence's
   * change cannot be told in a note.
   */
  private static @Nullable Analysis corrected(Analysis original, String right, String wrong) {
    int from = 0;
    while (from < Math.min(right.length(), wrong.length())
        && right.charAt(from) == wrong.charAt(from)) {
      from++;
    }
    int start = right.lastIndexOf(' ', from) + 1;
    int last = right.indexOf(' ', from);
    int lastWrong = wrong.indexOf(' ', from);
    if (last < 0 || lastWrong < 0) {
      return null;
    }
    String tail = right.substring(last).strip();
    String rest = tail.substring(0, Math.min(tail.length(), 60)).replaceAll("[.]", "");
    String note =
        "Correction: An earlier version of this article said "
            + wrong.substring(start, lastWrong)
            + " "
            + rest
            + ", not "
            + right.substring(start, last)
            + ".";
    return analysis("original", original.article().text() + Article.BREAK + note);
  }

  private static String shortened(String tail) {
    int cut = tail.lastIndexOf(Article.BREAK, tail.length() * 2 / 3);
    return cut < 0 ? tail : tail.substring(0, cut);
  }

  private static Analysis analysis(String id, String text) {
    Article article =
        Article.builder(id)
            .language("en", GIVEN)
            .published(Timestamp.parse("2019-10-16"), GIVEN)
            .text(text.replace("\r", ""))
            .build();
    return new Analyser().analyse(article);
  }

  private static void score(Plant plant, Pair pair, Count count, boolean misses) {
    CopyTree tree =
        new CopyTree(
            List.of("original", "copy"),
            List.of(),
            List.of(),
            List.of(new CopyTree.Lineage("original", List.of("original", "copy"))),
            List.of());
    Dossier dossier = Collation.of(List.of(pair.original, pair.copy), tree, List.of());
    count.planted++;
    boolean found = false;
    for (Fact fact : dossier.facts()) {
      if (SHOWN.contains(fact.verdict())) {
        boolean right = touches(fact, pair);
        count.shown++;
        count.right += right ? 1 : 0;
        found |= right;
        if (misses && (!right || !plant.isHarmful())) {
          System.out.println(
              "WRONG\t" + plant + "\t" + fact.because() + "\t" + values(fact) + "\t" + fact.what());
        }
      }
    }
    if (plant == Plant.CORRECTION) {
      found = isTraced(dossier, count);
    }
    count.found += found ? 1 : 0;
    if (misses && !found && plant.isHarmful()) {
      System.out.println("MISSED\t" + plant + "\n  " + pair.before + "\n  " + pair.after);
    }
  }

  /** Whether the copy is shown as one that did not follow; whatever else is said is not right. */
  private static boolean isTraced(Dossier dossier, Count count) {
    boolean traced = false;
    for (Correction correction : dossier.corrections()) {
      for (Correction.Following copy : correction.copies()) {
        boolean right = copy.state() == Correction.State.NOT_FOLLOWED;
        count.shown += copy.state() == Correction.State.CANNOT_TELL ? 0 : 1;
        count.right += right ? 1 : 0;
        traced |= right;
      }
    }
    return traced;
  }

  private static String values(Fact fact) {
    StringBuilder values = new StringBuilder();
    for (Fact.Value value : fact.values()) {
      values.append(values.isEmpty() ? "" : " | ").append(value.value());
    }
    return values.toString();
  }

  private static boolean touches(Fact fact, Pair pair) {
    for (Fact.Value value : fact.values()) {
      for (Reference told : value.told()) {
        if (told.article().equals("copy")
            && told.span().start() <= pair.end
            && pair.start <= told.span().end()) {
          return true;
        }
      }
    }
    return false;
  }
}
