package org.stemma.server;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.stemma.core.account.Dossier;
import org.stemma.core.article.Article;
import org.stemma.core.article.Origin;
import org.stemma.core.story.Decision;
import org.stemma.store.Batch;
import org.stemma.store.Digest;
import org.stemma.store.Role;
import org.stemma.store.WritableLibrary;
import org.stemma.store.sqlite.SqliteLibrary;

/** A library with the harbour fire, some small stories, and a server that shows it. */
final class Newsroom implements AutoCloseable {

  static final String FIRE = "story:post.example/2024/harbour-fire";

  private static final Instant MORNING = Instant.parse("2024-03-04T08:30:00Z");

  final WritableLibrary library;
  final StemmaServer server;
  private final Desk desk = new Desk();

  Newsroom(Path folder) {
    library = SqliteLibrary.open(folder);
    add(
        "sluice",
        MORNING.minusSeconds(90_000),
        small("sluice", "New sluice at Ebbing opens in May", "Upland Observer"));
    add(
        "regatta",
        MORNING.minusSeconds(7_200),
        small("regatta", "Regatta put off by a week", "Coast Courier"));
    add(FIRE, MORNING, HarbourFire.ARTICLES.toArray(Article[]::new));
    try (Batch batch = library.begin(MORNING.plusSeconds(60))) {
      Dossier dossier = desk.dossier(HarbourFire.ARTICLES);
      batch.digest(FIRE, Digest.of(dossier), Role.of(dossier.tree()));
      batch.commit();
    }
    add(
        "ferry",
        MORNING.plusSeconds(5_400),
        small("ferry", "Ferry crews end strike after two days", "Harbour Post"));
    revise();
    server = StemmaServer.start(0, library, desk);
  }

  /** The ferry story's only article changes once. */
  private void revise() {
    Article article = small("ferry", "Ferry crews end strike after three days", "Harbour Post");
    try (Batch batch = library.begin(MORNING.plusSeconds(9_000))) {
      batch.put(
          article.toBuilder().text(article.text().replace("on Tuesday", "on Wednesday")).build(),
          null);
      batch.commit();
    }
  }

  void add(String story, Instant now, Article... articles) {
    try (Batch batch = library.begin(now)) {
      Decision.Kind kind = Decision.Kind.OPENED;
      for (Article article : articles) {
        String id = batch.put(article, null).article().id();
        batch.decide(List.of(new Decision(kind, id, story, story, 0.9, List.of("shared names"))));
        kind = Decision.Kind.JOINED;
      }
      batch.commit();
    }
  }

  /** An article of two sentences. */
  static Article small(String id, String title, String outlet) {
    return Article.builder(id)
        .title(title, new Origin(Origin.Place.MARKUP, "h1"))
        .source(outlet, new Origin(Origin.Place.META, "og:site_name"))
        .language("en", new Origin(Origin.Place.MARKUP, "html lang"))
        .text("It was decided on Tuesday.\n\nNobody was surprised by it.")
        .build();
  }

  @Override
  public void close() {
    server.close();
    library.close();
  }
}
