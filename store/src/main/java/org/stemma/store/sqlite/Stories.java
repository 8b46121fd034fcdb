package org.stemma.store.sqlite;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.core.article.Article;
import org.stemma.store.Digest;
import org.stemma.store.Member;
import org.stemma.store.Role;
import org.stemma.store.Slice;
import org.stemma.store.Story;

/** What is asked of stories. */
final class Stories {

  private static final String COLUMNS =
      """
      SELECT s.key, s.id, s.seq, s.articles, s.first_seen, s.last_seen,
             d.story IS NOT NULL, d.title, d.origins, d.conflicts
      FROM stories s LEFT JOIN digests d ON d.story = s.key AND d.seq = s.seq
      """;

  private Stories() {}

  /** A row of {@code stories} with its digest, before its articles are asked. */
  private record Head(
      long key, String id, long seq, int articles, long first, long last, @Nullable Digest digest) {

    static Head read(ResultSet row) throws SQLException {
      Digest digest =
          row.getBoolean(7) ? new Digest(row.getString(8), row.getInt(9), row.getInt(10)) : null;
      return new Head(
          row.getLong(1),
          row.getString(2),
          row.getLong(3),
          row.getInt(4),
          row.getLong(5),
          row.getLong(6),
          digest);
    }
  }

  /** A place in the list, between two stories. */
  private record Cursor(long last, long key) {

    static Cursor parse(@Nullable String text) {
      if (text == null) {
        return new Cursor(Long.MAX_VALUE, Long.MAX_VALUE);
      }
      int dash = text.indexOf('.');
      try {
        return new Cursor(
            Long.parseLong(text.substring(0, Math.max(0, dash))),
            Long.parseLong(text.substring(dash + 1)));
      } catch (NumberFormatException e) {
        throw new IllegalArgumentException("no cursor: " + text, e);
      }
    }

    @Override
    public String toString() {
      return last + "." + key;
    }
  }

  static Slice<Story> slice(Session session, int limit, @Nullable String cursor) {
    if (limit < 1) {
      throw new IllegalArgumentException("a limit is at least 1: " + limit);
    }
    Cursor from = Cursor.parse(cursor);
    // One more than asked for tells whether there is a next slice.
    List<Head> heads =
        session.list(
            COLUMNS
                + """
                WHERE s.articles > 0 AND (s.last_seen, s.key) < (?, ?)
                ORDER BY s.last_seen DESC, s.key DESC LIMIT ?
                """,
            Head::read,
            from.last,
            from.key,
            limit + 1L);
    List<Story> stories = new ArrayList<>();
    for (Head head : heads.subList(0, Math.min(limit, heads.size()))) {
      stories.add(complete(session, head));
    }
    Head end = heads.size() > limit ? heads.get(limit - 1) : null;
    return new Slice<>(stories, end == null ? null : new Cursor(end.last, end.key).toString());
  }

  static @Nullable Story story(Session session, String id) {
    Long key = standing(session, id);
    Head head = key == null ? null : session.first(COLUMNS + "WHERE s.key = ?", Head::read, key);
    return head == null ? null : complete(session, head);
  }

  static List<Article> versions(Session session, String story) {
    Long key = standing(session, story);
    if (key == null) {
      return List.of();
    }
    return session.list(
        """
        SELECT r.body FROM articles a JOIN revisions r ON r.article = a.key
        WHERE a.story = ?
          AND r.number = (SELECT max(l.number) FROM revisions l WHERE l.article = a.key)
        ORDER BY a.key
        """,
        row -> Packed.article(row.getBytes(1)),
        key);
  }

  static List<Member> members(Session session, String story) {
    Long key = standing(session, story);
    if (key == null) {
      return List.of();
    }
    return session.list(
        """
        SELECT a.id, CASE WHEN d.story IS NOT NULL THEN a.role END
        FROM articles a JOIN stories s ON s.key = a.story
        LEFT JOIN digests d ON d.story = s.key AND d.seq = s.seq
        WHERE a.story = ? ORDER BY a.key
        """,
        row -> {
          String role = row.getString(2);
          return new Member(row.getString(1), role == null ? null : Role.valueOf(role));
        },
        key);
  }

  static List<String> undigested(Session session) {
    return session.list(
        """
        SELECT s.id FROM stories s LEFT JOIN digests d ON d.story = s.key AND d.seq = s.seq
        WHERE s.articles > 0 AND d.story IS NULL ORDER BY s.key
        """,
        row -> row.getString(1));
  }

  /** The key of the story that holds for {@code id} today. */
  private static @Nullable Long standing(Session session, String id) {
    return session.first(
        "SELECT coalesce(redirect, key) FROM stories WHERE id = ?", row -> row.getLong(1), id);
  }

  private static Story complete(Session session, Head head) {
    return new Story(
        head.id,
        head.seq,
        head.articles,
        most(session, "outlet", head.key),
        most(session, "language", head.key),
        Instant.ofEpochMilli(head.first),
        Instant.ofEpochMilli(head.last),
        session.first(
            """
            SELECT title FROM articles WHERE story = ? AND title IS NOT NULL ORDER BY key LIMIT 1
            """,
            row -> row.getString(1),
            head.key),
        head.digest);
  }

  private static List<String> most(Session session, String column, long story) {
    return session.list(
        """
        SELECT %1$s FROM articles WHERE story = ? AND %1$s IS NOT NULL
        GROUP BY %1$s ORDER BY count(*) DESC, %1$s
        """
            .formatted(column),
        row -> row.getString(1),
        story);
  }
}
