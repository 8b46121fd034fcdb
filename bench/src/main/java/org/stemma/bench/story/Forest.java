package org.stemma.bench.story;

import java.util.Arrays;
import org.stemma.core.story.BoostedTrees;

/** Trees in the making, as the flat arrays of {@link BoostedTrees}. */
final class Forest {

  private int[] roots = new int[256];
  private byte[] features = new byte[4096];
  private float[] thresholds = new float[4096];
  private int[] left = new int[4096];
  private int[] right = new int[4096];
  private float[] leaves = new float[4096];
  private int trees;
  private int nodes;
  private int ends;

  /** Begins a tree; its first node or leaf follows. */
  void begin() {
    if (trees == roots.length) {
      roots = Arrays.copyOf(roots, trees * 2);
    }
    roots[trees++] = nodes;
  }

  int node(int feature, float threshold, int parent, boolean isRight) {
    if (nodes == features.length) {
      features = Arrays.copyOf(features, nodes * 2);
      thresholds = Arrays.copyOf(thresholds, nodes * 2);
      left = Arrays.copyOf(left, nodes * 2);
      right = Arrays.copyOf(right, nodes * 2);
    }
    features[nodes] = (byte) feature;
    thresholds[nodes] = threshold;
    hang(parent, isRight, nodes);
    return nodes++;
  }

  void leaf(float value, int parent, boolean isRight) {
    if (ends == leaves.length) {
      leaves = Arrays.copyOf(leaves, ends * 2);
    }
    leaves[ends] = value;
    hang(parent, isRight, ~ends);
    ends++;
  }

  private void hang(int parent, boolean isRight, int child) {
    if (parent < 0) {
      roots[trees - 1] = child;
    } else if (isRight) {
      right[parent] = child;
    } else {
      left[parent] = child;
    }
  }

  /** Adds to the score of each row what the last tree gives it. */
  void addLastTree(TrainingTable table, double[] scores) {
    for (int row = 0; row < scores.length; row++) {
      int node = roots[trees - 1];
      while (node >= 0) {
        boolean isSmall = table.value(features[node], row) <= thresholds[node];
        node = isSmall ? left[node] : right[node];
      }
      scores[row] += leaves[~node];
    }
  }

  BoostedTrees finish(float start) {
    return new BoostedTrees(
        start,
        Arrays.copyOf(roots, trees),
        Arrays.copyOf(features, nodes),
        Arrays.copyOf(thresholds, nodes),
        Arrays.copyOf(left, nodes),
        Arrays.copyOf(right, nodes),
        Arrays.copyOf(leaves, ends));
  }
}
