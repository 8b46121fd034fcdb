package org.stemma.store.index;

/** A query that cannot be understood. The message says where, and what was expected there. */
public final class QuerySyntaxException extends Exception {

  private static final long serialVersionUID = 1L;

  private final int position;

  /**
   * @param position of the first code point that does not fit, from 1
   * @param problem what was expected there, in words for the user
   */
  QuerySyntaxException(int position, String problem) {
    super("at " + position + ": " + problem);
    this.position = position;
  }

  /** Of the first code point that does not fit, from 1. */
  public int position() {
    return position;
  }
}
