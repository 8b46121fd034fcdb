package org.stemma.store.sqlite;

import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.stemma.core.article.Article;
import org.stemma.store.Capture;
import org.stemma.store.Holding;
import org.stemma.store.Library.Totals;

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

  static long replay(Session session, Consumer<Article> consumer) {
    session.each(
        "SELECT body FROM revisions ORDER BY key",
        row -> consumer.accept(Packed.article(row.getBytes(1))));
    return seq(session);
  }
}
