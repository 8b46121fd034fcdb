package org.stemma.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks a server that runs. Does not follow redirects. */
final class Client {

  private final StemmaServer server;
  private final HttpClient http = HttpClient.newHttpClient();

  Client(StemmaServer server) {
    this.server = server;
  }

  HttpResponse<String> get(String path) {
    return send(HttpRequest.newBuilder(URI.create(server.address() + path.substring(1))));
  }

  HttpResponse<String> send(String method, String path) {
    return send(
        HttpRequest.newBuilder(URI.create(server.address() + path.substring(1)))
            .method(method, HttpRequest.BodyPublishers.noBody()));
  }

  JsonNode json(String path) {
    return JsonMapper.shared().readTree(get(path).body());
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /**
   * Sends bytes as they are and gives the answer as it comes, for what HttpClient refuses to say.
   */
  String raw(String request) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", server.port())) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      socket.getOutputStream().flush();
      socket.shutdownOutput();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
