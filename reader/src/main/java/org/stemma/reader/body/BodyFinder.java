package org.stemma.reader.body;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.stemma.reader.text.Furniture;

/**
 * Finds the body of a page among its blocks. Every set of blocks above some probability is a
 * candidate; the one that promises the best F1 is taken, which is optimal where the blocks are
 * independent (Lipton, Elkan and Naryanaswamy 2014). Thread-safe.
 */
public final class BodyFinder {

  /**
   * The blocks that are body.
   *
   * @param blocks in the page's order
   * @param probabilities of all blocks of the page being body
   * @param expectedF1 between {@code blocks} and the true body, as far as the probabilities know
   * @param confidence that they are the body; see {@link Confidence}
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  public record Body(
      List<Block> blocks, double[] probabilities, double expectedF1, double confidence) {}

  /**
   * How much likelier a block of the template is to be repeated than one of the body, beyond what
   * the model knows of it. Not more: outlets repeat a paragraph of background in all the articles
   * on an event, which the model is sure of and which therefore stays.
   */
  private static final double REPEATED = 20;

  private final BodyModel model;
  private final Furniture furniture;

  /** With the model that comes with the reader. */
  public BodyFinder(Furniture furniture) {
    this(BodyModel.shipped(), furniture);
  }

  /** With a model of one's own. */
  public BodyFinder(BodyModel model, Furniture furniture) {
    this.model = model;
    this.furniture = furniture;
  }

  /** The body among {@code blocks}; empty if there are none. */
  public Body find(List<Block> blocks, PageHints hints) {
    return find(blocks, hints, new BitSet());
  }

  /**
   * The body among {@code blocks}; empty if there are none.
   *
   * @param repeated the indexes of those that stood on other pages of the outlet
   */
  public Body find(List<Block> blocks, PageHints hints, BitSet repeated) {
    float[][] rows = BlockFeatures.of(blocks, hints, model.odds(), furniture);
    double[] p = model.trees().probabilities(rows);
    doubt(p, repeated);
    ArticleBounds.apply(blocks, p);
    return select(blocks, p);
  }

  /** Makes the blocks that stood on other pages less likely to be body. */
  public static void doubt(double[] p, BitSet repeated) {
    for (int i = repeated.nextSetBit(0); i >= 0; i = repeated.nextSetBit(i + 1)) {
      p[i] = p[i] / (p[i] + REPEATED * (1 - p[i]));
    }
  }

  private static Body select(List<Block> blocks, double[] p) {
    int[] words = new int[p.length];
    for (Block block : blocks) {
      words[block.index()] = block.words();
    }
    Choice choice = choose(words, p);
    List<Block> body = new ArrayList<>();
    for (int i : choice.chosen()) {
      body.add(blocks.get(i));
    }
    return new Body(body, p, choice.expectedF1(), Confidence.of(words, p, choice));
  }

  /**
   * A set of blocks.
   *
   * @param chosen their indexes, in order
   * @param expectedF1 what it promises
   */
  public record Choice(List<Integer> chosen, double expectedF1) {}

  /** The set of blocks that promises the best F1, from the words of each and its probability. */
  public static Choice choose(int[] words, double[] p) {
    Integer[] order = new Integer[p.length];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, Comparator.comparingDouble((Integer i) -> -p[i]).thenComparing(i -> i));
    double mass = 0;
    for (int i = 0; i < p.length; i++) {
      mass += p[i] * words[i];
    }
    double best = 0;
    double threshold = 1;
    double hits = 0;
    double taken = 0;
    for (Integer i : order) {
      hits += p[i] * words[i];
      taken += words[i];
      double f1 = taken + mass == 0 ? 0 : 2 * hits / (taken + mass);
      if (f1 > best) {
        best = f1;
        threshold = p[i];
      }
    }
    List<Integer> chosen = new ArrayList<>();
    for (int i = 0; i < p.length; i++) {
      if (p[i] >= threshold && words[i] > 0) {
        chosen.add(i);
      }
    }
    return new Choice(chosen, best);
  }
}
