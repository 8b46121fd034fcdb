package org.stemma.store.sqlite;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.stemma.core.article.Article;
import org.stemma.core.story.Correction;
import org.stemma.core.story.Decision;
import org.stemma.store.Batch;
import org.stemma.store.Capture;
import org.stemma.store.Change;
import org.stemma.store.Digest;
import org.stemma.store.Feed;
import org.stemma.store.Put;
import org.stemma.store.Put.Outcome;
import org.stemma.store.Role;
import org.stemma.store.Visit;

/** A transaction of the connection that writes. */
final class SqliteBatch implements Batch {

  private final Session session;
  private final Instant now;
  private final Runnable whenClosed;

  private final Placement placement;

  private boolean open = true;
  private boolean done;

  SqliteBatch(Session session, Instant now, Runnable whenClosed) {
    this.session = session;
    this.now = now;
    this.whenClosed = whenClosed;
    this.placement = new Placement(session, now);
    session.beginWriting();
  }

  @Override
  public Put put(Article article, @Nullable Capture page) {
    requireRunning();
    if (blank(article.title()) && blank(article.text())) {
      throw new IllegalArgumentException("neither title nor text: " + article.id());
    }
    Long known = known(article);
    return known == null ? add(article, page) : meet(known, article, page);
  }

  private static boolean blank(@Nullable String text) {
    return text == null || text.isBlank();
  }

  /** The key of the same article in the library; null if it is new. */
  private @Nullable Long known(Article article) {
    Long byAddress =
        article.url() == null
            ? null
            : session.first(
                "SELECT article FROM addresses WHERE url = ?",
                row -> row.getLong(1),
                article.url());
    if (byAddress != null) {
      return byAddress;
    }
    return session.first(
        "SELECT key FROM articles WHERE id = ?1 AND (host IS NULL OR ?2 IS NULL OR host = ?2)",
        row -> row.getLong(1),
        article.id(),
        article.host());
  }

  private Put add(Article given, @Nullable Capture page) {
    String id = freeId(given.id());
    Article article = id.equals(given.id()) ? given : given.withId(id);
    long at = now.toEpochMilli();
    long key =
        session.insert(
            "INSERT INTO articles (id, first_seen, changed, last_seen) VALUES (?, ?, ?, ?)",
            id,
            at,
            at,
            at);
    revise(key, 1, article, page);
    return new Put(article, 1, Outcome.NEW);
  }

  private String freeId(String wanted) {
    String id = wanted;
    for (int n = 2; articleKey(id) != null; n++) {
      id = wanted + "~" + n;
    }
    return id;
  }

  private Put meet(long key, Article given, @Nullable Capture page) {
    String id =
        Objects.requireNonNull(
            session.first("SELECT id FROM articles WHERE key = ?", row -> row.getString(1), key));
    Article article = id.equals(given.id()) ? given : given.withId(id);
    int latest = (int) session.number("SELECT max(number) FROM revisions WHERE article = ?", key);
    byte[] hash =
        session.first(
            "SELECT hash FROM revisions WHERE article = ? AND number = ?",
            row -> row.getBytes(1),
            key,
            latest);
    session.update("UPDATE articles SET last_seen = ? WHERE key = ?", now.toEpochMilli(), key);
    if (Arrays.equals(hash, Packed.hash(article))) {
      address(key, article);
      return new Put(article, latest, Outcome.UNCHANGED);
    }
    revise(key, latest + 1, article, page);
    Long story =
        session.first(
            "SELECT story FROM articles WHERE key = ? AND story IS NOT NULL",
            row -> row.getLong(1),
            key);
    placement.log(Change.Kind.REVISE, key, story, null, null, List.of());
    return new Put(article, latest + 1, Outcome.REVISED);
  }

  private void revise(long key, int number, Article article, @Nullable Capture page) {
    session.update(
        "INSERT INTO revisions (article, number, seen, hash, body, capture) VALUES (?, ?, ?, ?, ?, ?)",
        key,
        number,
        now.toEpochMilli(),
        Packed.hash(article),
        Packed.article(article),
        page == null ? null : keep(page));
    session.update(
        """
        UPDATE articles SET title = ?, outlet = ?, host = coalesce(?, host), language = ?, changed = ?
        WHERE key = ?
        """,
        article.title(),
        article.outlet(),
        article.host(),
        article.language(),
        now.toEpochMilli(),
        key);
    address(key, article);
  }

  private void address(long key, Article article) {
    if (article.url() != null) {
      session.update(
          "INSERT INTO addresses (url, article) VALUES (?, ?) ON CONFLICT (url) DO NOTHING",
          article.url(),
          key);
    }
  }

  private long keep(Capture page) {
    byte[] hash = Packed.hash(page.bytes());
    Long kept = session.first("SELECT key FROM captures WHERE hash = ?", r -> r.getLong(1), hash);
    return kept != null
        ? kept
        : session.insert(
            "INSERT INTO captures (hash, media_type, body) VALUES (?, ?, ?)",
            hash,
            page.mediaType(),
            Packed.bytes(page.bytes()));
  }

  @Override
  public void decide(List<Decision> decisions) {
    requireRunning();
    for (Decision decision : decisions) {
      Long article = articleKey(decision.article());
      if (article == null) {
        throw new IllegalArgumentException("no article " + decision.article());
      }
      placement.apply(decision, article);
    }
  }

  @Override
  public void correct(Correction correction) {
    requireRunning();
    Corrections.append(session, now, correction);
  }

  private @Nullable Long articleKey(String id) {
    return session.first("SELECT key FROM articles WHERE id = ?", row -> row.getLong(1), id);
  }

  @Override
  public void digest(String story, Digest digest, Map<String, Role> roles) {
    requireRunning();
    long key = placement.storyKey(story);
    roles.forEach((article, role) ->
        session.update(
            "UPDATE articles SET role = ? WHERE id = ? AND story = ?", role.name(), article, key));
    session.update(
        """
        INSERT INTO digests (story, seq, title, origins, conflicts)
        VALUES (?1, (SELECT seq FROM stories WHERE key = ?1), ?2, ?3, ?4)
        ON CONFLICT (story) DO UPDATE SET seq = excluded.seq, title = excluded.title,
          origins = excluded.origins, conflicts = excluded.conflicts
        """,
        key,
        digest.title(),
        digest.origins(),
        digest.conflicts());
  }

  @Override
  public void feed(Feed feed) {
    requireRunning();
    Watches.put(session, feed);
  }

  @Override
  public void visit(Visit visit) {
    requireRunning();
    Watches.put(session, visit);
  }

  @Override
  public long commit() {
    requireRunning();
    placement.refresh();
    long seq = Articles.seq(session);
    session.commit();
    done = true;
    return seq;
  }

  private void requireRunning() {
    if (!open || done) {
      throw new IllegalStateException("the batch has ended");
    }
  }

  @Override
  public void close() {
    if (!open) {
      return;
    }
    open = false;
    try {
      if (!done) {
        session.rollback();
      }
    } finally {
      whenClosed.run();
    }
  }
}
