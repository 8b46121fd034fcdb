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
 * <p>Usage: {@code StoryFigures STORIES_FOLDER [--shipped | --seeds] [SET...]}. Each set is judged
 * by a model trained without it and without what overlaps it; with {@code --seeds} by three that
 * differ in their seed alone; with {@code --shipped} by the shipped one, which has seen all but
 * og2021. {@code allsides-later} is the second half of allsides, judged by a model that has seen
 * the first. Each is told once as one stream and once as many short ones.
 */
public final class StoryFigures {

  private static final List<String> SETS =
      List.of("og2021", "allsides", "allsides-later", "ecbplus", "leads", "briefs", "uci");

  /** Sets that hold some of the same articles. */
  private static final Map<String, String> OVERLAPS =
      Map.of("allsides", "leads", "allsides-later", "leads", "leads", "allsides");

  private static final String LATER = "-later";

  private static final int SEEDS = 3;

  private StoryFigures() {}

  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]);
    List<String> names = new ArrayList<>(List.of(args).subList(1, args.length));
    boolean shipped = names.remove("--shipped");
    int seeds = names.remove("--seeds") ? SEEDS : 1;
    for (String name : names.isEmpty() ? SETS : names) {
      String file = name.replace(LATER, "");
      GoldStories set = GoldStories.read(folder, file);
      boolean later = !file.equals(name);
      List<GoldStories> seen =
          shipped ? List.of() : seen(folder, name, later ? set.half(false) : null);
      GoldStories judged = later ? set.half(true) : set;
      for (int seed = 1; seed <= (shipped ? 1 : seeds); seed++) {
        StoryModels models = shipped ? null : PairTraining.train(seen, seed);
        print(name, judged, List.of(judged.articles()), models);
        print(name + " begins", judged, judged.beginnings(), models);
        if (name.equals("og2021")) {
          GoldStories english = judged.declared("en");
          print(name + " en", english, List.of(english.articles()), models);
        }
      }
    }
  }

  private static List<GoldStories> seen(Path folder, String name, @Nullable GoldStories instead)
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
    return seen;
  }

  /** Scores {@code streams}, none of which knows the stories of another. */
  private static void print(
      String name, GoldStories set, List<List<Analysis>> streams, @Nullable StoryModels models) {
    List<String> ids = new ArrayList<>();
    List<String> found = new ArrayList<>();
    List<String> gold = new ArrayList<>();
    for (int i = 0; i < streams.size(); i++) {
      StoryStream stream = models == null ? new StoryStream() : new StoryStream(models, null);
      Map<String, String> stories = group(streams.get(i), stream);
      for (Analysis article : streams.get(i)) {
        ids.add(article.id());
        found.add(i + " " + stories.get(article.id()));
        gold.add(i + " " + set.storyOf(article.id()));
      }
    }
    System.out.printf(
        "%-21s %s floor_bcubed=%s%n",
        name, StoryScore.of(found, gold), StoryScore.of(ids, gold).bcubed());
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
