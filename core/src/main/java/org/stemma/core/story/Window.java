package org.stemma.core.story;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The live articles, by number and by id; they leave in the order in which they came. */
final class Window {

  private static final int UNKNOWN = LiveArticle.ANY_LANGUAGE.hashCode();

  private @Nullable LiveArticle[] ring = new LiveArticle[1 << 10];

  /**
   * The hashes of the languages, side by side, since they are asked for far more often than the
   * articles.
   */
  private int[] languages = new int[1 << 10];

  /** Their times of publication, for the same reason. */
  private long[] times = new long[1 << 10];

  /** How many live articles are in each language. */
  private final Map<String, Integer> live = new HashMap<>();

  /** The latest version of each. */
  private final Map<String, LiveArticle> latest = new HashMap<>();

  private final ArrayDeque<LiveArticle> order = new ArrayDeque<>();

  void add(LiveArticle article) {
    LiveArticle oldest = order.peekFirst();
    if (oldest != null && article.number - oldest.number >= ring.length) {
      ring = new LiveArticle[ring.length * 2];
      languages = new int[ring.length];
      times = new long[ring.length];
      order.forEach(this::put);
    }
    live.merge(article.language, 1, Integer::sum);
    put(article);
    order.addLast(article);
    latest.put(article.id, article);
  }

  private void put(LiveArticle article) {
    int at = article.number & (ring.length - 1);
    ring[at] = article;
    languages[at] = article.language.hashCode();
    times[at] = article.time;
  }

  /** Whether a live article is surely in another language than {@code language}. */
  boolean hasOther(String language) {
    int alike = live.getOrDefault(language, 0) + live.getOrDefault(LiveArticle.ANY_LANGUAGE, 0);
    return !language.equals(LiveArticle.ANY_LANGUAGE) && order.size() > alike;
  }

  /** Whether the live article with this number may be in the language with this hash. */
  boolean speaks(int number, int language) {
    int its = languages[number & (ring.length - 1)];
    return its == language || its == UNKNOWN || language == UNKNOWN;
  }

  /** When the live article with this number was published; see {@link LiveArticle#time}. */
  long time(int number) {
    return times[number & (ring.length - 1)];
  }

  /** The article with this number; null if it has left. */
  @Nullable LiveArticle get(int number) {
    LiveArticle found = ring[number & (ring.length - 1)];
    return found != null && found.number == number ? found : null;
  }

  @Nullable LiveArticle oldest() {
    return order.peekFirst();
  }

  void removeOldest() {
    LiveArticle oldest = order.removeFirst();
    live.merge(oldest.language, -1, Integer::sum);
    ring[oldest.number & (ring.length - 1)] = null;
    latest.remove(oldest.id, oldest);
  }

  /** The latest version of the article with this id; null if it is not live. */
  @Nullable LiveArticle latest(String id) {
    return latest.get(id);
  }

  /** Whether no later version of the article has come. */
  boolean isLatest(LiveArticle article) {
    return latest.get(article.id) == article;
  }

  /** How many articles are live, each counted once, whatever its versions. */
  int articles() {
    return latest.size();
  }

  Iterable<LiveArticle> oldestFirst() {
    return order;
  }

  int size() {
    return order.size();
  }

  /** A power of two above the span of all numbers. */
  int span() {
    return ring.length;
  }
}
