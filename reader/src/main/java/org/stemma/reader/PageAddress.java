package org.stemma.reader;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.stemma.core.article.Origin;

/**
 * The address that a page calls its own.
 *
 * @param url absolute; null if the page has none
 * @param origin where it is stated
 */
record PageAddress(@Nullable String url, Origin origin) {

  static PageAddress of(
      PageElements elements, MetaTags meta, JsonLd jsonLd, @Nullable String fetched) {
    Element canonical = elements.link("canonical");
    if (canonical != null) {
      String url = absolute(canonical.attr("href"), fetched);
      if (url != null && !isHome(url, fetched)) {
        return new PageAddress(url, new Origin(Origin.Place.MARKUP, "link rel=canonical"));
      }
    }
    MetaTags.Stated og = meta.first("og:url");
    if (og != null) {
      String url = absolute(og.value(), fetched);
      if (url != null && !isHome(url, fetched)) {
        return new PageAddress(url, og.origin());
      }
    }
    if (fetched != null) {
      return new PageAddress(fetched, new Origin(Origin.Place.GIVEN, ""));
    }
    String ld = absolute(jsonLd.text("url"), null);
    return new PageAddress(ld, new Origin(Origin.Place.JSON_LD, "url"));
  }

  /** A page that calls the front page its own address is wrong about it. */
  private static boolean isHome(String url, @Nullable String fetched) {
    try {
      String path = new URI(url).getPath();
      boolean root = isRoot(path);
      return root && fetched != null && !isRoot(new URI(fetched).getPath());
    } catch (URISyntaxException unusable) {
      return false;
    }
  }

  /** The host of {@code url} without {@code www.}; null if there is none. */
  @Nullable String host() {
    try {
      String host = url == null ? null : new URI(url).getHost();
      return host != null && host.startsWith("www.") ? host.substring("www.".length()) : host;
    } catch (URISyntaxException unusable) {
      return null;
    }
  }

  /** Whether {@code url} is the front page of a site. */
  static boolean isFront(@Nullable String url) {
    try {
      return url != null && isRoot(new URI(url).getPath());
    } catch (URISyntaxException unusable) {
      return false;
    }
  }

  private static boolean isRoot(@Nullable String path) {
    return path == null || path.isEmpty() || path.equals("/");
  }

  /** {@code href} made absolute; null if it is no address of the web. */
  static @Nullable String absolute(@Nullable String href, @Nullable String base) {
    if (href == null || href.isBlank() || href.length() > 4_000) {
      return null;
    }
    try {
      URI uri = new URI(href.strip().replace(" ", "%20"));
      if (!uri.isAbsolute()) {
        if (base == null) {
          return null;
        }
        uri = new URI(base).resolve(uri);
      }
      String scheme = uri.getScheme();
      boolean web = scheme != null && scheme.toLowerCase(Locale.ROOT).startsWith("http");
      return web ? uri.toString() : null;
    } catch (URISyntaxException | IllegalArgumentException unusable) {
      return null;
    }
  }
}
