package org.stemma.store.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Random;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stemma.core.article.Article;
import org.stemma.core.article.Origin;
import org.stemma.store.Batch;
import org.stemma.store.Library;
import org.stemma.store.LibraryException;
import org.stemma.store.LibraryException.Reason;
import org.stemma.store.WritableLibrary;

class FailureTest {

  private static final Instant NOW = Instant.parse("2024-03-04T08:00:00Z");

  @TempDir Path folder;

  @Test
  void aSecondWriterIsToldWhoWrites() {
    try (WritableLibrary first = SqliteLibrary.open(folder)) {
      assertThat(first.seq()).isZero();
      assertThatExceptionOfType(LibraryException.class)
          .isThrownBy(() -> SqliteLibrary.open(folder))
          .withMessageContaining("another process is writing in it")
          .withMessageContaining(folder.toString())
          .withMessageContaining("process " + ProcessHandle.current().pid())
          .extracting(LibraryException::reason)
          .isEqualTo(Reason.LOCKED);
    }
    SqliteLibrary.open(folder).close();
  }

  @Test
  void aReaderReadsWhileAWriterWrites() {
    try (WritableLibrary writer = SqliteLibrary.open(folder);
        Library reader = SqliteLibrary.read(folder)) {
      put(writer, article("a", "Text."));
      assertThat(reader.article("a")).isNotNull();
      try (Batch batch = writer.begin(NOW)) {
        batch.put(article("b", "Text."), null);
        assertThat(reader.article("b")).isNull();
        batch.commit();
      }
      assertThat(reader.article("b")).isNotNull();
    }
  }

  @Test
  void aReaderWritesNothing() {
    SqliteLibrary.open(folder).close();
    try (Library reader = SqliteLibrary.read(folder)) {
      assertThatIllegalStateException().isThrownBy(() -> ((WritableLibrary) reader).begin(NOW));
    }
  }

  @Test
  void whereThereIsNoLibraryNoneIsRead() {
    fails(Reason.MISSING, () -> SqliteLibrary.read(folder.resolve("none")));
    assertThat(folder.resolve("none")).doesNotExist();
  }

  @Test
  void aFolderThatCannotBeMadeIsSaid() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "not a folder");
    fails(Reason.READ_ONLY, () -> SqliteLibrary.open(file));
    fails(Reason.READ_ONLY, () -> SqliteLibrary.open(file.resolve("below")));
  }

  @Test
  void aFullDiskIsSaidAndLosesNothingThatWasCommitted() {
    try (WritableLibrary library = SqliteLibrary.open(folder)) {
      put(library, article("kept", "Text."));
      Session writer = ((SqliteLibrary) library).writer();
      long pages = writer.number("PRAGMA page_count");
      writer.number("PRAGMA max_page_count = " + (pages + 2));
      byte[] noise = new byte[100_000];
      new Random(1).nextBytes(noise);
      fails(
          Reason.DISK_FULL,
          () -> put(library, article("lost", new String(noise, StandardCharsets.ISO_8859_1))));
      assertThat(library.article("kept")).isNotNull();
      assertThat(library.article("lost")).isNull();
      writer.number("PRAGMA max_page_count = 1000000");
      put(library, article("later", "Text."));
      assertThat(library.article("later")).isNotNull();
    }
  }

  @Test
  void aDamagedFileIsSaid() throws IOException {
    SqliteLibrary.open(folder).close();
    overwrite(0, 100);
    fails(Reason.CORRUPT, () -> SqliteLibrary.open(folder));
    fails(Reason.CORRUPT, () -> SqliteLibrary.read(folder));
  }

  @Test
  void damageInsideTheFileIsSaidWhenItIsMet() throws IOException {
    try (WritableLibrary library = SqliteLibrary.open(folder)) {
      byte[] noise = new byte[200_000];
      new Random(2).nextBytes(noise);
      put(library, article("a", new String(noise, StandardCharsets.ISO_8859_1)));
    }
    // The tables' own description fills the first pages; the article lies behind them.
    int size = (int) Files.size(folder.resolve("library.db"));
    overwrite(size / 2, size - size / 2);
    try (Library library = SqliteLibrary.read(folder)) {
      fails(Reason.CORRUPT, () -> library.article("a"));
    }
  }

  @Test
  void anEntryThatCannotBeUnpackedIsDamage() {
    try (WritableLibrary library = SqliteLibrary.open(folder)) {
      put(library, article("a", "Text."));
      Session writer = ((SqliteLibrary) library).writer();
      writer.update("UPDATE revisions SET body = x'00ff00ff'");
      fails(Reason.CORRUPT, () -> library.article("a"));
    }
  }

  private void overwrite(long from, int length) throws IOException {
    byte[] noise = new byte[length];
    new Random(1).nextBytes(noise);
    try (FileChannel file =
        FileChannel.open(folder.resolve("library.db"), StandardOpenOption.WRITE)) {
      file.write(ByteBuffer.wrap(noise), from);
    }
  }

  private static void put(WritableLibrary library, Article article) {
    try (Batch batch = library.begin(NOW)) {
      batch.put(article, null);
      batch.commit();
    }
  }

  private static Article article(String id, String text) {
    return Article.builder(id)
        .title("Title", new Origin(Origin.Place.GIVEN, ""))
        .text(text)
        .build();
  }

  private static void fails(Reason reason, ThrowingCallable action) {
    assertThatExceptionOfType(LibraryException.class)
        .isThrownBy(action)
        .extracting(LibraryException::reason)
        .isEqualTo(reason);
  }
}
