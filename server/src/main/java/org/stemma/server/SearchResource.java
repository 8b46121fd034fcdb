package org.stemma.server;

import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.stemma.server.view.SearchPage;
import org.stemma.store.index.Answer;
import org.stemma.store.index.HitKind;
import org.stemma.store.index.QuerySyntaxException;
import org.stemma.store.index.SearchIndex;
import org.stemma.store.index.SearchRequest;
import org.stemma.store.index.SearchRequest.Sorting;
import tools.jackson.databind.node.ObjectNode;

/** {@code /v1/search}: the same query, the same answer as on the command line. */
final class SearchResource {

  private final @Nullable SearchIndex index;
  private final InstantSource clock;

  /**
   * @param index null if the library is served without search
   */
  SearchResource(@Nullable SearchIndex index, InstantSource clock) {
    this.index = index;
    this.clock = clock;
  }

  ObjectNode answer(Request request) {
    return SearchJson.answer(find(request));
  }

  /**
   * What {@code request} asks for in {@code q}, {@code as}, {@code sort}, {@code limit}, {@code
   * cursor} and {@code facets}.
   *
   * @throws Problem if it cannot be understood, with where and why
   */
  Answer find(Request request) {
    if (index == null) {
      throw Problem.notFound("This library is served without search.");
    }
    String query = request.parameter("q");
    String facets = request.parameter("facets");
    try {
      return index.search(
          new SearchRequest(
              query == null ? "" : query,
              kind(request.parameter("as")),
              sorting(request.parameter("sort")),
              request.limit(),
              request.parameter("cursor"),
              facets != null && !facets.equals("false"),
              clock.instant()));
    } catch (QuerySyntaxException | IllegalArgumentException wrong) {
      throw Problem.badRequest(String.valueOf(wrong.getMessage()));
    }
  }

  /** The same for people: a query that is wrong is shown with its mistake, to be put right. */
  SearchPage page(Request request) {
    String query = request.parameter("q") == null ? "" : request.parameter("q");
    HitKind kind = kind(request.parameter("as"));
    Sorting sort = sorting(request.parameter("sort"));
    try {
      return SearchPage.of(query, kind, sort, find(request));
    } catch (Problem problem) {
      if (problem.status() != 400) {
        throw problem;
      }
      return SearchPage.refused(query, kind, sort, String.valueOf(problem.getMessage()));
    }
  }

  private static HitKind kind(@Nullable String name) {
    if (name == null) {
      return HitKind.STORY;
    }
    for (HitKind kind : HitKind.values()) {
      if (kind.plural().equals(name)) {
        return kind;
      }
    }
    throw Problem.badRequest("as must be stories, articles, statements or figures: " + name);
  }

  private static Sorting sorting(@Nullable String name) {
    if (name == null) {
      return Sorting.RELEVANCE;
    }
    for (Sorting sorting : Sorting.values()) {
      if (sorting.label().equals(name)) {
        return sorting;
      }
    }
    throw Problem.badRequest("sort must be relevance, time, origins or growth: " + name);
  }
}
