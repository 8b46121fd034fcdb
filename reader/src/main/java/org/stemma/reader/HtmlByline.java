package org.stemma.reader;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.stemma.core.article.ArticleBuilder;
import org.stemma.core.article.Origin;

/** Who wrote a page, by JSON-LD, meta elements, microdata and the classes of its elements. */
final class HtmlByline {

  private static final String[] META = {
    "author",
    "article:author",
    "byl",
    "parsely-author",
    "sailthru.author",
    "dc.creator",
    "dcterms.creator",
    "article:author_name",
    "og:article:author",
    "cxenseparse:author",
    "citation_author"
  };

  private static final String MARKUP =
      "[rel~=(?i)^author$], [itemprop~=(?i)^author$], [class~=(?i)\\b(byline|author-name|authorname|author__name|article-author)\\b]";

  private HtmlByline() {}

  static void into(
      ArticleBuilder builder,
      Document document,
      JsonLd jsonLd,
      MetaTags meta,
      Bylines bylines,
      @Nullable String site) {
    List<String> names = bylines.names(jsonLd.authors(), site);
    Origin origin = new Origin(Origin.Place.JSON_LD, "author.name");
    for (int i = 0; names.isEmpty() && i < META.length; i++) {
      names = bylines.names(meta.all(META[i]), site);
      origin = new Origin(Origin.Place.META, META[i]);
    }
    if (names.isEmpty()) {
      List<String> texts = new ArrayList<>();
      for (Element element : document.select(MARKUP)) {
        if (element.text().length() < 200 && texts.isEmpty()) {
          texts.add(element.text());
        }
      }
      names = bylines.names(texts, site);
      origin = new Origin(Origin.Place.MARKUP, "byline");
    }
    builder.byline(names, origin);
  }
}
