package org.stemma.core.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Links an arriving article to its neighbours, and judges links anew when they need it. */
final class Linker {

  /** How many of the nearest may have their links judged anew at one arrival. */
  private static final int REFRESHED = 4;

  private static final boolean[] BOTH = {true, false};

  private final Window window;
  private final StoryModels models;
  private final @Nullable PairObserver observer;

  /** Used for every link in turn. */
  private final float[] row = new float[PairFeatures.SIZE];

  Linker(Window window, StoryModels models, @Nullable PairObserver observer) {
    this.window = window;
    this.models = models;
    this.observer = observer;
  }

  /** Takes over the links of {@code arriving} to live articles, and judges each. */
  void link(LiveArticle arriving, List<Link> links) {
    for (Link link : links) {
      LiveArticle other = Objects.requireNonNull(window.get(link.older));
      boolean sameLanguage = arriving.speaksAs(other);
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
            && window.isLatest(neighbour)
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
