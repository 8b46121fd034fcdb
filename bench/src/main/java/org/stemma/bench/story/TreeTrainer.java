package org.stemma.bench.story;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.stemma.core.story.BoostedTrees;

/**
 * Trains boosted trees on logistic loss: second-order gains, histograms of quantile bins, leaf-wise
 * growth (Chen and Guestrin 2016; Ke et al. 2017), each tree from some of the rows and features
 * (stochastic gradient boosting, Friedman 2002). Deterministic: the same table and seed give the
 * same trees, byte for byte.
 */
final class TreeTrainer {

  private static final int BINS = 64;

  private final TrainingTable table;
  private final Growth growth;
  private final SplittableRandom random;

  /**
   * How trees grow.
   *
   * @param trees how many
   * @param leaves of each at most
   * @param rate the share of a leaf's worth that it gets
   * @param rows the share of the rows that a tree is grown from
   * @param features the share of the features that a tree may look at
   */
  record Growth(int trees, int leaves, double rate, double rows, double features) {}

  /** Sum of second derivatives that a leaf needs. */
  private static final double LEAST_HESSIAN = 5;

  private static final double RIDGE = 5;

  private final float[][] cuts;
  private final byte[][] bins;
  private final double[] scores;
  private final float[] gradients;
  private final float[] hessians;

  private final int[] directions;

  private TreeTrainer(TrainingTable table, int[] directions, Growth growth, long seed) {
    this.table = table;
    this.directions = directions;
    this.growth = growth;
    this.random = new SplittableRandom(seed);
    int rows = table.rows();
    this.cuts = new float[table.features()][];
    this.bins = new byte[table.features()][rows];
    this.scores = new double[rows];
    this.gradients = new float[rows];
    this.hessians = new float[rows];
    for (int f = 0; f < cuts.length; f++) {
      cuts[f] = cuts(f);
      for (int row = 0; row < rows; row++) {
        bins[f][row] = (byte) bin(cuts[f], table.value(f, row));
      }
    }
  }

  /**
   * Trains trees.
   *
   * @param directions for each feature 1 if the answer may only grow with it, -1 if it may only
   *     shrink, 0 if it is free
   * @param seed of what each tree is grown from
   */
  static BoostedTrees train(TrainingTable table, int[] directions, Growth growth, long seed) {
    return new TreeTrainer(table, directions, growth, seed).train();
  }

  private float[] cuts(int feature) {
    int rows = table.rows();
    int step = Math.max(1, rows / 200_000);
    float[] sample = new float[(rows + step - 1) / step];
    for (int i = 0; i < sample.length; i++) {
      sample[i] = table.value(feature, i * step);
    }
    Arrays.sort(sample);
    float[] found = new float[BINS - 1];
    int size = 0;
    for (int b = 1; b < BINS; b++) {
      int at = (int) ((long) b * sample.length / BINS);
      float cut = sample[Math.min(at, sample.length - 1)];
      if ((size == 0 || cut > found[size - 1]) && cut < sample[sample.length - 1]) {
        found[size++] = cut;
      }
    }
    return Arrays.copyOf(found, size);
  }

  /** The number of cuts below {@code value}. */
  private static int bin(float[] cuts, float value) {
    int at = Arrays.binarySearch(cuts, value);
    return at >= 0 ? at : ~at;
  }

  private BoostedTrees train() {
    double positive = 0;
    double all = 0;
    for (int row = 0; row < table.rows(); row++) {
      positive += table.answer(row) ? table.weight(row) : 0;
      all += table.weight(row);
    }
    float start = (float) StrictMath.log(positive / (all - positive));
    Arrays.fill(scores, start);
    Forest forest = new Forest();
    for (int tree = 0; tree < growth.trees(); tree++) {
      differentiate();
      forest.begin();
      new Grower(forest).grow();
      forest.addLastTree(table, scores);
    }
    return forest.finish(start);
  }

  private void differentiate() {
    for (int row = 0; row < gradients.length; row++) {
      double p = 1 / (1 + StrictMath.exp(-scores[row]));
      float weight = table.weight(row);
      gradients[row] = (float) (weight * ((table.answer(row) ? 1 : 0) - p));
      hessians[row] = (float) (weight * p * (1 - p));
    }
  }

  /** A leaf that may be split: rows {@code from} to {@code to} of the order. */
  private final class Leaf {
    final int from;
    final int to;
    final double[][] sums = new double[cuts.length][BINS * 2];
    double gradient;
    double hessian;
    double gain;
    int feature = -1;
    int bin;
    int parent = -1;
    boolean right;
    double least = Double.NEGATIVE_INFINITY;
    double most = Double.POSITIVE_INFINITY;
    private final boolean[] visible;

    Leaf(int from, int to, boolean[] visible) {
      this.from = from;
      this.to = to;
      this.visible = visible;
    }

    void sum(int[] order) {
      for (int f = 0; f < cuts.length; f++) {
        double[] sum = sums[f];
        byte[] bin = bins[f];
        for (int i = from; i < to; i++) {
          int at = bin[order[i]] * 2;
          sum[at] += gradients[order[i]];
          sum[at + 1] += hessians[order[i]];
        }
      }
    }

    void subtract(Leaf whole, Leaf part) {
      for (int f = 0; f < cuts.length; f++) {
        for (int i = 0; i < BINS * 2; i++) {
          sums[f][i] = whole.sums[f][i] - part.sums[f][i];
        }
      }
    }

    void findSplit() {
      double whole = worth(gradient, hessian);
      for (int f = 0; f < cuts.length; f++) {
        double leftGradient = 0;
        double leftHessian = 0;
        int splits = visible[f] ? cuts[f].length : 0;
        for (int b = 0; b < splits; b++) {
          leftGradient += sums[f][b * 2];
          leftHessian += sums[f][b * 2 + 1];
          double rightHessian = hessian - leftHessian;
          if (leftHessian < LEAST_HESSIAN || rightHessian < LEAST_HESSIAN) {
            continue;
          }
          double step =
              value(gradient - leftGradient, rightHessian) - value(leftGradient, leftHessian);
          if (directions[f] * step < 0) {
            continue;
          }
          double split =
              worth(leftGradient, leftHessian) + worth(gradient - leftGradient, rightHessian);
          if (split - whole > gain) {
            gain = split - whole;
            feature = f;
            bin = b;
          }
        }
      }
    }

    /** What the leaf adds before the learning rate, kept within what its place allows. */
    double value() {
      return value(gradient, hessian);
    }

    private double value(double gradientSum, double hessianSum) {
      return Math.clamp(gradientSum / (hessianSum + RIDGE), least, most);
    }

    /** Hands the bounds on to the halves, so that no later split undoes the direction. */
    void bound(Leaf left, Leaf right) {
      double middle = (left.value() + right.value()) / 2;
      int direction = directions[feature];
      left.most = direction > 0 ? middle : most;
      left.least = direction < 0 ? middle : least;
      right.most = direction < 0 ? middle : most;
      right.least = direction > 0 ? middle : least;
    }

    void total() {
      for (int i = 0; i < BINS; i++) {
        gradient += sums[0][i * 2];
        hessian += sums[0][i * 2 + 1];
      }
    }

    private static double worth(double gradient, double hessian) {
      return gradient * gradient / (hessian + RIDGE);
    }
  }

  /** Grows one tree. */
  private final class Grower {
    private final Forest forest;
    private final int[] order = new int[table.rows()];
    private final int[] spare = new int[table.rows()];
    private final boolean[] visible = new boolean[cuts.length];

    Grower(Forest forest) {
      this.forest = forest;
    }

    /** Chooses the features to look at; gives how many rows it chose. */
    private int draw() {
      for (int f = 0; f < visible.length; f++) {
        visible[f] = random.nextDouble() < growth.features();
      }
      int size = 0;
      for (int row = 0; row < order.length; row++) {
        if (random.nextDouble() < growth.rows()) {
          order[size++] = row;
        }
      }
      return size;
    }

    void grow() {
      Leaf root = new Leaf(0, draw(), visible);
      root.sum(order);
      root.total();
      root.findSplit();
      Leaf[] open = new Leaf[growth.leaves()];
      open[0] = root;
      int count = 1;
      while (count < open.length) {
        int best = 0;
        for (int i = 1; i < count; i++) {
          best = open[i].gain > open[best].gain ? i : best;
        }
        Leaf leaf = open[best];
        if (leaf.feature < 0) {
          break;
        }
        Leaf[] halves = split(leaf);
        open[best] = halves[0];
        open[count++] = halves[1];
      }
      for (int i = 0; i < count; i++) {
        close(open[i]);
      }
    }

    private Leaf[] split(Leaf leaf) {
      int node = forest.node(leaf.feature, cuts[leaf.feature][leaf.bin], leaf.parent, leaf.right);
      byte[] bin = bins[leaf.feature];
      int left = leaf.from;
      int later = 0;
      for (int i = leaf.from; i < leaf.to; i++) {
        if (bin[order[i]] <= leaf.bin) {
          order[left++] = order[i];
        } else {
          spare[later++] = order[i];
        }
      }
      System.arraycopy(spare, 0, order, left, later);
      Leaf one = new Leaf(leaf.from, left, visible);
      Leaf two = new Leaf(left, leaf.to, visible);
      boolean oneIsSmaller = left - leaf.from <= leaf.to - left;
      Leaf smaller = oneIsSmaller ? one : two;
      Leaf larger = oneIsSmaller ? two : one;
      smaller.sum(order);
      larger.subtract(leaf, smaller);
      for (Leaf half : new Leaf[] {one, two}) {
        half.parent = node;
        half.right = half == two;
        half.least = leaf.least;
        half.most = leaf.most;
        half.total();
      }
      leaf.bound(one, two);
      one.findSplit();
      two.findSplit();
      return new Leaf[] {one, two};
    }

    private void close(Leaf leaf) {
      forest.leaf((float) (growth.rate() * leaf.value()), leaf.parent, leaf.right);
    }
  }
}
