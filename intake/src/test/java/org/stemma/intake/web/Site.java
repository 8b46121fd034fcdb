package org.stemma.intake.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.zip.GZIPOutputStream;

/** A web site on this machine that says what it is told to. */
public final class Site implements AutoCloseable {

  private final HttpServer server;
  private final Map<String, Handler> pages = new ConcurrentHashMap<>();

  /** Each request: its path, and headers as they came. */
  public final List<HttpExchange> requests = new CopyOnWriteArrayList<>();

  /** Answers a request. */
  public interface Handler {
    void answer(HttpExchange exchange) throws IOException;
  }

  public Site() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::handle);
    server.start();
  }

  private void handle(HttpExchange exchange) throws IOException {
    requests.add(exchange);
    Handler page = pages.get(exchange.getRequestURI().getPath());
    if (page == null) {
      send(exchange, 404, "text/plain", new byte[0]);
    } else {
      page.answer(exchange);
    }
    exchange.close();
  }

  /** Paths asked for, in order. */
  public List<String> asked() {
    return requests.stream().map(each -> each.getRequestURI().getPath()).toList();
  }

  public URI at(String path) {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
  }

  public Site on(String path, Handler handler) {
    pages.put(path, handler);
    return this;
  }

  public Site page(String path, String type, String body) {
    return on(path, exchange -> send(exchange, 200, type, body.getBytes(UTF_8)));
  }

  public static void send(HttpExchange exchange, int status, String type, byte[] body)
      throws IOException {
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    if (body.length > 0) {
      exchange.getResponseBody().write(body);
    }
  }

  public static byte[] gzip(byte[] plain) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(plain);
    }
    return packed.toByteArray();
  }

  /** A server that does to each connection what no decent one does. */
  public static ServerSocket rude(Rudeness rudeness) throws IOException {
    ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread.ofVirtual()
        .start(() -> {
          while (!server.isClosed()) {
            try {
              Socket socket = server.accept();
              Thread.ofVirtual()
                  .start(() -> {
                    try (socket) {
                      socket.getInputStream().read(new byte[4_096]);
                      rudeness.to(socket);
                    } catch (IOException | InterruptedException expected) {
                      // The other side has had enough.
                    }
                  });
            } catch (IOException closed) {
              return;
            }
          }
        });
    return server;
  }

  /** What is done to a connection. */
  public interface Rudeness {
    void to(Socket socket) throws IOException, InterruptedException;
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
