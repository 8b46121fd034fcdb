package org.stemma.reader;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.stemma.core.article.Origin;
import org.stemma.reader.text.Strings;

/**
 * All that a page states that may be its headline, each text once, described by numbers: where it
 * stands, what else agrees with it, how it relates to the outlet's name and the address.
 */
public final class TitleCandidates {

  /** The places that state titles; each is a number of the description. */
  private enum Place {
    H1,
    HEADING_TAIL,
    ASIDE_H1,
    LATER_H1,
    H2,
    NAMED,
    ASIDE_NAMED,
    JSON_LD,
    OG,
    OG_CUT,
    TWITTER,
    TITLE,
    TITLE_CUT,
    TITLE_TAIL
  }

  /** How many numbers describe a candidate. */
  static final int FEATURES = Place.values().length + 28;

  /** The places with whose statement every candidate is compared. */
  private static final List<Place> COMPARED =
      List.of(Place.H1, Place.JSON_LD, Place.OG, Place.TWITTER, Place.TITLE);

  private static final int MAX_CHARS = 400;
  private static final int MAX_LATER = 5;
  private static final int MAX_H2 = 3;
  private static final String[] SEPARATORS = {
    " | ", " - ", " – ", " — ", " :: ", " • ", " · ", " « ", " » ", " // ", " / ", "| ", " |", "｜",
    "|", " : ", "- ", "_", "-"
  };

  /** Separators that part words too are used where the outlet's name follows. */
  private static final int SAFE_SEPARATORS = 12;

  /**
   * A text that may be the headline.
   *
   * @param text cleaned
   * @param origin the first place that states it
   */
  public record Candidate(String text, Origin origin) {}

  private static final class Entry {
    final Candidate candidate;
    final String bare;
    final Set<Place> places = EnumSet.noneOf(Place.class);
    final Set<String> words;
    boolean aside;
    boolean inArticle;

    Entry(Candidate candidate, String bare) {
      this.candidate = candidate;
      this.bare = bare;
      this.words = new HashSet<>(List.of(bare.split(" ")));
    }
  }

  private final Map<String, Entry> entries = new LinkedHashMap<>();
  private final String site;
  private final String slug;
  private final String pageTitle;
  private final int headings;
  private final boolean english;
  private final boolean live;
  private final boolean stated;
  private final boolean news;

  TitleCandidates(
      Document document,
      PageElements elements,
      JsonLd jsonLd,
      MetaTags meta,
      @Nullable String site,
      @Nullable String url) {
    this.site = Strings.bare(site);
    this.slug = slug(url);
    this.live = jsonLd.isLiveBlog();
    this.stated = jsonLd.hasArticle();
    this.news = jsonLd.isNews();
    int h1 = 0;
    int h2 = 0;
    for (PageElements.Placed placed : elements.headings) {
      Element element = placed.element();
      if (!element.hasText()) {
        continue;
      }
      boolean first = element.normalName().equals("h1");
      Place place;
      if (first) {
        place = placed.aside() ? Place.ASIDE_H1 : h1 == 0 ? Place.H1 : Place.LATER_H1;
        h1 += placed.aside() ? 0 : 1;
      } else {
        place = Place.H2;
        h2++;
      }
      if (h1 > MAX_LATER || (!first && h2 > MAX_H2)) {
        continue;
      }
      Entry heading =
          add(place, element.text(), Origin.Place.MARKUP, element.normalName(), placed.aside());
      if (heading != null) {
        heading.inArticle |= element.closest("article, main") != null;
      }
      add(
          Place.HEADING_TAIL,
          lastPart(element),
          Origin.Place.MARKUP,
          element.normalName(),
          placed.aside());
    }
    headings = h1;
    english = elements.language.toLowerCase(Locale.ROOT).startsWith("en");
    int named = 0;
    int beside = 0;
    for (PageElements.Placed placed : elements.titles) {
      if ((placed.aside() ? beside++ : named++) < MAX_LATER) {
        Element element = placed.element();
        add(
            placed.aside() ? Place.ASIDE_NAMED : Place.NAMED,
            element.hasText() ? element.text() : element.attr("content"),
            Origin.Place.MARKUP,
            element.normalName(),
            placed.aside());
      }
    }
    add(Place.JSON_LD, jsonLd.text("headline"), Origin.Place.JSON_LD, "headline", false);
    String og = meta.value("og:title");
    add(Place.OG, og, Origin.Place.META, "og:title", false);
    add(Place.OG_CUT, cut(og), Origin.Place.META, "og:title", false);
    add(
        Place.TWITTER,
        cut(meta.value("twitter:title", "dc.title")),
        Origin.Place.META,
        "twitter:title",
        false);
    pageTitle = Strings.bare(document.title());
    add(Place.TITLE, document.title(), Origin.Place.MARKUP, "title", false);
    add(Place.TITLE_CUT, cut(Strings.clean(document.title())), Origin.Place.MARKUP, "title", false);
    add(
        Place.TITLE_TAIL,
        tail(Strings.clean(document.title())),
        Origin.Place.MARKUP,
        "title",
        false);
  }

  /** The last of a heading's elements, where all its words stand in several; null elsewhere. */
  private static @Nullable String lastPart(Element heading) {
    Element whole = heading;
    List<Element> parts = worded(whole);
    while (parts.size() == 1) {
      whole = parts.getFirst();
      parts = worded(whole);
    }
    return parts.size() < 2 || !Strings.bare(whole.ownText()).isEmpty()
        ? null
        : parts.getLast().text();
  }

  private static List<Element> worded(Element element) {
    return element.children().stream()
        .filter(child -> !Strings.bare(child.text()).isEmpty())
        .toList();
  }

  private @Nullable Entry add(
      Place place, @Nullable String value, Origin.Place where, String detail, boolean aside) {
    String text = Strings.clean(value);
    if (text == null || text.length() > MAX_CHARS) {
      return null;
    }
    String bare = Strings.bare(text);
    if (bare.isEmpty()) {
      return null;
    }
    Entry entry =
        entries.computeIfAbsent(
            bare, b -> new Entry(new Candidate(text, new Origin(where, detail)), bare));
    entry.aside |= aside && entry.places.isEmpty();
    entry.places.add(place);
    return entry;
  }

  /** Without what follows the last separator, where that is short or the outlet's name. */
  private @Nullable String cut(@Nullable String title) {
    if (title == null) {
      return null;
    }
    for (int i = 0; i < SEPARATORS.length; i++) {
      int at = title.lastIndexOf(SEPARATORS[i]);
      if (at > 0) {
        String tail = Strings.bare(title.substring(at + SEPARATORS[i].length()));
        if (i < SAFE_SEPARATORS || (isSite(tail) && !tail.isEmpty())) {
          return title.substring(0, at);
        }
      }
    }
    return title;
  }

  /** What follows the first separator. */
  private @Nullable String tail(@Nullable String title) {
    for (int i = 0; title != null && i < SAFE_SEPARATORS; i++) {
      int at = title.indexOf(SEPARATORS[i]);
      if (at > 0) {
        return title.substring(at + SEPARATORS[i].length());
      }
    }
    return null;
  }

  private boolean isSite(String bare) {
    return !site.isEmpty() && bare.replace(" ", "").equals(site.replace(" ", ""));
  }

  private static String slug(@Nullable String url) {
    if (url == null) {
      return "";
    }
    int host = url.indexOf("//");
    int path = url.indexOf('/', host < 0 ? 0 : host + 2);
    return path < 0 ? "" : url.substring(path).toLowerCase(Locale.ROOT);
  }

  /** The candidates, in the order of their places. */
  public List<Candidate> candidates() {
    return entries.values().stream().map(entry -> entry.candidate).toList();
  }

  /** A row of numbers for each candidate. */
  public List<float[]> rows() {
    List<float[]> rows = new ArrayList<>();
    Set<Place> seen = EnumSet.noneOf(Place.class);
    for (Entry entry : entries.values()) {
      seen.addAll(entry.places);
    }
    for (Entry entry : entries.values()) {
      rows.add(row(entry, seen));
    }
    return rows;
  }

  private float[] row(Entry entry, Set<Place> seen) {
    float[] row = new float[FEATURES];
    int at = 0;
    for (Place place : Place.values()) {
      row[at++] = entry.places.contains(place) ? 1 : seen.contains(place) ? 0 : -1;
    }
    int within = 0;
    int around = 0;
    int begins = 0;
    int ends = 0;
    for (Entry other : entries.values()) {
      if (other != entry) {
        boolean holds = other.bare.contains(entry.bare);
        within += holds ? 1 : 0;
        around += entry.bare.contains(other.bare) ? 1 : 0;
        begins += holds && other.bare.startsWith(entry.bare) ? 1 : 0;
        ends += holds && other.bare.endsWith(entry.bare) ? 1 : 0;
      }
    }
    String[] words = entry.bare.split(" ");
    row[at++] = entry.places.size();
    row[at++] = within;
    row[at++] = around;
    row[at++] = begins;
    row[at++] = ends;
    row[at++] = words.length;
    row[at++] = entry.candidate.text.length();
    row[at++] = headings;
    row[at++] = isSite(entry.bare) ? 1 : 0;
    row[at++] = !site.isEmpty() && entry.bare.endsWith(site) ? 1 : 0;
    row[at++] = !site.isEmpty() && entry.bare.startsWith(site) ? 1 : 0;
    row[at++] = inSlug(words);
    row[at++] =
        entry.candidate.text.contains(" | ") || entry.candidate.text.contains(" - ") ? 1 : 0;
    row[at++] = entry.candidate.text.contains(": ") ? 1 : 0;
    row[at++] = entries.size();
    row[at++] = entry.aside ? 1 : 0;
    row[at++] = english ? 1 : 0;
    row[at++] = pageTitle.startsWith(entry.bare) ? 2 : pageTitle.contains(entry.bare) ? 1 : 0;
    int tail = 0;
    int kicker = 0;
    for (Entry other : entries.values()) {
      tail = Math.max(tail, join(other, entry));
      kicker = Math.max(kicker, join(entry, other));
    }
    row[at++] = tail;
    row[at++] = kicker;
    row[at++] = live ? 1 : 0;
    row[at++] = news ? 2 : stated ? 1 : 0;
    row[at++] = entry.inArticle ? 1 : 0;
    for (Place place : COMPARED) {
      row[at++] = likeness(entry, place);
    }
    return row;
  }

  /** How {@code whole} leads on to its tail: 2 by a colon, 1 by a space, 0 if it does not. */
  private static int join(Entry whole, Entry tail) {
    if (whole == tail || !whole.bare.endsWith(' ' + tail.bare)) {
      return 0;
    }
    int at = whole.candidate.text.length() - tail.candidate.text.length();
    String before = at < 0 ? "" : whole.candidate.text.substring(0, at).strip();
    return before.endsWith(":") ? 2 : 1;
  }

  /** The share of words that a candidate has in common with what {@code place} states; or -1. */
  private float likeness(Entry entry, Place place) {
    for (Entry other : entries.values()) {
      if (other.places.contains(place)) {
        long common = entry.words.stream().filter(other.words::contains).count();
        return (float) common / (entry.words.size() + other.words.size() - common);
      }
    }
    return -1;
  }

  /** The share of the words that stand in the address. */
  private float inSlug(String[] words) {
    int letters = 0;
    int found = 0;
    for (String word : words) {
      letters += word.length();
      found += word.length() > 1 && slug.contains(word) ? word.length() : 0;
    }
    return letters == 0 ? 0 : (float) found / letters;
  }
}
