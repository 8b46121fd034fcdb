package org.stemma.core.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.stemma.core.story.StreamArticles.article;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.stemma.core.story.Decision.Kind;
import org.stemma.core.text.Analysis;

class StoryStreamTest {

  private static final String FIRE =
      "A fire destroyed two warehouses in the old harbour of Marstrup on Monday night. "
          + "Firefighters from four towns fought the flames until dawn. Nobody was hurt, said "
          + "harbour master Ilse Brandt.";

  private final StoryStream stream = new StoryStream();

  private Decision decide(Analysis article) {
    return stream.apply(article).getFirst();
  }

  @Test
  void theFirstArticleOpensAStory() {
    Decision decision = decide(article("a", "Fire in Marstrup", FIRE, "2021-03-02T08:00:00Z"));

    assertThat(decision.kind()).isEqualTo(Kind.OPENED);
    assertThat(decision.story()).isEqualTo(decision.former()).isEqualTo(stream.storyOf("a"));
    assertThat(decision.because()).isNotEmpty();
  }

  @Test
  void aNearDuplicateJoinsAtOnceAndIsCalledSo() {
    background();
    decide(article("a", "Fire in Marstrup harbour", FIRE, "2021-03-02T08:00:00Z"));
    Decision copy = decide(article("b", "Fire in Marstrup harbour", FIRE, "2021-03-02T09:30:00Z"));

    assertThat(copy.kind()).isEqualTo(Kind.JOINED);
    assertThat(copy.story()).isEqualTo(stream.storyOf("a"));
    assertThat(copy.because()).contains("near-duplicate of a", "2 hours apart");
  }

  @Test
  void anArticleWithoutTitleAndTextOpensAStoryOfItsOwn() {
    decide(article("a", null, "", null));
    Decision second = decide(article("b", "", " ", null));

    assertThat(second.kind()).isEqualTo(Kind.OPENED);
    assertThat(stream.liveStories()).isEqualTo(2);
  }

  @Test
  void articlesThatShareNothingAreNoStoryEvenAtTheBeginningOfAStream() {
    String day = "2026-03-02T12:00:00Z";
    decide(article("a", "Fire destroys warehouses in Marstrup", FIRE, day));
    Decision vote =
        decide(
            article(
                "b",
                "Council of Brackley sells its waterworks",
                "The council of Brackley voted nine to four to sell its waterworks to a company from"
                    + " the capital. Mayor Odile Kest spoke of a hard choice; opponents want the"
                    + " sale put before the voters in spring.",
                day));
    Decision comet =
        decide(
            article(
                "c",
                "Lost comet is back",
                "Researchers at a small observatory have photographed a comet that was thought lost."
                    + " It passed the sun in May and is now as bright as a star of the ninth"
                    + " magnitude, they write in a journal.",
                day));

    assertThat(vote.kind()).isEqualTo(Kind.OPENED);
    assertThat(comet.kind()).isEqualTo(Kind.OPENED);
  }

  @Test
  void articlesWithoutDatesArePlacedByTheirWords() {
    background();
    decide(article("a", "Fire in Marstrup harbour", FIRE, null));
    Decision second =
        decide(
            article(
                "b",
                "Warehouses burn in Marstrup",
                "Two warehouses in the old harbour of Marstrup burned down on Monday night. Nobody"
                    + " was hurt in the fire, harbour master Ilse Brandt said.",
                null));

    assertThat(second.story()).isEqualTo(stream.storyOf("a"));
  }

  @Test
  void aDateFortyYearsBackCountsAsNoDate() {
    background();
    decide(article("a", "Fire in Marstrup harbour", FIRE, "2021-03-02T08:00:00Z"));
    Decision old = decide(article("b", "Fire in Marstrup harbour", FIRE, "1981-03-02T08:00:00Z"));

    assertThat(old.story()).isEqualTo(stream.storyOf("a"));
    assertThat(old.because()).noneMatch(reason -> reason.contains("apart"));
  }

  @Test
  void aDateFarInTheFutureDoesNotRetireTheLiveArticles() {
    background();
    int live = stream.liveArticles();
    decide(article("a", "Fire in Marstrup harbour", FIRE, "2099-03-02T08:00:00Z"));

    assertThat(stream.liveArticles()).isEqualTo(live + 1);
  }

  @Test
  void aNewVersionKeepsItsStoryAndCountsOnce() {
    background();
    decide(article("a", "Fire in Marstrup harbour", FIRE, "2021-03-02T08:00:00Z"));
    int live = stream.liveArticles();
    Decision second =
        decide(article("a", "Fire in Marstrup: two held", FIRE + " Two were held.", null));

    assertThat(second.kind()).isEqualTo(Kind.JOINED);
    assertThat(second.story()).isEqualTo(stream.storyOf("a"));
    assertThat(second.because()).contains("a new version of an article of this story");
    assertThat(stream.liveArticles()).isEqualTo(live);
  }

  @Test
  void articlesRetireWhenTheStreamsTimeHasPassedThemByThirtyDays() {
    decide(article("a", "Fire in Marstrup harbour", FIRE, "2021-03-02"));
    for (int i = 0; i < 100; i++) {
      decide(article("later" + i, "Budget vote " + i, "", "2021-05-02"));
    }

    assertThat(stream.storyOf("a")).isNull();
    assertThat(stream.storyOf("later99")).isNotNull();
  }

  @Test
  void aThousandArticlesOfOneSecondAreAllPlaced() {
    for (int i = 0; i < 1000; i++) {
      decide(article("a" + i, "Budget vote " + i % 50, FIRE, "2021-03-02T08:00:00Z"));
    }

    assertThat(stream.liveArticles()).isEqualTo(1000);
    assertThat(stream.storyOf("a999")).isNotNull();
  }

  @Test
  void anArticleThatComesLateFindsTheStoryOfItsDay() {
    decide(article("a", "Fire in Marstrup harbour", FIRE, "2021-03-02T08:00:00Z"));
    for (int i = 0; i < 30; i++) {
      decide(article("later" + i, "Budget vote of Lorne " + i, "", "2021-03-09T08:00:00Z"));
    }
    Decision late = decide(article("b", "Fire in Marstrup harbour", FIRE, "2021-03-02T09:00:00Z"));

    assertThat(late.story()).isEqualTo(stream.storyOf("a"));
  }

  @Test
  void anArticleInALanguageThatNobodyKnowsIsPlacedByItsWords() {
    background();
    String title = "Zubra velkon i Marstrup";
    String text = "Zubra velkon i Marstrup ta drenoli, miska harbo Ilse Brandt. ".repeat(6);
    decide(articleIn("x-unknown", "a", title, text));
    Decision second = decide(articleIn("x-unknown", "b", title, text));

    assertThat(second.story()).isEqualTo(stream.storyOf("a"));
  }

  @Test
  void aCopyJoinsAtOnceEvenALargeStory() {
    background();
    String rest = " The council of the town meets on Thursday. The port stays shut. ".repeat(3);
    for (int i = 0; i < 20; i++) {
      decide(article("a" + i, "Fire in Marstrup harbour", FIRE + rest, "2021-03-02T08:00:00Z"));
    }
    String other = "The quay walls of Marstrup, built in 1820, are of soft stone. ".repeat(8);
    stream.apply(article("odd", "How Marstrup built its quays", other, "2021-03-02T10:00:00Z"));
    stream.apply(Correction.together(List.of("odd", "a0")));
    Decision copy =
        decide(article("copy", "How Marstrup built its quays", other, "2021-03-02T12:00:00Z"));

    assertThat(copy.kind()).isEqualTo(Kind.JOINED);
    assertThat(copy.story()).isEqualTo(stream.storyOf("odd")).isEqualTo(stream.storyOf("a0"));
  }

  @Test
  void aClosedStoryIsReopenedOnlyByACopyAndFollowedByWhatIsLessAlike() {
    background();
    String report =
        FIRE + " The harbour was shut until noon, and nine ships lay at anchor off town.";
    decide(article("a", "Fire in Marstrup harbour", report, "2021-03-28T08:00:00Z"));
    for (int i = 0; i < 70; i++) {
      decide(article("later" + i, "Budget vote of Lorne " + i, "", "2021-04-05T08:00:00Z"));
    }
    String news =
        "Burglars set the blaze, the court was told. A can of petrol was found in a garden in"
            + " Lorne, and two men are held. Both deny it; the trial goes on for three weeks.";
    Decision trial =
        decide(article("b", "Two held over the fire in Marstrup harbour", news, "2021-04-05"));

    assertThat(trial.kind()).isEqualTo(Kind.OPENED);
    assertThat(trial.follows())
        .isNotNull()
        .isEqualTo(stream.storyOf("a"))
        .isEqualTo(stream.follows(trial.story()));

    decide(article("c", "Fire in Marstrup harbour", report, "2021-04-05"));

    assertThat(stream.storyOf("c")).isEqualTo(stream.storyOf("a"));
  }

  @Test
  void theSameEventsGiveTheSameDecisions() {
    StoryStream other = new StoryStream();
    for (Analysis article : StreamArticles.stream(200, 7)) {
      assertThat(other.apply(article)).isEqualTo(stream.apply(article));
    }
  }

  private static Analysis articleIn(String language, String id, String title, String text) {
    return StreamArticles.article(language, id, title, text, null);
  }

  private void background() {
    List<Analysis> articles = StreamArticles.stream(60, 1);
    articles.forEach(stream::apply);
  }

  @Test
  void articlesThatHaveBeenMetAreDecidedAboutInOrderAndBeforeTheStateIsWritten() {
    StoryStream stream = new StoryStream();
    List<Arrival> met = StreamArticles.stream(2, 1).stream().map(stream::meet).toList();

    assertThatThrownBy(() -> stream.decide(met.getLast()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("arrival 0 is due, not 1");
    stream.decide(met.getFirst());
    assertThatThrownBy(() -> StreamArticles.bytes(stream))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("1 arrivals are undecided");
  }
}
