package org.stemma.reader;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.stemma.core.article.Origin;
import org.stemma.reader.text.Strings;

/** The meta elements of a page by name or property, in small letters. */
final class MetaTags {

  /**
   * A value and where it was found.
   *
   * @param value cleaned, never empty
   * @param origin where it was found
   */
  record Stated(String value, Origin origin) {}

  /** Longer values are no field of an article. */
  private static final int MAX_CHARS = 5_000;

  /** More of one name state nothing. */
  private static final int MAX_VALUES = 100;

  private final Map<String, List<String>> values = new HashMap<>();

  MetaTags(List<Element> metas) {
    for (Element meta : metas) {
      String content = meta.attr("content");
      if (content.isEmpty() || content.length() > MAX_CHARS) {
        continue;
      }
      String clean = Strings.clean(content);
      if (clean == null) {
        continue;
      }
      for (String attribute : new String[] {"property", "name", "itemprop", "http-equiv"}) {
        String name = meta.attr(attribute);
        if (!name.isEmpty()) {
          List<String> all =
              values.computeIfAbsent(
                  name.toLowerCase(Locale.ROOT).strip(), n -> new ArrayList<>(1));
          if (all.size() < MAX_VALUES) {
            all.add(clean);
          }
        }
      }
    }
  }

  /** The first value of the first of {@code names} that the page has; null if it has none. */
  @Nullable Stated first(String... names) {
    for (String name : names) {
      List<String> found = values.get(name);
      if (found != null) {
        return new Stated(found.getFirst(), new Origin(Origin.Place.META, name));
      }
    }
    return null;
  }

  /** The first value, without its origin. */
  @Nullable String value(String... names) {
    Stated stated = first(names);
    return stated == null ? null : stated.value();
  }

  /** All values of {@code name}, in order. */
  List<String> all(String name) {
    return values.getOrDefault(name, List.of());
  }
}
