package org.stemma.reader;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.core.article.ArticleBuilder;
import org.stemma.core.article.Origin;
import org.stemma.core.article.Timestamp;
import org.stemma.reader.text.Bylines;
import org.stemma.reader.text.DateLine;
import org.stemma.reader.text.Datelines;
import org.stemma.reader.text.Prose;

/**
 * What stands above the body of a scraped text: title, subtitle, dates, byline, captions.
 *
 * <p>The title is the first line that is nothing else; the subtitle follows it before any date or
 * byline. Short sentences, and lines after the dates, are captions.
 */
record ScrapedHead(
    @Nullable String title,
    @Nullable String subtitle,
    List<String> byline,
    @Nullable Timestamp published,
    @Nullable Timestamp modified,
    @Nullable String dateline,
    List<String> captions) {

  private static final int MIN_TITLE_WORDS = 3;
  private static final int MAX_TITLE_WORDS = 35;

  /** Only so many lines before the body are its head; what is further up is a menu. */
  private static final int MAX_LINES = 12;

  static ScrapedHead read(List<ScrapedLine> above, Bylines bylines) {
    String title = null;
    String subtitle = null;
    List<String> byline = List.of();
    DateLine dates = null;
    String dateline = null;
    List<String> captions = new ArrayList<>();
    for (ScrapedLine line : above.subList(Math.max(0, above.size() - MAX_LINES), above.size())) {
      if (line.isKnownFurniture() || line.credit() != null) {
        continue;
      }
      if (Bylines.isByline(line.text()) && byline.isEmpty()) {
        byline = bylines.names(line.text(), null);
      } else if (line.date() != null && isDateLine(line)) {
        if (dates == null) {
          dates = line.date();
          dateline = Datelines.afterDate(line.text());
        }
      } else if (isTitle(line) && title == null && dates == null) {
        title = line.text();
      } else if (isTitle(line)
          && title != null
          && subtitle == null
          && dates == null
          && byline.isEmpty()) {
        subtitle = line.text();
      } else if (isCaption(line) && !captions.contains(line.text())) {
        captions.add(line.text());
      }
    }
    return new ScrapedHead(
        title,
        subtitle,
        byline,
        dates == null ? null : dates.published(),
        dates == null ? null : dates.modified(),
        dateline,
        captions);
  }

  /** A date is most of such a line; a headline may name a day too. */
  private static boolean isDateLine(ScrapedLine line) {
    return line.text().codePoints().filter(Character::isDigit).count() >= 5;
  }

  private static boolean isTitle(ScrapedLine line) {
    return line.words() >= MIN_TITLE_WORDS
        && line.words() <= MAX_TITLE_WORDS
        && !line.text().endsWith(".")
        && !line.isListItem();
  }

  private static boolean isCaption(ScrapedLine line) {
    return line.words() >= 3 && Prose.endsSentence(line.text());
  }

  void into(ArticleBuilder builder) {
    builder.title(title, text("first line"));
    builder.subtitle(subtitle, text("line below the title"));
    builder.byline(byline, text("byline"));
    builder.published(published, text("line of dates"));
    builder.modified(modified, text("line of dates"));
    builder.dateline(dateline, text("line of dates"));
  }

  private static Origin text(String detail) {
    return new Origin(Origin.Place.TEXT, detail);
  }
}
