package org.stemma.core.story;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * A sum of small decision trees that gives a log-odds (gradient boosting, Friedman 2001), as flat
 * arrays. Immutable; safe to share between threads.
 *
 * <p>Node {@code i} sends a row left if {@code row[feature[i]] <= threshold[i]}. A child below 0 is
 * the leaf {@code ~child}. Tree {@code t} begins at node {@code root[t]}.
 */
public final class BoostedTrees {

  /**
   * After this tree a row is given up whose log-odds are below {@link #HOPELESS} (a cascade, Viola
   * and Jones 2001). On allsides, ecbplus and og2021 no row that ended above .02 was as low there,
   * and up to 85 % of the others were.
   */
  private static final int CHECKED = 29;

  private static final float HOPELESS = -5.2f;

  private static final int LEAF = 0xff;

  private final float start;
  private final int[] roots;
  private final byte[] features;
  private final float[] thresholds;
  private final int[] left;
  private final int[] right;
  private final float[] leaves;

  /**
   * The same once more for reading: all trees' nodes and leaves in preorder, one word each, so that
   * a step costs one load and the left child is the next word. The high half holds the bits of a
   * threshold or of a leaf's value, then 8 bits the feature ({@link #LEAF} for a leaf), then 24 the
   * place of the right child.
   */
  private final long[] words;

  /** Where each tree begins in {@link #words}. */
  private final int[] begins;

  /**
   * @param start log-odds before the first tree
   * @param roots first node of each tree
   * @param features which value each node looks at
   * @param thresholds the greatest value that goes left
   * @param left child for small values; below 0 the complement of a leaf
   * @param right child for great values; below 0 the complement of a leaf
   * @param leaves log-odds that each leaf adds
   */
  public BoostedTrees(
      float start,
      int[] roots,
      byte[] features,
      float[] thresholds,
      int[] left,
      int[] right,
      float[] leaves) {
    this.start = start;
    this.roots = roots.clone();
    this.features = features.clone();
    this.thresholds = thresholds.clone();
    this.left = left.clone();
    this.right = right.clone();
    this.leaves = leaves.clone();
    this.words = new long[features.length + leaves.length];
    this.begins = new int[roots.length];
    int size = 0;
    for (int tree = 0; tree < roots.length; tree++) {
      begins[tree] = size;
      size = lay(roots[tree], size);
    }
  }

  /** Lays out what hangs below {@code node} from {@code at} on; returns where it ends. */
  private int lay(int node, int at) {
    if (node < 0) {
      words[at] = word(leaves[~node], LEAF, 0);
      return at + 1;
    }
    int second = lay(left[node], at + 1);
    words[at] = word(thresholds[node], features[node], second);
    return lay(right[node], second);
  }

  private static long word(float value, int feature, int right) {
    return ((long) Float.floatToIntBits(value) << 32) | ((long) feature << 24) | right;
  }

  /** The model that knows nothing: the same log-odds for every row. */
  public static BoostedTrees constant(float start) {
    return new BoostedTrees(
        start, new int[0], new byte[0], new float[0], new int[0], new int[0], new float[0]);
  }

  /**
   * The same model for places where what it looks for is rarer than where it was trained.
   *
   * @param doubt log-odds to take away from every row
   */
  public BoostedTrees doubting(float doubt) {
    return new BoostedTrees(start - doubt, roots, features, thresholds, left, right, leaves);
  }

  /** The probability, 0 to 1, that these features stand for. */
  public double probability(float[] row) {
    double sum = start;
    for (int tree = 0; tree < begins.length; tree++) {
      int at = begins[tree];
      long word = words[at];
      int feature = (int) (word >> 24) & 0xff;
      while (feature != LEAF) {
        at = row[feature] <= value(word) ? at + 1 : (int) word & 0xffffff;
        word = words[at];
        feature = (int) (word >> 24) & 0xff;
      }
      sum += value(word);
      if (tree == CHECKED && sum < HOPELESS) {
        return 0;
      }
    }
    return 1 / (1 + StrictMath.exp(-sum));
  }

  private static float value(long word) {
    return Float.intBitsToFloat((int) (word >> 32));
  }

  /** Writes what {@link #read} reads. */
  public void write(DataOutput out) throws IOException {
    out.writeFloat(start);
    out.writeInt(roots.length);
    out.writeInt(features.length);
    out.writeInt(leaves.length);
    for (int root : roots) {
      out.writeInt(root);
    }
    for (int i = 0; i < features.length; i++) {
      out.writeByte(features[i]);
      out.writeFloat(thresholds[i]);
      out.writeInt(left[i]);
      out.writeInt(right[i]);
    }
    for (float leaf : leaves) {
      out.writeFloat(leaf);
    }
  }

  /** Reads a model. */
  public static BoostedTrees read(DataInput in) throws IOException {
    float start = in.readFloat();
    int[] roots = new int[in.readInt()];
    byte[] features = new byte[in.readInt()];
    float[] thresholds = new float[features.length];
    int[] left = new int[features.length];
    int[] right = new int[features.length];
    float[] leaves = new float[in.readInt()];
    for (int i = 0; i < roots.length; i++) {
      roots[i] = in.readInt();
    }
    for (int i = 0; i < features.length; i++) {
      features[i] = in.readByte();
      thresholds[i] = in.readFloat();
      left[i] = in.readInt();
      right[i] = in.readInt();
    }
    for (int i = 0; i < leaves.length; i++) {
      leaves[i] = in.readFloat();
    }
    return new BoostedTrees(start, roots, features, thresholds, left, right, leaves);
  }
}
