package org.stemma.core.text;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;

/**
 * A linear sequence model: scores of labels by hashed features and by the label before, decoded by
 * Viterbi's algorithm. Learnt by {@link PerceptronTrainer} (Collins 2002).
 *
 * <p>Decoding a sequence of n tokens with f features each over L labels takes n·(f + L²)·L steps at
 * most. Immutable; thread-safe.
 */
final class Perceptron {

  private final int labels;

  /** Pairs of a feature's hash and where its weights begin, side by side as they are read. */
  private final int[] slots;

  private final byte[] weights;
  private final int[] transitions;

  /**
   * @param slots open-addressed pairs of a feature's hash, 0 where free, and where its weights
   *     begin; the length is a power of two
   * @param weights of each feature, one for each label
   * @param transitions from label {@code a} to label {@code b} at {@code a * labels + b}
   */
  private Perceptron(int labels, int[] slots, byte[] weights, int[] transitions) {
    this.labels = labels;
    this.slots = slots;
    this.weights = weights;
    this.transitions = transitions;
  }

  /** Puts the features, at most one row of {@code weights} each, into a table. */
  static Perceptron of(int labels, int[] features, byte[] weights, int[] transitions) {
    int[] slots = new int[Integer.highestOneBit(Math.max(8, features.length)) * 8];
    for (int f = 0; f < features.length; f++) {
      int at = slot(slots, features[f]);
      slots[at] = features[f];
      slots[at + 1] = f * labels;
    }
    return new Perceptron(labels, slots, weights, transitions);
  }

  private static int slot(int[] slots, int feature) {
    int mask = slots.length - 2;
    int at = (feature * 0x9E3779B9) >>> 7 & mask;
    while (slots[at] != 0 && slots[at] != feature) {
      at = (at + 2) & mask;
    }
    return at;
  }

  /** The score of each label by the first {@code count} features alone, into {@code scores}. */
  void score(int[] features, int count, int[] scores) {
    Arrays.fill(scores, 0);
    for (int f = 0; f < count; f++) {
      score(features[f], scores);
    }
  }

  /** Adds to {@code scores} what {@code feature} says of each label. */
  private void score(int feature, int[] scores) {
    int at = slot(slots, feature);
    if (slots[at] != 0) {
      int row = slots[at + 1];
      for (int l = 0; l < labels; l++) {
        scores[l] += weights[row + l];
      }
    }
  }

  /**
   * The best labels of a sequence.
   *
   * @param features of each token; null for a token that can only have label 0
   */
  byte[] decode(int[][] features) {
    int n = features.length;
    int[][] best = new int[n][labels];
    byte[][] from = new byte[n][labels];
    int[] scores = new int[labels];
    for (int i = 0; i < n; i++) {
      Arrays.fill(scores, 0);
      int open = features[i] == null ? 1 : labels;
      if (features[i] != null) {
        for (int feature : features[i]) {
          score(feature, scores);
        }
      }
      for (int l = 0; l < labels; l++) {
        if (l >= open) {
          best[i][l] = Integer.MIN_VALUE / 2;
          continue;
        }
        int top = i == 0 ? transitions[l] : Integer.MIN_VALUE;
        for (int p = 0; i > 0 && p < labels; p++) {
          int reached = best[i - 1][p] + transitions[p * labels + l];
          if (reached > top) {
            top = reached;
            from[i][l] = (byte) p;
          }
        }
        best[i][l] = top + scores[l];
      }
    }
    byte[] path = new byte[n];
    for (int i = n - 1; i >= 0; i--) {
      if (i == n - 1) {
        for (int l = 1; l < labels; l++) {
          path[i] = best[i][l] > best[i][path[i]] ? (byte) l : path[i];
        }
      } else {
        path[i] = from[i + 1][path[i + 1]];
      }
    }
    return path;
  }

  /** The gzipped model {@code name} beside this class. */
  static Perceptron load(String name) {
    try (InputStream bytes = Perceptron.class.getResourceAsStream(name)) {
      if (bytes == null) {
        throw new IllegalStateException("missing from the class path: " + name);
      }
      return read(
          new DataInputStream(new BufferedInputStream(new GZIPInputStream(bytes), 1 << 16)));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** The model whose bytes {@link #write} wrote. */
  static Perceptron of(byte[] written) {
    try {
      return read(new DataInputStream(new ByteArrayInputStream(written)));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /** The hash of a feature: what {@code template} sees is {@code value}. Never 0. */
  static int feature(int template, int value) {
    int hash = (template * 0x85EBCA6B) ^ (value * 0xC2B2AE35);
    hash ^= hash >>> 15;
    hash *= 0x2C1B3C6D;
    hash ^= hash >>> 13;
    return hash == 0 ? 1 : hash;
  }

  /** Reads what {@link #write} wrote. */
  static Perceptron read(DataInputStream in) throws IOException {
    int labels = in.readInt();
    int[] transitions = new int[labels * labels];
    for (int i = 0; i < transitions.length; i++) {
      transitions[i] = in.readShort();
    }
    int[] features = new int[in.readInt()];
    byte[] weights = new byte[features.length * labels];
    int key = Integer.MIN_VALUE;
    for (int f = 0; f < features.length; f++) {
      key += in.readInt();
      features[f] = key;
      int mask = in.readUnsignedShort();
      for (int l = 0; l < labels; l++) {
        if ((mask & (1 << l)) != 0) {
          weights[f * labels + l] = in.readByte();
        }
      }
    }
    return of(labels, features, weights, transitions);
  }

  /** Writes a model: features in ascending order, each with its weights that are not zero. */
  static void write(
      DataOutputStream out, int labels, int[] features, byte[] weights, int[] transitions)
      throws IOException {
    out.writeInt(labels);
    for (int transition : transitions) {
      out.writeShort(transition);
    }
    out.writeInt(features.length);
    int key = Integer.MIN_VALUE;
    for (int f = 0; f < features.length; f++) {
      out.writeInt(features[f] - key);
      key = features[f];
      int mask = 0;
      for (int l = 0; l < labels; l++) {
        mask |= weights[f * labels + l] == 0 ? 0 : 1 << l;
      }
      out.writeShort(mask);
      for (int l = 0; l < labels; l++) {
        if (weights[f * labels + l] != 0) {
          out.writeByte(weights[f * labels + l]);
        }
      }
    }
  }
}
