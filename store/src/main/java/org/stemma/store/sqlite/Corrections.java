package org.stemma.store.sqlite;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.stemma.core.story.Correction;
import org.stemma.store.Corrected;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What persons decided about stories. */
final class Corrections {

  private static final JsonMapper JSON = JsonMapper.shared();

  private Corrections() {}

  static void append(Session session, Instant at, Correction correction) {
    session.update(
        """
        INSERT INTO corrections (at, revisions, kind, articles, others)
        VALUES (?, (SELECT count(*) FROM revisions), ?, ?, ?)
        """,
        at.toEpochMilli(),
        correction.kind().name(),
        JSON.writeValueAsString(correction.articles()),
        JSON.writeValueAsString(correction.others()));
  }

  static List<Corrected> all(Session session) {
    return session.list(
        "SELECT at, revisions, kind, articles, others FROM corrections ORDER BY key",
        row ->
            new Corrected(
                Instant.ofEpochMilli(row.getLong(1)),
                row.getLong(2),
                new Correction(
                    Correction.Kind.valueOf(row.getString(3)),
                    ids(row.getString(4)),
                    ids(row.getString(5)))));
  }

  private static List<String> ids(String json) {
    List<String> ids = new ArrayList<>();
    for (JsonNode id : JSON.readTree(json)) {
      ids.add(id.asString());
    }
    return ids;
  }
}
