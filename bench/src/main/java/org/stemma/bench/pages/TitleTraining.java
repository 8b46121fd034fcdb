package org.stemma.bench.pages;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.stemma.reader.PageBlocks;
import org.stemma.reader.TitleCandidates;
import org.stemma.reader.body.BoostedTrees;

/**
 * Learns which of a page's titles is its headline: {@code TitleTraining PAGES_DIR MODEL_FILE}
 * cross-validates by host, prints the share of right titles in each set, and writes the trees of
 * all pages. The same data give the same file, byte for byte.
 */
public final class TitleTraining {

  private static final int FOLDS = 5;
  private static final List<String> SETS = List.of("multilingual", "naeb", "segments", "wcxb");
  private static final int TREES = 600;
  private static final int LEAVES = 12;
  private static final double RATE = 0.02;

  /** Of the sets, multilingual alone is newspapers of many countries, and it is the smallest. */
  private static final Map<String, Float> WEIGHTS = Map.of("multilingual", 6f);

  private TitleTraining() {}

  private record Example(GoldPage gold, int fold, List<float[]> rows, List<Boolean> right) {}

  /** Trains. */
  public static void main(String[] args) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    List<Example> examples = new ArrayList<>();
    for (String set : SETS) {
      for (GoldPage gold : GoldPage.read(Path.of(args[0]).resolve(set))) {
        TitleCandidates candidates = gold.title() == null ? null : PageBlocks.titles(gold.page());
        if (candidates != null && gold.title() != null) {
          String title = Score.words(gold.title());
          List<Boolean> right =
              candidates.candidates().stream()
                  .map(c -> Score.words(c.text()).equals(title))
                  .toList();
          int fold = Math.floorMod(Hosts.of(gold.page().url()).hashCode(), FOLDS);
          examples.add(new Example(gold, fold, candidates.rows(), right));
        }
      }
    }
    TreeMap<String, int[]> scores = new TreeMap<>();
    for (int fold = 0; fold < FOLDS; fold++) {
      Boosting.Model model = train(examples, fold);
      BoostedTrees trees = BoostedTrees.parse(model.start(), model.trees());
      for (Example example : examples) {
        if (example.fold == fold) {
          int[] score = scores.computeIfAbsent(example.gold.set(), s -> new int[3]);
          score[0] += chosen(trees, example) ? 1 : 0;
          score[1] += example.right.contains(true) ? 1 : 0;
          score[2]++;
        }
      }
    }
    scores.forEach((set, s) ->
        out.printf(
            Locale.ROOT,
            "%s title=%.4f possible=%.4f%n",
            set,
            (double) s[0] / s[2],
            (double) s[1] / s[2]));
    if (args.length > 1) {
      Boosting.Model model = train(examples, -1);
      List<String> lines = new ArrayList<>();
      lines.add(
          "# Which title of a page is its headline. Written by TitleTraining; see NOTICE for the data.");
      lines.add(Double.toString(model.start()));
      lines.addAll(model.trees());
      Files.write(Path.of(args[1]), lines);
    }
  }

  private static boolean chosen(BoostedTrees trees, Example example) {
    int best = -1;
    double bestProbability = -1;
    for (int i = 0; i < example.rows.size(); i++) {
      double probability = trees.probability(example.rows.get(i));
      if (probability > bestProbability) {
        bestProbability = probability;
        best = i;
      }
    }
    return best >= 0 && example.right.get(best);
  }

  private static Boosting.Model train(List<Example> examples, int without) {
    List<float[]> rows = new ArrayList<>();
    List<Float> labels = new ArrayList<>();
    List<Float> weights = new ArrayList<>();
    for (Example example : examples) {
      if (example.fold != without && example.right.contains(true)) {
        for (int i = 0; i < example.rows.size(); i++) {
          rows.add(example.rows.get(i));
          labels.add(example.right.get(i) ? 1f : 0f);
          weights.add(WEIGHTS.getOrDefault(example.gold.set(), 1f));
        }
      }
    }
    float[] label = new float[rows.size()];
    float[] weight = new float[rows.size()];
    for (int i = 0; i < label.length; i++) {
      label[i] = labels.get(i);
      weight[i] = weights.get(i);
    }
    return Boosting.train(rows.toArray(new float[0][]), label, weight, TREES, LEAVES, RATE);
  }
}
