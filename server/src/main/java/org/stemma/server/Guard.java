package org.stemma.server;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What holds for every request and every answer, whatever is asked for. */
final class Guard {

  /** Nothing but our own style sheet and icon: whatever slips into a page stays dead text. */
  private static final String POLICY =
      "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self';"
          + " base-uri 'none'; frame-ancestors 'none'";

  static final Map<String, String> HEADERS =
      Map.of(
          "Content-Security-Policy", POLICY,
          "X-Content-Type-Options", "nosniff",
          "Referrer-Policy", "no-referrer",
          "Cross-Origin-Opener-Policy", "same-origin",
          "Cross-Origin-Resource-Policy", "same-origin",
          "Cache-Control", "no-cache");

  private static final Set<String> METHODS = Set.of("GET", "HEAD");
  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

  private Guard() {}

  /**
   * @param host the Host header: another name for this address is a page of a stranger that had its
   *     own name point here (DNS rebinding)
   * @param contentLength the Content-Length header; null if there is none
   * @throws Problem if the request is not to be answered
   */
  static void check(
      String method, @Nullable String host, @Nullable String contentLength, boolean chunked) {
    if (host == null || !LOOPBACK.contains(name(host))) {
      throw Problem.wrongHost();
    }
    if (!METHODS.contains(method)) {
      throw Problem.methodNotAllowed(method);
    }
    if (chunked || (contentLength != null && !contentLength.strip().equals("0"))) {
      throw Problem.tooLarge();
    }
  }

  /** The host without its port. */
  private static String name(String host) {
    int colon = host.lastIndexOf(':');
    boolean port = colon > host.lastIndexOf(']');
    return (port ? host.substring(0, colon) : host).toLowerCase(Locale.ROOT);
  }
}
