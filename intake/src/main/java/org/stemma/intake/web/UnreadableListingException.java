package org.stemma.intake.web;

/** What should be a list of pages is none. The message says why in a few words. */
public final class UnreadableListingException extends Exception {

  private static final long serialVersionUID = 1L;

  UnreadableListingException(String reason) {
    super(reason);
  }
}
