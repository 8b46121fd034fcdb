package org.stemma.reader;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.stemma.core.article.ArticleBuilder;
import org.stemma.core.article.Origin;
import org.stemma.core.article.Timestamp;

/**
 * When a page says that it was published and changed: JSON-LD, then meta elements, microdata, time
 * elements, dated lines near the title, and the address.
 */
record HtmlDates(
    @Nullable Timestamp published,
    @Nullable Origin publishedOrigin,
    @Nullable Timestamp modified,
    @Nullable Origin modifiedOrigin) {

  private static final String[] PUBLISHED = {
    "article:published_time",
    "og:article:published_time",
    "article:published",
    "og:published_time",
    "datepublished",
    "parsely-pub-date",
    "sailthru.date",
    "pubdate",
    "publishdate",
    "publish-date",
    "publish_date",
    "publication_date",
    "cxenseparse:recs:publishtime",
    "rnews:datepublished",
    "dcterms.created",
    "dc.date.issued",
    "dcterms.issued",
    "dc.date",
    "dcterms.date",
    "dc.date.created",
    "article_date_original",
    "originalpublicationdate",
    "created",
    "date",
    "datecreated",
    "last-modified-date",
    "published-date",
    "article.published",
    "citation_publication_date",
    "timestamp"
  };
  private static final String[] MODIFIED = {
    "article:modified_time",
    "og:updated_time",
    "datemodified",
    "dcterms.modified",
    "last-modified",
    "article.updated",
    "revised",
    "lastmod"
  };

  static HtmlDates of(Document document, JsonLd jsonLd, MetaTags meta, @Nullable String url) {
    Timestamp published = DateScanner.first(jsonLd.anyText("datePublished"), true);
    Origin publishedOrigin = new Origin(Origin.Place.JSON_LD, "datePublished");
    for (int i = 0; published == null && i < PUBLISHED.length; i++) {
      published = DateScanner.first(meta.value(PUBLISHED[i]), true);
      publishedOrigin = new Origin(Origin.Place.META, PUBLISHED[i]);
    }
    if (published == null) {
      for (Element time :
          document.select("[itemprop~=(?i)datePublished], time[pubdate], time[datetime]")) {
        String value = time.hasAttr("datetime") ? time.attr("datetime") : time.attr("content");
        published = DateScanner.first(value, true);
        if (published != null) {
          publishedOrigin = new Origin(Origin.Place.MARKUP, "time");
          break;
        }
      }
    }
    Timestamp modified = DateScanner.first(jsonLd.anyText("dateModified"), true);
    Origin modifiedOrigin = new Origin(Origin.Place.JSON_LD, "dateModified");
    for (int i = 0; modified == null && i < MODIFIED.length; i++) {
      modified = DateScanner.first(meta.value(MODIFIED[i]), true);
      modifiedOrigin = new Origin(Origin.Place.META, MODIFIED[i]);
    }
    return new HtmlDates(published, publishedOrigin, modified, modifiedOrigin);
  }

  void into(ArticleBuilder builder) {
    if (published != null && publishedOrigin != null) {
      builder.published(published, publishedOrigin);
    }
    if (modified != null && modifiedOrigin != null) {
      builder.modified(modified, modifiedOrigin);
    }
  }
}
