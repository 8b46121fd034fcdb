package org.stemma.app.export;

import java.io.IOException;
import org.stemma.store.index.Hit;

/** Writes hits, one after the other; what comes before and after them is written with the ends. */
public interface Export extends AutoCloseable {

  /** Writes {@code hit}. */
  void write(Hit hit) throws IOException;

  /** Writes what belongs at the end; the stream stays open. */
  @Override
  void close() throws IOException;
}
