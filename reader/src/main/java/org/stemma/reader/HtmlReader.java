package org.stemma.reader;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.stemma.core.article.Article;
import org.stemma.core.article.ArticleBuilder;
import org.stemma.core.article.Credit;
import org.stemma.core.article.Label;
import org.stemma.core.article.Link;
import org.stemma.core.article.Origin;
import org.stemma.reader.body.Block;
import org.stemma.reader.body.BlockScanner;
import org.stemma.reader.body.BodyFinder;

/** Reads HTML pages. Linear in the page; thread-safe. */
final class HtmlReader {

  /** Deeper nesting is an error of the page; jsoup then closes elements by itself. */
  private static final int MAX_DEPTH = 400;

  private final Credits credits = new Credits();
  private final Bylines bylines = new Bylines(credits);
  private final Languages languages = new Languages();

  Article read(Page page, String html) {
    Parser parser = Parser.htmlParser().setMaxDepth(MAX_DEPTH);
    Document document = parser.parseInput(html, page.url() == null ? "" : page.url());
    JsonLd jsonLd = new JsonLd(document);
    MetaTags meta = new MetaTags(document);
    ArticleBuilder builder = Article.builder(page.id());
    PageAddress address = PageAddress.of(document, meta, jsonLd, page.url());
    if (address.url() != null) {
      builder.url(address.url(), address.origin());
    }
    MetaTags.Stated site = site(jsonLd, meta);
    if (site != null) {
      builder.source(site.value(), site.origin());
    }
    MetaTags.Stated title =
        new Titles(document, jsonLd, meta).title(site == null ? null : site.value());
    if (title != null) {
      builder.title(title.value(), title.origin());
    }
    List<Block> body = new BodyFinder().body(BlockScanner.scan(document));
    List<ArticleBuilder.Block> blocks = new ArrayList<>();
    List<Credit> found = new ArrayList<>();
    List<Link> links = new ArrayList<>();
    for (Block block : body) {
      Credit credit = credits.of(block.text());
      if (credit != null) {
        found.add(credit);
      }
      blocks.add(new ArticleBuilder.Block(block.kind(), block.text(), null));
      links.addAll(block.links());
    }
    builder.body(blocks).links(links).credits(found, new Origin(Origin.Place.TEXT, "line"));
    HtmlDates.of(document, jsonLd, meta, page.url()).into(builder);
    HtmlByline.into(builder, document, jsonLd, meta, bylines, site == null ? null : site.value());
    String joined = String.join("\n", blocks.stream().map(ArticleBuilder.Block::text).toList());
    Element root = document.selectFirst("html");
    builder.language(
        languages.choose(joined, root == null ? null : root.attr("lang")),
        new Origin(Origin.Place.MARKUP, "html lang"));
    MetaTags.Stated section = meta.first("article:section", "section", "parsely-section");
    if (section != null) {
      builder.section(section.value(), section.origin());
    }
    builder.label(Prose.words(joined) < 25 ? Label.NOT_AN_ARTICLE : Label.ARTICLE);
    return builder.build();
  }

  private static MetaTags.@Nullable Stated site(JsonLd jsonLd, MetaTags meta) {
    MetaTags.Stated stated = meta.first("og:site_name", "application-name", "al:ios:app_name");
    if (stated != null) {
      return stated;
    }
    String publisher = jsonLd.publisher();
    return publisher == null
        ? null
        : new MetaTags.Stated(publisher, new Origin(Origin.Place.JSON_LD, "publisher.name"));
  }
}
