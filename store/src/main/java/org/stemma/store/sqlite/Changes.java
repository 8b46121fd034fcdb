package org.stemma.store.sqlite;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.store.Change;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The change log. */
final class Changes {

  private static final JsonMapper JSON = JsonMapper.shared();

  private Changes() {}

  static List<Change> since(Session session, long since, int limit) {
    if (limit < 1) {
      throw new IllegalArgumentException("a limit is at least 1: " + limit);
    }
    return session.list(
        """
        SELECT c.seq, c.at, c.kind, a.id, s.id, f.id, c.revision, c.score, c.because
        FROM changes c JOIN articles a ON a.key = c.article
        LEFT JOIN stories s ON s.key = c.story LEFT JOIN stories f ON f.key = c.former
        WHERE c.seq > ? ORDER BY c.seq LIMIT ?
        """,
        Changes::read,
        since,
        limit);
  }

  private static Change read(ResultSet row) throws SQLException {
    double score = row.getDouble(8);
    boolean scored = !row.wasNull();
    List<String> because = new ArrayList<>();
    for (JsonNode reason : JSON.readTree(row.getString(9))) {
      because.add(reason.asString());
    }
    return new Change(
        row.getLong(1),
        Instant.ofEpochMilli(row.getLong(2)),
        Change.Kind.valueOf(row.getString(3)),
        row.getString(4),
        row.getString(5),
        row.getString(6),
        row.getInt(7),
        scored ? score : null,
        because);
  }

  /** Appends an entry; gives its number. */
  static long append(
      Session session,
      Instant at,
      Change.Kind kind,
      long article,
      @Nullable Long story,
      @Nullable Long former,
      @Nullable Double score,
      List<String> because) {
    return session.insert(
        """
        INSERT INTO changes (at, kind, article, story, former, score, because, revision)
        VALUES (?, ?, ?, ?, ?, ?, ?, (SELECT max(number) FROM revisions WHERE article = ?))
        """,
        at.toEpochMilli(),
        kind.name(),
        article,
        story,
        former,
        score,
        JSON.writeValueAsString(because),
        article);
  }
}
