package org.stemma.core.story;

import java.util.ArrayDeque;
import org.jspecify.annotations.Nullable;

/** The live articles, by number; they leave in the order in which they came. */
final class Window {

  private @Nullable LiveArticle[] ring = new LiveArticle[1 << 10];
  private final ArrayDeque<LiveArticle> order = new ArrayDeque<>();

  void add(LiveArticle article) {
    LiveArticle oldest = order.peekFirst();
    if (oldest != null && article.number - oldest.number >= ring.length) {
      ring = new LiveArticle[ring.length * 2];
      for (LiveArticle kept : order) {
        ring[kept.number & (ring.length - 1)] = kept;
      }
    }
    ring[article.number & (ring.length - 1)] = article;
    order.addLast(article);
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
    ring[oldest.number & (ring.length - 1)] = null;
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
