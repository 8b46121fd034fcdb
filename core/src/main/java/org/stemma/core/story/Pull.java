package org.stemma.core.story;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How strongly one article is drawn to a story: the probabilities of its links into it.
 *
 * @param story where it is drawn to
 * @param strength mean of the {@link #BEST} greatest probabilities, missing ones of a large story
 *     included; {@link #COPY} at least if it has a near-duplicate of the article
 * @param nearest number of the article with the greatest
 * @param greatest the greatest probability
 */
record Pull(Story story, double strength, int nearest, double greatest) {

  /** More than eight links let large vague stories win by their number. */
  static final int BEST = 8;

  /**
   * Of a story of eleven articles or more, this many should be linked to; of a smaller one, half.
   * What is missing counts as 0, so that one bridging article does not draw a crowd: on og2021 in
   * English B3 rose from 51 to about 73 with it.
   */
  private static final int EXPECTED = 6;

  /** Near-duplicates are of one story, however large it is. */
  static final double COPY = 0.97;

  /** Links less likely than this never decide anything. */
  private static final double LINK = 0.02;

  /** The pulls on {@code article} of all stories that it has live links to, strongest first. */
  static List<Pull> on(LiveArticle article, Window window) {
    List<Tally> tallies = new ArrayList<>();
    collect(article.neighbours, article, window, null, tallies);
    collect(article.foreign, article, window, null, tallies);
    List<Pull> pulls = new ArrayList<>(tallies.size());
    for (Tally tally : tallies) {
      pulls.add(tally.pull());
    }
    pulls.sort((a, b) ->
        a.strength != b.strength
            ? Double.compare(b.strength, a.strength)
            : Integer.compare(a.story.number, b.story.number));
    return pulls;
  }

  /** The strength with which {@code story} draws {@code article}; 0 if it does not. */
  static double of(Story story, LiveArticle article, Window window) {
    List<Tally> tallies = new ArrayList<>(1);
    collect(article.neighbours, article, window, story, tallies);
    collect(article.foreign, article, window, story, tallies);
    return tallies.isEmpty() ? 0 : tallies.getFirst().strength();
  }

  /** Counts the links into {@code only}, or into all stories if that is null. */
  private static void collect(
      Neighbours neighbours,
      LiveArticle article,
      Window window,
      @Nullable Story only,
      List<Tally> tallies) {
    for (int i = 0; i < neighbours.size(); i++) {
      Link link = neighbours.get(i);
      if (link.probability >= LINK) {
        LiveArticle other = window.get(link.other(article.number));
        Story story = other == null ? null : other.story;
        if (other != null && story != null && (only == null || only == story)) {
          tally(tallies, story).add(other.number, link);
        }
      }
    }
  }

  /** The strength with which {@code story} draws, among {@code pulls}; 0 if it does not. */
  static double of(Story story, List<Pull> pulls) {
    for (Pull pull : pulls) {
      if (pull.story == story) {
        return pull.strength;
      }
    }
    return 0;
  }

  private static Tally tally(List<Tally> tallies, Story story) {
    for (Tally tally : tallies) {
      if (tally.story == story) {
        return tally;
      }
    }
    Tally added = new Tally(story);
    tallies.add(added);
    return added;
  }

  private static final class Tally {
    private final Story story;
    private final float[] best = new float[BEST];
    private int count;
    private int nearest;
    private boolean copy;

    Tally(Story story) {
      this.story = story;
    }

    void add(int number, Link link) {
      float probability = link.probability;
      copy |= link.duplicate;
      if (count == 0 || probability > best[0]) {
        nearest = number;
      }
      int at = Math.min(count, BEST - 1);
      if (count >= BEST && best[at] >= probability) {
        return;
      }
      while (at > 0 && best[at - 1] < probability) {
        best[at] = best[at - 1];
        at--;
      }
      best[at] = probability;
      count = Math.min(BEST, count + 1);
    }

    double strength() {
      double sum = 0;
      for (int i = 0; i < count; i++) {
        sum += best[i];
      }
      int expected = Math.min(EXPECTED, (story.members.size() + 1) / 2);
      double mean = sum / Math.max(1, Math.max(count, expected));
      return copy ? Math.max(COPY, mean) : mean;
    }

    Pull pull() {
      return new Pull(story, strength(), nearest, best[0]);
    }
  }
}
