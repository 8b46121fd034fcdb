package org.stemma.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stemma.core.story.Decision;
import org.stemma.server.view.Links;
import org.stemma.store.Batch;
import tools.jackson.databind.JsonNode;

class StemmaServerTest {

  private static final String FIRE = Links.story(Newsroom.FIRE);
  private static final String ARTICLE = Links.article(HarbourFire.POST.id());

  @TempDir static Path folder;
  private static Newsroom newsroom;
  private static Client client;

  @BeforeAll
  static void open() {
    newsroom = new Newsroom(folder);
    client = new Client(newsroom.server);
  }

  @AfterAll
  static void close() {
    newsroom.close();
  }

  @Test
  void theListTellsHeadlineCountsOutletsAndConflicts() {
    String page = client.get("/").body();
    assertThat(page)
        .contains("Fire destroys fish market at Sarnwick harbour")
        .containsPattern("6.articles · \\d.origins · 3.languages")
        .contains("2\u00a0conflicts")
        .contains("Coast Courier, Daily Lantern, Hafenblatt and 3 more")
        .contains("href=\"" + FIRE + "\"");
  }

  @Test
  void theListGoesOnWhereItWasCut() {
    String page = client.get("/?limit=1").body();
    List<String> titles = new ArrayList<>();
    JsonNode slice = client.json("/v1/stories?limit=1");
    while (true) {
      slice.path("stories").forEach(story -> titles.add(story.path("id").asString()));
      if (slice.path("next").isNull()) {
        break;
      }
      slice = client.json("/v1/stories?limit=1&cursor=" + slice.path("next").asString());
    }
    assertThat(page).contains("Older stories");
    assertThat(titles)
        .contains("ferry", Newsroom.FIRE, "regatta", "sluice")
        .doesNotHaveDuplicates();
  }

  @Test
  void theVersionsShowWhoCopiedWhomWithTheEvidence() {
    String page = client.get(FIRE).body();
    assertThat(page)
        .contains("<svg", "copy of Harbour Post", "Coast Courier")
        .contains("A fire that broke out early on Monday destroyed the fish market")
        .doesNotContain("<style");
  }

  @Test
  void twoVersionsStandSideBySide() {
    String page =
        client
            .get(
                FIRE
                    + "/compare?a="
                    + Links.encoded(HarbourFire.LANTERN.id())
                    + "&b="
                    + Links.encoded(HarbourFire.GAZETTE.id()))
            .body();
    assertThat(page)
        .contains("<del>Police have ruled nothing out.</del>")
        .contains("<ins>Traders want to sell from boats until a new roof is found,");
    assertThat(page.indexOf("Some 250 residents")).isNotNegative();
  }

  @Test
  void onlyDifferencesFoldsWhatIsEqual() {
    String page =
        client
            .get(
                FIRE
                    + "/compare?only=differences&a="
                    + Links.encoded(HarbourFire.LANTERN.id())
                    + "&b="
                    + Links.encoded(HarbourFire.GAZETTE.id()))
            .body();
    assertThat(page).contains("3 equal sentences").doesNotContain("Some 250 residents");
  }

  @Test
  void whatWasSaidNamesSpeakerAddresseeCueAndWhoHasIt() {
    String page = client.get(FIRE + "/said").body();
    assertThat(page)
        .contains("Ruth Calder", "to <bdi>reporters</bdi>", "We lost the hall")
        .contains("lang=\"ar\" dir=\"auto\">فقدنا المبنى");
  }

  @Test
  void conflictsComeFirstWithWhoTellsWhat() {
    String page = client.get(FIRE + "/figures").body();
    assertThat(page.indexOf("people who left their homes"))
        .isNotNegative()
        .isLessThan(page.indexOf("year in which the hall was built"));
    assertThat(page).contains("Rund 250 Anwohner", "4,500,000 crowns");
  }

  @Test
  void theTimelineSaysHowADateWasConcluded() {
    assertThat(client.get(FIRE + "/timeline").body())
        .contains("Wed 6 Mar 2024", "datetime=\"2024-03-04T05:40\"")
        .contains("‘Monday’ before the publication of the Harbour Post");
  }

  @Test
  void eachVersionTellsWhatItAddsAndLeavesOut() {
    assertThat(client.get(FIRE + "/differences").body())
        .contains("Traders want to sell from boats", "The wooden hall, put up in 1911");
  }

  @Test
  void anArticleShowsWhereItsFieldsComeFromAndMarksTheWordsAskedFor() {
    String words = "harbour master Ruth Calder";
    var span = HarbourFire.at(HarbourFire.POST, words).span();
    String page = client.get(ARTICLE + "?at=" + span.start() + "-" + span.end()).body();
    assertThat(page)
        .contains("<mark id=\"here\">" + words + "</mark>")
        .contains("og:title", "JSON-LD")
        .contains("rel=\"noopener noreferrer nofollow\"");
  }

  @Test
  void aRevisionIsComparedWithTheOneBefore() {
    assertThat(client.get("/article/ferry").body()).contains("Revision 2 of 2");
    assertThat(client.get("/article/ferry?revision=1").body()).contains("on Tuesday");
    assertThat(client.get("/article/ferry/changes").body())
        .contains("<del>Tuesday</del>", "<ins>Wednesday</ins>");
  }

  @Test
  void theApiTellsAStoryWithItsDossier() {
    JsonNode story = client.json("/v1/stories/" + Links.encoded(Newsroom.FIRE));
    assertThat(story.path("article_count").asInt()).isEqualTo(6);
    assertThat(story.path("conflict_count").asInt()).isEqualTo(2);
    assertThat(story.path("independent_origin_count").asInt())
        .isEqualTo(story.path("dossier").path("independent_origins").asInt());
    assertThat(story.path("dossier").path("versions").size()).isEqualTo(6);
  }

  @Test
  void theApiTellsAnArticleWithItsRevisions() {
    JsonNode article = client.json("/v1/articles/ferry");
    assertThat(article.path("revisions").size()).isEqualTo(2);
    assertThat(article.path("story").asString()).isEqualTo("ferry");
    assertThat(article.path("article").path("text").asString()).contains("on Wednesday");
    assertThat(client.json("/v1/articles/ferry?revision=1").path("article").path("text").asString())
        .contains("on Tuesday");
  }

  @Test
  void theChangeLogCanBeReadToItsEnd() {
    List<Long> seen = new ArrayList<>();
    long since = 0;
    JsonNode changes;
    do {
      changes = client.json("/v1/changes?limit=4&since=" + since);
      changes.path("changes").forEach(change -> seen.add(change.path("seq").asLong()));
      since = changes.path("next").asLong();
    } while (changes.path("changes").size() > 0);
    assertThat(seen).isSorted().doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(10);
    assertThat(since).isEqualTo(changes.path("seq").asLong());
  }

  @Test
  void healthCountsWhatThereIs() {
    JsonNode health = client.json("/health");
    assertThat(health.path("status").asString()).isEqualTo("ok");
    assertThat(health.path("articles").asInt()).isGreaterThanOrEqualTo(9);
    assertThat(client.json("/v1/health").path("stories").asInt()).isGreaterThanOrEqualTo(4);
  }

  @Test
  void aMergedStoryLeadsToWhereItWent() {
    Instant noon = Instant.parse("2024-03-04T12:00:00Z");
    newsroom.add("tide", noon, Newsroom.small("tide", "Spring tide expected", "Harbour Post"));
    newsroom.add("flood", noon, Newsroom.small("flood", "Quay under water", "Coast Courier"));
    try (Batch batch = newsroom.library.begin(noon)) {
      Decision.Kind merged = Decision.Kind.MERGED;
      batch.decide(List.of(new Decision(merged, "flood", "tide", "flood", 0.9, List.of())));
      batch.commit();
    }
    HttpResponse<String> page = client.get("/story/flood/said");
    assertThat(page.statusCode()).isEqualTo(308);
    assertThat(page.headers().firstValue("Location")).contains("/story/tide/said");
    HttpResponse<String> json = client.get("/v1/stories/flood");
    assertThat(json.statusCode()).isEqualTo(308);
    assertThat(json.headers().firstValue("Location")).contains("/v1/stories/tide");
    assertThat(client.get("/story/tide").body()).contains("Quay under water");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/nothing",
        "/story",
        "/story/nothing",
        "/story/ferry/nothing",
        "/story/ferry/said/more",
        "/article/nothing",
        "/article/ferry/nothing",
        "/article/ferry?revision=9",
        "/story/ferry/compare?a=nothing",
        "/assets/nothing",
        "/assets",
        "/story/%2e%2e%2f%2e%2e"
      })
  void whatIsNotThereIsSaidOnAPage(String path) {
    HttpResponse<String> answer = client.get(path);
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.headers().firstValue("Content-Type")).contains("text/html; charset=utf-8");
    assertThat(answer.body()).contains("Not found");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/v1/nothing",
        "/v1/stories/nothing",
        "/v1/articles/nothing",
        "/v1/articles",
        "/v1/"
      })
  void whatIsNotThereIsAProblemToPrograms(String path) {
    HttpResponse<String> answer = client.get(path);
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    JsonNode problem = client.json(path);
    assertThat(problem.path("status").asInt()).isEqualTo(404);
    assertThat(problem.path("type").asString()).isEqualTo("about:blank");
    assertThat(problem.path("title").asString()).isEqualTo("Not found");
    assertThat(problem.path("detail").asString()).isNotBlank();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/v1/changes?since=x", "/v1/changes?since=-1", "/v1/changes?limit=0",
        "/v1/changes?since=99999999999999999999", "/v1/stories?cursor=x", "/?cursor=x",
        "/?limit=many", "/article/ferry?revision=0"
      })
  void whatMakesNoSenseIsABadRequest(String path) {
    assertThat(client.get(path).statusCode()).isEqualTo(400);
  }

  @Test
  void aPercentSignWithoutDigitsIsABadRequest() throws IOException {
    assertThat(
            client.raw("GET /story/%zz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
        .startsWith("HTTP/1.1 400");
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "BREW"})
  void onlyReadingIsAllowed(String method) {
    HttpResponse<String> answer = client.send(method, "/");
    assertThat(answer.statusCode()).isEqualTo(405);
    assertThat(answer.headers().firstValue("Allow")).contains("GET, HEAD");
  }

  @Test
  void headIsGetWithoutTheBody() {
    HttpResponse<String> head = client.send("HEAD", "/");
    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.body()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"localhost", "LOCALHOST:80", "127.0.0.1", "127.0.0.1:8080", "[::1]", "[::1]:8080"})
  void itAnswersToItsOwnNames(String host) throws IOException {
    assertThat(
            client.raw("GET /health HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n"))
        .startsWith("HTTP/1.1 200");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "evil.example", "evil.example:80", "localhost.evil.example", "127.0.0.1.evil.example",
        "[::2]", "0.0.0.0", "10.0.0.1", "evil.example:127.0.0.1"
      })
  void aStrangersNameForItIsTurnedAway(String host) throws IOException {
    String answer = client.raw("GET / HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n");
    assertThat(answer).matches("(?s)HTTP/1.1 4(00|21) .*").doesNotContain("Sarnwick");
  }

  @Test
  void aRequestWithContentIsTurnedAway() throws IOException {
    String head = "GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n";
    assertThat(client.raw(head + "Content-Length: 5\r\n\r\nhello")).startsWith("HTTP/1.1 413");
    assertThat(client.raw(head + "Transfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n"))
        .startsWith("HTTP/1.1 4");
  }

  @Test
  void anEndlessAddressIsTurnedAway() throws IOException {
    String answer =
        client.raw("GET /story/" + "a".repeat(100_000) + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
    assertThat(answer).startsWith("HTTP/1.1 4");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/nothing", "/v1/stories", "/v1/nothing", "/assets/stemma.css"})
  void everyAnswerForbidsWhatItDoesNotNeed(String path) {
    var headers = client.get(path).headers();
    assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
        .contains("default-src 'none'")
        .doesNotContain("unsafe");
    assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(headers.firstValue("Referrer-Policy")).contains("no-referrer");
  }
}
