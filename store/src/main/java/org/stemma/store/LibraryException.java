package org.stemma.store;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The storage failed. The message names the library and the reason in words for an operator. */
public final class LibraryException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final Reason reason;

  /** Why a library cannot be used. */
  public enum Reason {
    /** There is none in the folder. */
    MISSING("there is no library here"),
    /** Somebody else writes in it. */
    LOCKED("another process is writing in it"),
    /** The disk is full. Nothing that was committed is lost. */
    DISK_FULL("the disk is full; what was not yet acknowledged is not kept"),
    /** The folder or disk does not take changes. */
    READ_ONLY("it cannot be written to"),
    /** What is there is damaged, or no library at all. */
    CORRUPT("its file is damaged, or is not a Stemma library"),
    /** An earlier version wrote it, and it was opened for reading only. */
    OLDER("an earlier version of Stemma wrote it; open it once for writing to bring it up to date"),
    /** A later version wrote it. */
    NEWER("a later version of Stemma wrote it"),
    /** Its index is missing or damaged; what it was made from is not. */
    NO_INDEX("its index cannot be read; stemma reindex makes it again"),
    /** The disk or the driver failed otherwise: see the cause. */
    FAILED("the storage failed");

    private final String words;

    Reason(String words) {
      this.words = words;
    }
  }

  /**
   * @param library the folder
   * @param detail what to add to the reason; null if nothing
   */
  public LibraryException(
      Reason reason, Path library, @Nullable String detail, @Nullable Throwable cause) {
    super(
        "library " + library + ": " + reason.words + (detail == null ? "" : ": " + detail), cause);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
