package org.stemma.core.lineage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Versions that are linked directly, and which of them is the root: of all ways to hang the same
 * links from one of the versions each gets its probability from the leanings of its links.
 */
final class Stock {

  /** An undirected link; {@code leaning} speaks for {@code x} as the parent. */
  record Link(int x, int y, Leaning leaning) {}

  private final List<Integer> members;
  private final List<Link> links;
  private final double[] rootProbability;
  private final boolean[][] away;

  /**
   * @param outside for each member what it shares with versions outside, in word 3-grams: who
   *     shares most is nearest to them
   */
  Stock(List<Integer> members, List<Link> links, int[] outside) {
    this.members = members;
    this.links = links;
    away = new boolean[members.size()][links.size()];
    double[] score = new double[members.size()];
    int most = Arrays.stream(outside).max().orElse(0);
    for (int r = 0; r < members.size(); r++) {
      orient(members.get(r), away[r]);
      score[r] = 4 * Math.log((outside[r] + 3.0) / (most + 3.0));
      for (int k = 0; k < links.size(); k++) {
        double forward = links.get(k).leaning().forward();
        score[r] += Math.log(Leaning.probability(away[r][k] ? forward : -forward));
      }
    }
    rootProbability = normalised(score);
  }

  /** Marks the links whose {@code x} is nearer to the root. */
  private void orient(int root, boolean[] xIsParent) {
    List<Integer> reached = new ArrayList<>(List.of(root));
    boolean[] done = new boolean[links.size()];
    for (int at = 0; at < reached.size(); at++) {
      int node = reached.get(at);
      for (int k = 0; k < links.size(); k++) {
        Link link = links.get(k);
        if (!done[k] && (link.x == node || link.y == node)) {
          done[k] = true;
          xIsParent[k] = link.x == node;
          reached.add(xIsParent[k] ? link.y : link.x);
        }
      }
    }
  }

  private static double[] normalised(double[] score) {
    double most = Arrays.stream(score).max().orElse(0);
    double sum = 0;
    double[] probability = new double[score.length];
    for (int i = 0; i < score.length; i++) {
      probability[i] = Math.exp(score[i] - most);
      sum += probability[i];
    }
    for (int i = 0; i < score.length; i++) {
      probability[i] /= sum;
    }
    return probability;
  }

  List<Integer> members() {
    return members;
  }

  List<Link> links() {
    return links;
  }

  /** Position among the members of the likeliest root; the earlier version if equal. */
  private int likeliest() {
    int best = 0;
    for (int i = 1; i < rootProbability.length; i++) {
      if (rootProbability[i] > rootProbability[best] + 1e-9) {
        best = i;
      }
    }
    return best;
  }

  int root() {
    return members.get(likeliest());
  }

  double rootConfidence() {
    return rootProbability[likeliest()];
  }

  /** Whether {@code x} of the link at {@code index} is the parent. */
  boolean xIsParent(int index) {
    return away[likeliest()][index];
  }

  /** Probability that the link at {@code index} is directed as {@link #xIsParent} says. */
  double confidence(int index) {
    double sum = 0;
    for (int r = 0; r < rootProbability.length; r++) {
      sum += away[r][index] == xIsParent(index) ? rootProbability[r] : 0;
    }
    return sum;
  }
}
