package org.stemma.bench.account;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.stemma.core.account.Collation;
import org.stemma.core.account.Fact;
import org.stemma.core.account.Fact.Verdict;
import org.stemma.core.account.Reference;
import org.stemma.core.article.Article;
import org.stemma.core.article.CodePoints;
import org.stemma.core.article.Origin;
import org.stemma.core.article.Timestamp;
import org.stemma.core.story.Assignments;
import org.stemma.core.story.StoryStream;
import org.stemma.core.text.Analyser;
import org.stemma.core.text.Analysis;
import tools.jackson.databind.JsonNode;

/**
 * The conflicts that a reader would be shown in real stories, printed to be read one by one: there
 * is no gold for them. The stories are those that the stream makes of the haystack.
 *
 * <p>Arguments: {@code haystack.jsonl.gz}; how many conflicts (200); {@code tune} or {@code score}
 * (split by the story's first article). At most {@value #OF_STORY} of a story; which ones hangs on
 * nothing but a hash of their places.
 */
public final class ShownConflicts {

  private static final int OF_STORY = 2;
  private static final int AROUND = 110;
  private static final Origin GIVEN = new Origin(Origin.Place.GIVEN, "");

  private ShownConflicts() {}

  public static void main(String[] args) throws IOException {
    int most = args.length > 1 ? Integer.parseInt(args[1]) : 200;
    int half = args.length > 2 && args[2].equals("score") ? 1 : 0;
    Map<String, List<Analysis>> stories = stories(Path.of(args[0]));
    List<List<Fact>> sampled = new ArrayList<>();
    Map<Verdict, Integer> verdicts = new TreeMap<>();
    Map<String, Analysis> versions = new HashMap<>();
    int multiple = 0;
    for (List<Analysis> story : stories.values()) {
      if (story.size() < 2 || GoldFile.half(story.getFirst().id()) != half) {
        continue;
      }
      multiple++;
      story.forEach(version -> versions.put(version.id(), version));
      List<Fact> conflicts = new ArrayList<>();
      for (Fact fact : Collation.of(story).facts()) {
        verdicts.merge(fact.verdict(), 1, Integer::sum);
        if (fact.verdict() == Verdict.CONFLICTS || fact.verdict() == Verdict.CHANGED) {
          conflicts.add(fact);
        }
      }
      conflicts.sort(Comparator.comparingLong(fact -> order(place(fact))));
      if (!conflicts.isEmpty()) {
        sampled.add(conflicts.subList(0, Math.min(OF_STORY, conflicts.size())));
      }
    }
    System.out.println(multiple + " stories of several articles, facts " + verdicts);
    sampled.stream()
        .flatMap(List::stream)
        .sorted(Comparator.comparingLong(fact -> order(place(fact))))
        .limit(most)
        .forEach(fact -> print(fact, versions));
  }

  private static Map<String, List<Analysis>> stories(Path file) throws IOException {
    Analyser analyser = new Analyser();
    StoryStream stream = new StoryStream();
    Assignments assignments = new Assignments();
    List<Analysis> all = new ArrayList<>();
    List<JsonNode> records = GoldFile.read(file, Integer.MAX_VALUE);
    records.sort(Comparator.comparing(node -> node.path("published").asString("")));
    for (JsonNode node : records) {
      Analysis analysis = analyser.analyse(article(node));
      stream.apply(analysis).forEach(assignments::apply);
      all.add(analysis);
    }
    Map<String, List<Analysis>> stories = new TreeMap<>();
    for (Analysis analysis : all) {
      stories
          .computeIfAbsent(
              String.valueOf(assignments.storyOf(analysis.id())), _ -> new ArrayList<>())
          .add(analysis);
    }
    return stories;
  }

  private static Article article(JsonNode node) {
    String published = node.path("published").asString(null);
    return Article.builder(node.get("id").asString())
        .title(node.path("title").asString(null), GIVEN)
        .text(node.get("text").asString())
        .source(node.path("source").asString(null), GIVEN)
        .published(published == null ? null : Timestamp.parse(published), GIVEN)
        .build();
  }

  private static void print(Fact fact, Map<String, Analysis> versions) {
    System.out.println("\n" + fact.verdict() + ": " + fact.because() + "  <" + fact.what() + ">");
    for (Fact.Value value : fact.values()) {
      System.out.println("  = " + value.value());
      value.told().stream()
          .limit(2)
          .forEach(told -> System.out.println("    " + inContext(told, versions)));
    }
  }

  private static String inContext(Reference told, Map<String, Analysis> versions) {
    Analysis version = Objects.requireNonNull(versions.get(told.article()));
    CodePoints points = version.points();
    int from = Math.max(0, told.span().start() - AROUND);
    int to = Math.min(points.length(), told.span().end() + AROUND);
    String before = points.slice(from, told.span().start());
    String after = points.slice(told.span().end(), to);
    Timestamp published = version.article().published();
    return (told.article()
            + " "
            + (published == null ? "" : published.day())
            + " …"
            + before
            + "[["
            + told.words()
            + "]]"
            + after)
        .replaceAll("\\s+", " ");
  }

  private static String place(Fact fact) {
    Reference first = fact.values().getFirst().told().getFirst();
    return first.article() + first.span().start() + fact.because();
  }

  /** Spreads the sample evenly and for good. */
  private static long order(String key) {
    long hash = 1125899906842597L;
    for (int i = 0; i < key.length(); i++) {
      hash = 31 * hash + key.charAt(i);
    }
    return hash * 0x9E3779B97F4A7C15L;
  }
}
