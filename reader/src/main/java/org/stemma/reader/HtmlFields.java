package org.stemma.reader;

import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.stemma.core.article.Origin;
import org.stemma.reader.body.PageHints;

/** What a page states outside its running text: its elements, JSON-LD, meta elements and outlet. */
final class HtmlFields {

  final Document document;
  final @Nullable String address;
  final PageElements elements;
  final JsonLd jsonLd;
  final MetaTags meta;
  final MetaTags.@Nullable Stated site;

  HtmlFields(Document document, @Nullable String address) {
    this.document = document;
    this.address = address;
    this.elements = new PageElements(document);
    this.jsonLd = new JsonLd(elements.scripts);
    this.meta = new MetaTags(elements.metas);
    this.site = site(jsonLd, meta);
  }

  private static MetaTags.@Nullable Stated site(JsonLd jsonLd, MetaTags meta) {
    MetaTags.Stated stated = meta.first("og:site_name");
    if (stated != null) {
      return stated;
    }
    String publisher = jsonLd.publisher();
    if (publisher != null) {
      return new MetaTags.Stated(publisher, new Origin(Origin.Place.JSON_LD, "publisher.name"));
    }
    return meta.first("application-name", "al:ios:app_name", "dc.publisher", "publisher");
  }

  /** The outlet's name; null if it is not stated. */
  @Nullable String siteName() {
    return site == null ? null : site.value();
  }

  /** Whether 3/4/2021 is the fourth of March on this page. */
  boolean monthFirst() {
    return HtmlDates.isMonthFirst(elements.language);
  }

  /** What may be the headline. */
  TitleCandidates titles() {
    return new TitleCandidates(document, elements, jsonLd, meta, siteName(), address);
  }

  /** What the choice of the body is told. */
  PageHints hints() {
    String title =
        elements.headings.stream()
            .filter(h -> h.element().normalName().equals("h1") && h.element().hasText())
            .map(h -> h.element().text())
            .findFirst()
            .orElse(null);
    String stated = jsonLd.text("headline");
    return new PageHints(
        stated == null ? meta.value("og:title") == null ? title : meta.value("og:title") : stated,
        meta.value("og:description", "description", "twitter:description"),
        jsonLd.text("articleBody"));
  }
}
