package org.stemma.reader;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.stemma.core.article.Origin;
import org.stemma.core.article.Timestamp;
import org.stemma.reader.text.DateLine;
import org.stemma.reader.text.DateScanner;

/**
 * What the dated elements of a page say: the publication in the one that looks most like the
 * article's own, and a change.
 */
final class DatedElements {

  /** An element's text that long is no date line. */
  private static final int MAX_CHARS = 120;

  private static final int MIN_CHARS = 6;

  /** What is dated before the web is no date of the page. */
  private static final int FIRST_WEB_YEAR = 1993;

  private static final Pattern ISO_TIME = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:");

  private static final Pattern CHANGED = Pattern.compile("(?i)updat|modif");

  @Nullable Timestamp published;
  @Nullable Origin publishedOrigin;
  @Nullable Timestamp modified;
  @Nullable Origin modifiedOrigin;

  private final boolean monthFirst;
  private final @Nullable String url;

  DatedElements(
      List<PageElements.Placed> dates,
      @Nullable Timestamp ofAddress,
      @Nullable String url,
      boolean monthFirst) {
    this.monthFirst = monthFirst;
    this.url = url;
    int best = Integer.MIN_VALUE;
    for (PageElements.Placed placed : dates) {
      DateLine line = line(placed.element());
      if (line == null) {
        continue;
      }
      if (line.modified() != null && modified == null && !placed.aside()) {
        modified = line.modified();
        modifiedOrigin = origin(placed.element());
      }
      Timestamp time = line.published();
      int rank = time == null ? Integer.MIN_VALUE : rank(placed, time, ofAddress);
      if (time != null && rank > best && isOfTheWeb(time) && (!placed.aside() || rank > 0)) {
        best = rank;
        published = time;
        publishedOrigin = origin(placed.element());
      }
    }
  }

  static boolean isOfTheWeb(Timestamp time) {
    return time.day().getYear() >= FIRST_WEB_YEAR;
  }

  private @Nullable DateLine line(Element element) {
    String machine = machineReadable(element);
    boolean changed = CHANGED.matcher(element.className() + element.attr("itemprop")).find();
    Timestamp time = DateScanner.first(machine, monthFirst);
    if (time != null) {
      return changed ? new DateLine(null, time) : new DateLine(time, null);
    }
    String text = element.text();
    if (text.length() > MAX_CHARS || text.length() < MIN_CHARS) {
      return null;
    }
    DateLine line = DateLine.of(text, monthFirst);
    if (line == null || !changed || element.className().contains("publish")) {
      return line;
    }
    return line.modified() == null ? new DateLine(null, line.published()) : line;
  }

  /** The time in an attribute: of HTML, of microdata, or of microformats ({@code abbr title}). */
  private static String machineReadable(Element element) {
    if (element.hasAttr("datetime")) {
      return element.attr("datetime");
    }
    String title = element.attr("title");
    return ISO_TIME.matcher(title).lookingAt() ? title : element.attr("content");
  }

  private int rank(PageElements.Placed placed, Timestamp time, @Nullable Timestamp ofAddress) {
    Element element = placed.element();
    String names = element.className().toLowerCase(Locale.ROOT);
    int rank = 0;
    rank +=
        element.attr("itemprop").contains("datePublished") || element.hasAttr("pubdate") ? 8 : 0;
    rank +=
        names.contains("publish") || names.contains("entry-date") || names.contains("post-date")
            ? 2
            : 0;
    rank += element.normalName().equals("time") ? 1 : 0;
    rank += ofAddress != null && ofAddress.day().equals(time.day()) ? 6 : 0;
    rank += placed.inLink() && isPermalink(element) ? 8 : 0;
    rank -= element.attr("itemprop").contains("Created") ? 2 : 0;
    rank -= placed.aside() ? 6 : 0;
    rank -= placed.inLink() ? 1 : 0;
    return rank;
  }

  /** Whether the date links to the page that it stands on. */
  private boolean isPermalink(Element element) {
    Element link = element.closest("a");
    return url != null && link != null && link.attr("href").equals(url);
  }

  private static Origin origin(Element element) {
    String name = element.className();
    return new Origin(
        Origin.Place.MARKUP,
        name.isEmpty() ? element.normalName() : element.normalName() + '.' + name);
  }
}
