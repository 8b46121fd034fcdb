package org.stemma.core.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.stemma.core.story.StreamArticles.article;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.stemma.core.text.Analysis;

class StorySummaryTest {

  private static final Analysis FIRST =
      article(
          "first",
          "Fire in Marstrup harbour",
          "A fire destroyed two warehouses in Marstrup. Ilse Brandt saw the flames.",
          "2021-03-02T08:00:00Z");
  private static final Analysis SECOND =
      article(
          "second", "Night of flames", "It was dark when the bells rang.", "2021-03-02T07:00:00Z");
  private static final Analysis THIRD =
      article(
          "third",
          "Marstrup harbour fire: two warehouses destroyed",
          "Ilse Brandt saw the fire destroy two warehouses in Marstrup harbour.",
          "2021-03-04T06:00:00Z");
  private static final Analysis LAST =
      article(
          "last",
          null,
          "The warehouses of Marstrup harbour are to be rebuilt.",
          "2021-03-04T09:00:00Z");

  @Test
  void titleAndLeadAreThoseOfTheMostCentralEarlyArticle() {
    StorySummary summary = StorySummary.of(List.of(FIRST, SECOND, THIRD, LAST));

    assertThat(summary.central()).isEqualTo("first");
    assertThat(summary.title()).isEqualTo("Fire in Marstrup harbour");
    assertThat(summary.lead()).isEqualTo("A fire destroyed two warehouses in Marstrup.");
  }

  @Test
  void itTellsWhenAndHowFastTheStoryGrew() {
    StorySummary summary = StorySummary.of(List.of(LAST, THIRD, FIRST, SECOND));

    assertThat(summary.firstSeen()).isEqualTo(Instant.parse("2021-03-02T07:00:00Z"));
    assertThat(summary.lastSeen()).isEqualTo(Instant.parse("2021-03-04T09:00:00Z"));
    assertThat(summary.growth()).isEqualTo(new StorySummary.Growth(2, 0));
    assertThat(summary.articles()).isEqualTo(4);
    assertThat(summary.languages()).containsExactly("en");
  }

  @Test
  void itNamesWhomItsArticlesName() {
    StorySummary summary = StorySummary.of(List.of(FIRST, THIRD, LAST));

    assertThat(summary.names()).contains("Ilse Brandt", "Marstrup").doesNotHaveDuplicates();
  }

  @Test
  void whatNobodyStatedIsNull() {
    StorySummary summary = StorySummary.of(List.of(article("a", null, "", null)));

    assertThat(summary.title()).isNull();
    assertThat(summary.lead()).isNull();
    assertThat(summary.firstSeen()).isNull();
    assertThat(summary.growth()).isEqualTo(new StorySummary.Growth(0, 0));
  }

  @Test
  void aStoryHasArticles() {
    assertThatThrownBy(() -> StorySummary.of(List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
