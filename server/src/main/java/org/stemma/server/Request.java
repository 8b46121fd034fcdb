package org.stemma.server;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is asked for.
 *
 * @param path the decoded segments of the path; a segment may contain slashes
 * @param query the first value of each query parameter
 */
record Request(List<String> path, Map<String, String> query) {

  /** How many items a list gives where the request does not say, and how many at most. */
  private static final int USUAL = 50;

  private static final int MOST = 1_000;

  /**
   * @param rawPath as it came: split first, decoded then
   * @throws Problem if a percent sign is not followed by two digits
   */
  static Request of(String rawPath, Map<String, String> query) {
    List<String> path = new ArrayList<>();
    for (String segment : rawPath.split("/", -1)) {
      if (!segment.isEmpty()) {
        path.add(decoded(segment));
      }
    }
    return new Request(path, query);
  }

  private static String decoded(String segment) {
    try {
      return URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw Problem.badRequest("The address is not well-formed: " + segment);
    }
  }

  /** The segment at {@code index}; empty beyond the last. */
  String segment(int index) {
    return index < path.size() ? path.get(index) : "";
  }

  boolean wantsJson() {
    return segment(0).equals("v1");
  }

  @Nullable String parameter(String name) {
    return query.get(name);
  }

  /** A count, from 1. */
  int limit() {
    return (int) Math.min(MOST, number("limit", 1, USUAL));
  }

  /**
   * A whole number.
   *
   * @throws Problem if it is none, or below {@code least}
   */
  long number(String name, long least, long otherwise) {
    String value = query.get(name);
    if (value == null) {
      return otherwise;
    }
    try {
      long number = Long.parseLong(value);
      if (number >= least) {
        return number;
      }
    } catch (NumberFormatException e) {
      // The same answer as for one that is too small.
    }
    throw Problem.badRequest(name + " must be a whole number from " + least + " on: " + value);
  }
}
