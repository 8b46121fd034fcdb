package org.stemma.reader;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stemma.core.article.Credit;
import org.stemma.core.article.Paragraph.Kind;
import org.stemma.reader.text.Credits;
import org.stemma.reader.text.DateLine;
import org.stemma.reader.text.Furniture;
import org.stemma.reader.text.Prose;

/**
 * One line of scraped text with what it looks like.
 *
 * @param text without space at its ends
 * @param words their number
 * @param prose whether it is running text
 * @param known what kind of known furniture it is
 * @param credit the credit that the line as a whole states; null if none
 * @param date the dates that it states, if it is short enough to be a line of dates; else null
 * @param repeated whether the same line stands elsewhere too
 */
record ScrapedLine(
    String text,
    int words,
    boolean prose,
    Furniture.Kind known,
    @Nullable Credit credit,
    @Nullable DateLine date,
    boolean repeated) {

  /** A line of running text weighs its words up to this: one long line is not a whole article. */
  private static final int MAX_WORDS = 40;

  /** In words of running text, what speaks against the end of an article being beyond a line. */
  private static final double LABEL_WEIGHT = -6;

  private static final double LINE_WEIGHT = -12;
  private static final double SECTION_WEIGHT = -120;

  /** No article has more lines; the rest is not looked at. */
  private static final int MAX_LINES = 20_000;

  /** A line of dates is short. */
  private static final int MAX_DATE_WORDS = 20;

  /** A heading has so many words at most. */
  private static final int MAX_HEADING_WORDS = 16;

  static List<ScrapedLine> lines(String text, Furniture furniture, Credits credits) {
    List<String> stripped =
        text.lines()
            .map(ScrapedLine::strip)
            .filter(line -> !line.isEmpty())
            .limit(MAX_LINES)
            .toList();
    Map<String, Integer> counts = new HashMap<>();
    for (String line : stripped) {
      counts.merge(line, 1, Integer::sum);
    }
    List<ScrapedLine> lines = new ArrayList<>(stripped.size());
    for (String line : stripped) {
      int words = Prose.words(line);
      DateLine date = words <= MAX_DATE_WORDS && words >= 2 ? DateLine.of(line, true) : null;
      lines.add(
          new ScrapedLine(
              line,
              words,
              Prose.isProse(line),
              furniture.kind(line),
              credits.of(line),
              date,
              counts.getOrDefault(line, 0) > 1));
    }
    return lines;
  }

  private static String strip(String line) {
    String visible = line.replace('\u00a0', ' ').replace("\u200b", "").replace("\ufeff", "");
    return visible.replace('\u0000', ' ').strip();
  }

  boolean isKnownFurniture() {
    return known != Furniture.Kind.NONE;
  }

  boolean isListItem() {
    return !text.isEmpty() && "•▪●■*–—-·".indexOf(text.charAt(0)) >= 0 && text.indexOf(' ') == 1;
  }

  /** A teaser breaks off. */
  private boolean breaksOff() {
    return text.endsWith("…") || text.endsWith("...") || text.endsWith("[…]");
  }

  /** What the line adds to a body that it stands in. */
  double weight() {
    if (known == Furniture.Kind.SECTION) {
      return SECTION_WEIGHT;
    }
    if (known == Furniture.Kind.LINE || credit != null) {
      return LINE_WEIGHT;
    }
    if (!prose) {
      return isListItem() ? LABEL_WEIGHT / 2 : LABEL_WEIGHT;
    }
    return breaksOff() ? LABEL_WEIGHT : Math.min(words, MAX_WORDS);
  }

  /** What kind of block it is inside a body; null if it is not the article's. */
  @Nullable Kind kindInBody(@Nullable ScrapedLine next) {
    if (isKnownFurniture() || credit != null) {
      return null;
    }
    if (prose) {
      return Kind.PARAGRAPH;
    }
    if (isListItem()) {
      return Kind.LIST_ITEM;
    }
    boolean headsText = next != null && (next.prose || next.isListItem());
    if (!Prose.endsSentence(text) && headsText && words <= MAX_HEADING_WORDS && words > 0) {
      return Kind.HEADING;
    }
    return words > 0 ? Kind.PARAGRAPH : null;
  }
}
