package org.stemma.core.story;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Compares an arriving article with its candidates, and judges links anew when they need it. */
final class Linker {

  /** How many of the nearest may have their links judged anew at one arrival. */
  private static final int REFRESHED = 4;

  private final Window window;
  private final BoostedTrees pairs;
  private final @Nullable PairObserver observer;

  Linker(Window window, BoostedTrees pairs, @Nullable PairObserver observer) {
    this.window = window;
    this.pairs = pairs;
    this.observer = observer;
  }

  /** Links {@code arriving} to all candidates and judges each link. */
  void link(LiveArticle arriving, List<Candidate> candidates) {
    for (Candidate candidate : candidates) {
      LiveArticle other = candidate.article();
      float[] own = PairFeatures.own(arriving, other, candidate.likeness());
      Link link = new Link(other.number, arriving.number, own, (float) candidate.score());
      arriving.neighbours.add(link);
      other.neighbours.add(link);
    }
    arriving.neighbours.takeStale();
    judge(arriving);
  }

  /** Judges anew the links of the nearest articles whose neighbourhood has changed. */
  List<LiveArticle> refresh(LiveArticle arriving) {
    List<LiveArticle> refreshed = new ArrayList<>();
    Neighbours near = arriving.neighbours;
    for (int i = 0; i < near.size() && refreshed.size() < REFRESHED; i++) {
      LiveArticle neighbour = window.get(near.get(i).other(arriving.number));
      if (neighbour != null && !neighbour.superseded && neighbour.neighbours.takeStale()) {
        judge(neighbour);
        refreshed.add(neighbour);
      }
    }
    return refreshed;
  }

  private void judge(LiveArticle article) {
    for (int i = 0; i < article.neighbours.size(); i++) {
      Link link = article.neighbours.get(i);
      LiveArticle other = window.get(link.other(article.number));
      if (other != null) {
        float[] row = PairFeatures.of(link, article.neighbours, other.neighbours);
        link.probability = (float) pairs.probability(row);
        if (observer != null) {
          observer.compared(article.id, other.id, row, link.probability);
        }
      }
    }
  }
}
