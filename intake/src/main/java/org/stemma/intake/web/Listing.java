package org.stemma.intake.web;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list of pages, or of further such lists: what a feed, a sitemap, an OPML file or a site's front
 * page turns out to be.
 *
 * @param kind what it is: {@code rss}, {@code atom}, {@code rdf}, {@code json}, {@code sitemap},
 *     {@code sitemapindex}, {@code opml}, {@code site}
 * @param title its own; null if it has none
 * @param pages the pages that it names, in its order, each once
 * @param lists further lists that it names, in its order, each once
 */
public record Listing(String kind, @Nullable String title, List<Entry> pages, List<URI> lists) {

  /**
   * A page that is named.
   *
   * @param address absolute
   * @param title as the list gives it; null if it does not
   */
  public record Entry(URI address, @Nullable String title) {}

  public Listing {
    pages = List.copyOf(pages);
    lists = List.copyOf(lists);
  }
}
