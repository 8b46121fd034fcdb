package org.stemma.store.sqlite;

import java.nio.file.Path;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/** The connections that read: opened when needed, used again, each question on one snapshot. */
final class Readers implements AutoCloseable {

  /** Questions at a time. SQLite reads from the page cache, so more than cores gain nothing. */
  private static final int LIMIT = 8;

  private final Path library;
  private final Path file;
  private final Semaphore permits = new Semaphore(LIMIT);
  private final Deque<Session> idle = new ConcurrentLinkedDeque<>();
  private volatile boolean closed;

  /** Something that always has an answer. */
  interface Question<T> {
    T ask(Session session);
  }

  /** Something that may not be there. */
  interface Search<T> {
    @Nullable T find(Session session);
  }

  Readers(Path library, Path file) {
    this.library = library;
    this.file = file;
  }

  Path library() {
    return library;
  }

  void check() {
    ask(session -> {
      Schema.check(session);
      return true;
    });
  }

  <T> @Nullable T find(Search<T> search) {
    return ask(session -> Optional.ofNullable(search.find(session))).orElse(null);
  }

  <T> T ask(Question<T> question) {
    if (closed) {
      throw new IllegalStateException("the library is closed");
    }
    permits.acquireUninterruptibly();
    try {
      Session session = idle.poll();
      if (session == null) {
        session = Session.reading(library, file);
      }
      try {
        session.begin();
        T answer = question.ask(session);
        session.rollback();
        idle.push(session);
        return answer;
      } catch (RuntimeException e) {
        session.close();
        throw e;
      }
    } finally {
      permits.release();
    }
  }

  /** Waits for the questions under way. */
  @Override
  public void close() {
    closed = true;
    permits.acquireUninterruptibly(LIMIT);
    try {
      for (Session session = idle.poll(); session != null; session = idle.poll()) {
        session.close();
      }
    } finally {
      permits.release(LIMIT);
    }
  }
}
