package org.stemma.bench.story;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stemma.core.story.Assignments;
import org.stemma.core.story.StoryModels;
import org.stemma.core.story.StoryStream;
import org.stemma.core.text.Analysis;

/**
 * Scores the story stream on sets whose stories are known.
 *
 * <p>Usage: {@code StoryFigures STORIES_FOLDER [--shipped] [SET...]}. Each set is judged by a model
 * trained without it and without what overlaps it; with {@code --shipped} by the shipped model,
 * which has seen all but og2021. {@code allsides-later} is the second half of allsides, judged by a
 * model that has seen the first.
 */
public final class StoryFigures {

  private static final List<String> SETS =
      List.of("og2021", "allsides", "allsides-later", "ecbplus", "leads", "briefs", "uci");

  /** Sets that hold some of the same articles. */
  private static final Map<String, String> OVERLAPS =
      Map.of("allsides", "leads", "allsides-later", "leads", "leads", "allsides");

  private static final String LATER = "-later";

  private StoryFigures() {}

  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]);
    List<String> names = new ArrayList<>(List.of(args).subList(1, args.length));
    boolean shipped = names.remove("--shipped");
    for (String name : names.isEmpty() ? SETS : names) {
      String file = name.replace(LATER, "");
      GoldStories set = GoldStories.read(folder, file);
      boolean later = !file.equals(name);
      StoryModels pairs = shipped ? null : leftOut(folder, name, later ? set.half(false) : null);
      GoldStories judged = later ? set.half(true) : set;
      print(name, judged, pairs);
      if (name.equals("og2021")) {
        print(name + " en", judged.declared("en"), pairs);
      }
    }
  }

  private static StoryModels leftOut(Path folder, String name, @Nullable GoldStories instead)
      throws IOException {
    List<GoldStories> seen = new ArrayList<>();
    for (String other : PairTraining.SETS) {
      if (!name.startsWith(other) && !other.equals(OVERLAPS.get(name))) {
        seen.add(GoldStories.read(folder, other));
      }
    }
    if (instead != null) {
      seen.add(instead);
    }
    return PairTraining.train(seen);
  }

  private static void print(String name, GoldStories set, @Nullable StoryModels pairs) {
    StoryStream stream = pairs == null ? new StoryStream() : new StoryStream(pairs, null);
    long start = System.nanoTime();
    Map<String, String> found = group(set.articles(), stream);
    double seconds = (System.nanoTime() - start) / 1e9;
    List<String> ids = set.articles().stream().map(Analysis::id).toList();
    List<String> gold = ids.stream().map(set::storyOf).toList();
    StoryScore score = StoryScore.of(ids.stream().map(found::get).toList(), gold);
    System.out.printf(
        "%-14s %s floor_bcubed=%s %.0f articles/s%n",
        name, score, StoryScore.of(ids, gold).bcubed(), ids.size() / seconds);
  }

  /** The story of each article after the last of them has come. */
  static Map<String, String> group(List<Analysis> articles, StoryStream stream) {
    Assignments assignments = new Assignments();
    articles.forEach(article -> stream.apply(article).forEach(assignments::apply));
    Map<String, String> stories = new HashMap<>();
    for (Analysis article : articles) {
      stories.put(article.id(), assignments.storyOf(article.id()));
    }
    return stories;
  }
}
