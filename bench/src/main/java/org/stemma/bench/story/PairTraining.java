package org.stemma.bench.story;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.stemma.core.story.BoostedTrees;
import org.stemma.core.story.StoryStream;

/**
 * Trains the pair scorer of the story stream.
 *
 * <p>Usage: {@code PairTraining STORIES_FOLDER OUTPUT_FILE}. The same data give the same file.
 */
final class PairTraining {

  /** The sets whose licences let a model learn from them. */
  static final List<String> SETS = List.of("allsides", "leads", "briefs", "ecbplus", "uci");

  private PairTraining() {}

  static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]);
    List<GoldStories> sets = new ArrayList<>();
    for (String name : SETS) {
      sets.add(GoldStories.read(folder, name));
    }
    BoostedTrees trees = train(sets, _ -> true);
    try (OutputStream file = Files.newOutputStream(Path.of(args[1]));
        DataOutputStream out = new DataOutputStream(new BufferedOutputStream(file))) {
      trees.write(out);
    }
  }

  /** Trains on the pairs of which both stories are {@code used}. */
  static BoostedTrees train(List<GoldStories> sets, Predicate<String> used) {
    TrainingTable table = new TrainingTable(StoryStream.PAIR_FEATURES);
    for (GoldStories set : sets) {
      collect(set, used, table);
    }
    return TreeTrainer.train(table, 200, 15, 0.1);
  }

  private static void collect(GoldStories set, Predicate<String> used, TrainingTable table) {
    // Sets weigh alike, whatever their size: else one style of writing would rule.
    double weight = 3000.0 / set.articles().size();
    StoryStream stream =
        new StoryStream(
            BoostedTrees.constant(-9),
            (arriving, earlier, features, _) -> {
              if (used.test(set.storyOf(arriving)) && used.test(set.storyOf(earlier))) {
                table.add(features, set.same(arriving, earlier), weight);
              }
            });
    set.articles().forEach(stream::apply);
  }
}
