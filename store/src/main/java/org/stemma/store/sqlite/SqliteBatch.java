package org.stemma.store.sqlite;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.stemma.core.article.Article;
import org.stemma.core.story.Decision;
import org.stemma.store.Batch;
import org.stemma.store.Capture;
import org.stemma.store.Change;
import org.stemma.store.Digest;
import org.stemma.store.Put;
import org.stemma.store.Put.Outcome;

/** A transaction of the connection that writes. */
final class SqliteBatch implements Batch {

  private final Session session;
  private final Instant now;
  private final Runnable whenClosed;

  /** Keys of the stories whose counts must be taken again. */
  private final Set<Long> touched = new TreeSet<>();

  private boolean open = true;
  private boolean done;

  SqliteBatch(Session session, Instant now, Runnable whenClosed) {
    this.session = session;
    this.now = now;
    this.whenClosed = whenClosed;
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
    log(Change.Kind.REVISE, key, story, null, null, List.of());
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
      switch (decision.kind()) {
        case OPENED -> place(decision, article, Change.Kind.CREATE);
        case JOINED -> place(decision, article, Change.Kind.UPDATE);
        case MOVED -> move(decision, article);
        case MERGED -> merge(decision, article);
      }
    }
  }

  private void place(Decision decision, long article, Change.Kind kind) {
    long story =
        kind == Change.Kind.CREATE ? standing(decision.story()) : storyKey(decision.story());
    stand(story);
    session.update("UPDATE articles SET story = ? WHERE key = ?", story, article);
    log(kind, article, story, null, decision.score(), decision.because());
  }

  private void move(Decision decision, long article) {
    long former = storyKey(decision.former());
    long story = standing(decision.story());
    stand(story);
    session.update("UPDATE articles SET story = ? WHERE key = ?", story, article);
    if (session.number("SELECT count(*) FROM articles WHERE story = ?", former) == 0) {
      redirect(former, story);
    }
    log(Change.Kind.MOVE, article, story, former, decision.score(), decision.because());
  }

  private void merge(Decision decision, long article) {
    long former = storyKey(decision.former());
    long story = storyKey(decision.story());
    if (former == story) {
      throw new IllegalArgumentException("a story cannot merge into itself: " + decision.story());
    }
    stand(story);
    session.update("UPDATE articles SET story = ? WHERE story = ?", story, former);
    redirect(former, story);
    log(Change.Kind.MERGE, article, story, former, decision.score(), decision.because());
  }

  /** A story that gains an article stands for itself, even if it was given up before. */
  private void stand(long story) {
    session.update("UPDATE stories SET redirect = NULL WHERE key = ?", story);
  }

  private void redirect(long former, long story) {
    session.update(
        "UPDATE stories SET redirect = ?1 WHERE key = ?2 OR redirect = ?2", story, former);
  }

  private void log(
      Change.Kind kind,
      long article,
      @Nullable Long story,
      @Nullable Long former,
      @Nullable Double score,
      List<String> because) {
    long seq = Changes.append(session, now, kind, article, story, former, score, because);
    for (Long each : new Long[] {story, former}) {
      if (each != null) {
        session.update("UPDATE stories SET seq = ? WHERE key = ?", seq, each);
        touched.add(each);
      }
    }
  }

  private @Nullable Long articleKey(String id) {
    return session.first("SELECT key FROM articles WHERE id = ?", row -> row.getLong(1), id);
  }

  private long storyKey(String id) {
    Long key = session.first("SELECT key FROM stories WHERE id = ?", row -> row.getLong(1), id);
    if (key == null) {
      throw new IllegalArgumentException("no story " + id);
    }
    return key;
  }

  /** The key of the story with that id, which is made if there is none. */
  private long standing(String id) {
    session.update("INSERT INTO stories (id) VALUES (?) ON CONFLICT (id) DO NOTHING", id);
    return storyKey(id);
  }

  @Override
  public void digest(String story, Digest digest) {
    requireRunning();
    session.update(
        """
        INSERT INTO digests (story, seq, title, origins, conflicts)
        VALUES (?1, (SELECT seq FROM stories WHERE key = ?1), ?2, ?3, ?4)
        ON CONFLICT (story) DO UPDATE SET seq = excluded.seq, title = excluded.title,
          origins = excluded.origins, conflicts = excluded.conflicts
        """,
        storyKey(story),
        digest.title(),
        digest.origins(),
        digest.conflicts());
  }

  @Override
  public long commit() {
    requireRunning();
    for (long story : touched) {
      session.update(
          """
          UPDATE stories SET (articles, first_seen, last_seen) =
            (SELECT count(*), coalesce(min(first_seen), 0), coalesce(max(changed), 0)
             FROM articles WHERE story = ?1)
          WHERE key = ?1
          """,
          story);
    }
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
