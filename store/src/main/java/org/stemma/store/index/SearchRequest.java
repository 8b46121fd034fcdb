package org.stemma.store.index;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What is searched for.
 *
 * @param query in the query language; blank for everything
 * @param kind what to find
 * @param sort in which order; ties are broken the same way each time
 * @param limit how many at most, from 1
 * @param cursor {@link Answer#next()} of the answer before; null for the beginning
 * @param facets whether to count by outlet, language, day and name
 * @param now from when ages such as {@code 7d}, and growth, count
 */
public record SearchRequest(
    String query,
    HitKind kind,
    Sorting sort,
    int limit,
    @Nullable String cursor,
    boolean facets,
    Instant now) {

  /** The order of hits. */
  public enum Sorting {
    /** What fits the query best first (BM25). */
    RELEVANCE,
    /** The latest first: when published, else when first seen. */
    TIME,
    /** The most independent origins first. */
    ORIGINS,
    /**
     * For stories: those with most matching articles that were first seen in the last day first.
     */
    GROWTH;

    /** The name in the command line and the API. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * @throws IllegalArgumentException if the limit is below 1, or growth is asked of anything but
   *     stories
   */
  public SearchRequest {
    if (limit < 1) {
      throw new IllegalArgumentException("a limit is at least 1: " + limit);
    }
    if (sort == Sorting.GROWTH && kind != HitKind.STORY) {
      throw new IllegalArgumentException("only stories can be sorted by growth");
    }
  }

  /** The same from {@code place} on. */
  public SearchRequest from(String place) {
    return new SearchRequest(query, kind, sort, limit, place, facets, now);
  }
}
