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
    "dc.date.issued",
    "dcterms.issued",
    "article_date_original",
    "originalpublicationdate",
    "date",
    "published-date",
    "article.published",
    "citation_publication_date",
    "timestamp",
    "pdate",
    "published_at"
  };

  /**
   * When the page was made, often long before it was published: what the page shows comes first.
   */
  private static final String[] CREATED = {
    "dc.date", "dcterms.date", "created", "datecreated", "dc.date.created", "dcterms.created"
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

  /** A sentence about the publication is short. */
  private static final int SENTENCE_WORDS = 40;

  private static final Pattern PUBLICATION =
      Pattern.compile(
          "(?iu)\\b(?:published|posted|gepostet|veröffentlicht|publié|publicado|publicada|"
              + "pubblicato|gepubliceerd|geplaatst|publicerad|opublikowano|опубликовано)\\b");

  /** Dates of members, not of what they wrote. */
  private static final Pattern MEMBER =
      Pattern.compile("(?iu)\\b(?:registriert|registered|joined|member since|mitglied seit)\\b");

  private static final int OPENING_CHARS = 50;
  private static final int OPENING_WORDS = 10;

  /** A line of dates near the title may hold the byline and the place too. */
  private static final int HEADER_WORDS = 25;

  /** Anywhere else a line of dates is nothing but that. */
  private static final int LINE_WORDS = 9;

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
    DatedElements marked = new DatedElements(elements.dates, ofAddress, url, monthFirst);
    boolean stated = published != null;
    marked(marked);
    if (published == null) {
      lines(header, HEADER_WORDS);
    }
    for (String name : CREATED) {
      published(meta.value(name), new Origin(Origin.Place.META, name));
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
      sentences(content);
    }
    if (published == null) {
      openings(content);
    }
    if (stated && published != null && HomeZone.isNeeded(published)) {
      Timestamp printed = ofAddress == null ? printed(marked, header) : ofAddress;
      published = HomeZone.of(published, elements.scripts, printed, language, url);
    }
  }

  private void marked(DatedElements marked) {
    if (modified == null && marked.modified != null && marked.modifiedOrigin != null) {
      modified = marked.modified;
      modifiedOrigin = marked.modifiedOrigin;
    }
    if (published == null && marked.published != null && marked.publishedOrigin != null) {
      published = marked.published;
      publishedOrigin = marked.publishedOrigin;
    }
    if (published == null && modified != null && modifiedOrigin.place() == Origin.Place.MARKUP) {
      published = modified;
      publishedOrigin = modifiedOrigin;
    }
  }

  /** The date that the reader sees, by elements or else by lines around the title. */
  private @Nullable Timestamp printed(DatedElements marked, List<Block> header) {
    if (marked.published != null) {
      return marked.published;
    }
    for (Block block : header) {
      DateLine line = block.words() <= HEADER_WORDS ? DateLine.of(block.text(), monthFirst) : null;
      if (line != null && line.published() != null) {
        return line.published();
      }
    }
    return null;
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

  private void lines(List<Block> blocks, int maxWords) {
    for (Block block : blocks) {
      DateLine line =
          block.words() <= maxWords
                  && block.kind() != Kind.CAPTION
                  && !MEMBER.matcher(block.text()).find()
              ? DateLine.of(block.text(), monthFirst)
              : null;
      Timestamp time =
          line == null ? null : line.published() == null ? line.modified() : line.published();
      if (line != null && time != null && published == null && DatedElements.isOfTheWeb(time)) {
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

  /** A sentence that says when the article was published: "... was posted on 3 May 2010 at 8." */
  private void sentences(List<Block> content) {
    for (Block block : content) {
      if (published == null
          && block.words() <= SENTENCE_WORDS
          && PUBLICATION.matcher(block.text()).find()) {
        published(block.text(), new Origin(Origin.Place.TEXT, block.text()));
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
