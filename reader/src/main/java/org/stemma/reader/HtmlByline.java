package org.stemma.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.stemma.core.article.Origin;
import org.stemma.reader.body.Block;
import org.stemma.reader.text.Bylines;
import org.stemma.reader.text.Prose;

/**
 * Who wrote a page: by JSON-LD, meta elements, microdata and the classes of its elements, and the
 * lines around the title. Where no person is named anywhere, the body that the page itself calls
 * the author.
 *
 * @param names in the page's order
 * @param origin where they are stated
 */
record HtmlByline(List<String> names, Origin origin) {

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
    "citation_author",
    "twitter:data1"
  };

  /** How many blocks around the title may hold the byline. */
  private static final int BEFORE_TITLE = 3;

  private static final int AFTER_TITLE = 8;

  /** A line of date and author anywhere in the content is no longer. */
  private static final int LINE_WORDS = 14;

  /** A name that a page states, or a newsroom's, is no longer. */
  private static final int MAX_BODY_WORDS = 6;

  static HtmlByline of(
      PageElements elements,
      JsonLd jsonLd,
      MetaTags meta,
      Bylines bylines,
      @Nullable String site,
      List<Block> header,
      List<Block> all) {
    HtmlByline stated = stated(jsonLd, meta, bylines, site);
    AuthorElements shown = new AuthorElements(elements.authors, bylines, site);
    HtmlByline marked = shown.byline();
    if (stated != null) {
      return marked != null && isFuller(marked, stated.names) ? marked : stated;
    }
    if (marked != null) {
      return marked;
    }
    HtmlByline line = line(header, bylines, site);
    if (line != null) {
      return line;
    }
    HtmlByline linked = shown.linked();
    if (linked != null) {
      return linked;
    }
    HtmlByline dated = dated(all, bylines, site);
    return dated == null ? body(jsonLd, meta, shown) : dated;
  }

  private static @Nullable HtmlByline stated(
      JsonLd jsonLd, MetaTags meta, Bylines bylines, @Nullable String site) {
    List<String> names = bylines.names(jsonLd.authors(), site);
    if (!names.isEmpty()) {
      return new HtmlByline(names, new Origin(Origin.Place.JSON_LD, "author.name"));
    }
    for (String name : META) {
      names = bylines.names(values(meta, name), site);
      if (!names.isEmpty() && !isPublisher(names, meta)) {
        return new HtmlByline(names, new Origin(Origin.Place.META, name));
      }
    }
    return null;
  }

  private static boolean isPublisher(List<String> names, MetaTags meta) {
    String publisher = meta.value("publisher");
    return names.size() == 1 && names.getFirst().equalsIgnoreCase(publisher);
  }

  /**
   * Whether what is shown names all that are stated and more, or writes out the one account. Only
   * properties are believed to name more: what a class calls the author's holds links as well.
   */
  private static boolean isFuller(HtmlByline shown, List<String> stated) {
    return shown.names.size() > stated.size()
        ? shown.origin.place() == Origin.Place.MICRODATA && shown.names.containsAll(stated)
        : stated.size() == 1 && isWrittenOut(shown.names, stated.getFirst());
  }

  /** Whether the account of an author, "ada", "adastone", "AS", is written out. */
  private static boolean isWrittenOut(List<String> names, String account) {
    if (account.indexOf(' ') >= 0 || names.size() != 1 || names.getFirst().indexOf(' ') < 0) {
      return false;
    }
    String name = names.getFirst().toLowerCase(Locale.ROOT);
    StringBuilder initials = new StringBuilder();
    for (String word : name.split(" ")) {
      initials.append(word.isEmpty() ? "" : word.substring(0, 1));
    }
    String login = account.toLowerCase(Locale.ROOT);
    return name.startsWith(login + ' ')
        || name.replaceAll("[ .-]", "").equals(login.replaceAll("[._-]", ""))
        || initials.toString().equals(login);
  }

  /** A line around the title that is a byline, or has one beside its date. */
  private static @Nullable HtmlByline line(
      List<Block> header, Bylines bylines, @Nullable String site) {
    for (Block block : header) {
      if (block.region().tag().equals("h1")) {
        continue;
      }
      List<String> names = List.of();
      if (Bylines.isByline(block.text())) {
        names = bylines.names(block.text(), site);
      }
      for (String line : block.text().split("\n")) {
        names = names.isEmpty() && Bylines.isByline(line) ? bylines.names(line, site) : names;
      }
      if (!names.isEmpty()) {
        return new HtmlByline(names, new Origin(Origin.Place.TEXT, block.text()));
      }
    }
    return null;
  }

  /** A line of the content that names the day and the author: "Posted on 3 May 2010 by Ada". */
  private static @Nullable HtmlByline dated(
      List<Block> all, Bylines bylines, @Nullable String site) {
    for (Block block : all) {
      String author =
          block.isInContent() && block.words() <= LINE_WORDS
              ? Bylines.besideDate(block.text())
              : null;
      List<String> names = author == null ? List.of() : bylines.names(author, site);
      if (names.size() == 1) {
        return new HtmlByline(names, new Origin(Origin.Place.TEXT, block.text()));
      }
    }
    return null;
  }

  /** The blocks where a byline or date line may stand: after the title, then those before it. */
  static List<Block> header(List<Block> blocks, int title) {
    int from = Math.min(blocks.size(), Math.max(0, title));
    List<Block> header =
        new ArrayList<>(blocks.subList(from, Math.min(blocks.size(), from + AFTER_TITLE)));
    header.addAll(blocks.subList(Math.max(0, from - BEFORE_TITLE), from));
    return header;
  }

  private static List<String> values(MetaTags meta, String name) {
    if (name.equals("twitter:data1")) {
      String label = meta.value("twitter:label1");
      boolean author = label != null && Bylines.isAuthorLabel(label);
      return author ? meta.all(name) : List.of();
    }
    List<String> values = new ArrayList<>();
    for (String value : meta.all(name)) {
      if (!value.startsWith("http") && !value.startsWith("@") && !value.startsWith("/")) {
        values.add(name.equals("citation_author") ? inOrder(value) : value);
      }
    }
    return values;
  }

  /** "Stone, Ada" as catalogues write it, in the order of speech. */
  private static String inOrder(String name) {
    int comma = name.indexOf(',');
    return comma < 0 || comma != name.lastIndexOf(',')
        ? name
        : name.substring(comma + 1).strip() + ' ' + name.substring(0, comma).strip();
  }

  /** The agency or newsroom that the page calls the author, as written. */
  private static HtmlByline body(JsonLd jsonLd, MetaTags meta, AuthorElements shown) {
    List<String> bodies = jsonLd.authorBodies();
    if (!bodies.isEmpty()) {
      return new HtmlByline(bodies, new Origin(Origin.Place.JSON_LD, "author.name"));
    }
    for (String value : values(meta, "author")) {
      if (value.length() < 60 && value.codePoints().anyMatch(Character::isLetter)) {
        return new HtmlByline(List.of(value), new Origin(Origin.Place.META, "author"));
      }
    }
    String opened = shown.opened();
    return opened != null && Prose.words(opened) <= MAX_BODY_WORDS
        ? new HtmlByline(List.of(opened), new Origin(Origin.Place.MARKUP, "author"))
        : new HtmlByline(List.of(), new Origin(Origin.Place.TEXT, ""));
  }
}
