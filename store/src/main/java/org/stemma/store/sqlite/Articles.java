package org.stemma.store.sqlite;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.stemma.core.article.Article;
import org.stemma.store.Capture;
import org.stemma.store.Holding;
import org.stemma.store.Library.Totals;
import org.stemma.store.Slice;

/** What is asked of articles. */
final class Articles {

  private Articles() {}

  static long seq(Session session) {
    return session.number("SELECT max(seq) FROM changes");
  }

  static Totals totals(Session session) {
    return new Totals(
        (int) session.number("SELECT count(*) FROM articles"),
        (int) session.number("SELECT count(*) FROM stories WHERE articles > 0"),
        (int) session.number("SELECT count(*) FROM revisions"));
  }

  static @Nullable Holding holding(Session session, String id) {
    List<Holding.Revision> revisions =
        session.list(
            """
            SELECT r.number, r.seen, r.hash, r.capture IS NOT NULL
            FROM articles a JOIN revisions r ON r.article = a.key WHERE a.id = ? ORDER BY r.number
            """,
            row ->
                new Holding.Revision(
                    row.getInt(1),
                    Instant.ofEpochMilli(row.getLong(2)),
                    HexFormat.of().formatHex(row.getBytes(3)),
                    row.getBoolean(4)),
            id);
    if (revisions.isEmpty()) {
      return null;
    }
    Article latest = revision(session, id, revisions.getLast().number());
    return session.first(
        """
        SELECT s.id, a.last_seen FROM articles a LEFT JOIN stories s ON s.key = a.story
        WHERE a.id = ?
        """,
        row ->
            new Holding(
                Objects.requireNonNull(latest),
                row.getString(1),
                revisions,
                Instant.ofEpochMilli(row.getLong(2))),
        id);
  }

  static @Nullable Article revision(Session session, String id, int number) {
    return session.first(
        """
        SELECT r.body FROM articles a JOIN revisions r ON r.article = a.key
        WHERE a.id = ? AND r.number = ?
        """,
        row -> Packed.article(row.getBytes(1)),
        id,
        number);
  }

  static @Nullable Capture capture(Session session, String id, int number) {
    return session.first(
        """
        SELECT c.media_type, c.body
        FROM articles a JOIN revisions r ON r.article = a.key JOIN captures c ON c.key = r.capture
        WHERE a.id = ? AND r.number = ?
        """,
        row -> new Capture(row.getString(1), Packed.unpack(row.getBytes(2))),
        id,
        number);
  }

  static Slice<Holding> slice(Session session, int limit, @Nullable String cursor) {
    if (limit < 1) {
      throw new IllegalArgumentException("a limit is at least 1: " + limit);
    }
    // One more than asked for tells whether there is a next slice.
    List<Long> keys =
        session.list(
            "SELECT key FROM articles WHERE key > ? ORDER BY key LIMIT ?",
            row -> row.getLong(1),
            cursor == null ? 0 : key(cursor),
            limit + 1L);
    List<Holding> holdings = new ArrayList<>();
    for (long key : keys.subList(0, Math.min(limit, keys.size()))) {
      String id =
          session.first("SELECT id FROM articles WHERE key = ?", row -> row.getString(1), key);
      holdings.add(Objects.requireNonNull(holding(session, Objects.requireNonNull(id))));
    }
    return new Slice<>(holdings, keys.size() > limit ? keys.get(limit - 1).toString() : null);
  }

  private static long key(String cursor) {
    try {
      return Long.parseLong(cursor);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("no cursor: " + cursor, e);
    }
  }

  static long replay(Session session, long skip, Consumer<Article> consumer) {
    // Revisions are never removed, so that their keys count them.
    session.each(
        "SELECT body FROM revisions WHERE key > ? ORDER BY key",
        row -> consumer.accept(Packed.article(row.getBytes(1))),
        skip);
    return seq(session);
  }
}
