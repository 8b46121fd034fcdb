package org.stemma.server;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * What is answered.
 *
 * @param status HTTP status code
 * @param mediaType of the body
 * @param body never null, may be empty
 * @param headers besides those that every answer carries
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record Reply(int status, String mediaType, byte[] body, Map<String, String> headers) {

  private static final String HTML = "text/html; charset=utf-8";
  private static final String JSON = "application/json";
  private static final String PROBLEM = "application/problem+json";

  static Reply html(int status, byte[] page) {
    return new Reply(status, HTML, page, Map.of());
  }

  static Reply json(JsonNode json) {
    return new Reply(200, JSON, bytes(json), Map.of());
  }

  static Reply problem(int status, JsonNode json) {
    return new Reply(status, PROBLEM, bytes(json), Map.of());
  }

  /** The thing has another address for good. */
  static Reply moved(String location) {
    return new Reply(308, "text/plain", new byte[0], Map.of("Location", location));
  }

  private static byte[] bytes(JsonNode json) {
    return json.toString().getBytes(StandardCharsets.UTF_8);
  }
}
