package org.stemma.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.stemma.core.article.Article;
import org.stemma.core.article.Origin;
import org.stemma.core.story.Correction;
import org.stemma.core.story.Decision;
import org.stemma.core.story.Decision.Kind;
import org.stemma.store.Put.Outcome;

/** What every library keeps to, whatever it is kept in. */
public abstract class LibraryContract {

  private static final Instant MONDAY = Instant.parse("2024-03-04T08:00:00Z");
  private static final Instant TUESDAY = Instant.parse("2024-03-05T08:00:00Z");
  private static final Instant WEDNESDAY = Instant.parse("2024-03-06T08:00:00Z");
  private static final Origin META = new Origin(Origin.Place.META, "test");

  private WritableLibrary library;

  /** Opens the same library each time that it is called in one test. */
  protected abstract WritableLibrary open();

  @BeforeEach
  void openLibrary() {
    library = open();
  }

  @AfterEach
  void closeLibrary() {
    library.close();
  }

  @Test
  void anEmptyLibraryHasNothing() {
    assertThat(library.seq()).isZero();
    assertThat(library.totals()).isEqualTo(new Library.Totals(0, 0, 0));
    assertThat(library.stories(10, null).items()).isEmpty();
    assertThat(library.stories(10, null).next()).isNull();
    assertThat(library.story("s")).isNull();
    assertThat(library.versions("s")).isEmpty();
    assertThat(library.article("a")).isNull();
    assertThat(library.revision("a", 1)).isNull();
    assertThat(library.capture("a", 1)).isNull();
    assertThat(library.changes(0, 10)).isEmpty();
  }

  @Test
  void correctionsAreReadBackInTheirOrderWithTheirPlacesAmongTheRevisions() {
    Correction apart = Correction.apart(List.of("a"), List.of("b", "c"));
    try (Batch batch = library.begin(MONDAY)) {
      batch.correct(apart);
      batch.commit();
    }
    put(TUESDAY, article("a", null, "Fire", "Two hurt."), opened("a", "s"));
    try (Batch batch = library.begin(WEDNESDAY)) {
      batch.correct(Correction.lock(List.of("a")));
      batch.commit();
    }
    library.close();
    library = open();
    assertThat(library.corrections())
        .containsExactly(
            new Corrected(MONDAY, 0, apart),
            new Corrected(WEDNESDAY, 1, Correction.lock(List.of("a"))));
  }

  @Test
  void aCorrectionThatIsNotCommittedNeverHappened() {
    try (Batch batch = library.begin(MONDAY)) {
      batch.correct(Correction.lock(List.of("a")));
    }
    assertThat(library.corrections()).isEmpty();
  }

  @Test
  void whatWasPutIsReadBackEqualAfterReopening() {
    Article article =
        article("a", "https://post.example/a", "Fire 🔥 at the harbour", "It burned.");
    put(MONDAY, article, opened("a", "s"));
    library.close();
    library = open();
    assertThat(library.article("a").article()).isEqualTo(article);
    assertThat(library.versions("s")).containsExactly(article);
  }

  @Test
  void otherWordsUnderTheSameIdAreARevisionKeptBesideTheOld() {
    Article first = article("a", null, "Fire", "Two hurt.");
    Article second = article("a", null, "Fire", "Three hurt.");
    put(MONDAY, first, opened("a", "s"));
    Put put = put(TUESDAY, second);
    assertThat(put.outcome()).isEqualTo(Outcome.REVISED);
    assertThat(put.revision()).isEqualTo(2);
    assertThat(library.revision("a", 1)).isEqualTo(first);
    assertThat(library.revision("a", 2)).isEqualTo(second);
    assertThat(library.article("a").article()).isEqualTo(second);
    assertThat(library.article("a").revisions())
        .extracting(Holding.Revision::seen)
        .containsExactly(MONDAY, TUESDAY);
    assertThat(library.versions("s")).containsExactly(second);
    assertThat(library.story("s").lastSeen()).isEqualTo(TUESDAY);
    Change change = library.changes(0, 10).getLast();
    assertThat(change.kind()).isEqualTo(Change.Kind.REVISE);
    assertThat(change.story()).isEqualTo("s");
    assertThat(change.revision()).isEqualTo(2);
  }

  @Test
  void goingBackToFormerWordsIsARevisionToo() {
    put(MONDAY, article("a", null, "Fire", "Two hurt."), opened("a", "s"));
    put(TUESDAY, article("a", null, "Fire", "Three hurt."));
    assertThat(put(WEDNESDAY, article("a", null, "Fire", "Two hurt.")).revision()).isEqualTo(3);
  }

  @Test
  void theSameAddressUnderAnotherIdIsTheSameArticle() {
    put(
        MONDAY,
        article("monday/a", "https://post.example/a", "Fire", "Two."),
        opened("monday/a", "s"));
    Put put = put(TUESDAY, article("tuesday/a", "https://post.example/a", "Fire", "Three."));
    assertThat(put.outcome()).isEqualTo(Outcome.REVISED);
    assertThat(put.article().id()).isEqualTo("monday/a");
    assertThat(library.article("tuesday/a")).isNull();
  }

  @Test
  void anotherAddressOfTheSameHostUnderTheSameIdIsTheSameArticle() {
    put(MONDAY, article("a", "https://post.example/fire", "Fire", "Two."), opened("a", "s"));
    Put moved = put(TUESDAY, article("a", "https://post.example/great-fire", "Fire", "Two."));
    assertThat(moved.outcome()).isEqualTo(Outcome.UNCHANGED);
    Put again = put(WEDNESDAY, article("b", "https://post.example/great-fire", "Fire", "Three."));
    assertThat(again.article().id()).isEqualTo("a");
    assertThat(again.outcome()).isEqualTo(Outcome.REVISED);
  }

  @Test
  void theSameIdFromAnotherHostIsAnotherArticle() {
    put(MONDAY, article("1", "https://post.example/a", "Fire", "Two."), opened("1", "s"));
    Put put = put(TUESDAY, article("1", "https://courier.example/b", "Flood", "None."));
    assertThat(put.outcome()).isEqualTo(Outcome.NEW);
    assertThat(put.article().id()).isEqualTo("1~2");
    assertThat(library.article("1~2").article().title()).isEqualTo("Flood");
    assertThat(library.article("1").article().title()).isEqualTo("Fire");
  }

  @Test
  void theSameWordsAgainChangeNothingButWhenTheyWereLastSeen() {
    Article article = article("a", "https://post.example/a", "Fire", "Two hurt.");
    put(MONDAY, article, opened("a", "s"));
    long seq = library.seq();
    assertThat(put(TUESDAY, article).outcome()).isEqualTo(Outcome.UNCHANGED);
    assertThat(library.seq()).isEqualTo(seq);
    assertThat(library.article("a").revisions()).hasSize(1);
    assertThat(library.article("a").lastSeen()).isEqualTo(TUESDAY);
    assertThat(library.story("s").lastSeen()).isEqualTo(MONDAY);
  }

  @Test
  void aPageIsKeptByteForByteWithTheRevisionReadFromIt() {
    byte[] page = {0, (byte) 0xff, '<', 'p', '>', (byte) 0x80};
    try (Batch batch = library.begin(MONDAY)) {
      batch.put(article("a", null, "Fire", "Two."), new Capture("text/html", page));
      batch.commit();
    }
    put(TUESDAY, article("a", null, "Fire", "Three."));
    assertThat(library.capture("a", 1).bytes()).isEqualTo(page);
    assertThat(library.capture("a", 1).mediaType()).isEqualTo("text/html");
    assertThat(library.capture("a", 2)).isNull();
    assertThat(library.article("a").revisions())
        .extracting(Holding.Revision::captured)
        .containsExactly(true, false);
  }

  @Test
  void onePageReadTwiceIsKeptOnce() {
    byte[] page = "<p>both".getBytes(StandardCharsets.UTF_8);
    try (Batch batch = library.begin(MONDAY)) {
      batch.put(article("a", null, "Fire", "Two."), new Capture("text/html", page));
      batch.put(article("b", null, "Flood", "Two."), new Capture("text/html", page));
      batch.commit();
    }
    assertThat(library.capture("a", 1).bytes()).isEqualTo(page);
    assertThat(library.capture("b", 1).bytes()).isEqualTo(page);
  }

  @Test
  void anArticleWithoutWordsIsRefused() {
    try (Batch batch = library.begin(MONDAY)) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> batch.put(article("a", null, null, " "), null))
          .withMessageContaining("neither title nor text: a");
    }
  }

  @Test
  void aStoryTellsItsArticlesOutletsLanguagesAndTimes() {
    put(MONDAY, written("a", "Courier", "en", null), opened("a", "s"));
    put(TUESDAY, written("b", "Post", "en", "Harbour burns"), joined("b", "s"));
    put(WEDNESDAY, written("c", "Post", "de", "Hafen brennt"), joined("c", "s"));
    Story story = library.story("s");
    assertThat(story.articles()).isEqualTo(3);
    assertThat(story.outlets()).containsExactly("Post", "Courier");
    assertThat(story.languages()).containsExactly("en", "de");
    assertThat(story.firstSeen()).isEqualTo(MONDAY);
    assertThat(story.lastSeen()).isEqualTo(WEDNESDAY);
    assertThat(story.headline()).isEqualTo("Harbour burns");
    assertThat(story.seq()).isEqualTo(library.seq());
  }

  @Test
  void storiesComeNewestFirstInSlicesThatLeaveNoneOut() {
    for (int i = 0; i < 7; i++) {
      // Two and two share a moment.
      Instant at = MONDAY.plusSeconds(i / 2);
      put(at, article("a" + i, null, "Title " + i, "Text."), opened("a" + i, "s" + i));
    }
    List<String> seen = new ArrayList<>();
    String cursor = null;
    do {
      Slice<Story> slice = library.stories(2, cursor);
      slice.items().forEach(story -> seen.add(story.id()));
      cursor = slice.next();
    } while (cursor != null);
    assertThat(seen).containsExactly("s6", "s5", "s4", "s3", "s2", "s1", "s0");
  }

  @Test
  void aCursorOfAnotherMakeIsRefused() {
    for (String cursor : List.of("", "x", "1", "1.", ".1", "1.x", "1.2.3")) {
      assertThatIllegalArgumentException().isThrownBy(() -> library.stories(2, cursor));
    }
  }

  @Test
  void aMergedStoryRedirectsToTheOneThatItWentInto() {
    threeStories();
    put(TUESDAY, null, merged("c", "s2", "s3"));
    put(TUESDAY, null, merged("b", "s1", "s2"));
    assertThat(library.story("s3").id()).isEqualTo("s1");
    assertThat(library.story("s2").id()).isEqualTo("s1");
    assertThat(library.versions("s3")).extracting(Article::id).containsExactly("a", "b", "c");
    assertThat(library.stories(10, null).items()).extracting(Story::id).containsExactly("s1");
    assertThat(library.article("c").story()).isEqualTo("s1");
    assertThat(library.totals().stories()).isEqualTo(1);
  }

  @Test
  void anArticleThatMovesLeavesItsStoryBehind() {
    threeStories();
    put(TUESDAY, article("d", null, "Title", "Text."), joined("d", "s1"));
    put(WEDNESDAY, null, new Decision(Kind.MOVED, "d", "s2", "s1", 0.7, List.of("shared names")));
    assertThat(library.versions("s1")).extracting(Article::id).containsExactly("a");
    assertThat(library.versions("s2")).extracting(Article::id).containsExactly("b", "d");
    assertThat(library.story("s1").articles()).isEqualTo(1);
    assertThat(library.story("s1").seq()).isEqualTo(library.seq());
    Change change = library.changes(0, 10).getLast();
    assertThat(change.kind()).isEqualTo(Change.Kind.MOVE);
    assertThat(change.former()).isEqualTo("s1");
    assertThat(change.score()).isEqualTo(0.7);
    assertThat(change.because()).containsExactly("shared names");
    assertThat(change.at()).isEqualTo(WEDNESDAY);
  }

  @Test
  void aStoryThatLostItsLastArticleRedirectsUntilItHasOneAgain() {
    threeStories();
    put(TUESDAY, null, new Decision(Kind.MOVED, "a", "s2", "s1", 0.7, List.of()));
    assertThat(library.story("s1").id()).isEqualTo("s2");
    put(WEDNESDAY, null, new Decision(Kind.MOVED, "a", "s1", "s2", 0.7, List.of()));
    assertThat(library.story("s1").id()).isEqualTo("s1");
    assertThat(library.story("s1").articles()).isEqualTo(1);
  }

  @Test
  void aMoveMayOpenAStory() {
    threeStories();
    put(TUESDAY, null, new Decision(Kind.MOVED, "a", "s9", "s1", 0.7, List.of()));
    assertThat(library.story("s9").articles()).isEqualTo(1);
  }

  @Test
  void changesAreNumberedUpwardsAndCanBeTakenUpAnywhere() {
    threeStories();
    put(TUESDAY, article("d", null, "Title", "Text."), joined("d", "s1"));
    List<Change> all = library.changes(0, 100);
    assertThat(all).extracting(Change::seq).isSorted().doesNotHaveDuplicates();
    assertThat(all)
        .extracting(Change::kind)
        .containsExactly(
            Change.Kind.CREATE, Change.Kind.CREATE, Change.Kind.CREATE, Change.Kind.UPDATE);
    assertThat(library.changes(all.get(1).seq(), 1)).containsExactly(all.get(2));
    assertThat(library.changes(library.seq(), 100)).isEmpty();
  }

  @Test
  void decisionsOnWhatIsNotThereAreRefused() {
    threeStories();
    for (Decision decision :
        List.of(
            joined("x", "s1"), joined("a", "x"), merged("a", "s1", "x"), merged("a", "s1", "s1"))) {
      try (Batch batch = library.begin(MONDAY)) {
        assertThatIllegalArgumentException().isThrownBy(() -> batch.decide(List.of(decision)));
      }
    }
  }

  @Test
  void whatWasNotCommittedNeverHappened() {
    threeStories();
    long seq = library.seq();
    try (Batch batch = library.begin(TUESDAY)) {
      batch.put(article("d", null, "Title", "Text."), null);
      batch.decide(List.of(joined("d", "s1")));
    }
    assertThat(library.seq()).isEqualTo(seq);
    assertThat(library.article("d")).isNull();
    assertThat(library.story("s1").articles()).isEqualTo(1);
  }

  @Test
  void anOpenBatchIsSeenByNobody() {
    try (Batch batch = library.begin(TUESDAY)) {
      batch.put(article("d", null, "Title", "Text."), null);
      batch.decide(List.of(opened("d", "s")));
      assertThat(library.article("d")).isNull();
      batch.commit();
      assertThat(library.article("d")).isNotNull();
    }
  }

  @Test
  void aThreadHasOneBatchAtATimeAndAnEndedBatchTakesNothing() {
    Batch batch = library.begin(MONDAY);
    assertThatIllegalStateException().isThrownBy(() -> library.begin(MONDAY));
    batch.commit();
    assertThatIllegalStateException().isThrownBy(batch::commit);
    batch.close();
    batch.close();
    assertThatIllegalStateException().isThrownBy(() -> batch.decide(List.of()));
    library.begin(MONDAY).close();
  }

  @Test
  void aDigestHoldsUntilTheStoryChanges() {
    threeStories();
    Digest digest = new Digest("Harbour burns", 2, 1);
    try (Batch batch = library.begin(TUESDAY)) {
      batch.digest("s1", digest, Map.of("a", Role.COPY, "elsewhere", Role.ORIGIN));
      batch.commit();
    }
    assertThat(library.story("s1").digest()).isEqualTo(digest);
    assertThat(library.story("s1").headline()).isEqualTo("Harbour burns");
    assertThat(library.story("s2").digest()).isNull();
    assertThat(library.members("s1")).first().isEqualTo(new Member("a", Role.COPY));
    assertThat(library.undigested()).containsExactly("s2", "s3");
    put(WEDNESDAY, article("d", null, "Title", "Text."), joined("d", "s1"));
    assertThat(library.story("s1").digest()).isNull();
    assertThat(library.members("s1")).contains(new Member("a", null), new Member("d", null));
    assertThat(library.undigested()).contains("s1");
  }

  @Test
  void articlesAreListedInOrderOfArrivalPieceByPiece() {
    threeStories();
    Slice<Holding> first = library.articles(2, null);
    Slice<Holding> rest = library.articles(2, first.next());
    assertThat(first.items()).hasSize(2);
    assertThat(rest.next()).isNull();
    List<Holding> all = new ArrayList<>(first.items());
    all.addAll(rest.items());
    assertThat(library.articles(10, null).items()).isEqualTo(all);
    assertThatIllegalArgumentException().isThrownBy(() -> library.articles(2, "x"));
  }

  @Test
  void feedsAndVisitsAreKeptAndTheLongestDueComesFirst() {
    Feed feed =
        new Feed("https://a.example/rss", "rss", "A", TUESDAY, MONDAY, null, null, 0, 2, "x", null);
    Visit early = Visit.begun("https://a.example/1", feed.url(), MONDAY);
    Visit late = Visit.begun("https://a.example/0", feed.url(), TUESDAY);
    Visit never =
        new Visit(
            "https://a.example/2", feed.url(), 3, MONDAY, null, TUESDAY, "gone", 1, null, "y");
    try (Batch batch = library.begin(MONDAY)) {
      batch.feed(Feed.begun(feed.url(), MONDAY));
      batch.feed(feed);
      List.of(late, never, early).forEach(batch::visit);
      batch.commit();
    }
    assertThat(library.feeds()).containsExactly(feed);
    assertThat(library.visit(never.url())).isEqualTo(never);
    assertThat(library.visit("https://a.example/3")).isNull();
    assertThat(library.dueVisits(MONDAY, 9)).containsExactly(early);
    assertThat(library.dueVisits(WEDNESDAY, 9)).containsExactly(early, late);
    assertThat(library.nextVisit()).isEqualTo(MONDAY);
  }

  @Test
  void aReplayGivesEachRevisionAsItCame() {
    Article a = article("a", null, "Fire", "Two hurt.");
    Article b = article("b", null, "Flood", "None hurt.");
    put(MONDAY, a, opened("a", "s1"));
    put(MONDAY, b, opened("b", "s2"));
    Article again = article("a", null, "Fire", "Three hurt.");
    put(TUESDAY, again, joined("a", "s1"));
    List<Article> replayed = new ArrayList<>();
    library.replay(0, replayed::add);
    assertThat(replayed).containsExactly(a, b, again);
    replayed.clear();
    library.replay(2, replayed::add);
    assertThat(replayed).containsExactly(again);
  }

  @Test
  void joiningTheStoryThatHoldsItAlreadyIsNoChange() {
    threeStories();
    long seq = library.seq();
    put(TUESDAY, null, joined("a", "s1"));
    assertThat(library.seq()).isEqualTo(seq);
  }

  @Test
  void joiningAnotherStoryIsAMove() {
    threeStories();
    put(TUESDAY, null, joined("a", "s2"));
    Change change = library.changes(0, 10).getLast();
    assertThat(change.kind()).isEqualTo(Change.Kind.MOVE);
    assertThat(change.former()).isEqualTo("s1");
    assertThat(library.story("s1").id()).isEqualTo("s2");
    assertThat(library.story("s2").articles()).isEqualTo(2);
  }

  @Test
  void namesAreTakenAsTheyAreWhateverTheyContain() {
    String odd = "a'; DROP TABLE stories; --/\u0001% ?#";
    put(MONDAY, article(odd, "https://post.example/'%", odd, odd), opened(odd, odd));
    assertThat(library.article(odd).article().title()).isEqualTo(odd);
    assertThat(library.story(odd).title()).isEqualTo(odd);
  }

  private void threeStories() {
    put(MONDAY, article("a", null, "Title a", "Text."), opened("a", "s1"));
    put(MONDAY, article("b", null, "Title b", "Text."), opened("b", "s2"));
    put(MONDAY, article("c", null, "Title c", "Text."), opened("c", "s3"));
  }

  private @Nullable Put put(Instant now, @Nullable Article article, Decision... decisions) {
    try (Batch batch = library.begin(now)) {
      Put put = article == null ? null : batch.put(article, null);
      batch.decide(List.of(decisions));
      assertThat(batch.commit()).isGreaterThanOrEqualTo(0);
      return put;
    }
  }

  private static Article article(
      String id, @Nullable String url, @Nullable String title, String text) {
    return Article.builder(id).url(url, META).title(title, META).text(text).build();
  }

  private static Article written(String id, String outlet, String language, String title) {
    return Article.builder(id)
        .title(title, META)
        .source(outlet, META)
        .language(language, META)
        .text("Text.")
        .build();
  }

  private static Decision opened(String article, String story) {
    return new Decision(Kind.OPENED, article, story, story, 1, List.of());
  }

  private static Decision joined(String article, String story) {
    return new Decision(Kind.JOINED, article, story, story, 0.9, List.of());
  }

  private static Decision merged(String article, String story, String former) {
    return new Decision(Kind.MERGED, article, story, former, 0.9, List.of());
  }
}
