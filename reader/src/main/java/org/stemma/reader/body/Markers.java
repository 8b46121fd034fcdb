package org.stemma.reader.body;

import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What the tag, role and microdata of an element say of the text inside: a set of flags, those of
 * the element itself and those of everything around it.
 */
final class Markers {

  static final int ARTICLE = 1;
  static final int MAIN = 1 << 1;
  static final int ASIDE = 1 << 2;
  static final int NAV = 1 << 3;
  static final int HEADER = 1 << 4;
  static final int FOOTER = 1 << 5;
  static final int FORM = 1 << 6;
  static final int CAPTION = 1 << 7;
  static final int LIST = 1 << 8;
  static final int TABLE = 1 << 9;
  static final int QUOTE = 1 << 10;
  static final int SECTION = 1 << 11;
  static final int HEADING = 1 << 12;
  static final int LIST_ITEM = 1 << 13;
  static final int PARAGRAPH = 1 << 14;
  static final int PRE = 1 << 15;
  static final int HIDDEN = 1 << 16;
  static final int BODY_PROPERTY = 1 << 17;
  static final int FIGURE = 1 << 18;
  static final int DIALOG = 1 << 19;
  static final int DEFINITION = 1 << 20;
  static final int COMPLEMENTARY = 1 << 21;
  static final int LINK = 1 << 22;

  /** How many flags there are. */
  static final int COUNT = 23;

  private static final Map<String, Integer> TAGS =
      Map.ofEntries(
          Map.entry("article", ARTICLE),
          Map.entry("main", MAIN),
          Map.entry("aside", ASIDE),
          Map.entry("nav", NAV),
          Map.entry("header", HEADER),
          Map.entry("footer", FOOTER),
          Map.entry("form", FORM),
          Map.entry("figcaption", CAPTION),
          Map.entry("caption", CAPTION),
          Map.entry("ul", LIST),
          Map.entry("ol", LIST),
          Map.entry("menu", LIST),
          Map.entry("table", TABLE),
          Map.entry("blockquote", QUOTE),
          Map.entry("section", SECTION),
          Map.entry("h1", HEADING),
          Map.entry("h2", HEADING),
          Map.entry("h3", HEADING),
          Map.entry("h4", HEADING),
          Map.entry("h5", HEADING),
          Map.entry("h6", HEADING),
          Map.entry("li", LIST_ITEM),
          Map.entry("p", PARAGRAPH),
          Map.entry("pre", PRE),
          Map.entry("figure", FIGURE),
          Map.entry("dialog", DIALOG),
          Map.entry("dl", DEFINITION),
          Map.entry("fieldset", FORM));

  private static final Map<String, Integer> ROLES =
      Map.ofEntries(
          Map.entry("main", MAIN),
          Map.entry("navigation", NAV),
          Map.entry("banner", HEADER),
          Map.entry("contentinfo", FOOTER),
          Map.entry("complementary", COMPLEMENTARY),
          Map.entry("article", ARTICLE),
          Map.entry("search", FORM),
          Map.entry("form", FORM),
          Map.entry("dialog", DIALOG),
          Map.entry("alertdialog", DIALOG),
          Map.entry("menu", NAV),
          Map.entry("heading", HEADING));

  private final int own;
  private final int all;

  private Markers(int own, int around) {
    this.own = own;
    this.all = own | around;
  }

  static Markers of(Element element, @Nullable Markers around) {
    int own = TAGS.getOrDefault(element.normalName(), 0);
    if (element.attributesSize() > 0) {
      Attributes attributes = element.attributes();
      own |= ROLES.getOrDefault(attributes.get("role").toLowerCase(Locale.ROOT), 0);
      String property = attributes.get("itemprop");
      if (property.contains("articleBody") || property.contains("reviewBody")) {
        own |= BODY_PROPERTY;
      }
      if (isHidden(attributes)) {
        own |= HIDDEN;
      }
    }
    return new Markers(own, around == null ? 0 : around.all);
  }

  private static boolean isHidden(Attributes attributes) {
    if (attributes.hasKey("hidden") || attributes.get("aria-hidden").equals("true")) {
      return true;
    }
    String style = attributes.get("style");
    return !style.isEmpty()
        && style.length() < 1000
        && style.replace(" ", "").toLowerCase(Locale.ROOT).contains("display:none");
  }

  /** Whether the element itself has {@code flag}. */
  boolean has(int flag) {
    return (own & flag) != 0;
  }

  /** Whether the element or one around it has {@code flag}. */
  boolean inside(int flag) {
    return (all & flag) != 0;
  }
}
