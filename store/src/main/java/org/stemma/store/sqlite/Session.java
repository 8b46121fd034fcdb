package org.stemma.store.sqlite;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.stemma.store.LibraryException;

/**
 * One connection to the file. Statements are prepared once; failures come as {@link
 * LibraryException}. For one thread at a time.
 *
 * <p>Transactions are begun and ended here and not by the driver, which loses count when SQLite
 * itself takes one back (as on a full disk) and would commit every later statement alone.
 */
final class Session implements AutoCloseable {

  /** How long to wait for another connection's checkpoint; a writer is kept out by its lock. */
  private static final int BUSY_MILLIS = 10_000;

  private final Path library;
  private final Connection connection;
  private final Map<String, PreparedStatement> prepared = new HashMap<>();

  /** Makes something of a result's current row. */
  interface Row<T> {
    T read(ResultSet row) throws SQLException;
  }

  /** Takes a result's rows one by one. */
  interface Rows {
    void read(ResultSet row) throws SQLException;
  }

  private Session(Path library, Connection connection) {
    this.library = library;
    this.connection = connection;
  }

  static Session writing(Path library, Path file) {
    SQLiteConfig config = config();
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    // Without it macOS acknowledges what is still in the drive's own cache.
    return open(library, file, config, "PRAGMA fullfsync = ON");
  }

  static Session reading(Path library, Path file) {
    SQLiteConfig config = config();
    // Not an opening for reading only: that could not read a log left behind by a crash.
    return open(library, file, config, "PRAGMA query_only = ON");
  }

  private static SQLiteConfig config() {
    SQLiteConfig config = new SQLiteConfig();
    config.enforceForeignKeys(true);
    config.setBusyTimeout(BUSY_MILLIS);
    return config;
  }

  private static Session open(Path library, Path file, SQLiteConfig config, String pragma) {
    try {
      Connection connection = config.createConnection("jdbc:sqlite:" + file.toAbsolutePath());
      try (Statement statement = connection.createStatement()) {
        statement.execute(pragma);
      }
      return new Session(library, connection);
    } catch (SQLException e) {
      throw Failures.translate(library, e);
    }
  }

  Path library() {
    return library;
  }

  <T> List<T> list(String sql, Row<T> row, @Nullable Object... arguments) {
    List<T> found = new ArrayList<>();
    each(sql, result -> found.add(row.read(result)), arguments);
    return found;
  }

  /** The first row; null if there is none. */
  <T> @Nullable T first(String sql, Row<T> row, @Nullable Object... arguments) {
    List<T> found = list(sql, row, arguments);
    return found.isEmpty() ? null : found.getFirst();
  }

  long number(String sql, @Nullable Object... arguments) {
    Long found = first(sql, row -> row.getLong(1), arguments);
    return found == null ? 0 : found;
  }

  void each(String sql, Rows rows, @Nullable Object... arguments) {
    try (ResultSet result = bind(sql, arguments).executeQuery()) {
      while (result.next()) {
        rows.read(result);
      }
    } catch (SQLException e) {
      throw failed(sql, e);
    }
  }

  /** Changes rows; gives how many. */
  int update(String sql, @Nullable Object... arguments) {
    try {
      return bind(sql, arguments).executeUpdate();
    } catch (SQLException e) {
      throw failed(sql, e);
    }
  }

  /** Adds a row; gives its key. */
  long insert(String sql, @Nullable Object... arguments) {
    update(sql, arguments);
    return number("SELECT last_insert_rowid()");
  }

  private PreparedStatement bind(String sql, @Nullable Object[] arguments) throws SQLException {
    PreparedStatement statement = prepared.get(sql);
    if (statement == null) {
      statement = connection.prepareStatement(sql);
      prepared.put(sql, statement);
    }
    for (int i = 0; i < arguments.length; i++) {
      statement.setObject(i + 1, arguments[i]);
    }
    return statement;
  }

  /** A statement that failed once is not fit for use again. */
  private LibraryException failed(String sql, SQLException e) {
    PreparedStatement statement = prepared.remove(sql);
    if (statement != null) {
      try {
        statement.close();
      } catch (SQLException second) {
        e.addSuppressed(second);
      }
    }
    return Failures.translate(library, e);
  }

  /** Runs statements separated by semicolons. */
  void script(String sql) {
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    } catch (SQLException e) {
      throw Failures.translate(library, e);
    }
  }

  /** Begins a transaction that sees one state of the file. */
  void begin() {
    script("BEGIN");
  }

  /** Begins a transaction that will write. */
  void beginWriting() {
    script("BEGIN IMMEDIATE");
  }

  void commit() {
    script("COMMIT");
  }

  /** Ends the transaction without a trace, also if SQLite has ended it already. */
  void rollback() {
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate("ROLLBACK");
    } catch (SQLException e) {
      // If one were still open, the next BEGIN would say so.
      if (Failures.primary(e) != Failures.SQLITE_ERROR) {
        throw Failures.translate(library, e);
      }
    }
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw Failures.translate(library, e);
    }
  }
}
