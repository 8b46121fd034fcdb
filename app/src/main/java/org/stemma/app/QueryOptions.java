package org.stemma.app;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.stemma.store.index.HitKind;
import org.stemma.store.index.SearchRequest;
import org.stemma.store.index.SearchRequest.Sorting;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What the commands share that ask the library: the query, what to find and in which order. */
final class QueryOptions {

  @Parameters(
      paramLabel = "QUERY",
      arity = "0..*",
      description = {
        "Words, all of which must stand there; none for everything.",
        "\"a phrase\"  \"two words\"~10  wild*  /regular.*/  AND OR NOT - ( )",
        "title: text: author: source: domain: lang: entity: said-by: said-to: quote:",
        "number:>=5 date:2026-03 published:2026-03-02..2026-03-09 seen:7d changed:24h",
        "story: origins:>=2 copies:>5 role:origin|copy|rewrite|translation",
        "has:correction|conflict|revision|quote|image|capture"
      })
  private List<String> query = List.of();

  @Option(
      names = "--as",
      paramLabel = "WHAT",
      description = "stories (default), articles, statements or figures.")
  private @Nullable String kind;

  @Option(
      names = "--sort",
      paramLabel = "ORDER",
      description = "relevance (default), time, origins or growth.")
  private String sort = Sorting.RELEVANCE.label();

  /** Whether nothing is asked: neither what to find nor by which words. */
  boolean isEmpty() {
    return query.isEmpty() && kind == null;
  }

  /**
   * @param usual what to find unless told
   * @param now from when ages count
   */
  SearchRequest request(
      HitKind usual, int limit, @Nullable String cursor, boolean facets, Instant now) {
    try {
      return new SearchRequest(
          String.join(" ", query), kind(usual), sorting(), limit, cursor, facets, now);
    } catch (IllegalArgumentException wrong) {
      throw new UserError(String.valueOf(wrong.getMessage()));
    }
  }

  private HitKind kind(HitKind usual) {
    if (kind == null) {
      return usual;
    }
    for (HitKind each : HitKind.values()) {
      if (each.plural().equals(kind)) {
        return each;
      }
    }
    throw new UserError("--as takes stories, articles, statements or figures, not " + kind);
  }

  private Sorting sorting() {
    for (Sorting each : Sorting.values()) {
      if (each.label().equals(sort.toLowerCase(Locale.ROOT))) {
        return each;
      }
    }
    throw new UserError("--sort takes relevance, time, origins or growth, not " + sort);
  }
}
