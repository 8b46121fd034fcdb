package org.stemma.core.article;

import org.jspecify.annotations.Nullable;

/**
 * Where else the same article is printed: its version for phones, and the pages before and after
 * this one if it is printed on several. Addresses are absolute; null if the page names none.
 *
 * @param amp its AMP version ({@code rel=amphtml})
 * @param previous the page before this one
 * @param next the page after this one
 * @param number which page this is, from 1; null if not stated
 * @param count how many pages there are; null if not stated
 */
public record OtherPages(
    @Nullable String amp,
    @Nullable String previous,
    @Nullable String next,
    @Nullable Integer number,
    @Nullable Integer count) {

  /** Of an article that is on one page, as far as that says. */
  public static final OtherPages NONE = new OtherPages(null, null, null, null, null);
}
