package org.stemma.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;
import org.jspecify.annotations.Nullable;
import org.stemma.core.article.Origin;
import org.stemma.reader.body.Block;
import org.stemma.reader.text.Bylines;
import org.stemma.reader.text.Strings;

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

  private static final Evaluator NAMES =
      Selector.evaluatorOf("[itemprop=name], .fn, a[rel~=(?i)author]");
  private static final Evaluator LINKS = Selector.evaluatorOf("a[href]");
  private static final Evaluator STATED = Selector.evaluatorOf(".fn, [itemprop=name]");

  /** A byline's element holds little else. */
  private static final int MAX_CHARS = 160;

  /** More are the authors of what the page cites. */
  private static final int MAX_AUTHORS = 12;

  /** How many blocks around the title may hold the byline. */
  private static final int BEFORE_TITLE = 3;

  private static final int AFTER_TITLE = 8;

  static HtmlByline of(
      PageElements elements,
      JsonLd jsonLd,
      MetaTags meta,
      Bylines bylines,
      @Nullable String site,
      List<Block> header) {
    List<String> names = bylines.names(jsonLd.authors(), site);
    if (!names.isEmpty()) {
      return new HtmlByline(names, new Origin(Origin.Place.JSON_LD, "author.name"));
    }
    for (String name : META) {
      names = bylines.names(values(meta, name), site);
      if (!names.isEmpty()) {
        return new HtmlByline(names, new Origin(Origin.Place.META, name));
      }
    }
    HtmlByline marked = marked(elements, bylines, site);
    if (marked != null) {
      return marked;
    }
    for (Block block : header) {
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
    return body(jsonLd, meta);
  }

  /** The blocks where a byline or date line may stand: around the title, by index. */
  static List<Block> header(List<Block> blocks, int title) {
    int from = Math.max(0, title - BEFORE_TITLE);
    return blocks.subList(from, Math.min(blocks.size(), Math.max(0, title) + AFTER_TITLE));
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
        values.add(value);
      }
    }
    return values;
  }

  /** How sure it is that an element names the author; the surest are looked at first. */
  private enum Mark {
    PROPERTY,
    OPENING,
    CLASS
  }

  private static Mark mark(Element element, @Nullable String text) {
    if (element.attr("itemprop").contains("author") || element.attr("rel").contains("author")) {
      return Mark.PROPERTY;
    }
    return text != null && Bylines.opens(text) ? Mark.OPENING : Mark.CLASS;
  }

  /** By markup: microdata and rel=author first, then what begins with "By", then classes. */
  private static @Nullable HtmlByline marked(
      PageElements elements, Bylines bylines, @Nullable String site) {
    for (Mark wanted : Mark.values()) {
      HtmlByline found = marked(elements, bylines, site, wanted, false);
      if (found != null) {
        return found;
      }
    }
    return marked(elements, bylines, site, Mark.PROPERTY, true);
  }

  private static @Nullable HtmlByline marked(
      PageElements elements, Bylines bylines, @Nullable String site, Mark wanted, boolean aside) {
    List<String> found = new ArrayList<>();
    Element first = null;
    for (PageElements.Placed placed : elements.authors) {
      Element element = placed.element();
      if (placed.aside() != aside || (first != null && !isBeside(first, element))) {
        continue;
      }
      String text = text(element);
      if (text == null || mark(element, text) != wanted) {
        continue;
      }
      if (wanted == Mark.PROPERTY && first == null && bylines.isAgency(text)) {
        return new HtmlByline(List.of(text), new Origin(Origin.Place.MICRODATA, "author"));
      }
      List<String> names = bylines.names(text, site);
      if (!names.isEmpty()) {
        first = first == null ? element : first;
        names.stream().filter(name -> !found.contains(name)).forEach(found::add);
      }
    }
    if (first == null || found.size() > MAX_AUTHORS) {
      return null;
    }
    Origin.Place place = wanted == Mark.PROPERTY ? Origin.Place.MICRODATA : Origin.Place.MARKUP;
    return new HtmlByline(withoutParts(found), new Origin(place, label(first)));
  }

  /** A further author stands in the same list as the first. */
  private static boolean isBeside(Element first, Element other) {
    Element parent = first.parent();
    Element above = parent == null ? null : parent.parent();
    Element otherParent = other.parent();
    return parent != null
        && otherParent != null
        && !other.equals(first)
        && other.className().equals(first.className())
        && (otherParent.equals(parent) || (above != null && above.equals(otherParent.parent())));
  }

  /** The name in an element: that of its own name element if it has one. */
  private static @Nullable String text(Element element) {
    List<Element> names = element.select(NAMES);
    if (names.isEmpty()) {
      names = element.select(LINKS);
    }
    if (names.isEmpty() && isRow(element)) {
      names = element.children();
    }
    String own = element.text();
    if (names.size() > 6) {
      return null;
    }
    String joined =
        String.join("; ", names.stream().filter(Element::hasText).map(Element::text).toList());
    // A link that holds but a part of the line may be to a profile or to a topic.
    boolean whole =
        names.size() > 1
            || (!joined.isEmpty() && own.endsWith(joined))
            || element.selectFirst(STATED) != null;
    String text = whole && !joined.isEmpty() ? joined : own;
    if (text.isEmpty() && element.hasAttr("content")) {
      text = element.attr("content");
    }
    return text.length() > MAX_CHARS ? null : Strings.clean(text);
  }

  /** Whether the children are of one kind, as the names in a row are. */
  private static boolean isRow(Element element) {
    String kind = null;
    for (Element child : element.children()) {
      String own = child.normalName() + '.' + child.className();
      if (kind != null && !kind.equals(own)) {
        return false;
      }
      kind = own;
    }
    return element.childrenSize() > 1;
  }

  private static List<String> withoutParts(List<String> names) {
    List<String> whole = new ArrayList<>();
    for (String name : names) {
      boolean part =
          names.stream()
              .anyMatch(other ->
                  other.length() > name.length()
                      && other.toLowerCase(Locale.ROOT).contains(name.toLowerCase(Locale.ROOT)));
      if (!part) {
        whole.add(name);
      }
    }
    return whole;
  }

  private static String label(Element element) {
    String name = element.className();
    return name.isEmpty() ? element.normalName() : element.normalName() + '.' + name;
  }

  /** The agency or newsroom that the page calls the author, as written. */
  private static HtmlByline body(JsonLd jsonLd, MetaTags meta) {
    List<String> bodies = jsonLd.authorBodies();
    if (!bodies.isEmpty()) {
      return new HtmlByline(bodies, new Origin(Origin.Place.JSON_LD, "author.name"));
    }
    for (String value : values(meta, "author")) {
      if (value.length() < 60 && value.codePoints().anyMatch(Character::isLetter)) {
        return new HtmlByline(List.of(value), new Origin(Origin.Place.META, "author"));
      }
    }
    return new HtmlByline(List.of(), new Origin(Origin.Place.TEXT, ""));
  }
}
