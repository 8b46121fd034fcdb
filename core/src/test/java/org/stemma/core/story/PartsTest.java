package org.stemma.core.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PartsTest {

  private static final Profile EMPTY =
      new Profile(
          SparseVector.EMPTY,
          SparseVector.EMPTY,
          SparseVector.EMPTY,
          SparseVector.EMPTY,
          SparseVector.EMPTY,
          SparseVector.EMPTY,
          0);

  private final Window window = new Window();
  private final Stories stories = new Stories();
  private final List<LiveArticle> articles = new ArrayList<>();

  private Story story(int size) {
    for (int i = 0; i < size; i++) {
      LiveArticle article =
          new LiveArticle(i, "a" + i, "en", LiveArticle.UNKNOWN, LiveArticle.UNKNOWN, EMPTY);
      window.add(article);
      articles.add(article);
    }
    Story story = stories.open(articles.getFirst());
    articles.forEach(article -> stories.join(article, story));
    return story;
  }

  private void link(int one, int other, double probability) {
    Link link = new Link(one, other, new float[PairFeatures.OWN], 0.5f, false);
    link.probability = (float) probability;
    articles.get(one).neighbours.add(link);
    articles.get(other).neighbours.add(link);
  }

  @Test
  void aStoryFallsApartWhereOnlyWeakLinksHoldIt() {
    Story story = story(5);
    link(0, 2, 0.9);
    link(2, 4, 0.8);
    link(1, 3, 0.9);
    link(3, 4, 0.1);

    List<LiveArticle> part = Parts.weakest(story, window);

    assertThat(part).containsExactly(articles.get(1), articles.get(3));
    assertThat(Parts.between(part, story, window)).isBetween(0.01, 0.02);
  }

  @Test
  void aStoryThatHangsTogetherHasNoParts() {
    Story story = story(4);
    link(0, 1, 0.9);
    link(1, 2, 0.9);
    link(2, 3, 0.9);

    assertThat(Parts.weakest(story, window)).isEmpty();
  }

  @Test
  void aSingleArticleIsNoPart() {
    Story story = story(5);
    link(0, 1, 0.9);
    link(1, 2, 0.9);
    link(2, 3, 0.9);

    assertThat(Parts.weakest(story, window)).isEmpty();
  }
}
