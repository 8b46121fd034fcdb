package org.stemma.reader;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.stemma.core.article.ArticleBuilder;
import org.stemma.core.article.Origin;
import org.stemma.core.article.Paragraph.Kind;
import org.stemma.core.article.Timestamp;
import org.stemma.reader.body.Block;
import org.stemma.reader.text.DateLine;
import org.stemma.reader.text.DateScanner;

/**
 * When a page says that it was published and changed: JSON-LD, then meta elements, microdata, dated
 * elements, lines near the title, and the address.
 */
final class HtmlDates {

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
    "published-date",
    "article.published",
    "citation_publication_date",
    "timestamp",
    "pdate",
    "published_at"
  };
  private static final String[] MODIFIED = {
    "article:modified_time",
    "og:updated_time",
    "datemodified",
    "dcterms.modified",
    "last-modified",
    "article.updated",
    "revised",
    "lastmod",
    "last-updated"
  };

  private static final Pattern IN_SCRIPT =
      Pattern.compile(
          "\\\\?\"(datePublished|published_?[aA]t|published_?[dD]ate|publish_?[dD]ate|publication_?[dD]ate|dateCreated|created_?[aA]t)\\\\?\"\\s*:\\s*\\\\?\"(\\d{4}-\\d\\d-\\d\\d[^\"\\\\]{0,30})");

  private static final Pattern ISO_TIME = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:");

  private static final int OPENING_CHARS = 50;
  private static final int OPENING_WORDS = 10;

  /** An element's text that long is no date line. */
  private static final int MAX_CHARS = 120;

  /** A line of dates near the title may hold the byline and the place too. */
  private static final int HEADER_WORDS = 25;

  /** Anywhere else a line of dates is nothing but that. */
  private static final int LINE_WORDS = 9;

  /**
   * What stands as a date in the text of a page but is older than the web is no date of the page.
   */
  private static final int FIRST_WEB_YEAR = 1993;

  private @Nullable Timestamp published;
  private Origin publishedOrigin = new Origin(Origin.Place.TEXT, "");
  private @Nullable Timestamp modified;
  private Origin modifiedOrigin = new Origin(Origin.Place.TEXT, "");
  private final boolean monthFirst;

  HtmlDates(
      PageElements elements,
      JsonLd jsonLd,
      MetaTags meta,
      @Nullable String url,
      @Nullable String language,
      List<Block> header,
      List<Block> all) {
    monthFirst = isMonthFirst(language);
    published(jsonLd.anyText("datePublished"), new Origin(Origin.Place.JSON_LD, "datePublished"));
    modified(jsonLd.anyText("dateModified"), new Origin(Origin.Place.JSON_LD, "dateModified"));
    for (String name : PUBLISHED) {
      published(meta.value(name), new Origin(Origin.Place.META, name));
    }
    for (String name : MODIFIED) {
      modified(meta.value(name), new Origin(Origin.Place.META, name));
    }
    Timestamp ofAddress = DateScanner.ofAddress(url);
    if (published == null) {
      marked(elements, ofAddress);
    }
    if (published == null) {
      lines(header, HEADER_WORDS);
    }
    if (published == null && ofAddress != null) {
      published = ofAddress;
      publishedOrigin = new Origin(Origin.Place.FILE_NAME, "address");
    }
    if (published == null) {
      scripts(elements.scripts);
    }
    List<Block> content = all.stream().filter(Block::isInContent).toList();
    if (published == null) {
      lines(content, LINE_WORDS);
    }
    if (published == null) {
      openings(content);
    }
  }

  /** 3/4/2021 is the fourth of March where the page is in English and not British. */
  static boolean isMonthFirst(@Nullable String language) {
    String tag = language == null ? "" : language.toLowerCase(Locale.ROOT);
    return tag.isEmpty() || tag.equals("en") || tag.startsWith("en-us") || tag.startsWith("en_us");
  }

  private void published(@Nullable String value, Origin origin) {
    if (published == null) {
      published = DateScanner.first(value, monthFirst);
      publishedOrigin = origin;
    }
  }

  private void modified(@Nullable String value, Origin origin) {
    if (modified == null) {
      modified = DateScanner.first(value, monthFirst);
      modifiedOrigin = origin;
    }
  }

  /** The dated element that looks most like the article's own. */
  private void marked(PageElements elements, @Nullable Timestamp ofAddress) {
    int best = Integer.MIN_VALUE;
    for (PageElements.Placed placed : elements.dates) {
      DateLine line = line(placed.element());
      if (line == null) {
        continue;
      }
      if (line.modified() != null && modified == null && !placed.aside()) {
        modified = line.modified();
        modifiedOrigin = origin(placed.element());
      }
      Timestamp time = line.published();
      int rank = time == null ? Integer.MIN_VALUE : rank(placed, time, ofAddress);
      if (time != null && rank > best && isOfTheWeb(time) && (!placed.aside() || rank > 0)) {
        best = rank;
        published = time;
        publishedOrigin = origin(placed.element());
      }
    }
    if (published == null && modified != null && modifiedOrigin.place() == Origin.Place.MARKUP) {
      published = modified;
      publishedOrigin = modifiedOrigin;
    }
  }

  private @Nullable DateLine line(Element element) {
    String machine = machineReadable(element);
    boolean changed =
        (element.className() + element.attr("itemprop"))
            .toLowerCase(Locale.ROOT)
            .matches(".*(updat|modif).*");
    Timestamp time = DateScanner.first(machine, monthFirst);
    if (time != null) {
      return changed ? new DateLine(null, time) : new DateLine(time, null);
    }
    String text = element.text();
    if (text.length() > MAX_CHARS || text.length() < 6) {
      return null;
    }
    DateLine line = DateLine.of(text, monthFirst);
    if (line == null || !changed || element.className().contains("publish")) {
      return line;
    }
    return line.modified() == null ? new DateLine(null, line.published()) : line;
  }

  /** The time in an attribute: of HTML, of microdata, or of microformats ({@code abbr title}). */
  private static String machineReadable(Element element) {
    if (element.hasAttr("datetime")) {
      return element.attr("datetime");
    }
    String title = element.attr("title");
    return ISO_TIME.matcher(title).lookingAt() ? title : element.attr("content");
  }

  private static int rank(
      PageElements.Placed placed, Timestamp time, @Nullable Timestamp ofAddress) {
    Element element = placed.element();
    String names = element.className().toLowerCase(Locale.ROOT);
    int rank = 0;
    rank +=
        element.attr("itemprop").contains("datePublished") || element.hasAttr("pubdate") ? 8 : 0;
    rank +=
        names.contains("publish") || names.contains("entry-date") || names.contains("post-date")
            ? 2
            : 0;
    rank += element.normalName().equals("time") ? 1 : 0;
    rank += ofAddress != null && ofAddress.day().equals(time.day()) ? 6 : 0;
    rank -= placed.aside() ? 6 : 0;
    rank -= placed.inLink() ? 1 : 0;
    return rank;
  }

  private static boolean isOfTheWeb(Timestamp time) {
    return time.day().getYear() >= FIRST_WEB_YEAR;
  }

  private static Origin origin(Element element) {
    String name = element.className();
    return new Origin(
        Origin.Place.MARKUP,
        name.isEmpty() ? element.normalName() : element.normalName() + '.' + name);
  }

  private void lines(List<Block> blocks, int maxWords) {
    for (Block block : blocks) {
      DateLine line =
          block.words() <= maxWords && block.kind() != Kind.CAPTION
              ? DateLine.of(block.text(), monthFirst)
              : null;
      Timestamp time =
          line == null ? null : line.published() == null ? line.modified() : line.published();
      if (line != null && time != null && published == null && isOfTheWeb(time)) {
        published = time;
        publishedOrigin = new Origin(Origin.Place.TEXT, block.text());
        if (modified == null && line.modified() != null) {
          modified = line.modified();
          modifiedOrigin = publishedOrigin;
        }
      }
    }
  }

  /** What the page tells its own programs: {@code "publishedAt":"2022-01-31T15:58:43+01:00"}. */
  private void scripts(List<Element> scripts) {
    for (Element script : scripts) {
      Matcher stated = IN_SCRIPT.matcher(script.data());
      if (stated.find() && published == null) {
        published(stated.group(2), new Origin(Origin.Place.MARKUP, "script " + stated.group(1)));
      }
    }
  }

  /**
   * A report that opens with its date: "27.1.2022 - ...", "Press release of 25 January 2022 | ...".
   */
  private void openings(List<Block> content) {
    content.stream()
        .filter(block -> block.words() >= OPENING_WORDS)
        .limit(2)
        .forEach(block -> {
          String text = block.text();
          String start = text.substring(0, Math.min(text.length(), OPENING_CHARS));
          published(start, new Origin(Origin.Place.TEXT, start));
        });
  }

  void into(ArticleBuilder builder) {
    builder.published(published, publishedOrigin);
    builder.modified(modified, modifiedOrigin);
  }
}
