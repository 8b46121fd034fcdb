package org.stemma.intake.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stemma.intake.web.Fetched.Validators;

class FetcherTest {

  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
  private static final int LARGEST = 1 << 20;

  private final Site site = new Site();
  private final Clockwork time = new Clockwork(NOON);

  private final Fetcher fetcher = fetcher(Duration.ofSeconds(30));

  private Fetcher fetcher(Duration patience) {
    return new Fetcher(
        new Manners("Stemma/0.1 (test)", true, Duration.ofSeconds(1), patience, LARGEST), time);
  }

  @AfterEach
  void close() {
    fetcher.close();
    site.close();
  }

  private Fetched fetch(String path) throws InterruptedException {
    return fetcher.fetch(site.at(path), Validators.NONE);
  }

  private static String reason(Fetched fetched) {
    return ((Fetched.Failed) fetched).reason();
  }

  @Test
  void aPageComesWithItsTypeAndWhatToAskWithNextTime() throws Exception {
    site.on(
        "/a",
        exchange -> {
          exchange.getResponseHeaders().set("ETag", "\"1\"");
          boolean known = "\"1\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
          Site.send(
              exchange, known ? 304 : 200, "text/html", known ? new byte[0] : "x".getBytes(UTF_8));
        });
    Fetched.Body body = (Fetched.Body) fetch("/a");

    assertThat(body.bytes()).isEqualTo("x".getBytes(UTF_8));
    assertThat(body.contentType()).isEqualTo("text/html");
    assertThat(fetcher.fetch(site.at("/a"), body.validators()))
        .isInstanceOf(Fetched.NotModified.class);
    assertThat(site.requests.getLast().getRequestHeaders().getFirst("User-Agent"))
        .isEqualTo("Stemma/0.1 (test)");
  }

  @Test
  void whatRobotsForbidIsNotAskedForAndTheRulesAreAskedForOnce() throws Exception {
    site.page("/robots.txt", "text/plain", "User-agent: stemma\nDisallow: /secret\nCrawl-delay: 7");
    site.page("/a", "text/html", "x").page("/secret/b", "text/html", "x");

    assertThat(reason(fetch("/secret/b"))).isEqualTo("robots.txt does not allow it");
    fetch("/a");
    fetch("/a");
    assertThat(site.asked()).containsExactly("/robots.txt", "/a", "/a");
    assertThat(time.now()).isEqualTo(NOON.plusSeconds(8));
  }

  @Test
  void aHostWhoseRulesCannotBeHadIsLeftAloneForAWhile() throws Exception {
    site.on("/robots.txt", exchange -> Site.send(exchange, 500, "text/plain", new byte[0]));
    site.page("/a", "text/html", "x");
    assertThat(fetch("/a")).isInstanceOf(Fetched.Failed.class);

    site.page("/robots.txt", "text/plain", "");
    time.sleepUntil(NOON.plusSeconds(3_600));
    assertThat(fetch("/a")).isInstanceOf(Fetched.Body.class);
  }

  @Test
  void gzipIsOpenedAndABombIsNot() throws Exception {
    byte[] packed = Site.gzip("news".getBytes(UTF_8));
    byte[] bomb = Site.gzip(new byte[200 * LARGEST]);
    site.on(
        "/gz",
        exchange -> {
          exchange.getResponseHeaders().set("Content-Encoding", "gzip");
          Site.send(exchange, 200, "text/html", packed);
        });
    site.on("/bomb.gz", exchange -> Site.send(exchange, 200, "application/gzip", bomb));

    assertThat(((Fetched.Body) fetch("/gz")).bytes()).isEqualTo("news".getBytes(UTF_8));
    assertThat(reason(fetch("/bomb.gz"))).isEqualTo("larger than " + LARGEST + " bytes");
  }

  @Test
  void redirectsAreFollowedButNotForEver() throws Exception {
    site.page("/there", "text/html", "x");
    site.on("/here", exchange -> redirect(exchange, "/there"));
    site.on("/loop", exchange -> redirect(exchange, "/loop"));
    site.on("/file", exchange -> redirect(exchange, "file:///etc/hostname"));

    assertThat(((Fetched.Body) fetch("/here")).address()).isEqualTo(site.at("/there"));
    assertThat(reason(fetch("/loop"))).isEqualTo("more than 5 redirects");
    assertThat(reason(fetch("/file"))).startsWith("not an address of the web");
  }

  private static void redirect(com.sun.net.httpserver.HttpExchange exchange, String to)
      throws IOException {
    exchange.getResponseHeaders().set("Location", to);
    Site.send(exchange, 302, "text/plain", new byte[0]);
  }

  @Test
  void aServerCanSayWhenItWantsToBeAskedAgainButNotNever() throws Exception {
    site.on("/busy", exchange -> busy(exchange, "120"));
    site.on("/never", exchange -> busy(exchange, "999999999"));
    site.on("/dated", exchange -> busy(exchange, "Mon, 2 Mar 2026 13:00:00 GMT"));

    assertThat(((Fetched.Failed) fetch("/busy")).retryAfter()).isAfter(NOON.plusSeconds(119));
    assertThat(((Fetched.Failed) fetch("/never")).retryAfter())
        .isBefore(NOON.plus(Duration.ofDays(8)));
    assertThat(((Fetched.Failed) fetch("/dated")).retryAfter()).isEqualTo("2026-03-02T13:00:00Z");
  }

  private static void busy(com.sun.net.httpserver.HttpExchange exchange, String after)
      throws IOException {
    exchange.getResponseHeaders().set("Retry-After", after);
    Site.send(exchange, 503, "text/plain", new byte[0]);
  }

  @Test
  void whatIsMissingIsGone() throws Exception {
    assertThat(fetch("/nothing")).isEqualTo(new Fetched.Gone("status 404"));
  }

  @Test
  void aServerThatTricklesIsLeft() throws Exception {
    CountDownLatch end = new CountDownLatch(1);
    try (ServerSocket slow =
            Site.rude(socket -> {
              socket.getOutputStream().write("HTTP/1.1 200 OK\r\n\r\nx".getBytes(UTF_8));
              socket.getOutputStream().flush();
              end.await();
            });
        Fetcher hasty = fetcher(Duration.ofMillis(300))) {
      assertThat(reason(hasty.fetch(address(slow), Validators.NONE))).isNotBlank();
    } finally {
      end.countDown();
    }
  }

  private static URI address(ServerSocket server) {
    return URI.create("http://127.0.0.1:" + server.getLocalPort() + "/");
  }

  @Test
  void aServerThatHangsUpLiesAboutLengthOrSpeaksNonsenseFailsWithAReason() throws Exception {
    String[] answers = {
      "",
      "HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\nshort",
      "HTTP/1.1 200 OK\r\nContent-Length: lots\r\n\r\nx",
      "220 mail.example ESMTP\r\n",
      "HTTP/1.1 200 OK\r\nContent-Encoding: br\r\nContent-Length: 1\r\n\r\nx",
    };
    for (String answer : answers) {
      try (ServerSocket rude =
          Site.rude(socket -> {
            socket.setSoLinger(true, 0);
            socket.getOutputStream().write(answer.getBytes(UTF_8));
            socket.getOutputStream().flush();
            socket.shutdownOutput();
          })) {
        assertThat(reason(fetcher.fetch(address(rude), Validators.NONE))).as(answer).isNotBlank();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1/",
        "http://127.1/",
        "http://2130706433/",
        "http://[::1]/",
        "http://[::ffff:10.0.0.1]/",
        "http://10.1.2.3/",
        "http://172.16.0.1/",
        "http://192.168.0.1/",
        "http://169.254.169.254/latest/meta-data/",
        "http://100.64.0.1/",
        "http://0.0.0.0/",
        "http://[fd00::1]/",
        "http://[fe80::1]/",
        "http://[64:ff9b::a00:1]/",
        "http://[2002:7f00:1::]/",
        "http://224.0.0.1/",
        "http://user@example.org/",
        "ftp://example.org/",
      })
  void addressesThatAreNotPublicAreNotAskedUnlessAllowed(String address) throws Exception {
    try (Fetcher strict = new Fetcher(Manners.USUAL, time)) {
      assertThat(strict.fetch(URI.create(address), Validators.NONE))
          .isInstanceOf(Fetched.Failed.class)
          .asString()
          .containsAnyOf("not a public address", "no such host", "not an address");
    }
  }

  @Test
  void aNameThatLeadsToThisMachineIsNotResolvedOnceThatWasPromised() throws Exception {
    try (Fetcher strict = new Fetcher(Manners.USUAL, time)) {
      assertThat(reason(strict.fetch(URI.create("http://localhost:9/"), Validators.NONE)))
          .containsAnyOf("not a public address", "no public address");
    }
  }
}
