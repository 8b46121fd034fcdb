package org.stemma.store.index;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a search found.
 *
 * @param total how many hits there are in all
 * @param hits those of this part, in order
 * @param next where the next part begins; null at the end
 * @param facets by facet ({@code outlet}, {@code language}, {@code day}, {@code name}) the most
 *     frequent values with the number of documents that have them: articles for stories and
 *     articles, else statements or figures; empty if not asked for
 */
public record Answer(
    long total, List<Hit> hits, @Nullable String next, Map<String, List<Count>> facets) {

  /** A value and how many documents have it. */
  public record Count(String value, long count) {}

  public Answer {
    hits = List.copyOf(hits);
  }
}
