package org.stemma.intake;

import org.jspecify.annotations.Nullable;

/**
 * One thing found in the inputs, in input order: a page's bytes, an article's record, or a failure.
 */
public sealed interface Item {

  /** What the user calls it: a path, or a path and a line. */
  String name();

  /**
   * A page as captured.
   *
   * @param name for messages: the path as given
   * @param id the path relative to the given folder, or the record's id
   * @param url where it was captured; null if not known
   * @param contentType the HTTP header; null if not known
   * @param bytes the body, decompressed
   */
  @SuppressWarnings("ArrayRecordComponent") // handed over once, never compared
  record Captured(
      String name, String id, @Nullable String url, @Nullable String contentType, byte[] bytes)
      implements Item {}

  /**
   * A JSON object that should be an article, or a page within JSON.
   *
   * @param name for messages: the path and the line
   * @param json the object's text
   */
  record JsonRecord(String name, String json) implements Item {}

  /**
   * Something that could not be had.
   *
   * @param name the input
   * @param reason why, in a few words
   */
  record Failed(String name, String reason) implements Item {}
}
