package org.stemma.reader;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.stemma.core.article.Origin;

/**
 * Chooses a page's headline among what it states (h1, og:title, JSON-LD, title element): the one
 * that the others agree on once the outlet's name is cut off.
 */
final class Titles {

  private static final int MAX_CHARS = 400;
  private static final String[] SEPARATORS = {
    " | ", " - ", " – ", " — ", " :: ", " • ", " · ", " « ", " » ", " / ", "| ", " |"
  };

  private record Candidate(String text, String bare, Origin origin) {}

  private final List<Candidate> candidates = new ArrayList<>();
  private final Document document;
  private final JsonLd jsonLd;
  private final MetaTags meta;

  Titles(Document document, JsonLd jsonLd, MetaTags meta) {
    this.document = document;
    this.jsonLd = jsonLd;
    this.meta = meta;
  }

  MetaTags.@Nullable Stated title(@Nullable String site) {
    List<Candidate> headings = new ArrayList<>();
    for (Element h1 : document.getElementsByTag("h1")) {
      add(headings, h1.text(), new Origin(Origin.Place.MARKUP, "h1"), site);
    }
    for (Element headline :
        document.getElementsByAttributeValueContaining("itemprop", "headline")) {
      add(
          candidates,
          headline.hasText() ? headline.text() : headline.attr("content"),
          new Origin(Origin.Place.MICRODATA, "headline"),
          site);
    }
    add(candidates, jsonLd.text("headline"), new Origin(Origin.Place.JSON_LD, "headline"), site);
    for (String name : new String[] {"og:title", "twitter:title", "dc.title", "title"}) {
      add(candidates, meta.value(name), new Origin(Origin.Place.META, name), site);
    }
    add(candidates, document.title(), new Origin(Origin.Place.MARKUP, "title"), site);
    Candidate best = best(headings);
    return best == null ? null : new MetaTags.Stated(best.text, best.origin);
  }

  private @Nullable Candidate best(List<Candidate> headings) {
    for (Candidate heading : headings) {
      for (Candidate other : candidates) {
        if (other.bare.equals(heading.bare)) {
          return heading;
        }
      }
    }
    for (Candidate heading : headings) {
      for (Candidate other : candidates) {
        if (other.bare.startsWith(heading.bare + " ") || heading.bare.contains(other.bare)) {
          return heading;
        }
      }
    }
    if (headings.size() == 1) {
      return headings.getFirst();
    }
    return candidates.isEmpty()
        ? (headings.isEmpty() ? null : headings.getFirst())
        : candidates.getFirst();
  }

  private void add(
      List<Candidate> to, @Nullable String value, Origin origin, @Nullable String site) {
    String text = Strings.clean(value);
    if (text == null || text.length() > MAX_CHARS) {
      return;
    }
    String cut = withoutSite(text, site);
    String bare = Strings.bare(cut);
    if (!bare.isEmpty() && !bare.equals(Strings.bare(site))) {
      to.add(new Candidate(cut, bare, origin));
    }
  }

  /** Cuts " - Site" and "Site: " off. */
  private static String withoutSite(String title, @Nullable String site) {
    String bareSite = Strings.bare(site);
    for (String separator : SEPARATORS) {
      int last = title.lastIndexOf(separator);
      if (last > 0) {
        String tail = Strings.bare(title.substring(last + separator.length()));
        if (!bareSite.isEmpty()
            && (tail.equals(bareSite) || tail.replace(" ", "").equals(bareSite.replace(" ", "")))) {
          return title.substring(0, last).strip();
        }
      }
    }
    return title;
  }
}
