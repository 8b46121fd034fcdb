package org.stemma.bench.pages;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.stemma.core.article.Article;
import org.stemma.core.article.Label;
import org.stemma.reader.PageBlocks;
import org.stemma.reader.body.Block;
import org.stemma.reader.body.BlockFeatures;
import org.stemma.reader.body.BodyFinder;
import org.stemma.reader.body.BodyModel;
import org.stemma.reader.body.BoostedTrees;
import org.stemma.reader.body.Confidence;
import org.stemma.reader.body.TemplateMemory;
import org.stemma.reader.body.TokenOdds;
import org.stemma.reader.text.Furniture;

/**
 * Learns which blocks are body: {@code BodyTraining [--folds N] PAGES_DIR [MODEL_FILE]}
 * cross-validates by host, prints the figures of each set, how reliable the confidence is and what
 * a {@link TemplateMemory} adds, and writes the model of all pages if a file is given. The same
 * data give the same file, byte for byte.
 *
 * <p>Pages are put into {@value #FOLDS} folds by their host, if no other number is given. A page's
 * odds of words come from the other folds, and so do the trees that judge it. Only the choice of
 * features and constants has seen every page. A second look, with the first one's judgements of the
 * neighbours, was tried and was no better.
 */
public final class BodyTraining {

  private static final int FOLDS = 4;
  private static final List<String> SETS = List.of("multilingual", "naeb", "segments", "wcxb");
  private static final int TREES = 160;

  /** Of furniture that weighs less than this, one in so many is taken, for so many. */
  private static final float TRIFLE = 0.012f;

  private static final int SAMPLED = 4;
  private static final int LEAVES = 32;
  private static final double RATE = 0.08;

  /** A page of segments has a few marked blocks, each of which counts so much of a whole page. */
  private static final float SEGMENT_WEIGHT = 0.04f;

  private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
  private final Furniture furniture = new Furniture();
  private final List<GoldPage> golds = new ArrayList<>();
  private final int folds;
  private final int[] fold;
  private final double[][] labels;
  private final float[][] weights;
  private final float[][][] rows;
  private final double[][] judged;

  private BodyTraining(Path pages, int folds) throws IOException {
    this.folds = folds;
    for (String set : SETS) {
      golds.addAll(GoldPage.read(pages.resolve(set)));
    }
    int n = golds.size();
    fold = new int[n];
    labels = new double[n][];
    weights = new float[n][];
    rows = new float[n][][];
    judged = new double[n][];
  }

  /** Trains. */
  public static void main(String[] args) throws IOException {
    boolean told = args[0].equals("--folds");
    List<String> paths = List.of(args).subList(told ? 2 : 0, args.length);
    int folds = told ? Integer.parseInt(args[1]) : FOLDS;
    BodyTraining training = new BodyTraining(Path.of(paths.getFirst()), folds);
    List<String> model = training.run(paths.size() > 1);
    if (paths.size() > 1) {
      Files.write(Path.of(paths.get(1)), model);
    }
  }

  private List<String> run(boolean writes) {
    OddsCounter[] counters = new OddsCounter[folds + 1];
    for (int f = 0; f <= folds; f++) {
      counters[f] = new OddsCounter();
    }
    List<PageBlocks> pages = new ArrayList<>();
    for (int i = 0; i < golds.size(); i++) {
      GoldPage gold = golds.get(i);
      fold[i] = Math.floorMod(Hosts.of(gold.page().url()).hashCode(), folds);
      PageBlocks page = PageBlocks.of(gold.page());
      List<Block> blocks = page.blocks();
      labels[i] = BlockLabels.of(gold, blocks);
      weights[i] = weights(gold, blocks, labels[i]);
      pages.add(page);
      OddsCounter.Page counted = OddsCounter.count(blocks, labels[i], gold.text() != null);
      for (int f = 0; f <= folds; f++) {
        if (f != fold[i]) {
          counters[f].add(counted);
        }
      }
    }
    TokenOdds[] odds = new TokenOdds[folds + 1];
    for (int f = 0; f <= folds; f++) {
      odds[f] = new TokenOdds(counters[f].odds());
    }
    for (int i = 0; i < golds.size(); i++) {
      PageBlocks page = pages.get(i);
      rows[i] = BlockFeatures.of(page.blocks(), page.hints(), odds[fold[i]], furniture);
    }
    judge();
    report(pages);
    if (!writes) {
      return List.of();
    }
    Boosting.Model model = train(-1);
    return BodyModel.write(odds[folds].values(), model.start(), model.trees());
  }

  private static float[] weights(GoldPage gold, List<Block> blocks, double[] labels) {
    float[] weights = new float[blocks.size()];
    double body = 0;
    for (Block block : blocks) {
      body += block.words() * labels[block.index()];
    }
    for (Block block : blocks) {
      int i = block.index();
      if (Double.isNaN(labels[i])) {
        weights[i] = 0;
      } else if (gold.text() == null || gold.text().isEmpty()) {
        weights[i] = SEGMENT_WEIGHT;
      } else {
        weights[i] = body < 20 ? 0 : (float) Math.min(1, (block.words() + 2) / (body + 50));
      }
    }
    return weights;
  }

  /** Judges each page by trees of the other folds. */
  private void judge() {
    for (int f = 0; f < folds; f++) {
      Boosting.Model model = train(f);
      BoostedTrees trees = BoostedTrees.parse(model.start(), model.trees());
      for (int i = 0; i < golds.size(); i++) {
        if (fold[i] == f) {
          judged[i] = new double[rows[i].length];
          for (int b = 0; b < rows[i].length; b++) {
            judged[i][b] = trees.probability(rows[i][b]);
          }
        }
      }
    }
  }

  private Boosting.Model train(int without) {
    List<float[]> data = new ArrayList<>();
    List<Float> label = new ArrayList<>();
    List<Float> weight = new ArrayList<>();
    for (int i = 0; i < golds.size(); i++) {
      if (fold[i] == without) {
        continue;
      }
      for (int b = 0; b < rows[i].length; b++) {
        boolean sampled = labels[i][b] == 0 && weights[i][b] < TRIFLE;
        if (weights[i][b] > 0 && (!sampled || b % SAMPLED == i % SAMPLED)) {
          data.add(rows[i][b]);
          label.add((float) labels[i][b]);
          weight.add(weights[i][b] * SCALE * (sampled ? SAMPLED : 1));
        }
      }
    }
    return Boosting.train(
        data.toArray(new float[0][]), floats(label), floats(weight), TREES, LEAVES, RATE);
  }

  /** Brings the weights to about one a block, for which the regularisation is set. */
  private static final float SCALE = 100;

  private static float[] floats(List<Float> values) {
    float[] floats = new float[values.size()];
    for (int i = 0; i < floats.length; i++) {
      floats[i] = values.get(i);
    }
    return floats;
  }

  private void report(List<PageBlocks> pages) {
    Map<String, Score> scores = new TreeMap<>();
    Calibration calibration = new Calibration();
    for (int i = 0; i < golds.size(); i++) {
      List<Block> blocks = pages.get(i).blocks();
      int[] words = blocks.stream().mapToInt(Block::words).toArray();
      List<String> chosen = new ArrayList<>();
      BodyFinder.Choice choice = BodyFinder.choose(words, judged[i]);
      for (int b : choice.chosen()) {
        chosen.add(blocks.get(b).text());
      }
      Article article =
          Article.builder("page").text(String.join("\n\n", chosen)).label(Label.ARTICLE).build();
      if (golds.get(i).text() != null) {
        double f1 = Score.wordF1(Score.tokens(golds.get(i).text()), Score.tokens(article.text()));
        double[] inputs = Confidence.inputs(words, judged[i], choice);
        calibration.add(new Calibration.Judged(fold[i], inputs, choice.expectedF1(), f1));
      }
      scores.computeIfAbsent(golds.get(i).set(), s -> new Score()).add(golds.get(i), article);
    }
    scores.forEach((set, score) -> out.println(score.line(set)));
    calibration.print(out, folds);
    reportTemplates(pages);
  }

  /** The pages whose host was met with before in their set, without and with its templates. */
  private void reportTemplates(List<PageBlocks> pages) {
    TemplateMemory memory = new TemplateMemory();
    Set<String> met = new HashSet<>();
    Map<String, Score> scores = new TreeMap<>();
    for (int i = 0; i < golds.size(); i++) {
      GoldPage gold = golds.get(i);
      List<Block> blocks = pages.get(i).blocks();
      String url = gold.page().url();
      String outlet = gold.set() + " " + Hosts.of(url);
      BitSet repeated = memory.visit(outlet, url == null ? gold.page().id() : url, blocks);
      if (!met.add(outlet)) {
        double[] doubted = judged[i].clone();
        BodyFinder.doubt(doubted, repeated);
        addTo(scores, gold.set() + " alone", gold, blocks, judged[i]);
        addTo(scores, gold.set() + " with templates", gold, blocks, doubted);
      }
    }
    scores.forEach((name, score) -> out.println(score.line(name)));
  }

  private static void addTo(
      Map<String, Score> scores, String name, GoldPage gold, List<Block> blocks, double[] p) {
    int[] words = blocks.stream().mapToInt(Block::words).toArray();
    List<String> chosen =
        BodyFinder.choose(words, p).chosen().stream().map(b -> blocks.get(b).text()).toList();
    scores
        .computeIfAbsent(name, s -> new Score())
        .add(gold, Article.builder("page").text(String.join("\n\n", chosen)).build());
  }
}
