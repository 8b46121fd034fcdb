package org.stemma.store;

import java.time.Instant;

/**
 * A library to read and write. There is at most one such at a time for a library, in any process.
 *
 * <pre>{@code
 * try (Batch batch = library.begin(now)) {
 *   Put put = batch.put(article, null);
 *   if (put.outcome() == Put.Outcome.NEW) {
 *     batch.decide(stream.add(put.article()));
 *   }
 *   batch.commit();
 * }
 * }</pre>
 */
public interface WritableLibrary extends Library {

  /**
   * Begins a batch; waits while another thread has one open.
   *
   * @param now the moment that everything in the batch is said to be seen at
   * @throws IllegalStateException if this thread has a batch open
   */
  Batch begin(Instant now);
}
