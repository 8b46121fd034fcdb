package org.stemma.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stemma.intake.web.Fetcher;
import org.stemma.intake.web.Manners;
import org.stemma.intake.web.Timepiece;
import org.stemma.store.Feed;
import org.stemma.store.Library;
import org.stemma.store.Visit;
import org.stemma.store.WritableLibrary;
import org.stemma.store.sqlite.SqliteLibrary;
import tools.jackson.databind.JsonNode;

/** A news site on this machine is watched for a week, which takes no time. */
class WatchTest {

  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

  @TempDir Path folder;

  private final Map<String, String> pages = new ConcurrentHashMap<>();
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final Console console =
      new Console(
          InputStream.nullInputStream(),
          new PrintStream(out, true, UTF_8),
          new PrintStream(err, true, UTF_8),
          false);
  private final Clock time = new Clock();

  private HttpServer server;
  private WritableLibrary library;
  private Desk desk;
  private Fetcher fetcher;
  private Watch watch;

  /** Stands still until somebody sleeps. */
  private static final class Clock implements Timepiece {
    private Instant now = NOON;

    @Override
    public synchronized Instant now() {
      return now;
    }

    @Override
    public synchronized void sleepUntil(Instant moment) {
      now = moment.isAfter(now) ? moment : now;
    }
  }

  @BeforeEach
  void open() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
    library = SqliteLibrary.open(folder);
    desk = new Desk(folder, library, console);
    fetcher = new Fetcher(Manners.USUAL.allowingPrivate(), time);
    watch = new Watch(library, desk, fetcher, time, Duration.ofMinutes(15), console);
  }

  @AfterEach
  void close() {
    fetcher.close();
    desk.close();
    library.close();
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    asked.add(path);
    String page = pages.get(path);
    byte[] body = page == null ? new byte[0] : page.getBytes(UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
    exchange.sendResponseHeaders(page == null ? 404 : 200, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private String at(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  private static String article(String title, String more) {
    return "<!DOCTYPE html><html lang=\"en\"><head><title>"
        + title
        + "</title></head><body><article><h1>"
        + title
        + "</h1><p>The harbour authority said on Monday that the northern basin would stay closed to"
        + " all vessels until divers had looked at the wall that gave way in the storm.</p><p>Fishing"
        + " crews were told to use the southern entrance, where the depth had been measured again"
        + " over the weekend and found to be enough for most of them.</p><p>"
        + more
        + "</p></article></body></html>";
  }

  private static String rss(String... links) {
    StringBuilder rss = new StringBuilder("<rss version=\"2.0\"><channel><title>Post</title>");
    for (String link : links) {
      rss.append("<item><title>T</title><link>").append(link).append("</link></item>");
    }
    return rss.append("</channel></rss>").toString();
  }

  private long readings(String path) {
    return asked.stream().filter(path::equals).count();
  }

  /** Lets everything happen that is due within {@code time} from noon. */
  private void until(Duration span) throws InterruptedException {
    Instant end = NOON.plus(span);
    watch.round();
    while (!watch.next().isAfter(end)) {
      time.sleepUntil(watch.next());
      watch.round();
    }
    time.sleepUntil(end);
  }

  @Test
  void aSiteLeadsToItsFeedAndTheFeedToItsPages() throws Exception {
    pages.put(
        "/",
        "<html><head><link rel=\"alternate\" type=\"application/rss+xml\" href=\"/rss\"></head></html>");
    pages.put("/rss", rss("/a", "/b", "/a"));
    pages.put("/a", article("Northern basin stays closed", "A date was not given."));
    pages.put("/b", article("Ferry runs again", "The first boat leaves at six."));
    watch.follow(List.of(URI.create(at("/"))));

    assertThat(watch.round()).isEqualTo(2);
    assertThat(library.totals().articles()).isEqualTo(2);
    assertThat(library.feeds())
        .extracting(Feed::kind, Feed::brought)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("site", 0L),
            org.assertj.core.groups.Tuple.tuple("rss", 2L));
    assertThat(library.capture(at("/a"), 1)).isNotNull();
    assertThat(watch.round()).isZero();
  }

  @Test
  void aPageIsReadAgainAfterAnHourSixHoursADayAndAWeek() throws Exception {
    pages.put("/rss", rss("/a"));
    pages.put("/a", article("Northern basin stays closed", "A date was not given."));
    watch.follow(List.of(URI.create(at("/rss"))));

    until(Duration.ofMinutes(59));
    assertThat(readings("/a")).isEqualTo(1);
    until(Duration.ofMinutes(70));
    assertThat(readings("/a")).isEqualTo(2);
    until(Duration.ofHours(7));
    assertThat(readings("/a")).isEqualTo(3);
    until(Duration.ofHours(25));
    assertThat(readings("/a")).isEqualTo(4);
    until(Duration.ofDays(8));
    assertThat(readings("/a")).isEqualTo(5);
    assertThat(library.visit(at("/a")).next()).isNull();
    assertThat(library.totals().revisions()).isEqualTo(1);
  }

  @Test
  void aChangeOfTheTextIsARevisionAndThatItIsGoneIsNoted() throws Exception {
    pages.put("/rss", rss("/a"));
    pages.put("/a", article("Northern basin stays closed", "A date was not given."));
    watch.follow(List.of(URI.create(at("/rss"))));
    until(Duration.ofMinutes(5));
    pages.put("/a", article("Northern basin stays closed", "It opens again on Friday."));
    until(Duration.ofHours(2));
    assertThat(library.totals()).isEqualTo(new Library.Totals(1, 1, 2));

    pages.remove("/a");
    until(Duration.ofHours(7));
    Visit visit = library.visit(at("/a"));
    assertThat(visit.gone())
        .isBetween(NOON.plus(Duration.ofHours(6)), NOON.plus(Duration.ofHours(7)));
    assertThat(visit.reason()).isEqualTo("status 404");
    assertThat(library.totals().articles()).isEqualTo(1);
  }

  @Test
  void eachFeedFailsAloneWithItsReasonAndLessAndLessOften() throws Exception {
    pages.put("/good", rss("/a"));
    pages.put("/a", article("Northern basin stays closed", "A date was not given."));
    pages.put("/broken", "<rss version=\"2.0\"><channel><item>");
    pages.put("/login", "<html><body>Please sign in.</body></html>");
    watch.follow(
        List.of(
            URI.create(at("/broken")),
            URI.create(at("/login")),
            URI.create(at("/missing")),
            URI.create(at("/good"))));
    until(Duration.ofHours(24));

    Map<String, Feed> feeds = new java.util.HashMap<>();
    library.feeds().forEach(feed -> feeds.put(URI.create(feed.url()).getPath(), feed));
    assertThat(library.totals().articles()).isEqualTo(1);
    assertThat(feeds.get("/good").failures()).isZero();
    assertThat(feeds.get("/broken").reason()).startsWith("not a well-formed feed");
    assertThat(feeds.get("/login").reason()).isEqualTo("a page of HTML that names no feed");
    assertThat(feeds.get("/missing").reason()).isEqualTo("status 404");
    assertThat(feeds.get("/missing").lastSuccess()).isNull();
    assertThat(readings("/good")).isGreaterThan(90);
    assertThat(readings("/broken")).isBetween(6L, 12L);
    assertThat(err.toString(UTF_8)).contains(at("/missing") + ": status 404");
  }

  @Test
  void aFeedThatTurnsIntoAPageOfHtmlHasFailed() throws Exception {
    pages.put("/rss", rss());
    watch.follow(List.of(URI.create(at("/rss"))));
    watch.round();
    pages.put(
        "/rss",
        "<html><head><link rel=\"alternate\" type=\"application/rss+xml\" href=\"/x\"></head></html>");
    until(Duration.ofHours(1));

    assertThat(library.feeds()).hasSize(1);
    assertThat(library.feeds().getFirst().reason())
        .isEqualTo("a page of HTML where there was a feed");
  }

  @Test
  void theCommandReadsAnOpmlFileOnceAndStatsShowTheHealthOfTheFeeds() throws Exception {
    pages.put("/rss", rss("/a"));
    pages.put("/a", article("Northern basin stays closed", "A date was not given."));
    Path opml = folder.resolve("feeds.opml");
    Files.writeString(
        opml, "<opml version=\"2.0\"><body><outline xmlUrl=\"" + at("/rss") + "\"/></body></opml>");
    String data = folder.resolve("other").toString();
    Terminal.Result watched =
        Terminal.run("watch", "--once", "--allow-private", opml.toString(), "--data", data);
    JsonNode feed = Terminal.run("stats", "--data", data).json().getFirst().path("feeds").get(0);

    assertThat(watched.json().getFirst().path("id").asString()).isEqualTo(at("/a"));
    assertThat(feed.path("pages_brought").asInt()).isEqualTo(1);
    assertThat(feed.path("last_success").asString()).endsWith("Z");
    assertThat(Terminal.run("search", "basin", "--data", data).json()).hasSize(1);
    Path again = folder.resolve("again.opml");
    Files.writeString(again, Terminal.run("export", "--format", "opml", "--data", data).out());
    assertThat(
            Terminal.run(
                    "watch", "--once", "--allow-private", again.toString(), "--data", data + "2")
                .json())
        .hasSize(1);
    assertThat(Terminal.run("watch", "--once", "--data", folder.resolve("none").toString()).err())
        .contains("knows no feeds yet");
  }

  @Test
  void aSecondWriterIsToldWhoHoldsTheLibrary() {
    Terminal.Result second = Terminal.run("add", folder.toString(), "--data", folder.toString());

    assertThat(second.status()).isEqualTo(2);
    assertThat(second.err()).contains("another process is writing in it");
  }
}
