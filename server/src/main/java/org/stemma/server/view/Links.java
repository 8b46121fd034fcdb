package org.stemma.server.view;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.stemma.core.article.Span;
import org.stemma.store.index.HitKind;
import org.stemma.store.index.SearchRequest.Sorting;

/** The addresses of the pages. An id may hold anything, slashes included: it is one segment. */
public final class Links {

  private Links() {}

  /** The first page of a story. */
  public static String story(String id) {
    return "/story/" + encoded(id);
  }

  /** A part of a story; its first page where {@code tab} is empty. */
  public static String story(String id, String tab) {
    return tab.isEmpty() ? story(id) : story(id) + "/" + tab;
  }

  /** An article. */
  public static String article(String id) {
    return "/article/" + encoded(id);
  }

  /** An article, opened at {@code span} and with it marked. */
  static String article(String id, Span span) {
    return article(id) + "?at=" + span.start() + "-" + span.end() + "#here";
  }

  static String revision(String id, int number) {
    return article(id) + "?revision=" + number;
  }

  static String changes(String id, int from, int to) {
    return article(id) + "/changes?from=" + from + "&to=" + to;
  }

  static String compare(String story, String a, String b) {
    return story(story, "compare") + "?a=" + encoded(a) + "&b=" + encoded(b);
  }

  static String stories(String cursor) {
    return "/?cursor=" + encoded(cursor);
  }

  /** Where a search goes on. */
  static String search(String query, HitKind kind, Sorting sort, String cursor) {
    return "/search?q="
        + encoded(query)
        + "&as="
        + kind.plural()
        + "&sort="
        + sort.label()
        + "&cursor="
        + encoded(cursor);
  }

  /** An address out of an article; null unless it is one of the web. */
  static @Nullable String external(@Nullable String url) {
    if (url == null) {
      return null;
    }
    String start = url.substring(0, Math.min(8, url.length())).toLowerCase(Locale.ROOT);
    return start.startsWith("http://") || start.startsWith("https://") ? url : null;
  }

  /** A path segment or query value. */
  public static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
