package org.stemma.reader;

/** A record that is no article; the message is the reason in a few words, without the record. */
public final class UnreadableArticleException extends Exception {

  UnreadableArticleException(String reason) {
    super(reason);
  }
}
