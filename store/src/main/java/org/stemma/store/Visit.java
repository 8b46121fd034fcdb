package org.stemma.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A page that a feed named, and when to look at it.
 *
 * @param url its address
 * @param feed the address of the feed that named it first
 * @param visits how often it was read
 * @param first when it was read first; null if not yet
 * @param next when it is to be read; null if never again
 * @param gone when it was first found missing; null if it never was
 * @param reason why it last could not be read; null if it could
 * @param failures how often in a row it could not be read
 * @param etag for the next request; null if none
 * @param lastModified for the next request; null if none
 */
public record Visit(
    String url,
    String feed,
    int visits,
    @Nullable Instant first,
    @Nullable Instant next,
    @Nullable Instant gone,
    @Nullable String reason,
    int failures,
    @Nullable String etag,
    @Nullable String lastModified) {

  /** A page to be read for the first time. */
  public static Visit begun(String url, String feed, Instant now) {
    return new Visit(url, feed, 0, null, now, null, null, 0, null, null);
  }
}
