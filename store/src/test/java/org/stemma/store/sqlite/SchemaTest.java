package org.stemma.store.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stemma.core.article.Article;
import org.stemma.core.article.Origin;
import org.stemma.core.story.Decision;
import org.stemma.store.Batch;
import org.stemma.store.Digest;
import org.stemma.store.LibraryException;
import org.stemma.store.LibraryException.Reason;
import org.stemma.store.WritableLibrary;

class SchemaTest {

  private static final Instant NOW = Instant.parse("2024-03-04T08:00:00Z");

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void nameTheFile() {
    file = folder.resolve("library.db");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4})
  void everyEarlierVersionIsBroughtUpWithWhatItHolds(int version) {
    try (Session session = Session.writing(folder, file)) {
      Schema.bringUp(session, version);
      if (version > 0) {
        fill(session);
      }
    }
    try (WritableLibrary library = SqliteLibrary.open(folder)) {
      if (version > 0) {
        assertThat(library.story("s").title()).isEqualTo("Fire");
        assertThat(library.versions("s")).extracting(Article::text).containsExactly("Two hurt.");
        assertThat(library.changes(0, 10)).hasSize(1);
      }
      add(library, "later");
      assertThat(library.story("later").digest()).isEqualTo(new Digest("Fire", 1, 0));
    }
  }

  /** As the program of version 1 would have: its tables stay in their scripts, unchanged. */
  private void fill(Session session) {
    try (SqliteBatch batch = new SqliteBatch(session, NOW, () -> {})) {
      batch.put(fire("s"), null);
      batch.decide(List.of(new Decision(Decision.Kind.OPENED, "s", "s", "s", 1, List.of())));
      batch.commit();
    }
  }

  private static void add(WritableLibrary library, String id) {
    try (Batch batch = library.begin(NOW)) {
      batch.put(fire(id), null);
      batch.decide(List.of(new Decision(Decision.Kind.OPENED, id, id, id, 1, List.of())));
      batch.digest(id, new Digest("Fire", 1, 0), Map.of());
      batch.commit();
    }
  }

  private static Article fire(String id) {
    return Article.builder(id)
        .title("Fire", new Origin(Origin.Place.GIVEN, ""))
        .text("Two hurt.")
        .build();
  }

  @Test
  void anOlderLibraryCannotBeReadWithoutBringingItUp() {
    try (Session session = Session.writing(folder, file)) {
      Schema.bringUp(session, 1);
    }
    fails(Reason.OLDER, () -> SqliteLibrary.read(folder));
  }

  @Test
  void aLibraryOfALaterProgramIsLeftAlone() {
    SqliteLibrary.open(folder).close();
    try (Session session = Session.writing(folder, file)) {
      session.script("PRAGMA user_version = 99");
    }
    fails(Reason.NEWER, () -> SqliteLibrary.open(folder));
    fails(Reason.NEWER, () -> SqliteLibrary.read(folder));
  }

  @Test
  void aDatabaseOfAnotherProgramIsLeftAlone() throws IOException {
    try (Session session = Session.writing(folder, file)) {
      session.script("CREATE TABLE recipes (name TEXT)");
    }
    fails(Reason.CORRUPT, () -> SqliteLibrary.open(folder));
    assertThat(Files.size(file)).isPositive();
  }

  @Test
  void aBrokenStepLeavesTheVersionBefore() {
    try (Session session = Session.writing(folder, file)) {
      session.script("CREATE TABLE digests (clash INTEGER)");
      session.script("PRAGMA application_id = " + 0x53746d61);
      session.script("PRAGMA user_version = 1");
    }
    fails(Reason.FAILED, () -> SqliteLibrary.open(folder));
    try (Session session = Session.writing(folder, file)) {
      assertThat(session.number("PRAGMA user_version")).isEqualTo(1);
    }
  }

  private static void fails(Reason reason, Runnable opening) {
    assertThatExceptionOfType(LibraryException.class)
        .isThrownBy(opening::run)
        .extracting(LibraryException::reason)
        .isEqualTo(reason);
  }
}
