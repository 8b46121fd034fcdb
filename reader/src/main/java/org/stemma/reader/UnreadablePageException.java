package org.stemma.reader;

/** A page cannot be read at all: nothing in its bytes is text. */
public final class UnreadablePageException extends Exception {

  private static final long serialVersionUID = 1;

  /** Why a page cannot be read. */
  public enum Reason {
    EMPTY("the page is empty"),
    BINARY("the page is binary, not text"),
    TOO_LARGE("the page is larger than " + (PageReader.MAX_BYTES >> 20) + " MB");

    private final String line;

    Reason(String line) {
      this.line = line;
    }
  }

  private final String id;
  private final Reason reason;

  UnreadablePageException(String id, Reason reason) {
    super(id + ": " + reason.line);
    this.id = id;
    this.reason = reason;
  }

  /** The id of the page. */
  public String id() {
    return id;
  }

  /** Why it cannot be read. */
  public Reason reason() {
    return reason;
  }

  /** {@link #reason} as one line for people, without the id. */
  public String line() {
    return reason.line;
  }
}
