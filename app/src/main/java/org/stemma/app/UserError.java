package org.stemma.app;

/** A command cannot do what it was asked to; the message is one line for the user. */
final class UserError extends RuntimeException {

  UserError(String message) {
    super(message);
  }
}
