package org.stemma.store.sqlite;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.stemma.store.LibraryContract;
import org.stemma.store.WritableLibrary;

class SqliteLibraryTest extends LibraryContract {

  @TempDir Path folder;

  @Override
  protected WritableLibrary open() {
    return SqliteLibrary.open(folder.resolve("library"));
  }
}
