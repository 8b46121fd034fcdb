package org.stemma.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;
import org.jspecify.annotations.Nullable;
import org.stemma.core.article.Origin;
import org.stemma.reader.text.Bylines;
import org.stemma.reader.text.Strings;

/**
 * The authors by the markup of a page: microdata and {@code rel=author} first, then what begins
 * with "By", then classes, then links to the pages of authors.
 */
final class AuthorElements {

  private static final Evaluator NAMES =
      Selector.evaluatorOf("[itemprop=name], .fn, a[rel~=(?i)author]");
  private static final Evaluator LINKS = Selector.evaluatorOf("a[href]");
  private static final Evaluator STATED = Selector.evaluatorOf(".fn, [itemprop=name]");

  /** A byline's element holds little else. */
  private static final int MAX_CHARS = 160;

  /** More are the authors of what the page cites. */
  private static final int MAX_AUTHORS = 12;

  /** Classes of what tells of the author. */
  private static final Pattern ABOUT =
      Pattern.compile("(?i)bio\\b|[-_]bio|note|tooltip|description|about|listing");

  private final List<PageElements.Placed> elements;
  private final Bylines bylines;
  private final @Nullable String site;

  AuthorElements(List<PageElements.Placed> elements, Bylines bylines, @Nullable String site) {
    this.elements = elements;
    this.bylines = bylines;
    this.site = site;
  }

  /** How sure it is that an element names the author; the surest are looked at first. */
  private enum Mark {
    PROPERTY,
    OPENING,
    CLASS,
    LINK
  }

  private static Mark mark(Element element, @Nullable String text) {
    if (element.attr("itemprop").contains("author") || element.attr("rel").contains("author")) {
      return Mark.PROPERTY;
    }
    if (text != null && Bylines.opens(text)) {
      return Mark.OPENING;
    }
    return ElementNames.areAuthors(element.className(), element.id()) ? Mark.CLASS : Mark.LINK;
  }

  /** The names that the page marks as its author's; null if there are none. */
  @Nullable HtmlByline byline() {
    for (Mark wanted : new Mark[] {Mark.PROPERTY, Mark.OPENING, Mark.CLASS}) {
      HtmlByline found = byline(wanted, false);
      if (found != null) {
        return found;
      }
    }
    return byline(Mark.PROPERTY, true);
  }

  /** The name in the first link to an author's page; null if there is none. */
  @Nullable HtmlByline linked() {
    return byline(Mark.LINK, false);
  }

  /** What stands after "By" in an author's element, person or not; null if nothing does. */
  @Nullable String opened() {
    for (PageElements.Placed placed : elements) {
      String text = placed.aside() ? null : text(placed.element());
      Mark mark = text == null ? Mark.LINK : mark(placed.element(), text);
      if (text != null && (mark == Mark.PROPERTY || mark == Mark.OPENING)) {
        return Strings.clean(Bylines.withoutOpening(text).replaceFirst("[,|].*", ""));
      }
    }
    return null;
  }

  private @Nullable HtmlByline byline(Mark wanted, boolean aside) {
    List<String> found = new ArrayList<>();
    Element first = null;
    for (PageElements.Placed placed : elements) {
      Element element = placed.element();
      if (placed.aside() != aside || (first != null && !isBeside(first, element, levels(wanted)))) {
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
      if (!names.isEmpty() && (wanted != Mark.CLASS || isName(element, text))) {
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

  /**
   * What a class alone calls the author's may tell of the author: that begins as sentences go on.
   */
  private static boolean isName(Element element, String text) {
    return !ABOUT.matcher(element.className()).find()
        && (text.indexOf(' ') < 0 || !Character.isLowerCase(text.codePointAt(0)));
  }

  /**
   * How deep in its item of a list of authors a name may stand. What has but a class is an author
   * of another article's, or its editor, when it stands further off.
   */
  private static int levels(Mark mark) {
    return mark == Mark.PROPERTY ? 4 : 2;
  }

  /** A further author stands in the same list as the first, in elements of the same kinds. */
  private static boolean isBeside(Element first, Element other, int levels) {
    Element here = first;
    Element there = other;
    for (int level = 0; level < levels && isAlike(here, there); level++) {
      Element parent = here.parent();
      Element otherParent = there.parent();
      if (parent == null || otherParent == null || here.equals(there)) {
        return false;
      }
      if (parent.equals(otherParent)) {
        return true;
      }
      here = parent;
      there = otherParent;
    }
    return false;
  }

  private static boolean isAlike(Element first, Element other) {
    return first.normalName().equals(other.normalName())
        && first.className().equals(other.className());
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
}
