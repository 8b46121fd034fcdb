package org.stemma.store.sqlite;

import java.nio.file.Path;
import java.sql.SQLException;
import org.sqlite.SQLiteException;
import org.stemma.store.LibraryException;
import org.stemma.store.LibraryException.Reason;

/** What SQLite's result codes mean to the user of a library. */
final class Failures {

  static final int SQLITE_ERROR = 1;
  static final int SQLITE_CORRUPT = 11;

  private static final int SQLITE_BUSY = 5;
  private static final int SQLITE_LOCKED = 6;
  private static final int SQLITE_READONLY = 8;
  private static final int SQLITE_FULL = 13;
  private static final int SQLITE_NOTADB = 26;

  /** Extended result codes carry the primary one in their lowest byte. */
  private static final int PRIMARY = 0xff;

  private Failures() {}

  static LibraryException translate(Path library, SQLException e) {
    return new LibraryException(reason(e), library, e.getMessage(), e);
  }

  private static Reason reason(SQLException e) {
    return switch (primary(e)) {
      case SQLITE_BUSY, SQLITE_LOCKED -> Reason.LOCKED;
      case SQLITE_READONLY -> Reason.READ_ONLY;
      case SQLITE_CORRUPT, SQLITE_NOTADB -> Reason.CORRUPT;
      case SQLITE_FULL -> Reason.DISK_FULL;
      default -> Reason.FAILED;
    };
  }

  /** The primary result code. */
  static int primary(SQLException e) {
    int code = e instanceof SQLiteException sqlite ? sqlite.getResultCode().code : e.getErrorCode();
    return code & PRIMARY;
  }
}
