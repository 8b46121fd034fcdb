package org.stemma.core.story;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Puts right what later articles show to be wrong, in the neighbourhood of the newest one only, so
 * that the work for each arrival is bounded: first single articles move, then stories merge.
 */
final class Repair {

  /** A move must gain this much, or articles swing to and fro between two stories. */
  private static final double MOVE_GAIN = 0.1;

  /** Below this it is worth a look whether the article's story is two. */
  private static final double DOUBTED = 0.45;

  /** Below this an article is better off alone. */
  private static final double STAY = 0.2;

  /**
   * Two stories are one when their articles draw each other at least so: more than it takes to
   * join.
   */
  private static final double MERGE = 0.6;

  /** A story that draws the article less than this is not worth comparing as a whole. */
  private static final double MERGE_PULL = 0.25;

  /** Neighbours looked at for each arrival. */
  private static final int NEIGHBOURS = 8;

  /** Articles of a story, the newest, that speak for it in a merge. */
  private static final int SPEAKERS = 16;

  private final Window window;
  private final Stories stories;
  private final Constraints constraints;

  Repair(Window window, Stories stories, Constraints constraints) {
    this.window = window;
    this.stories = stories;
    this.constraints = constraints;
  }

  /** Repairs around {@code newest}, which is in its story already; tells what was done. */
  List<Decision> around(LiveArticle newest, List<LiveArticle> refreshed) {
    List<Decision> done = new ArrayList<>();
    for (LiveArticle neighbour : refreshed) {
      move(neighbour, newest, done);
    }
    merge(newest, newest, done);
    for (LiveArticle neighbour : refreshed) {
      merge(neighbour, newest, done);
    }
    return done;
  }

  private void merge(LiveArticle article, LiveArticle cause, List<Decision> done) {
    int left = NEIGHBOURS;
    while (left > 0 && mergeBest(article, cause, done)) {
      left--;
    }
  }

  private void move(LiveArticle article, LiveArticle cause, List<Decision> done) {
    Story own = stories.of(article);
    if (own.members.size() == 1 || own.locked || constraints.holds(article)) {
      return;
    }
    List<Pull> pulls = Pull.on(article, window);
    double here = Pull.of(own, pulls);
    for (Pull pull : pulls) {
      if (pull.story() != own
          && pull.strength() >= Math.max(MERGE, here + MOVE_GAIN)
          && pull.strength() >= pull.story().threshold(cause.arrived)
          && constraints.allow(article, pull.story())) {
        move(
            article,
            pull.story(),
            pull.strength(),
            Reasons.moved(article, cause, here, pull),
            done);
        return;
      }
    }
    if (here < DOUBTED && split(own, cause, done)) {
      return;
    }
    if (here < STAY) {
      Story fresh = stories.open(article);
      move(article, fresh, 1 - here, Reasons.alone(cause, here), done);
    }
  }

  /**
   * Parts the story in two if its parts draw each other less than holds an article in its place.
   */
  private boolean split(Story story, LiveArticle cause, List<Decision> done) {
    List<LiveArticle> part = Parts.weakest(story, window);
    if (part.isEmpty() || part.stream().anyMatch(constraints::holds)) {
      return false;
    }
    double between = Parts.between(part, story, window);
    if (between >= STAY) {
      return false;
    }
    Story fresh = stories.open(part.getFirst());
    List<String> because = Reasons.split(cause, between);
    done.add(
        new Decision(Decision.Kind.SPLIT, cause.id, fresh.id(), story.id(), 1 - between, because));
    for (LiveArticle member : part) {
      move(member, fresh, 1 - between, because, done);
    }
    return true;
  }

  private void move(
      LiveArticle article, Story to, double score, List<String> because, List<Decision> done) {
    String former = stories.of(article).id();
    stories.leave(article);
    stories.join(article, to);
    done.add(new Decision(Decision.Kind.MOVED, article.id, to.id(), former, score, because));
  }

  /** Merges the story of {@code article} with the one that it is closest to, if that is close. */
  private boolean mergeBest(LiveArticle article, LiveArticle cause, List<Decision> done) {
    Story own = stories.of(article);
    @Nullable Story best = null;
    double closest = MERGE;
    for (Pull pull : Pull.on(article, window)) {
      Story other = pull.story();
      if (pull.strength() < MERGE_PULL) {
        break;
      }
      if (other != own && constraints.allow(own, other)) {
        double closeness = (draw(own, other) + draw(other, own)) / 2;
        double needed = Math.max(own.threshold(cause.arrived), other.threshold(cause.arrived));
        if (closeness > closest && closeness >= needed) {
          closest = closeness;
          best = other;
        }
      }
    }
    if (best == null) {
      return false;
    }
    boolean larger =
        own.members.size() > best.members.size()
            || (own.members.size() == best.members.size() && own.number < best.number);
    Story into = larger ? own : best;
    Story from = larger ? best : own;
    stories.merge(from, into);
    done.add(
        new Decision(
            Decision.Kind.MERGED,
            cause.id,
            into.id(),
            from.id(),
            closest,
            Reasons.merged(cause, closest)));
    return true;
  }

  /** Mean strength with which {@code to} draws the newest articles of {@code from}. */
  private double draw(Story from, Story to) {
    int size = from.members.size();
    int speakers = Math.min(SPEAKERS, size);
    double sum = 0;
    for (LiveArticle member : from.members.subList(size - speakers, size)) {
      sum += Pull.of(to, member, window);
    }
    return sum / speakers;
  }
}
