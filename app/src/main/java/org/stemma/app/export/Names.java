package org.stemma.app.export;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.stemma.core.article.Article;

/** Addresses for things that have none. */
final class Names {

  private Names() {}

  /** The article's address; a name that is the same each time if it has none that is a URI. */
  static String uri(Article article) {
    String url = article.url();
    if (url != null) {
      try {
        return URI.create(url).toString();
      } catch (IllegalArgumentException notOne) {
        return urn("article", article.id());
      }
    }
    return urn("article", article.id());
  }

  static String urn(String kind, String id) {
    return "urn:stemma:" + kind + ":" + URLEncoder.encode(id, StandardCharsets.UTF_8);
  }
}
