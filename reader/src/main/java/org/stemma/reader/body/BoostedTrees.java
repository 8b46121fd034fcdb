package org.stemma.reader.body;

import java.util.Arrays;
import java.util.List;

/**
 * Boosted regression trees for a probability (Friedman 2001): each tree adds to the log odds what
 * its leaf holds. Trees lie flat in arrays; a row takes one comparison a level.
 *
 * <p>Written down, a tree is a line of nodes in preorder: {@code feature<threshold} goes left if it
 * holds and right if not, {@code =value} is a leaf.
 */
public final class BoostedTrees {

  private final double start;
  private final int[] roots;
  private final int[] feature;
  private final float[] value;
  private final int[] right;

  private BoostedTrees(double start, int[] roots, int[] feature, float[] value, int[] right) {
    this.start = start;
    this.roots = roots;
    this.feature = feature;
    this.value = value;
    this.right = right;
  }

  /** Reads trees, one a line; {@code start} is the log odds before any tree. */
  public static BoostedTrees parse(double start, List<String> lines) {
    int count = 0;
    for (String line : lines) {
      count += line.split(" ").length;
    }
    BoostedTrees trees =
        new BoostedTrees(
            start, new int[lines.size()], new int[count], new float[count], new int[count]);
    int next = 0;
    for (int t = 0; t < lines.size(); t++) {
      trees.roots[t] = next;
      String[] nodes = lines.get(t).split(" ");
      trees.subtree(nodes, 0, next);
      next += nodes.length;
    }
    return trees;
  }

  /** Fills in the subtree that begins at {@code at}; the place after it. */
  private int subtree(String[] nodes, int at, int offset) {
    String node = nodes[at];
    int here = offset + at;
    if (node.charAt(0) == '=') {
      feature[here] = -1;
      value[here] = Float.parseFloat(node.substring(1));
      return at + 1;
    }
    int less = node.indexOf('<');
    feature[here] = Integer.parseInt(node.substring(0, less));
    value[here] = Float.parseFloat(node.substring(less + 1));
    int second = subtree(nodes, at + 1, offset);
    right[here] = offset + second;
    return subtree(nodes, second, offset);
  }

  /** The probability for one row. */
  public double probability(float[] row) {
    return probabilities(new float[][] {row})[0];
  }

  /** The probability for each row. All rows pass one tree before the next, so it stays in cache. */
  public double[] probabilities(float[][] rows) {
    double[] sums = new double[rows.length];
    Arrays.fill(sums, start);
    for (int root : roots) {
      for (int i = 0; i < rows.length; i++) {
        float[] row = rows[i];
        int node = root;
        while (feature[node] >= 0) {
          node = row[feature[node]] < value[node] ? node + 1 : right[node];
        }
        sums[i] += value[node];
      }
    }
    for (int i = 0; i < sums.length; i++) {
      sums[i] = 1 / (1 + Math.exp(-sums[i]));
    }
    return sums;
  }
}
