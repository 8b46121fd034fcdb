package org.stemma.bench.pages;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Trains boosted trees on weighted rows with labels between 0 and 1, by the logistic loss:
 * histograms of at most 64 bins a feature, leaves split in the order of their gain (Ke et al.
 * 2017). The same rows give the same trees: the sampling is seeded, and each feature's sums are
 * made by one thread.
 */
final class Boosting {

  private static final int BINS = 64;
  private static final double L2 = 2;
  private static final double SAMPLE = 0.6;
  private static final double MIN_HESSIAN = 0.05;
  private static final int MAX_DEPTH = 9;
  private static final int CUT_SAMPLE = 40_000;

  private final int trees;
  private final int leaves;
  private final double rate;
  private final int features;
  private final int rows;
  private final float[][] cuts;
  private final byte[][] binned;
  private final float[] label;
  private final float[] weight;
  private final double[] score;
  private final float[] gradient;
  private final float[] hessian;
  private double start;

  /** The log odds before any tree, and the trees as {@code BoostedTrees} reads them. */
  record Model(double start, List<String> trees) {}

  private Boosting(
      float[][] data, float[] label, float[] weight, int trees, int leaves, double rate) {
    this.trees = trees;
    this.leaves = leaves;
    this.rate = rate;
    this.rows = data.length;
    this.features = data[0].length;
    this.label = label;
    this.weight = weight;
    this.score = new double[rows];
    this.gradient = new float[rows];
    this.hessian = new float[rows];
    this.cuts = new float[features][];
    this.binned = new byte[features][];
    IntStream.range(0, features).parallel().forEach(f -> bin(data, f));
  }

  static Model train(
      float[][] data, float[] label, float[] weight, int trees, int leaves, double rate) {
    return new Boosting(data, label, weight, trees, leaves, rate).train();
  }

  private void bin(float[][] data, int f) {
    int step = Math.max(1, rows / CUT_SAMPLE);
    float[] sample = new float[(rows + step - 1) / step];
    for (int i = 0; i < sample.length; i++) {
      sample[i] = data[i * step][f];
    }
    Arrays.sort(sample);
    List<Float> found = new ArrayList<>();
    int distinct = 1;
    for (int i = 1; i < sample.length; i++) {
      distinct += sample[i] != sample[i - 1] ? 1 : 0;
    }
    float lastCut = Float.NEGATIVE_INFINITY;
    int since = 0;
    int wanted = distinct <= BINS ? 1 : Math.max(1, sample.length / BINS);
    for (int i = 1; i < sample.length; i++) {
      since++;
      if (sample[i] != sample[i - 1] && since >= wanted && found.size() < BINS - 1) {
        // Rounded to what is written down, so that training and use agree to the bit.
        float cut = Float.parseFloat(number((sample[i] + sample[i - 1]) / 2));
        if (cut > lastCut && cut > sample[i - 1] && cut <= sample[i]) {
          found.add(cut);
          lastCut = cut;
          since = 0;
        }
      }
    }
    float[] own = new float[found.size()];
    for (int i = 0; i < own.length; i++) {
      own[i] = found.get(i);
    }
    cuts[f] = own;
    byte[] bins = new byte[rows];
    for (int i = 0; i < rows; i++) {
      int at = Arrays.binarySearch(own, data[i][f]);
      bins[i] = (byte) (at >= 0 ? at + 1 : -at - 1);
    }
    binned[f] = bins;
  }

  private static String number(double value) {
    return Float.toString(Float.parseFloat(String.format(Locale.ROOT, "%.4g", value)));
  }

  private Model train() {
    double sum = 0;
    double all = 0;
    for (int i = 0; i < rows; i++) {
      sum += label[i] * weight[i];
      all += weight[i];
    }
    start = Math.log(sum / (all - sum));
    Arrays.fill(score, start);
    SplittableRandom random = new SplittableRandom(7);
    List<String> lines = new ArrayList<>();
    for (int t = 0; t < trees; t++) {
      int[] sample = new int[rows];
      int n = 0;
      for (int i = 0; i < rows; i++) {
        double p = 1 / (1 + Math.exp(-score[i]));
        gradient[i] = (float) (weight[i] * (label[i] - p));
        hessian[i] = (float) (weight[i] * Math.max(1e-4, p * (1 - p)));
        if (random.nextDouble() < SAMPLE) {
          sample[n++] = i;
        }
      }
      Node root = grow(Arrays.copyOf(sample, n));
      StringBuilder line = new StringBuilder();
      root.write(line, this);
      lines.add(line.toString());
      IntStream.range(0, 8)
          .parallel()
          .forEach(part -> {
            for (int i = (int) ((long) rows * part / 8); i < (long) rows * (part + 1) / 8; i++) {
              score[i] += root.value(binned, i);
            }
          });
    }
    return new Model(start, lines);
  }

  private static final class Node {
    int[] rows = new int[0];
    double[] sums = new double[0];
    int depth;
    int feature = -1;
    int bin;
    double gain;
    float value;
    @Nullable Node left;
    @Nullable Node right;

    double value(byte[][] binned, int row) {
      Node node = this;
      while (node.left != null && node.right != null) {
        node = binned[node.feature][row] <= node.bin ? node.left : node.right;
      }
      return node.value;
    }

    void write(StringBuilder line, Boosting boosting) {
      if (!line.isEmpty()) {
        line.append(' ');
      }
      if (left == null || right == null) {
        line.append('=').append(value);
        return;
      }
      line.append(feature).append('<').append(number(boosting.cuts[feature][bin]));
      left.write(line, boosting);
      right.write(line, boosting);
    }
  }

  private Node grow(int[] sample) {
    Node root = new Node();
    root.rows = sample;
    root.sums = histogram(sample);
    best(root);
    List<Node> open = new ArrayList<>(List.of(root));
    List<Node> done = new ArrayList<>();
    while (open.size() + done.size() < leaves && !open.isEmpty()) {
      Node top = open.getFirst();
      for (Node node : open) {
        if (node.gain > top.gain) {
          top = node;
        }
      }
      if (top.gain <= 1e-6) {
        break;
      }
      open.remove(top);
      split(top, open, done);
    }
    done.addAll(open);
    for (Node leaf : done) {
      double g = 0;
      double h = 0;
      for (int row : leaf.rows) {
        g += gradient[row];
        h += hessian[row];
      }
      leaf.value = Float.parseFloat(number(rate * g / (h + L2)));
      leaf.rows = new int[0];
      leaf.sums = new double[0];
    }
    return root;
  }

  private void split(Node node, List<Node> open, List<Node> done) {
    byte[] bins = binned[node.feature];
    int[] left = new int[node.rows.length];
    int[] right = new int[node.rows.length];
    int l = 0;
    int r = 0;
    for (int row : node.rows) {
      if (bins[row] <= node.bin) {
        left[l++] = row;
      } else {
        right[r++] = row;
      }
    }
    Node a = new Node();
    Node b = new Node();
    a.rows = Arrays.copyOf(left, l);
    b.rows = Arrays.copyOf(right, r);
    a.depth = node.depth + 1;
    b.depth = node.depth + 1;
    Node small = l <= r ? a : b;
    Node large = l <= r ? b : a;
    small.sums = histogram(small.rows);
    large.sums = node.sums;
    for (int i = 0; i < large.sums.length; i++) {
      large.sums[i] -= small.sums[i];
    }
    node.left = a;
    node.right = b;
    node.rows = new int[0];
    node.sums = new double[0];
    for (Node child : new Node[] {a, b}) {
      if (child.depth < MAX_DEPTH) {
        best(child);
        open.add(child);
      } else {
        done.add(child);
      }
    }
  }

  /** Gradient and hessian of each bin of each feature. */
  private double[] histogram(int[] of) {
    double[] sums = new double[features * BINS * 2];
    IntStream.range(0, features)
        .parallel()
        .forEach(f -> {
          byte[] bins = binned[f];
          int base = f * BINS * 2;
          for (int row : of) {
            int at = base + bins[row] * 2;
            sums[at] += gradient[row];
            sums[at + 1] += hessian[row];
          }
        });
    return sums;
  }

  private void best(Node node) {
    double g = 0;
    double h = 0;
    for (int b = 0; b < BINS; b++) {
      g += node.sums[b * 2];
      h += node.sums[b * 2 + 1];
    }
    double whole = g * g / (h + L2);
    for (int f = 0; f < features; f++) {
      double gl = 0;
      double hl = 0;
      for (int b = 0; b < cuts[f].length; b++) {
        gl += node.sums[(f * BINS + b) * 2];
        hl += node.sums[(f * BINS + b) * 2 + 1];
        double hr = h - hl;
        if (hl < MIN_HESSIAN || hr < MIN_HESSIAN) {
          continue;
        }
        double gr = g - gl;
        double gain = gl * gl / (hl + L2) + gr * gr / (hr + L2) - whole;
        if (gain > node.gain) {
          node.gain = gain;
          node.feature = f;
          node.bin = b;
        }
      }
    }
  }
}
