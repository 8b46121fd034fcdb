package org.stemma.server;

import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import io.helidon.webserver.http1.Http1Config;
import java.net.InetAddress;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import org.stemma.store.Library;
import org.stemma.store.index.SearchIndex;

/**
 * Serves a library on the loopback address: pages for people at {@code /}, JSON for programs at
 * {@code /v1}. Reads only; whatever it shows is treated as hostile.
 */
public final class StemmaServer implements AutoCloseable {

  /** Bytes of a request line: ids travel in it, and some are long. */
  private static final int LONGEST_LINE = 8_192;

  private final WebServer server;
  private final Router router;

  private StemmaServer(int port, Library library, Apparatus apparatus, SearchResource search) {
    this.router = new Router(library, apparatus, search);
    this.server =
        WebServer.builder()
            .address(InetAddress.getLoopbackAddress())
            .port(port)
            .shutdownHook(false)
            .maxPayloadSize(0)
            .addProtocol(Http1Config.builder().maxPrologueLength(LONGEST_LINE).build())
            .routing(HttpRouting.builder().any(this::handle))
            .build()
            .start();
  }

  /**
   * Starts to answer.
   *
   * @param port 0 for any free one
   * @param library stays open; who opened it closes it after the server
   */
  public static StemmaServer start(int port, Library library, Apparatus apparatus) {
    return new StemmaServer(
        port, library, apparatus, new SearchResource(null, InstantSource.system()));
  }

  /** As {@link #start(int, Library, Apparatus)}, with search. */
  public static StemmaServer start(
      int port, Library library, Apparatus apparatus, SearchIndex index, InstantSource clock) {
    return new StemmaServer(port, library, apparatus, new SearchResource(index, clock));
  }

  /** The port that it answers on. */
  public int port() {
    return server.port();
  }

  /** Where to look: {@code http://127.0.0.1:8080/}. */
  public String address() {
    return "http://127.0.0.1:" + port() + "/";
  }

  private void handle(ServerRequest request, ServerResponse response) {
    String path = request.prologue().uriPath().rawPath();
    Reply reply;
    try {
      Guard.check(
          request.prologue().method().text(),
          request.headers().first(HeaderNames.HOST).orElse(null),
          request.headers().first(HeaderNames.CONTENT_LENGTH).orElse(null),
          request.headers().contains(HeaderNames.TRANSFER_ENCODING));
      reply = router.answer(path, query(request));
    } catch (Problem problem) {
      reply = router.refuse(problem, path.startsWith("/v1/"));
    }
    Map<String, String> headers = new HashMap<>(Guard.HEADERS);
    headers.putAll(reply.headers());
    headers.put("Content-Type", reply.mediaType());
    if (reply.status() == 405) {
      headers.put("Allow", "GET, HEAD");
    }
    headers.forEach((name, value) -> response.header(name, value));
    response.status(Status.create(reply.status()));
    response.send(reply.body());
  }

  private static Map<String, String> query(ServerRequest request) {
    Map<String, String> query = new HashMap<>();
    for (String name : request.query().names()) {
      query.put(name, request.query().first(name).orElse(""));
    }
    return query;
  }

  /** Stops to answer. */
  @Override
  public void close() {
    server.stop();
  }
}
