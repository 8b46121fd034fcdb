package org.stemma.server;

import org.stemma.server.view.ProblemPage;
import org.stemma.server.view.Renderer;
import tools.jackson.databind.json.JsonMapper;

/**
 * A request that comes to nothing, as RFC 9457 has it: for programs as JSON, for people as a page.
 */
final class Problem extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int status;
  private final String title;

  private Problem(int status, String title, String detail) {
    // Thrown on common paths by anybody who asks: without a stack trace.
    super(detail, null, false, false);
    this.status = status;
    this.title = title;
  }

  static Problem badRequest(String detail) {
    return new Problem(400, "Bad request", detail);
  }

  static Problem notFound(String detail) {
    return new Problem(404, "Not found", detail);
  }

  static Problem wrongHost() {
    return new Problem(
        421, "Misdirected request", "This server answers to localhost and its own address only.");
  }

  static Problem methodNotAllowed(String method) {
    return new Problem(405, "Method not allowed", method + " is not taken here; GET and HEAD are.");
  }

  static Problem tooLarge() {
    return new Problem(413, "Content too large", "A request to this address carries no content.");
  }

  static Problem unavailable() {
    return new Problem(
        503, "The library cannot be read", "The reason is in the server’s log. Try again later.");
  }

  static Problem internal() {
    return new Problem(
        500, "Something went wrong", "The fault is the server’s; the reason is in its log.");
  }

  int status() {
    return status;
  }

  Reply json() {
    return Reply.problem(
        status,
        JsonMapper.shared()
            .createObjectNode()
            .put("type", "about:blank")
            .put("title", title)
            .put("status", status)
            .put("detail", getMessage()));
  }

  Reply html(Renderer renderer) {
    String detail = getMessage();
    return Reply.html(
        status, renderer.html(new ProblemPage(status, title, detail == null ? "" : detail)));
  }
}
