package org.stemma.core.text;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Learns a {@link Perceptron} from labelled sequences by averaged structured updates (Collins
 * 2002): decode each, reward the features of the true labels and punish those of the wrong ones,
 * and average the weights over all steps. The order is shuffled with a fixed seed: the same
 * examples in the same order give the same model, byte for byte.
 */
public final class PerceptronTrainer {

  /** A sequence to learn from. */
  public static final class Example {
    private final int[][] features;
    private final byte[] labels;

    /**
     * Takes both arrays over.
     *
     * @param features of each token; null for a token that can only have label 0
     * @param labels the true ones
     */
    Example(int[][] features, byte[] labels) {
      this.features = features;
      this.labels = labels;
    }
  }

  private static final long SEED = 20211214L;

  private final int labels;
  private int[] keys = new int[1 << 20];
  private float[] weights;
  private float[] sums;
  private int size;
  private final float[] transitions;
  private final float[] transitionSums;
  private long step = 1;

  public PerceptronTrainer(int labels) {
    this.labels = labels;
    this.weights = new float[keys.length * labels];
    this.sums = new float[keys.length * labels];
    this.transitions = new float[labels * labels];
    this.transitionSums = new float[labels * labels];
  }

  /** Passes {@code epochs} times over the examples. */
  public void train(List<Example> examples, int epochs) {
    Random random = new Random(SEED);
    Integer[] order = new Integer[examples.size()];
    Arrays.setAll(order, i -> i);
    for (int epoch = 0; epoch < epochs; epoch++) {
      Collections.shuffle(Arrays.asList(order), random);
      for (int index : order) {
        learn(examples.get(index));
      }
    }
  }

  /**
   * The share of tokens that the weights as they stand, not averaged, label as {@code examples} do.
   */
  public double agreement(List<Example> examples) {
    long same = 0;
    long all = 0;
    for (Example example : examples) {
      byte[] guess = decode(example.features);
      for (int i = 0; i < guess.length; i++) {
        same += example.features[i] != null && guess[i] == example.labels[i] ? 1 : 0;
        all += example.features[i] != null ? 1 : 0;
      }
    }
    return all == 0 ? 0 : (double) same / all;
  }

  /** The scores of a single token's labels by the weights as they stand. */
  float[] scores(int[] features) {
    float[] scores = new float[labels];
    for (int feature : features) {
      int row = row(feature, false);
      for (int l = 0; row >= 0 && l < labels; l++) {
        scores[l] += weights[row * labels + l];
      }
    }
    return scores;
  }

  /** Learns that a single token with these features is {@code right} and not {@code guess}. */
  void correct(int[] features, int right, int guess) {
    for (int feature : features) {
      if (right != guess) {
        int row = row(feature, true) * labels;
        add(weights, sums, row + right, 1);
        add(weights, sums, row + guess, -1);
      }
    }
    step++;
  }

  private void learn(Example example) {
    byte[] guess = decode(example.features);
    byte[] truth = example.labels;
    for (int i = 0; i < truth.length; i++) {
      if (guess[i] != truth[i] && example.features[i] != null) {
        for (int feature : example.features[i]) {
          int row = row(feature, true) * labels;
          add(weights, sums, row + truth[i], 1);
          add(weights, sums, row + guess[i], -1);
        }
      }
      int before = i == 0 ? 0 : truth[i - 1];
      int beforeGuess = i == 0 ? 0 : guess[i - 1];
      if (guess[i] != truth[i] || before != beforeGuess) {
        add(transitions, transitionSums, before * labels + truth[i], 1);
        add(transitions, transitionSums, beforeGuess * labels + guess[i], -1);
      }
    }
    step++;
  }

  /** Adds to a weight and, times the step, to its running sum (Daumé's averaging). */
  private void add(float[] values, float[] runningSums, int at, float by) {
    values[at] += by;
    runningSums[at] += by * step;
  }

  private byte[] decode(int[][] features) {
    int n = features.length;
    float[][] best = new float[n][labels];
    byte[][] from = new byte[n][labels];
    for (int i = 0; i < n; i++) {
      float[] scores = new float[labels];
      if (features[i] != null) {
        for (int feature : features[i]) {
          int row = row(feature, false);
          for (int l = 0; row >= 0 && l < labels; l++) {
            scores[l] += weights[row * labels + l];
          }
        }
      }
      for (int l = 0; l < labels; l++) {
        float top = i == 0 ? transitions[l] : Float.NEGATIVE_INFINITY;
        for (int p = 0; i > 0 && p < labels; p++) {
          float reached = best[i - 1][p] + transitions[p * labels + l];
          if (reached > top) {
            top = reached;
            from[i][l] = (byte) p;
          }
        }
        boolean closed = features[i] == null && l > 0;
        best[i][l] = closed ? -1e9f : top + scores[l];
      }
    }
    byte[] path = new byte[n];
    for (int i = n - 1; i >= 0; i--) {
      if (i < n - 1) {
        path[i] = from[i + 1][path[i + 1]];
        continue;
      }
      for (int l = 1; l < labels; l++) {
        path[i] = best[i][l] > best[i][path[i]] ? (byte) l : path[i];
      }
    }
    return path;
  }

  private int row(int feature, boolean create) {
    int at = (feature * 0x9E3779B9) >>> 7 & (keys.length - 1);
    while (keys[at] != 0 && keys[at] != feature) {
      at = (at + 1) & (keys.length - 1);
    }
    if (keys[at] == 0) {
      if (!create) {
        return -1;
      }
      if (size * 2 > keys.length) {
        grow();
        return row(feature, true);
      }
      keys[at] = feature;
      size++;
    }
    return at;
  }

  private void grow() {
    int[] oldKeys = keys;
    float[] oldWeights = weights;
    float[] oldSums = sums;
    keys = new int[oldKeys.length * 2];
    weights = new float[keys.length * labels];
    sums = new float[keys.length * labels];
    size = 0;
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != 0) {
        int row = row(oldKeys[i], true);
        System.arraycopy(oldWeights, i * labels, weights, row * labels, labels);
        System.arraycopy(oldSums, i * labels, sums, row * labels, labels);
      }
    }
  }

  /**
   * The averaged model, its weights rounded to bytes; features whose every weight rounds to zero
   * are left out.
   *
   * @param scale steps of the rounding in one unit of weight: more keeps more features
   */
  public byte[] model(float scale) {
    int[] order = Arrays.stream(keys).filter(key -> key != 0).sorted().toArray();
    int[] kept = new int[order.length];
    byte[] bytes = new byte[order.length * labels];
    int count = 0;
    for (int key : order) {
      int row = row(key, false) * labels;
      boolean any = false;
      for (int l = 0; l < labels; l++) {
        int rounded = Math.round(averaged(weights, sums, row + l) * scale);
        bytes[count * labels + l] = (byte) Math.max(-127, Math.min(127, rounded));
        any |= rounded != 0;
      }
      if (any) {
        kept[count++] = key;
      }
    }
    int[] moves = new int[transitions.length];
    for (int i = 0; i < moves.length; i++) {
      moves[i] = Math.round(averaged(transitions, transitionSums, i) * scale);
    }
    try {
      ByteArrayOutputStream bytesOut = new ByteArrayOutputStream();
      Perceptron.write(
          new DataOutputStream(bytesOut),
          labels,
          Arrays.copyOf(kept, count),
          Arrays.copyOf(bytes, count * labels),
          moves);
      return bytesOut.toByteArray();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private float averaged(float[] values, float[] runningSums, int at) {
    return values[at] - runningSums[at] / step;
  }
}
