package org.stemma.intake.web;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What came of a request. */
public sealed interface Fetched {

  /**
   * What to tell the server the next time, so that it need not send again what has not changed.
   *
   * @param etag of the last answer; null if it had none
   * @param lastModified of the last answer, as written; null if it had none
   */
  record Validators(@Nullable String etag, @Nullable String lastModified) {
    /** Of something never fetched before. */
    public static final Validators NONE = new Validators(null, null);
  }

  /**
   * The thing itself.
   *
   * @param address where it was found in the end, after redirects
   * @param contentType the header; null if there was none
   * @param bytes unpacked
   */
  @SuppressWarnings("ArrayRecordComponent") // handed over once, never compared
  record Body(URI address, @Nullable String contentType, byte[] bytes, Validators validators)
      implements Fetched {}

  /** It is as it was. */
  record NotModified() implements Fetched {}

  /**
   * It is not there any more, and the server says so (404, 410).
   *
   * @param reason in a few words
   */
  record Gone(String reason) implements Fetched {}

  /**
   * It could not be had.
   *
   * @param reason in a few words
   * @param retryAfter when the server wants to be asked again; null if it does not say
   */
  record Failed(String reason, @Nullable Instant retryAfter) implements Fetched {}
}
