package org.stemma.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A list of pages that is read again and again, and its health.
 *
 * @param url its address
 * @param kind what it turned out to be: {@code rss}, {@code sitemap} ...; null if never read
 * @param title its own; null if it has none
 * @param next when it is to be read again
 * @param lastSuccess when it was last read; null if never
 * @param lastFailure when it last could not be read; null if never
 * @param reason why not, in a few words; null if never
 * @param failures how often in a row it could not be read
 * @param brought pages that it was the first to name
 * @param etag for the next request; null if none
 * @param lastModified for the next request; null if none
 */
public record Feed(
    String url,
    @Nullable String kind,
    @Nullable String title,
    Instant next,
    @Nullable Instant lastSuccess,
    @Nullable Instant lastFailure,
    @Nullable String reason,
    int failures,
    long brought,
    @Nullable String etag,
    @Nullable String lastModified) {

  /** A feed to be read for the first time. */
  public static Feed begun(String url, Instant now) {
    return new Feed(url, null, null, now, null, null, null, 0, 0, null, null);
  }
}
