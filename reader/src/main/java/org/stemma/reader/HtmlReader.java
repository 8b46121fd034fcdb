package org.stemma.reader;

import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.stemma.core.article.Article;
import org.stemma.core.article.ArticleBuilder;
import org.stemma.core.article.Label;
import org.stemma.core.article.Origin;
import org.stemma.reader.body.Block;
import org.stemma.reader.body.BlockScanner;
import org.stemma.reader.body.BodyFinder;
import org.stemma.reader.body.TemplateMemory;
import org.stemma.reader.text.Bylines;
import org.stemma.reader.text.Credits;
import org.stemma.reader.text.Furniture;
import org.stemma.reader.text.Strings;

/** Reads HTML pages. Linear in the page; thread-safe. */
final class HtmlReader {

  /** Deeper nesting is an error of the page; jsoup then closes elements by itself. */
  private static final int MAX_DEPTH = 400;

  /** Pages that have no body, so that none can be right. */
  private static final Set<Label> NO_ARTICLE =
      EnumSet.of(Label.CONSENT_WALL, Label.LIST_PAGE, Label.NOT_AN_ARTICLE);

  /**
   * How likely a page that is labelled so has an article after all: 8 of 2,351 article pages are,
   * which is one in twenty of those labelled so if one page in sixteen has none.
   */
  private static final double MISLABELLED = 0.05;

  private final Credits credits = new Credits();
  private final Bylines bylines = new Bylines();
  private final BodyFinder finder = new BodyFinder(new Furniture());
  private final Titles titles = new Titles();
  private final HtmlBody bodies = new HtmlBody(new HtmlCredits(credits, bylines));
  private final PageLabels labels = new PageLabels();

  static Document parse(String html, @Nullable String url) {
    Parser parser = Parser.htmlParser().setMaxDepth(MAX_DEPTH);
    return parser.parseInput(Bounds.html(html), url == null ? "" : url);
  }

  /**
   * Reads a page.
   *
   * @param memory of the outlets' templates; null to read the page for itself
   */
  Article read(Page page, String html, @Nullable TemplateMemory memory) {
    HtmlFields fields = new HtmlFields(parse(html, page.url()), page.url());
    ArticleBuilder builder = Article.builder(page.id());
    PageAddress address = PageAddress.of(fields.elements, fields.meta, fields.jsonLd, page.url());
    builder.url(address.url(), address.origin());
    if (fields.site != null) {
      builder.source(fields.site.value(), fields.site.origin());
    }
    TitleCandidates.Candidate title = titles.title(fields.titles());
    if (title != null) {
      builder.title(title.text(), title.origin());
    }
    List<Block> all = BlockScanner.scan(fields.document);
    BodyFinder.Body chosen = finder.find(all, fields.hints(), repeated(memory, address, all));
    List<Block> header = HtmlByline.header(all, title == null ? -1 : titleAt(all, title.text()));
    String language = fields.elements.language;
    new HtmlDates(fields.elements, fields.jsonLd, fields.meta, page.url(), language, header, all)
        .into(builder);
    HtmlByline byline =
        HtmlByline.of(
            fields.elements, fields.jsonLd, fields.meta, bylines, fields.siteName(), header, all);
    builder.byline(byline.names(), byline.origin());
    String titleText = title == null ? null : title.text();
    String text = bodies.into(builder, fields, all, chosen.blocks(), header, titleText);
    builder.images(HtmlImages.of(fields));
    builder.otherPages(Pagination.of(fields, all, address.url()));
    TextLanguage.into(builder, text, language, new Origin(Origin.Place.MARKUP, "html lang"));
    MetaTags.Stated section = fields.meta.first("article:section", "section", "parsely-section");
    if (section != null) {
      builder.section(section.value(), section.origin());
    }
    Label label = labels.label(fields, all, chosen, titleText);
    double confidence = chosen.confidence() * (NO_ARTICLE.contains(label) ? MISLABELLED : 1);
    return builder.label(label).confidence(confidence).build();
  }

  private static BitSet repeated(
      @Nullable TemplateMemory memory, PageAddress address, List<Block> blocks) {
    String host = memory == null ? null : address.host();
    return memory == null || host == null || address.url() == null
        ? new BitSet()
        : memory.visit(host, address.url(), blocks);
  }

  /** The index of the block that prints the title: an h1 before any other; -1 if none does. */
  private static int titleAt(List<Block> blocks, String title) {
    String bare = Strings.bare(title);
    int found = -1;
    for (Block block : blocks) {
      if (block.words() <= 60 && Strings.isBare(block.text(), bare)) {
        if (block.region().tag().equals("h1")) {
          return block.index();
        }
        found = found < 0 ? block.index() : found;
      }
    }
    return found;
  }
}
