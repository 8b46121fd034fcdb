package org.stemma.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeVisitor;

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

  private static final List<String> COMMENTS = List.of("comment", "kommentar", "disqus", "reply");

  /** Said of articles that may be commented. */
  private static final List<String> OPEN =
      List.of("comments-open", "has-comment", "comment-status");

  /** Said of the head and foot of an article itself, and of its author. */
  private static final List<String> OWN =
      List.of("entry-footer", "post-footer", "article-footer", "h-card", "vcard", "p-author");

  private static final List<String> ASIDES =
      List.of(
          "related",
          "teaser",
          "sidebar",
          "recommend",
          "footer",
          "popular",
          "trending",
          "similar",
          "more-",
          "newsletter",
          "promo",
          "appetizer",
          "-card",
          "card-",
          "recirc",
          "mostread",
          "most-read",
          "latest");
  private static final List<String> AUTHORS =
      List.of("author", "byline", "autor", "writer", "verfasser", "redakteur");

  /** Parts of the addresses of pages about an author. */
  private static final List<String> AUTHOR_PAGES =
      List.of("/author/", "/authors/", "/autor/", "/autoren/", "/auteur/", "/autore/", "/autores/");

  private static final Set<String> AGENCY = Set.of("agency", "agentur", "news-agency", "source");
  private static final List<String> DATES =
      List.of(
          "date", "datum", "time", "publish", "posted", "fecha", "meta", "byline", "info",
          "created");
  private static final List<String> TITLES =
      List.of(
          "entry-title",
          "post-title",
          "article-title",
          "headline",
          "posttitle",
          "article__title",
          "entry__title",
          "post__title",
          "page-title",
          "contentheading");

  final List<Element> metas = new ArrayList<>();
  final List<Element> scripts = new ArrayList<>();
  final List<Element> links = new ArrayList<>();
  final List<Placed> headings = new ArrayList<>();
  final List<Placed> titles = new ArrayList<>();
  final List<Placed> authors = new ArrayList<>();
  final List<Placed> dates = new ArrayList<>();
  final List<Placed> sources = new ArrayList<>();
  final List<Placed> figures = new ArrayList<>();
  private int comments;
  private int asides;
  private int anchors;

  PageElements(Document document) {
    document.traverse(this);
  }

  @Override
  public void head(Node node, int depth) {
    if (!(node instanceof Element element)) {
      return;
    }
    String tag = element.normalName();
    String names =
        element.attributesSize() == 0 || tag.equals("body") || tag.equals("html")
            ? ""
            : (element.attr("class") + ' ' + element.attr("id")).toLowerCase(Locale.ROOT);
    comments += isComments(names) ? 1 : 0;
    asides += isAside(tag, names) ? 1 : 0;
    anchors += tag.equals("a") ? 1 : 0;
    switch (tag) {
      case "meta" -> metas.add(element);
      case "script" -> scripts.add(element);
      case "link" -> links.add(element);
      case "figure" -> place(figures, element);
      case "h1", "h2" -> place(headings, element);
      case "time" -> place(dates, element);
      default -> {}
    }
    if (element.attributesSize() > 0) {
      byNames(element, tag, names);
    }
  }

  private void byNames(Element element, String tag, String names) {
    String property = element.attr("itemprop");
    if (property.contains("headline") || has(names, TITLES)) {
      place(titles, element);
    }
    if (property.contains("author")
        || element.attr("rel").contains("author")
        || has(names, AUTHORS)
        || (tag.equals("a") && has(element.attr("href"), AUTHOR_PAGES))) {
      place(authors, element);
    }
    if (property.contains("sourceOrganization")
        || element.attr("rel").contains("author")
        || AGENCY.contains(element.className().toLowerCase(Locale.ROOT))) {
      place(sources, element);
    }
    boolean dated = property.contains("date") || (!tag.equals("time") && has(names, DATES));
    if (dated) {
      place(dates, element);
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (!(node instanceof Element element)) {
      return;
    }
    String tag = element.normalName();
    String names =
        element.attributesSize() == 0 || tag.equals("body") || tag.equals("html")
            ? ""
            : (element.attr("class") + ' ' + element.attr("id")).toLowerCase(Locale.ROOT);
    comments -= isComments(names) ? 1 : 0;
    asides -= isAside(tag, names) ? 1 : 0;
    anchors -= tag.equals("a") ? 1 : 0;
  }

  private static boolean isComments(String names) {
    return !names.isEmpty() && has(names, COMMENTS) && !has(names, OPEN);
  }

  private static boolean isAside(String tag, String names) {
    return tag.equals("aside")
        || tag.equals("nav")
        || (!has(names, OWN) && (tag.equals("footer") || has(names, ASIDES)));
  }

  /** Whether an element's class or id calls it an author's. */
  static boolean isAuthorClass(Element element) {
    String names = (element.attr("class") + ' ' + element.attr("id")).toLowerCase(Locale.ROOT);
    return has(names, AUTHORS);
  }

  private static boolean has(String names, List<String> parts) {
    for (String part : parts) {
      if (names.contains(part)) {
        return true;
      }
    }
    return false;
  }

  /** What the elements for the article's source and author hold: perhaps an agency's name. */
  List<String> agencies() {
    return sources.stream()
        .filter(source -> !source.aside())
        .map(source -> {
          Element name = source.element().selectFirst("[itemprop=name]");
          return (name == null ? source.element() : name).text();
        })
        .toList();
  }

  private void place(List<Placed> to, Element element) {
    if (comments == 0 && to.size() < MAX) {
      to.add(new Placed(element, asides > 0, anchors > 0));
    }
  }
}
