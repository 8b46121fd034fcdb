package org.stemma.reader;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What the class and the id of elements say of them, by parts of their names, as a set of flags.
 * The answers are kept, as few names stand on most elements of a page. For one page.
 */
final class ElementNames {

  /** Among the readers' comments. */
  static final int COMMENTS = 1;

  /** Of an article that may be commented. */
  static final int COMMENTABLE = 1 << 1;

  /** At the head or foot of an article itself, or about its author. */
  static final int OWN = 1 << 2;

  /** In a sidebar or in a teaser of another article. */
  static final int ASIDE = 1 << 3;

  static final int AUTHOR = 1 << 4;
  static final int DATE = 1 << 5;
  static final int TITLE = 1 << 6;

  private static final Map<Integer, List<String>> PARTS =
      Map.of(
          COMMENTS,
          List.of("comment", "kommentar", "disqus", "reply"),
          COMMENTABLE,
          List.of("comments-open", "has-comment", "comment-status"),
          OWN,
          List.of("entry-footer", "post-footer", "article-footer", "h-card", "vcard", "p-author"),
          ASIDE,
          List.of(
              "related",
              "teaser",
              "sidebar",
              "recommend",
              "footer",
              "popular",
              "trending",
              "similar",
              "more-",
              "newsletter",
              "promo",
              "appetizer",
              "-card",
              "card-",
              "recirc",
              "mostread",
              "most-read",
              "latest"),
          AUTHOR,
          List.of("author", "byline", "autor", "writer", "verfasser", "redakteur"),
          DATE,
          List.of(
              "date", "datum", "time", "publish", "posted", "fecha", "meta", "byline", "info",
              "created"),
          TITLE,
          List.of(
              "entry-title",
              "post-title",
              "article-title",
              "headline",
              "posttitle",
              "article__title",
              "entry__title",
              "post__title",
              "page-title",
              "contentheading"));

  private final Map<String, Integer> known = new HashMap<>();

  /** The flags of an element with this class and id, which may be empty. */
  int flags(String className, String id) {
    return flags(className) | flags(id);
  }

  /** Whether an element's class or id calls it an author's. */
  static boolean areAuthors(String className, String id) {
    return ((read(className) | read(id)) & AUTHOR) != 0;
  }

  private int flags(String names) {
    return names.isEmpty() ? 0 : known.computeIfAbsent(names, ElementNames::read);
  }

  private static int read(String names) {
    String lower = names.toLowerCase(Locale.ROOT);
    int flags = 0;
    for (Map.Entry<Integer, List<String>> parts : PARTS.entrySet()) {
      for (String part : parts.getValue()) {
        if (lower.contains(part)) {
          flags |= parts.getKey();
          break;
        }
      }
    }
    return flags;
  }
}
