package org.stemma.store.index;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.stemma.core.article.Article;
import org.stemma.core.article.Origin;
import org.stemma.core.article.Timestamp;
import org.stemma.core.story.Decision;
import org.stemma.core.text.Analyser;
import org.stemma.store.Batch;
import org.stemma.store.Digest;
import org.stemma.store.Role;
import org.stemma.store.WritableLibrary;
import org.stemma.store.index.SearchRequest.Sorting;
import org.stemma.store.sqlite.SqliteLibrary;

/** A small library with its index, and short ways to fill and to ask it. */
final class Shelf implements AutoCloseable {

  static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
  static final Analyser ANALYSER = new Analyser();

  final Path folder;
  final WritableLibrary library;
  final List<String> said = new ArrayList<>();

  Shelf(Path folder) {
    this.folder = folder;
    this.library = SqliteLibrary.open(folder);
  }

  void put(Instant now, String story, Article article) {
    boolean there = library.story(story) != null;
    try (Batch batch = library.begin(now)) {
      batch.put(article, null);
      Decision.Kind kind = there ? Decision.Kind.JOINED : Decision.Kind.OPENED;
      batch.decide(List.of(new Decision(kind, article.id(), story, story, 1, List.of())));
      batch.commit();
    }
  }

  void digest(String story, int origins, int conflicts, Map<String, Role> roles) {
    try (Batch batch = library.begin(NOON)) {
      batch.digest(story, new Digest(story, origins, conflicts), roles);
      batch.commit();
    }
  }

  /** Brings the index up to date; tells how many articles it had to look at. */
  long index(String... also) {
    long[] looked = {0};
    try (Indexer indexer =
        Objects.requireNonNull(Indexer.open(folder, library, ANALYSER::analyse, said::add))) {
      indexer.bringUp(List.of(also), done -> looked[0] = done);
    }
    return looked[0];
  }

  Answer ask(SearchRequest request) throws QuerySyntaxException {
    try (SearchIndex index = SearchIndex.open(folder, library)) {
      return index.search(request);
    }
  }

  static SearchRequest query(String query, HitKind kind) {
    return new SearchRequest(query, kind, Sorting.TIME, 100, null, false, NOON);
  }

  /** Ids of the articles that match, sorted. */
  List<String> articles(String query) throws QuerySyntaxException {
    return ask(query(query, HitKind.ARTICLE)).hits().stream()
        .map(hit -> hit.holding().article().id())
        .sorted()
        .toList();
  }

  static Article article(String id, String outlet, String published, String title, String text) {
    Origin given = new Origin(Origin.Place.GIVEN, "");
    return Article.builder(id)
        .url("https://www." + outlet.toLowerCase() + ".example/" + id, given)
        .title(title, given)
        .source(outlet, given)
        .language("en", given)
        .published(Timestamp.parse(published), given)
        .text(text)
        .build();
  }

  @Override
  public void close() {
    library.close();
  }
}
