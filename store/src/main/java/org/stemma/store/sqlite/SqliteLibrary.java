package org.stemma.store.sqlite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.stemma.core.article.Article;
import org.stemma.store.Batch;
import org.stemma.store.Capture;
import org.stemma.store.Change;
import org.stemma.store.Corrected;
import org.stemma.store.Feed;
import org.stemma.store.Holding;
import org.stemma.store.Library;
import org.stemma.store.LibraryException;
import org.stemma.store.LibraryException.Reason;
import org.stemma.store.Member;
import org.stemma.store.Slice;
import org.stemma.store.Story;
import org.stemma.store.Visit;
import org.stemma.store.WritableLibrary;

/**
 * A library in a folder: {@code library.db}, an SQLite file with a write-ahead log, each commit
 * forced to the disk.
 */
public final class SqliteLibrary implements WritableLibrary {

  private static final String FILE = "library.db";
  private static final String LOCK = "library.lock";

  private final Readers readers;
  private final @Nullable WriterLock lock;
  private final @Nullable Session writer;
  private final ReentrantLock oneBatch = new ReentrantLock();

  private SqliteLibrary(Readers readers, @Nullable WriterLock lock, @Nullable Session writer) {
    this.readers = readers;
    this.lock = lock;
    this.writer = writer;
  }

  /**
   * Opens the library in {@code folder} for writing; makes both if they are missing, and brings an
   * older one up to date.
   *
   * @throws LibraryException with {@link Reason#LOCKED} if somebody writes in it
   */
  public static WritableLibrary open(Path folder) {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new LibraryException(Reason.READ_ONLY, folder, e.toString(), e);
    }
    WriterLock lock = WriterLock.take(folder, folder.resolve(LOCK));
    try {
      Session writer = Session.writing(folder, folder.resolve(FILE));
      try {
        Schema.bringUp(writer);
        return new SqliteLibrary(new Readers(folder, folder.resolve(FILE)), lock, writer);
      } catch (RuntimeException e) {
        writer.close();
        throw e;
      }
    } catch (RuntimeException e) {
      release(lock, folder);
      throw e;
    }
  }

  /**
   * Opens the library in {@code folder} for reading, also while another process writes in it.
   *
   * @throws LibraryException with {@link Reason#MISSING} if there is none
   */
  public static Library read(Path folder) {
    Path file = folder.resolve(FILE);
    if (!Files.isRegularFile(file)) {
      throw new LibraryException(Reason.MISSING, folder, null, null);
    }
    Readers readers = new Readers(folder, file);
    try {
      readers.check();
      return new SqliteLibrary(readers, null, null);
    } catch (RuntimeException e) {
      readers.close();
      throw e;
    }
  }

  @Override
  public Batch begin(Instant now) {
    if (writer == null) {
      throw new IllegalStateException("opened for reading");
    }
    if (oneBatch.isHeldByCurrentThread()) {
      throw new IllegalStateException("this thread has a batch open");
    }
    oneBatch.lock();
    try {
      return new SqliteBatch(writer, now, oneBatch::unlock);
    } catch (RuntimeException e) {
      oneBatch.unlock();
      throw e;
    }
  }

  @Override
  public long seq() {
    return readers.ask(Articles::seq);
  }

  @Override
  public Totals totals() {
    return readers.ask(Articles::totals);
  }

  @Override
  public Slice<Story> stories(int limit, @Nullable String cursor) {
    return readers.ask(session -> Stories.slice(session, limit, cursor));
  }

  @Override
  public @Nullable Story story(String id) {
    return readers.find(session -> Stories.story(session, id));
  }

  @Override
  public List<Article> versions(String story) {
    return readers.ask(session -> Stories.versions(session, story));
  }

  @Override
  public List<Member> members(String story) {
    return readers.ask(session -> Stories.members(session, story));
  }

  @Override
  public List<String> undigested() {
    return readers.ask(Stories::undigested);
  }

  @Override
  public Slice<Holding> articles(int limit, @Nullable String cursor) {
    return readers.ask(session -> Articles.slice(session, limit, cursor));
  }

  @Override
  public @Nullable Holding article(String id) {
    return readers.find(session -> Articles.holding(session, id));
  }

  @Override
  public @Nullable Article revision(String id, int number) {
    return readers.find(session -> Articles.revision(session, id, number));
  }

  @Override
  public @Nullable Capture capture(String id, int number) {
    return readers.find(session -> Articles.capture(session, id, number));
  }

  @Override
  public List<Feed> feeds() {
    return readers.ask(Watches::feeds);
  }

  @Override
  public @Nullable Visit visit(String url) {
    return readers.find(session -> Watches.visit(session, url));
  }

  @Override
  public List<Visit> dueVisits(Instant now, int limit) {
    return readers.ask(session -> Watches.due(session, now, limit));
  }

  @Override
  public @Nullable Instant nextVisit() {
    return readers.find(Watches::nextVisit);
  }

  @Override
  public List<Change> changes(long since, int limit) {
    return readers.ask(session -> Changes.since(session, since, limit));
  }

  @Override
  public void replay(long skip, Consumer<Article> consumer) {
    readers.ask(session -> Articles.replay(session, skip, consumer));
  }

  @Override
  public List<Corrected> corrections() {
    return readers.ask(Corrections::all);
  }

  /** For tests: the connection that writes. */
  @Nullable Session writer() {
    return writer;
  }

  @Override
  public void close() {
    oneBatch.lock();
    try {
      readers.close();
      if (writer != null) {
        writer.close();
      }
    } finally {
      oneBatch.unlock();
      if (lock != null) {
        release(lock, readers.library());
      }
    }
  }

  private static void release(WriterLock lock, Path folder) {
    try {
      lock.close();
    } catch (IOException e) {
      throw new LibraryException(Reason.FAILED, folder, e.toString(), e);
    }
  }
}
