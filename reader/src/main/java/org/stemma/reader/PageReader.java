package org.stemma.reader;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.stemma.core.article.Article;
import org.stemma.reader.UnreadablePageException.Reason;
import org.stemma.reader.body.TemplateMemory;

/**
 * Reads pages: HTML or scraped text, in any charset, into articles.
 *
 * <p>A page without an article in it is no error: it gives an {@link Article} whose {@link
 * Article#label()} says what it is, with little or no text. Linear in the size of the page.
 * Immutable, but for the memory that it may have ({@link #with}); safe to share between threads.
 * Example:
 *
 * <pre>{@code
 * Article article = new PageReader().read(new Page("fire.html", null, null, bytes));
 * }</pre>
 */
public final class PageReader {

  /** Larger pages are refused: no article is near it, and the tree of a page takes 20 times it. */
  static final int MAX_BYTES = 50 << 20;

  /** How much of a page is looked at to tell HTML from plain text. */
  private static final int SNIFFED_CHARS = 2_000;

  private final HtmlReader html;
  private final ScrapedTextReader scraped;
  private final @Nullable TemplateMemory memory;

  /** A reader that reads each page for itself. */
  public PageReader() {
    this(new HtmlReader(), new ScrapedTextReader(), null);
  }

  private PageReader(HtmlReader html, ScrapedTextReader scraped, @Nullable TemplateMemory memory) {
    this.html = html;
    this.scraped = scraped;
    this.memory = memory;
  }

  /**
   * A reader like this one that learns, page by page, what the pages of an outlet have in common,
   * and leaves it out of the next ones. What it gives depends on the pages read before; pages
   * without an address are read each for itself.
   */
  public PageReader with(TemplateMemory templates) {
    return new PageReader(html, scraped, templates);
  }

  /**
   * Reads one page.
   *
   * @throws UnreadablePageException if the page is empty, binary or larger than 50 MB
   */
  public Article read(Page page) throws UnreadablePageException {
    String text = Bounds.chars(Decoder.decode(page));
    if (text.isBlank()) {
      throw new UnreadablePageException(page.id(), Reason.EMPTY);
    }
    return isHtml(text, page.contentType())
        ? html.read(page, text, memory)
        : scraped.read(page, text);
  }

  private static boolean isHtml(String text, @Nullable String type) {
    String start =
        text.substring(0, Math.min(text.length(), SNIFFED_CHARS)).toLowerCase(Locale.ROOT);
    if (start.contains("<!doctype") || start.contains("<html") || start.contains("<head")) {
      return true;
    }
    if (type != null && type.toLowerCase(Locale.ROOT).contains("html")) {
      return true;
    }
    return start.contains("<body")
        || start.contains("<p>")
        || start.contains("<div")
        || start.contains("<article")
        || start.contains("<title")
        || start.contains("</");
  }
}
