package org.stemma.core.story;

import java.util.Arrays;

/**
 * The nearest articles to one article, earlier and later ones, nearest first. How dense they stand
 * says what a likeness is worth here.
 */
final class Neighbours {

  /** The nearest that density is taken from. */
  static final int NEAREST = 10;

  private static final int MOST = 40;

  private final int owner;
  private Link[] links = new Link[4];

  /** The links' scores, side by side, since they are read far more often than the links. */
  private float[] scores = new float[4];

  private int size;
  private int changes;
  private double mean;
  private double deviation;
  private double nearestMean;
  private boolean measured;

  /** Numbers of the nearest articles. */
  private final int[] nearest = new int[NEAREST];

  /**
   * @param owner number of the article whose neighbours they are
   */
  Neighbours(int owner) {
    this.owner = owner;
  }

  /** Puts a link in its place; the farthest makes room. */
  void add(Link link) {
    if (size == MOST) {
      if (!link.before(links[size - 1])) {
        return;
      }
      size--;
    }
    if (size == links.length) {
      links = Arrays.copyOf(links, size * 2);
      scores = Arrays.copyOf(scores, size * 2);
    }
    int at = rank(link);
    System.arraycopy(links, at, links, at + 1, size - at);
    System.arraycopy(scores, at, scores, at + 1, size - at);
    links[at] = link;
    scores[at] = link.score;
    size++;
    changes++;
    measured = false;
  }

  private void measure() {
    if (measured) {
      return;
    }
    measured = true;
    double sum = 0;
    double squares = 0;
    double near = 0;
    for (int i = 0; i < size; i++) {
      double score = scores[i];
      sum += score;
      squares += score * score;
      if (i < NEAREST) {
        near += score;
        nearest[i] = links[i].other(owner);
      }
    }
    mean = size == 0 ? 0 : sum / size;
    deviation = size == 0 ? 0 : Math.sqrt(Math.max(0, squares / size - mean * mean));
    nearestMean = near / NEAREST;
  }

  int size() {
    return size;
  }

  Link get(int place) {
    return links[place];
  }

  /** The score of the nearest; 0 if there is none. */
  double best() {
    return size == 0 ? 0 : scores[0];
  }

  /** Mean score of the {@link #NEAREST} nearest; missing ones count as 0. */
  double density() {
    measure();
    return nearestMean;
  }

  /** How many deviations {@code score} lies above the mean of all neighbours. */
  double standing(double score) {
    measure();
    return deviation < 1e-6 ? 0 : (score - mean) / deviation;
  }

  /**
   * Compares whom the two are nearest to.
   *
   * @return for how many articles both are, and the sum of the lesser scores
   */
  Overlap overlap(Neighbours other) {
    measure();
    other.measure();
    int here = Math.min(NEAREST, size);
    int there = Math.min(NEAREST, other.size);
    int count = 0;
    double scoreSum = 0;
    for (int i = 0; i < here; i++) {
      for (int j = 0; j < there; j++) {
        if (nearest[i] == other.nearest[j]) {
          count++;
          scoreSum += Math.min(scores[i], other.scores[j]);
        }
      }
    }
    return new Overlap(count, scoreSum);
  }

  /** See {@link #overlap}. */
  record Overlap(int count, double scoreSum) {}

  /** How many neighbours are nearer than the one at {@code link}. */
  int rank(Link link) {
    int low = 0;
    int high = size;
    while (low < high) {
      int middle = (low + high) >>> 1;
      boolean before =
          scores[middle] != link.score ? scores[middle] > link.score : links[middle].before(link);
      low = before ? middle + 1 : low;
      high = before ? high : middle;
    }
    return low;
  }

  /** Whether so much has changed since the last call that the links should be judged anew. */
  boolean takeStale() {
    boolean stale = changes * 4 >= size;
    changes = stale ? 0 : changes;
    return stale;
  }

  int changes() {
    return changes;
  }

  void restore(Link[] read, int changesSince) {
    links = Arrays.copyOf(read, Math.max(4, read.length));
    scores = new float[links.length];
    size = read.length;
    for (int i = 0; i < size; i++) {
      scores[i] = read[i].score;
    }
    changes = changesSince;
  }
}
