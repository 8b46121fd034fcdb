package org.stemma.app;

import org.stemma.store.LibraryException;

/** A command cannot do what it was asked to; the message is one line for the user. */
final class UserError extends RuntimeException {

  UserError(String message) {
    super(message);
  }

  /** What the library says is said to the user. */
  UserError(LibraryException cause) {
    super(cause.getMessage(), cause);
  }
}
