package org.stemma.reader;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Evaluator;
import org.jsoup.select.NodeVisitor;
import org.jsoup.select.Selector;
import org.jspecify.annotations.Nullable;

/**
 * The elements of a page that may state a field, gathered in one walk. What stands among the
 * readers' comments or in a teaser of another article is marked so.
 */
final class PageElements implements NodeVisitor {

  /**
   * An element and where it stands.
   *
   * @param element the element
   * @param aside whether it stands in a sidebar, footer, menu or teaser
   * @param inLink whether it stands in a link
   */
  record Placed(Element element, boolean aside, boolean inLink) {}

  /** No page needs more of one kind. */
  private static final int MAX = 200;

  /** An element that holds more, in chars, is no field: its text is not looked through. */
  private static final int MAX_SIZE = 40_000;

  /** What an element adds to the size. */
  private static final int NODE_SIZE = 20;

  /** Parts of the addresses of pages about an author. */
  private static final List<String> AUTHOR_PAGES =
      List.of("/author/", "/authors/", "/autor/", "/autoren/", "/auteur/", "/autore/", "/autores/");

  private static final Set<String> AGENCY = Set.of("agency", "agentur", "news-agency", "source");

  private static final Set<String> PAGES = Set.of("next", "prev", "previous");

  private static final Evaluator NAME = Selector.evaluatorOf("[itemprop=name]");

  /** What an element puts all inside it into. */
  private static final int IN_COMMENTS = 1;

  private static final int IN_ASIDE = 1 << 1;
  private static final int IN_LINK = 1 << 2;

  final List<Element> metas = new ArrayList<>();
  final List<Element> scripts = new ArrayList<>();
  final List<Element> links = new ArrayList<>();

  /** Links to the pages before and after. */
  final List<Element> pages = new ArrayList<>();

  final List<Placed> headings = new ArrayList<>();
  final List<Placed> titles = new ArrayList<>();
  final List<Placed> authors = new ArrayList<>();
  final List<Placed> dates = new ArrayList<>();
  final List<Placed> sources = new ArrayList<>();
  final List<Placed> figures = new ArrayList<>();

  /** The language that the page declares; empty if it declares none. */
  final String language;

  private final ElementNames names = new ElementNames();

  /** At each depth, what the open element there and those around it put all inside them into. */
  private int[] inside = new int[64];

  /** At each depth, the size of all that stands before the open element there. */
  private int[] before = new int[64];

  private int size;

  PageElements(Document document) {
    Element html = document.firstElementChild();
    language = html == null ? "" : html.attr("lang");
    document.traverse(this);
  }

  @Override
  public void head(Node node, int depth) {
    if (!(node instanceof Element element)) {
      size += node instanceof TextNode text ? text.getWholeText().length() : 0;
      return;
    }
    String tag = element.normalName();
    boolean bare = element.attributesSize() == 0;
    int flags =
        bare || tag.equals("body") || tag.equals("html")
            ? 0
            : names.flags(element.attributes().get("class"), element.attributes().get("id"));
    if (depth >= inside.length) {
      inside = Arrays.copyOf(inside, 2 * depth);
      before = Arrays.copyOf(before, 2 * depth);
    }
    before[depth] = size;
    size += NODE_SIZE;
    int here = (depth == 0 ? 0 : inside[depth - 1]) | opened(tag, flags);
    inside[depth] = here;
    switch (tag) {
      case "meta" -> metas.add(element);
      case "script" -> scripts.add(element);
      case "link" -> links.add(element);
      case "figure" -> place(figures, element, here);
      case "h1", "h2" -> place(headings, element, here);
      case "time" -> place(dates, element, here);
      default -> {}
    }
    if (!bare) {
      byNames(element, tag, flags, here);
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (node instanceof Element element && size - before[depth] > MAX_SIZE) {
      for (List<Placed> fields : List.of(authors, dates, sources, figures, headings, titles)) {
        fields.removeIf(placed -> placed.element().equals(element));
      }
    }
  }

  private static int opened(String tag, int flags) {
    boolean comments =
        (flags & ElementNames.COMMENTS) != 0 && (flags & ElementNames.COMMENTABLE) == 0;
    boolean aside =
        tag.equals("aside")
            || tag.equals("nav")
            || ((flags & ElementNames.OWN) == 0
                && (tag.equals("footer") || (flags & ElementNames.ASIDE) != 0));
    return (comments ? IN_COMMENTS : 0) | (aside ? IN_ASIDE : 0) | (tag.equals("a") ? IN_LINK : 0);
  }

  private void byNames(Element element, String tag, int flags, int here) {
    Attributes attributes = element.attributes();
    String property = attributes.get("itemprop");
    String rel = attributes.get("rel");
    boolean author = rel.contains("author");
    if (PAGES.contains(rel) && pages.size() < MAX) {
      pages.add(element);
    }
    if (property.contains("headline") || (flags & ElementNames.TITLE) != 0) {
      place(titles, element, here);
    }
    if (property.contains("author")
        || author
        || (flags & ElementNames.AUTHOR) != 0
        || (tag.equals("a") && isAuthorPage(attributes.get("href")))) {
      place(authors, element, here);
    }
    if (property.contains("sourceOrganization")
        || author
        || AGENCY.contains(attributes.get("class").strip().toLowerCase(Locale.ROOT))) {
      place(sources, element, here);
    }
    boolean dated =
        property.contains("date") || (!tag.equals("time") && (flags & ElementNames.DATE) != 0);
    if (dated) {
      place(dates, element, here);
    }
  }

  private static boolean isAuthorPage(String href) {
    for (String part : AUTHOR_PAGES) {
      if (href.contains(part)) {
        return true;
      }
    }
    return false;
  }

  /** The first link element of that {@code rel}; null if there is none. */
  @Nullable Element link(String rel) {
    for (Element link : links) {
      if (link.attr("rel").equalsIgnoreCase(rel)) {
        return link;
      }
    }
    return null;
  }

  /** What the elements for the article's source and author hold: perhaps an agency's name. */
  List<String> agencies() {
    return sources.stream()
        .filter(source -> !source.aside())
        .map(source -> {
          Element name = source.element().selectFirst(NAME);
          return (name == null ? source.element() : name).text();
        })
        .toList();
  }

  private static void place(List<Placed> to, Element element, int here) {
    if ((here & IN_COMMENTS) == 0 && to.size() < MAX) {
      to.add(new Placed(element, (here & IN_ASIDE) != 0, (here & IN_LINK) != 0));
    }
  }
}
