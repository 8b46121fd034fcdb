package org.stemma.core.story;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Compares an arriving article with its candidates, and judges links anew when they need it. */
final class Linker {

  /** How many of the nearest may have their links judged anew at one arrival. */
  private static final int REFRESHED = 4;

  /**
   * Two texts of {@link #WORTHY} words or more that are so alike in their pairs of neighbouring
   * words are copies of one another but for small changes.
   */
  static final double COPIED_PAIRS = 0.8;

  /** Shorter texts, above all mere headlines, are alike by chance. */
  private static final int WORTHY = 40;

  private static final boolean[] BOTH = {true, false};

  private final Window window;
  private final Probe probe;
  private final StoryModels models;
  private final @Nullable PairObserver observer;

  /** Used for every link in turn. */
  private final float[] row = new float[PairFeatures.SIZE];

  Linker(Window window, Probe probe, StoryModels models, @Nullable PairObserver observer) {
    this.window = window;
    this.probe = probe;
    this.models = models;
    this.observer = observer;
  }

  /** Links {@code arriving}, which the probe holds, to all candidates and judges each link. */
  void link(LiveArticle arriving, List<Candidate> candidates) {
    for (Candidate candidate : candidates) {
      LiveArticle other = candidate.article();
      float[] own = PairFeatures.own(probe, arriving, candidate);
      boolean sameLanguage = arriving.speaksAs(other);
      boolean duplicate =
          sameLanguage
              && Math.min(arriving.profile.words(), other.profile.words()) >= WORTHY
              && own[PairFeatures.PAIRS] >= COPIED_PAIRS;
      Link link =
          new Link(other.number, arriving.number, own, (float) candidate.score(), duplicate);
      arriving.neighbours(sameLanguage).add(link);
      other.neighbours(sameLanguage).add(link);
    }
    for (boolean sameLanguage : BOTH) {
      arriving.neighbours(sameLanguage).takeStale();
      judge(arriving, sameLanguage);
    }
  }

  /** Judges anew the links of the nearest articles whose neighbourhood has changed. */
  List<LiveArticle> refresh(LiveArticle arriving) {
    List<LiveArticle> refreshed = new ArrayList<>();
    for (boolean sameLanguage : BOTH) {
      Neighbours near = arriving.neighbours(sameLanguage);
      int left = sameLanguage ? REFRESHED : REFRESHED / 2;
      for (int i = 0; i < near.size() && left > 0; i++) {
        LiveArticle neighbour = window.get(near.get(i).other(arriving.number));
        if (neighbour != null
            && !neighbour.superseded
            && neighbour.neighbours(sameLanguage).takeStale()) {
          judge(neighbour, sameLanguage);
          refreshed.add(neighbour);
          left--;
        }
      }
    }
    return refreshed;
  }

  private void judge(LiveArticle article, boolean sameLanguage) {
    Neighbours neighbours = article.neighbours(sameLanguage);
    BoostedTrees model = models.model(sameLanguage);
    for (int i = 0; i < neighbours.size(); i++) {
      Link link = neighbours.get(i);
      LiveArticle other = window.get(neighbours.other(i));
      if (other != null) {
        PairFeatures.of(link, i, neighbours, other.neighbours(sameLanguage), row);
        float judged = (float) model.probability(row);
        link.probability = link.duplicate ? Math.max((float) Pull.COPY, judged) : judged;
        if (observer != null) {
          observer.compared(article.id, other.id, sameLanguage, row.clone());
        }
      }
    }
  }
}
