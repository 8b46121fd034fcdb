package org.stemma.core.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.stemma.core.story.Decision.Kind;
import org.stemma.core.text.Analysis;

class CorrectionTest {

  private static final Analysis FIRE = report("fire", "Fire destroys warehouses in Marstrup");
  private static final Analysis COPY = report("copy", "Fire destroys warehouses in Marstrup");
  private static final Analysis VOTE = report("vote", "Parliament passes the fishing budget");

  private final StoryStream stream = new StoryStream();

  private static Analysis report(String id, String title) {
    return StreamArticles.article(id, title, title + ".", "2021-03-02");
  }

  private void background() {
    StreamArticles.stream(60, 1).forEach(stream::apply);
  }

  @Test
  void whatAPersonPutsTogetherStaysTogether() {
    background();
    stream.apply(FIRE);
    stream.apply(VOTE);
    List<Decision> done = stream.apply(Correction.together(List.of("fire", "vote")));
    StreamArticles.stream(60, 2).forEach(stream::apply);

    assertThat(done).extracting(Decision::kind).containsExactly(Kind.MERGED);
    assertThat(stream.storyOf("fire")).isEqualTo(stream.storyOf("vote"));
    assertThat(stream.resolve(done.getFirst().former())).isEqualTo(stream.storyOf("fire"));
  }

  @Test
  void whatAPersonSetsApartNeverMeetsAgain() {
    background();
    stream.apply(FIRE);
    stream.apply(COPY);
    assertThat(stream.storyOf("copy")).isEqualTo(stream.storyOf("fire"));

    List<Decision> done = stream.apply(Correction.apart(List.of("copy"), List.of("fire")));
    for (int i = 0; i < 10; i++) {
      stream.apply(report("more" + i, "Fire destroys warehouses in Marstrup"));
    }

    assertThat(done).extracting(Decision::kind).containsExactly(Kind.SPLIT, Kind.MOVED);
    assertThat(done.getFirst().former()).isEqualTo(stream.storyOf("fire"));
    assertThat(done.getFirst().story()).isEqualTo(stream.storyOf("copy"));
    assertThat(stream.storyOf("copy")).isNotEqualTo(stream.storyOf("fire"));
  }

  @Test
  void aCorrectionMayComeBeforeItsArticles() {
    stream.apply(Correction.together(List.of("fire", "vote")));
    stream.apply(Correction.apart(List.of("copy"), List.of("fire")));
    background();
    stream.apply(FIRE);
    stream.apply(VOTE);
    stream.apply(COPY);

    assertThat(stream.storyOf("vote")).isEqualTo(stream.storyOf("fire"));
    assertThat(stream.storyOf("copy")).isNotEqualTo(stream.storyOf("fire"));
  }

  @Test
  void theLaterOfTwoCorrectionsThatContradictHolds() {
    background();
    stream.apply(FIRE);
    stream.apply(COPY);
    stream.apply(Correction.apart(List.of("copy"), List.of("fire")));
    stream.apply(Correction.together(List.of("copy", "fire")));

    assertThat(stream.storyOf("copy")).isEqualTo(stream.storyOf("fire"));
  }

  @Test
  void nothingJoinsALockedStoryUntilItIsUnlocked() {
    background();
    stream.apply(FIRE);
    stream.apply(Correction.lock(List.of("fire")));
    stream.apply(COPY);
    assertThat(stream.storyOf("copy")).isNotEqualTo(stream.storyOf("fire"));

    stream.apply(Correction.unlock(List.of("fire")));
    stream.apply(report("third", "Fire destroys warehouses in Marstrup"));
    assertThat(stream.storyOf("third")).isEqualTo(stream.storyOf("fire"));
  }

  @Test
  void correctionsToldFirstHoldInARunWhereTheArticlesComeInAnotherOrder() {
    stream.apply(Correction.apart(List.of("copy"), List.of("fire")));
    stream.apply(Correction.lock(List.of("vote")));
    stream.apply(COPY);
    stream.apply(VOTE);
    background();
    stream.apply(FIRE);
    stream.apply(report("second vote", "Parliament passes the fishing budget"));

    assertThat(stream.storyOf("copy")).isNotEqualTo(stream.storyOf("fire"));
    assertThat(stream.storyOf("second vote")).isNotEqualTo(stream.storyOf("vote"));
  }

  @Test
  void whatAPersonDecidedSurvivesWritingAndReadingTheState() throws IOException {
    background();
    stream.apply(FIRE);
    stream.apply(VOTE);
    stream.apply(Correction.apart(List.of("copy"), List.of("fire")));
    stream.apply(Correction.lock(List.of("vote")));
    StoryStream read = StreamArticles.copy(stream);
    read.apply(COPY);
    read.apply(report("second vote", "Parliament passes the fishing budget"));

    assertThat(read.storyOf("copy")).isNotEqualTo(read.storyOf("fire"));
    assertThat(read.storyOf("second vote")).isNotEqualTo(read.storyOf("vote"));
  }

  @Test
  void anArticleCannotBeSetApartFromItself() {
    assertThatThrownBy(() -> Correction.apart(List.of("a"), List.of("a")))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
