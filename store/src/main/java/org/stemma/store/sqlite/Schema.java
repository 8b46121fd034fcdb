package org.stemma.store.sqlite;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.stemma.store.LibraryException;
import org.stemma.store.LibraryException.Reason;

/**
 * The tables, version by version. Script {@code n.sql} leads from version {@code n - 1} to {@code
 * n}; a published script never changes. The file's {@code user_version} tells where it stands, and
 * its {@code application_id} that it is ours.
 */
final class Schema {

  static final int LATEST = 5;

  /** "Stma". */
  private static final int APPLICATION = 0x53746d61;

  private Schema() {}

  /** Brings the file to {@link #LATEST}, each step in a transaction of its own. */
  static void bringUp(Session session) {
    bringUp(session, LATEST);
  }

  static void bringUp(Session session, int target) {
    int version = version(session);
    while (version < target) {
      version++;
      session.beginWriting();
      session.script(script(version));
      session.script("PRAGMA user_version = " + version);
      session.script("PRAGMA application_id = " + APPLICATION);
      session.commit();
    }
  }

  /** Checks that the file can be read as it is. */
  static void check(Session session) {
    if (version(session) < LATEST) {
      throw new LibraryException(Reason.OLDER, session.library(), null, null);
    }
  }

  private static int version(Session session) {
    int version = (int) session.number("PRAGMA user_version");
    long application = session.number("PRAGMA application_id");
    boolean fresh = session.number("SELECT count(*) FROM sqlite_schema") == 0;
    if (fresh ? version != 0 : application != APPLICATION) {
      throw new LibraryException(Reason.CORRUPT, session.library(), "not made by Stemma", null);
    }
    if (version > LATEST) {
      throw new LibraryException(
          Reason.NEWER,
          session.library(),
          "its format is " + version + ", this program knows up to " + LATEST,
          null);
    }
    return version;
  }

  private static String script(int version) {
    String name = version + ".sql";
    try (InputStream in = Schema.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
