package org.stemma.reader;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;
import org.jspecify.annotations.Nullable;
import org.stemma.core.article.Image;
import org.stemma.reader.text.Strings;

/**
 * The pictures of an article: its figures with their captions, and the one that it shows elsewhere.
 */
final class HtmlImages {

  /** Where pages that load pictures late keep the address. */
  private static final String[] ADDRESSES = {"data-src", "data-original", "data-lazy-src", "src"};

  private static final Evaluator IMAGE = Selector.evaluatorOf("img");
  private static final Evaluator CAPTION = Selector.evaluatorOf("figcaption");

  private static final int MAX = 50;

  private HtmlImages() {}

  static List<Image> of(HtmlFields fields) {
    Map<String, Image> images = new LinkedHashMap<>();
    String lead =
        PageAddress.absolute(
            fields.meta.value("og:image", "og:image:url", "twitter:image"), fields.address);
    if (lead != null) {
      images.put(lead, new Image(lead, null));
    }
    for (PageElements.Placed figure : fields.elements.figures) {
      if (figure.aside() || images.size() >= MAX) {
        continue;
      }
      Element image = figure.element().selectFirst(IMAGE);
      Element caption = figure.element().selectFirst(CAPTION);
      String url = image == null ? null : address(image, fields.address);
      if (url != null) {
        images.put(url, new Image(url, caption == null ? null : Strings.clean(caption.text())));
      }
    }
    return List.copyOf(images.values());
  }

  private static @Nullable String address(Element image, @Nullable String base) {
    for (String name : ADDRESSES) {
      String url = PageAddress.absolute(image.attr(name), base);
      if (url != null) {
        return url;
      }
    }
    return null;
  }
}
