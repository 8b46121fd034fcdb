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

  /** Scores are summed to a millionth. */
  private static final double FRACTION = 1 << 20;

  private final int owner;
  private Link[] links = new Link[4];

  /** The links' scores, side by side, since they are read far more often than the links. */
  private float[] scores = new float[4];

  /** The numbers of the articles at the links' other ends, for the same reason. */
  private int[] others = new int[4];

  private int size;
  private int changes;

  /**
   * Sums of all scores and of their squares, in whole {@link #FRACTION}s, so that order and
   * interruption change nothing.
   */
  private long sum;

  private long squares;

  /** Mean score of the nearest; below 0 if it is to be worked out. */
  private double density = -1;

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
      count(scores[size], -1);
    }
    if (size == links.length) {
      links = Arrays.copyOf(links, size * 2);
      scores = Arrays.copyOf(scores, size * 2);
      others = Arrays.copyOf(others, size * 2);
    }
    int at = rank(link);
    System.arraycopy(links, at, links, at + 1, size - at);
    System.arraycopy(scores, at, scores, at + 1, size - at);
    System.arraycopy(others, at, others, at + 1, size - at);
    put(link, at);
    size++;
    changes++;
    density = at < NEAREST ? -1 : density;
  }

  private void put(Link link, int at) {
    links[at] = link;
    scores[at] = link.score;
    others[at] = link.other(owner);
    count(link.score, 1);
  }

  private void count(float score, int times) {
    long fractions = Math.round(score * FRACTION);
    sum += times * fractions;
    squares += times * fractions * fractions;
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

  /** The number of the article at the other end of the link at {@code place}. */
  int other(int place) {
    return others[place];
  }

  /** Mean score of the {@link #NEAREST} nearest; missing ones count as 0. */
  double density() {
    if (density < 0) {
      double near = 0;
      for (int i = 0; i < Math.min(NEAREST, size); i++) {
        near += scores[i];
      }
      density = near / NEAREST;
    }
    return density;
  }

  double mean() {
    return size == 0 ? 0 : sum / FRACTION / size;
  }

  /** The standard deviation of all scores. */
  double deviation() {
    double mean = mean();
    double meanSquare = size == 0 ? 0 : squares / (FRACTION * FRACTION) / size;
    return Math.sqrt(Math.max(0, meanSquare - mean * mean));
  }

  /**
   * Compares whom the two are nearest to.
   *
   * @return for how many articles both are, and the sum of the lesser scores
   */
  Overlap overlap(Neighbours other) {
    int here = Math.min(NEAREST, size);
    int there = Math.min(NEAREST, other.size);
    int count = 0;
    double scoreSum = 0;
    for (int i = 0; i < here; i++) {
      for (int j = 0; j < there; j++) {
        if (others[i] == other.others[j]) {
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
    int rank = 0;
    for (int i = 0; i < size; i++) {
      rank += scores[i] > link.score ? 1 : 0;
    }
    while (rank < size && scores[rank] == link.score && links[rank].before(link)) {
      rank++;
    }
    return rank;
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
    others = new int[links.length];
    for (Link link : read) {
      put(link, size++);
    }
    changes = changesSince;
  }
}
