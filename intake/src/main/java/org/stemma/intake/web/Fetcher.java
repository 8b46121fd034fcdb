package org.stemma.intake.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.stemma.intake.web.Fetched.Validators;

/**
 * Fetches politely: what robots.txt forbids is not asked for (RFC 9309), a host is asked one thing
 * at a time with a pause between, and everything is bounded: redirects, size packed and unpacked,
 * time. Unless allowed, it goes to addresses of the public internet only, also after redirects.
 *
 * <p>Never throws for what a server does: that is an answer. Safe for use by several threads.
 */
public final class Fetcher implements AutoCloseable {

  private static final int REDIRECTS = 5;

  /** The longest that a server can put itself off; what is longer is a mistake or malice. */
  private static final Duration LONGEST_WAIT = Duration.ofDays(7);

  private final Manners manners;
  private final Timepiece time;
  private final HttpClient client;
  private final ExecutorService transfers = Executors.newVirtualThreadPerTaskExecutor();
  private final Hosts hosts;

  public Fetcher(Manners manners, Timepiece time) {
    this.manners = manners;
    this.time = time;
    this.client =
        HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(manners.patience())
            .executor(transfers)
            .build();
    this.hosts = new Hosts(manners, time, this::plain);
    if (!manners.allowPrivate()) {
      PublicAddresses.enforce();
    }
  }

  /** Fetches {@code address}; waits for its turn at the host. */
  public Fetched fetch(URI address, Validators known) throws InterruptedException {
    URI here = address;
    for (int hop = 0; hop <= REDIRECTS; hop++) {
      String refusal = refusal(here);
      if (refusal != null) {
        return new Fetched.Failed(refusal, null);
      }
      Hosts.Host host = hosts.of(here);
      host.lock();
      try {
        if (!host.allows(here)) {
          return new Fetched.Failed("robots.txt does not allow it", null);
        }
        host.takeTurn();
        Answer answer = ask(here, known);
        if (answer.next == null) {
          return answer.fetched;
        }
        here = answer.next;
      } finally {
        host.unlock();
      }
    }
    return new Fetched.Failed("more than " + REDIRECTS + " redirects", null);
  }

  /** What a request came to: something fetched, or where to go on. */
  private record Answer(Fetched fetched, @Nullable URI next) {
    static Answer failed(String reason) {
      return new Answer(new Fetched.Failed(reason, null), null);
    }
  }

  /** For robots.txt: without asking robots.txt. */
  private Fetched plain(URI address) throws InterruptedException {
    URI here = address;
    for (int hop = 0; hop <= REDIRECTS; hop++) {
      String refusal = refusal(here);
      if (refusal != null) {
        return new Fetched.Failed(refusal, null);
      }
      Answer answer = ask(here, Validators.NONE);
      if (answer.next == null) {
        return answer.fetched;
      }
      here = answer.next;
    }
    return new Fetched.Failed("more than " + REDIRECTS + " redirects", null);
  }

  /** Why {@code address} is not asked for at all; null if it may be. */
  private @Nullable String refusal(URI address) {
    String scheme = address.getScheme() == null ? "" : address.getScheme().toLowerCase(Locale.ROOT);
    if (!scheme.equals("http") && !scheme.equals("https")) {
      return "not an address of the web: " + address;
    }
    String host = address.getHost();
    if (host == null || address.getUserInfo() != null) {
      return "not an address of a server: " + address;
    }
    if (manners.allowPrivate()) {
      return null;
    }
    try {
      // Numbers in place of names are not looked up, so that the resolver cannot see to them.
      for (InetAddress each : InetAddress.getAllByName(host)) {
        if (!PublicAddresses.isPublic(each)) {
          return host + " is not a public address";
        }
      }
      return null;
    } catch (UnknownHostException unknown) {
      return "no such host: " + unknown.getMessage();
    }
  }

  private Answer ask(URI address, Validators known) throws InterruptedException {
    Future<Answer> transfer = transfers.submit(() -> transfer(address, known));
    try {
      return transfer.get(manners.patience().toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException tooLong) {
      return Answer.failed("took longer than " + manners.patience().toMillis() / 1_000.0 + " s");
    } catch (ExecutionException broken) {
      return Answer.failed(reason(broken.getCause()));
    } finally {
      transfer.cancel(true);
    }
  }

  private Answer transfer(URI address, Validators known) throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address)
            .timeout(manners.patience())
            .header("User-Agent", manners.userAgent())
            .header("Accept-Encoding", "gzip");
    if (known.etag() != null) {
      request.header("If-None-Match", known.etag());
    }
    if (known.lastModified() != null) {
      request.header("If-Modified-Since", known.lastModified());
    }
    CompletableFuture<HttpResponse<InputStream>> sent =
        client.sendAsync(request.build(), BodyHandlers.ofInputStream());
    try {
      HttpResponse<InputStream> response = sent.get();
      try (InputStream body = response.body()) {
        return answer(address, response, body);
      }
    } catch (ExecutionException failed) {
      throw new IOException(reason(failed.getCause()), failed.getCause());
    } finally {
      sent.cancel(true);
    }
  }

  private Answer answer(URI address, HttpResponse<InputStream> response, InputStream body)
      throws IOException {
    HttpHeaders headers = response.headers();
    int status = response.statusCode();
    return switch (status) {
      case 200 -> new Answer(body(address, headers, body), null);
      case 301, 302, 303, 307, 308 -> redirect(address, headers, status);
      case 304 -> new Answer(new Fetched.NotModified(), null);
      case 404, 410 -> new Answer(new Fetched.Gone("status " + status), null);
      default -> new Answer(new Fetched.Failed("status " + status, retryAfter(headers)), null);
    };
  }

  private static Answer redirect(URI from, HttpHeaders headers, int status) {
    String location = headers.firstValue("Location").orElse("");
    try {
      return location.isBlank()
          ? Answer.failed("status " + status + " without a place to go to")
          : new Answer(new Fetched.NotModified(), from.resolve(location.strip()));
    } catch (IllegalArgumentException notOne) {
      return Answer.failed("redirected to what is no address");
    }
  }

  private Fetched body(URI address, HttpHeaders headers, InputStream body) throws IOException {
    byte[] packed = body.readNBytes(manners.largest() + 1);
    byte[] bytes = unpacked(packed, headers.firstValue("Content-Encoding").orElse(""));
    if (packed.length > manners.largest() || bytes.length > manners.largest()) {
      return new Fetched.Failed("larger than " + manners.largest() + " bytes", null);
    }
    return new Fetched.Body(
        address,
        headers.firstValue("Content-Type").orElse(null),
        bytes,
        new Validators(
            headers.firstValue("ETag").orElse(null),
            headers.firstValue("Last-Modified").orElse(null)));
  }

  /** Opens gzip, whether the header says so or, as for sitemaps, the bytes do. */
  private byte[] unpacked(byte[] bytes, String encoding) throws IOException {
    boolean gzip = bytes.length > 1 && (bytes[0] & 0xff) == 0x1f && (bytes[1] & 0xff) == 0x8b;
    if (!gzip) {
      if (encoding.isBlank() || encoding.matches("(?i)identity|gzip|x-gzip")) {
        return bytes;
      }
      throw new IOException("packed in a way that was not asked for: " + encoding);
    }
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      return in.readNBytes(manners.largest() + 1);
    }
  }

  private @Nullable Instant retryAfter(HttpHeaders headers) {
    String value = headers.firstValue("Retry-After").orElse("").strip();
    if (value.isEmpty()) {
      return null;
    }
    Instant latest = time.now().plus(LONGEST_WAIT);
    try {
      Instant wanted =
          value.matches("\\d{1,9}")
              ? time.now().plusSeconds(Long.parseLong(value))
              : ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      return wanted.isAfter(latest) ? latest : wanted;
    } catch (DateTimeException notOne) {
      return null;
    }
  }

  private static String reason(@Nullable Throwable failure) {
    if (failure == null) {
      return "failed";
    }
    String message = failure.getMessage();
    return message == null ? failure.getClass().getSimpleName() : message;
  }

  @Override
  public void close() {
    client.shutdownNow();
    transfers.shutdownNow();
  }
}
