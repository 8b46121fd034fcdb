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

  /** Bits of the filter for each slot: about one unknown feature in six passes it. */
  private static final int FILTER_BITS = 8;

  /** Weights that fit beside their feature, a byte each. */
  private static final int PACKED = 4;

  /**
   * One bit for each hash, cut to the filter's size, that a known feature has. Most features of a
   * text are unknown, and unlike the table the filter fits in the processor's cache.
   */
  private final long[] filter;

  /**
   * Pairs of a feature's hash and where its weights begin, side by side as they are read; of a
   * model of few labels, the weights themselves.
   */
  private final int[] slots;

  private final byte[] weights;
  private final int[] transitions;

  /** The least and the greatest score of a transition from each label. */
  private final int[] least;

  private final int[] most;

  /**
   * @param slots open-addressed pairs of a feature's hash, 0 where free, and where its weights
   *     begin; the length is a power of two
   * @param weights of each feature, one for each label
   * @param transitions from label {@code a} to label {@code b} at {@code a * labels + b}
   */
  private Perceptron(int labels, long[] filter, int[] slots, byte[] weights, int[] transitions) {
    this.labels = labels;
    this.filter = filter;
    this.slots = slots;
    this.weights = weights;
    this.transitions = transitions;
    this.least = new int[labels];
    this.most = new int[labels];
    for (int l = 0; l < labels; l++) {
      int[] after = Arrays.copyOfRange(transitions, l * labels, (l + 1) * labels);
      least[l] = Arrays.stream(after).min().orElseThrow();
      most[l] = Arrays.stream(after).max().orElseThrow();
    }
  }

  /** Puts the features, at most one row of {@code weights} each, into a table. */
  static Perceptron of(int labels, int[] features, byte[] weights, int[] transitions) {
    int size = Integer.highestOneBit(Math.max(64, features.length));
    int[] slots = new int[size * 8];
    long[] filter = new long[size * FILTER_BITS / Long.SIZE];
    for (int f = 0; f < features.length; f++) {
      int at = slot(slots, features[f]);
      slots[at] = features[f];
      slots[at + 1] = labels <= PACKED ? packed(weights, f * labels, labels) : f * labels;
      filter[word(filter, features[f])] |= 1L << features[f];
    }
    return new Perceptron(labels, filter, slots, weights, transitions);
  }

  private static int packed(byte[] weights, int row, int labels) {
    int all = 0;
    for (int l = 0; l < labels; l++) {
      all |= (weights[row + l] & 0xFF) << (l * Byte.SIZE);
    }
    return all;
  }

  /** The word of the filter that has the bit of {@code feature}. */
  private static int word(long[] filter, int feature) {
    return feature >>> 6 & filter.length - 1;
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
    if ((filter[word(filter, feature)] & 1L << feature) == 0) {
      return;
    }
    int at = slot(slots, feature);
    if (slots[at] == 0) {
      return;
    }
    int row = slots[at + 1];
    for (int l = 0; l < labels; l++) {
      scores[l] += labels <= PACKED ? (byte) (row >> (l * Byte.SIZE)) : weights[row + l];
    }
  }

  /**
   * The best labels of a sequence.
   *
   * @param features of each token; null for a token that can only have label 0
   */
  byte[] decode(int[][] features) {
    int n = features.length;
    byte[][] from = new byte[n][labels];
    int[] scores = new int[labels];
    int[] before = new int[labels];
    int[] reached = new int[labels];
    int[] live = new int[labels];
    int lives = 0;
    int open = 1;
    for (int i = 0; i < n; i++) {
      Arrays.fill(scores, 0);
      open = features[i] == null ? 1 : labels;
      if (features[i] != null) {
        for (int feature : features[i]) {
          score(feature, scores);
        }
      }
      for (int l = 0; l < open; l++) {
        int top = i == 0 ? transitions[l] : Integer.MIN_VALUE;
        for (int k = 0; k < lives; k++) {
          int p = live[k];
          int score = before[p] + transitions[p * labels + l];
          if (score > top) {
            top = score;
            from[i][l] = (byte) p;
          }
        }
        reached[l] = top + scores[l];
      }
      lives = live(reached, open, live);
      int[] spare = before;
      before = reached;
      reached = spare;
    }
    return path(from, before, open);
  }

  /**
   * Puts those of the first {@code open} labels into {@code live} after which the best sequence may
   * go on: whatever follows, no other label can make good the lead of the best of them.
   */
  private int live(int[] reached, int open, int[] live) {
    int bound = Integer.MIN_VALUE;
    for (int l = 0; l < open; l++) {
      bound = Math.max(bound, reached[l] + least[l]);
    }
    int lives = 0;
    for (int l = 0; l < open; l++) {
      if (reached[l] + most[l] >= bound) {
        live[lives++] = l;
      }
    }
    return lives;
  }

  /** The sequence that ends in the best of the first {@code open} labels. */
  private static byte[] path(byte[][] from, int[] reached, int open) {
    int n = from.length;
    byte[] path = new byte[n];
    int last = 0;
    for (int l = 1; l < open; l++) {
      last = reached[l] > reached[last] ? l : last;
    }
    for (int i = n - 1; i >= 0; i--) {
      path[i] = (byte) last;
      last = from[i][last];
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
