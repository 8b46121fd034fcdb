package org.stemma.bench.story;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.stemma.core.story.BoostedTrees;
import org.stemma.core.story.Decision;
import org.stemma.core.story.StoryStream;
import org.stemma.core.text.Analysis;

/**
 * Scores the story stream on sets whose stories are known.
 *
 * <p>Usage: {@code StoryFigures STORIES_FOLDER [SET...]}. Each set is judged by a model that has
 * not seen it, nor a set that overlaps it.
 */
final class StoryFigures {

  private static final List<String> SETS =
      List.of("og2021", "allsides", "ecbplus", "leads", "briefs", "uci");

  /** Sets that hold some of the same articles. */
  private static final Map<String, List<String>> OVERLAPS =
      Map.of("allsides", List.of("leads"), "leads", List.of("allsides"));

  private StoryFigures() {}

  static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]);
    List<String> names = args.length > 1 ? List.of(args).subList(1, args.length) : SETS;
    Map<String, GoldStories> sets = new HashMap<>();
    for (String name : SETS) {
      sets.put(name, GoldStories.read(folder, name));
    }
    for (String name : names) {
      List<GoldStories> others = new ArrayList<>();
      for (String other : PairTraining.SETS) {
        if (!other.equals(name) && !OVERLAPS.getOrDefault(name, List.of()).contains(other)) {
          others.add(sets.get(other));
        }
      }
      BoostedTrees pairs = PairTraining.train(others, _ -> true);
      GoldStories set = Objects.requireNonNull(sets.get(name), name);
      print(set, pairs);
      if (name.equals("og2021")) {
        print(set.only("en"), pairs);
      }
    }
  }

  private static void print(GoldStories set, BoostedTrees pairs) {
    long start = System.nanoTime();
    Map<String, String> found = group(set.articles(), new StoryStream(pairs, null));
    double seconds = (System.nanoTime() - start) / 1e9;
    List<String> ids = set.articles().stream().map(Analysis::id).toList();
    StoryScore score =
        StoryScore.of(
            ids.stream().map(found::get).toList(), ids.stream().map(set::storyOf).toList());
    System.out.printf("%-10s %s  %.0f articles/s%n", set.name(), score, ids.size() / seconds);
  }

  /** The story of each article after the last of them has come. */
  static Map<String, String> group(List<Analysis> articles, StoryStream stream) {
    Map<String, String> story = new HashMap<>();
    Map<String, String> mergedInto = new HashMap<>();
    for (Analysis article : articles) {
      for (Decision decision : stream.apply(article)) {
        if (decision.kind() == Decision.Kind.MERGED) {
          mergedInto.put(decision.former(), decision.story());
        } else {
          story.put(decision.article(), decision.story());
        }
      }
    }
    story.replaceAll((_, id) -> last(id, mergedInto));
    return story;
  }

  private static String last(String id, Map<String, String> mergedInto) {
    String at = id;
    while (mergedInto.containsKey(at)) {
      at = mergedInto.get(at);
    }
    return at;
  }
}
