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

  private Link[] links = new Link[4];
  private int size;
  private int changes;
  private double mean;
  private double deviation;
  private double nearestMean;

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
    }
    int at = size++;
    while (at > 0 && link.before(links[at - 1])) {
      links[at] = links[at - 1];
      at--;
    }
    links[at] = link;
    changes++;
    measure();
  }

  private void measure() {
    double sum = 0;
    double squares = 0;
    double near = 0;
    for (int i = 0; i < size; i++) {
      double score = links[i].score;
      sum += score;
      squares += score * score;
      near += i < NEAREST ? score : 0;
    }
    mean = sum / size;
    deviation = Math.sqrt(Math.max(0, squares / size - mean * mean));
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
    return size == 0 ? 0 : links[0].score;
  }

  /** Mean score of the {@link #NEAREST} nearest; missing ones count as 0. */
  double density() {
    return nearestMean;
  }

  /** How many deviations {@code score} lies above the mean of all neighbours. */
  double standing(double score) {
    return deviation < 1e-6 ? 0 : (score - mean) / deviation;
  }

  /** How many neighbours are nearer than the one at {@code link}. */
  int rank(Link link) {
    int rank = 0;
    while (rank < size && links[rank] != link && links[rank].before(link)) {
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
    size = read.length;
    changes = changesSince;
    if (size > 0) {
      measure();
    }
  }
}
