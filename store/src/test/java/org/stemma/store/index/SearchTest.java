package org.stemma.store.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stemma.core.article.Article;
import org.stemma.core.article.Origin;
import org.stemma.store.Role;
import org.stemma.store.index.SearchRequest.Sorting;

/** What is asked, and what is found. */
class SearchTest {

  @TempDir Path folder;
  private Shelf shelf;

  @BeforeEach
  void fill() {
    shelf = new Shelf(folder);
    shelf.put(
        Shelf.NOON.minusSeconds(200_000),
        "flood",
        Shelf.article(
            "flood",
            "Upland",
            "2026-02-28T09:00:00Z",
            "River Lenner rises",
            "The Lenner rose by 2 metres on 27 February 2026. Nobody was hurt."));
    shelf.put(
        Shelf.NOON.minusSeconds(7_200),
        "fire",
        Shelf.article(
            "fire-1",
            "Courier",
            "2026-03-02T07:00:00Z",
            "Cold store burns at Saltern Quay",
            "A fire destroyed a cold store in Brackmouth on Monday. \"Nobody could have saved it,\""
                + " Maren Oddvik told reporters. Some 1,150 tonnes of fish were lost."));
    Article copy =
        Shelf.article(
                "fire-2",
                "Post",
                "2026-03-02T08:00:00Z",
                "Müller speaks of arson after fire",
                "The cold wind fed a fire in a store, and 40 people left their homes.")
            .toBuilder()
            .byline(List.of("Hanne Wolcott"), new Origin(Origin.Place.GIVEN, ""))
            .build();
    shelf.put(Shelf.NOON.minusSeconds(3_600), "fire", copy);
    shelf.digest("fire", 2, 1, Map.of("fire-1", Role.ORIGIN, "fire-2", Role.COPY));
    shelf.digest("flood", 1, 0, Map.of("flood", Role.ORIGIN));
    shelf.index();
  }

  @AfterEach
  void close() {
    shelf.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "fire | fire-1 fire-2",
        "FIRE cold | fire-1 fire-2",
        "\"cold store\" | fire-1",
        "\"cold store\"~10 | fire-1 fire-2",
        "fire AND arson | fire-2",
        "fire && arson | fire-2",
        "arson OR lenner | fire-2 flood",
        "nobody -fire | flood",
        "nobody NOT fire | flood",
        "-fire | flood",
        "(arson OR lenner) hurt | flood",
        "lenn* | flood",
        "l?nner | flood",
        "/lenn.r/ | flood",
        "lennar~ | flood",
        "muller | fire-2",
        "title:fire | fire-2",
        "title:(saltern OR lenner) | fire-1 flood",
        "text:saltern | ``",
        "author:wolcott | fire-2",
        "author:* | fire-2",
        "source:courier | fire-1",
        "domain:post.example | fire-2",
        "domain:example | fire-1 fire-2 flood",
        "lang:en | fire-1 fire-2 flood",
        "lang:de | ``",
        "entity:oddvik | fire-1",
        "said-by:oddvik | fire-1",
        "said-by:oddvik said-to:reporters | fire-1",
        "quote:\"could have saved\" | fire-1",
        "number:1,150 | fire-1",
        "number:>1000 | fire-1",
        "number:<=40 | fire-2 flood",
        "number:30..50 | fire-2",
        "number:[30 TO 50] | fire-2",
        "date:2026-02-27 | flood",
        "date:2026-02 | flood",
        "date:>=2026-03 | fire-1",
        "published:2026-03-02 | fire-1 fire-2",
        "published:<2026-03 | flood",
        "published:2026-02-28..2026-03-01 | flood",
        "seen:24h | fire-1 fire-2",
        "changed:7d | fire-1 fire-2 flood",
        "story:flood | flood",
        "origins:>=2 | fire-1 fire-2",
        "origins:1 | flood",
        "copies:>0 | fire-1 fire-2",
        "role:copy | fire-2",
        "role:origin fire | fire-1",
        "has:conflict | fire-1 fire-2",
        "has:quote | fire-1",
        "has:correction | ``",
      })
  void aQueryFindsTheArticlesThatItDescribes(String query, String expected) throws Exception {
    assertThat(String.join(" ", shelf.articles(query))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "fire AND | 9 | a word",
        "OR fire | 1 | a word",
        "(fire | 6 | ) for the (",
        "fire) | 5 | no (",
        "\"cold store | 12 | closes the phrase opened at 1",
        "fïre titel:x | 6 | expected one of title:",
        "number:many | 8 | a number",
        "date:yesterday | 6 | a date",
        "published:2026-13 | 11 | a date",
        "published:2026-03..2026-02 | 11 | begins before it ends",
        "role:thief | 6 | origin, copy",
        "has:fish | 5 | correction",
        "title: | 7 | a value for title:",
        "/[/ | 1 | regular expression",
        "\"a b\"~x | 7 | how many words apart",
        "fire -- | 7 | a word",
      })
  void anErrorSaysWhereAndWhatWasExpected(String query, int position, String expected) {
    try {
      shelf.articles(query);
    } catch (QuerySyntaxException error) {
      assertThat(error.position()).as(error.getMessage()).isEqualTo(position);
      assertThat(error).hasMessageContaining(expected);
      return;
    }
    throw new AssertionError("no error in " + query);
  }

  @Test
  void aStoryIsFoundOnceWithHowManyOfItsArticlesMatch() throws Exception {
    Answer answer = shelf.ask(Shelf.query("nobody OR arson", HitKind.STORY));

    assertThat(answer.total()).isEqualTo(2);
    assertThat(answer.hits())
        .extracting(hit -> ((Hit.OfStory) hit).story().id())
        .containsExactly("fire", "flood");
    assertThat(((Hit.OfStory) answer.hits().getFirst()).matches()).isEqualTo(2);
  }

  @Test
  void storiesAreSortedByOriginsAndByGrowth() throws Exception {
    for (Sorting sort : List.of(Sorting.ORIGINS, Sorting.GROWTH)) {
      SearchRequest request =
          new SearchRequest("", HitKind.STORY, sort, 10, null, false, Shelf.NOON);
      assertThat(shelf.ask(request).hits())
          .extracting(hit -> hit.holding().story())
          .containsExactly("fire", "flood");
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            new SearchRequest("", HitKind.FIGURE, Sorting.GROWTH, 10, null, false, Shelf.NOON));
  }

  @Test
  void aWordOfTheHeadlineCountsMoreThanOneOfTheText() throws Exception {
    SearchRequest request =
        new SearchRequest("fire", HitKind.ARTICLE, Sorting.RELEVANCE, 10, null, false, Shelf.NOON);

    assertThat(shelf.ask(request).hits().getFirst().holding().article().id()).isEqualTo("fire-2");
  }

  @Test
  void statementsAndFiguresAreFoundAsWhatTheyAre() throws Exception {
    Hit.OfStatement said =
        (Hit.OfStatement)
            shelf.ask(Shelf.query("said-by:oddvik saved", HitKind.STATEMENT)).hits().getFirst();
    Hit.OfFigure figure =
        (Hit.OfFigure)
            shelf.ask(Shelf.query("fish number:>1000", HitKind.FIGURE)).hits().getFirst();

    assertThat(said.statement().addressee()).isEqualTo("reporters");
    assertThat(said.highlights().getFirst().text()).contains("saved");
    assertThat(figure.figure().value()).isEqualTo(1150);
    assertThat(figure.figure().unit()).isEqualTo("t");
    assertThat(shelf.ask(Shelf.query("number:>1000", HitKind.FIGURE)).total()).isEqualTo(1);
  }

  @Test
  void highlightsMarkWhatWasAskedForInCodePoints() throws Exception {
    Hit.Highlight title =
        shelf.ask(Shelf.query("arson", HitKind.ARTICLE)).hits().getFirst().highlights().getFirst();

    assertThat(title.text()).isEqualTo("Müller speaks of arson after fire");
    assertThat(title.marks()).hasSize(1);
    assertThat(
            title
                .text()
                .substring(title.marks().getFirst().start(), title.marks().getFirst().end()))
        .isEqualTo("arson");
  }

  @Test
  void facetsCountTheMatchingArticles() throws Exception {
    SearchRequest request =
        new SearchRequest("", HitKind.STORY, Sorting.TIME, 1, null, true, Shelf.NOON);
    Map<String, List<Answer.Count>> facets = shelf.ask(request).facets();

    assertThat(facets.get("outlet"))
        .containsExactly(
            new Answer.Count("Courier", 1),
            new Answer.Count("Post", 1),
            new Answer.Count("Upland", 1));
    assertThat(facets.get("language")).containsExactly(new Answer.Count("en", 3));
    assertThat(facets.get("day").getFirst()).isEqualTo(new Answer.Count("2026-03-02", 2));
    assertThat(facets.get("name")).extracting(Answer.Count::value).contains("Maren Oddvik");
  }

  @Test
  void goingOnWithTheCursorGivesEachHitOnceInEveryOrder() throws Exception {
    for (int i = 0; i < 25; i++) {
      shelf.put(
          Shelf.NOON,
          "tide-" + i % 10,
          Shelf.article("tide-" + i, "Post", "2026-03-01", "Tide " + i, "High water at noon."));
    }
    shelf.index();
    for (HitKind kind : List.of(HitKind.STORY, HitKind.ARTICLE)) {
      for (Sorting sort : List.of(Sorting.RELEVANCE, Sorting.TIME, Sorting.ORIGINS)) {
        List<String> ids = new ArrayList<>();
        SearchRequest request = new SearchRequest("tide", kind, sort, 4, null, false, Shelf.NOON);
        Answer part = shelf.ask(request);
        while (true) {
          part.hits()
              .forEach(hit ->
                  ids.add(
                      kind == HitKind.STORY
                          ? hit.holding().story()
                          : hit.holding().article().id()));
          assertThat(part.total()).isEqualTo(kind == HitKind.STORY ? 10 : 25);
          if (part.next() == null) {
            break;
          }
          part = shelf.ask(request.from(part.next()));
        }
        assertThat(ids).as(kind + " " + sort).doesNotHaveDuplicates().hasSize((int) part.total());
      }
    }
  }

  @Test
  void aCursorOfNoSearchIsRefused() {
    SearchRequest request =
        new SearchRequest("", HitKind.STORY, Sorting.TIME, 4, "x!", false, Shelf.NOON);
    assertThatIllegalArgumentException().isThrownBy(() -> shelf.ask(request));
  }
}
