package org.stemma.reader;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.core.article.Article;
import org.stemma.core.article.ArticleBuilder;
import org.stemma.core.article.ArticleBuilder.Block;
import org.stemma.core.article.Credit;
import org.stemma.core.article.Label;
import org.stemma.core.article.Origin;
import org.stemma.core.article.Paragraph.Kind;
import org.stemma.reader.text.Bylines;
import org.stemma.reader.text.Credits;
import org.stemma.reader.text.Datelines;
import org.stemma.reader.text.Furniture;

/**
 * Reads text that somebody scraped off a page: lines without markup, furniture among them. Each
 * line is a paragraph.
 *
 * <ol>
 *   <li>Every line gets a weight: running text above zero, labels and known furniture below ({@link
 *       ScrapedLine}).
 *   <li>The body is the run of lines with the greatest sum, as in jusText and Kadane's algorithm:
 *       what stands at the edges must earn its place.
 *   <li>Inside the body, known furniture and promotions go; other short lines are headings.
 *   <li>Before it stand the title, subtitle, date, byline and captions.
 * </ol>
 *
 * <p>One pass each, linear. Thread-safe.
 */
final class ScrapedTextReader {

  /** Below so many words there is no article. */
  private static final int MIN_BODY_WORDS = 25;

  private final Furniture furniture = new Furniture();
  private final Credits credits = new Credits();
  private final Bylines bylines = new Bylines();

  Article read(Page page, String text) {
    List<ScrapedLine> lines = ScrapedLine.lines(text, furniture, credits);
    Run run = heaviest(lines);
    List<Credit> found = new ArrayList<>();
    List<Block> body = new ArrayList<>();
    ScrapedHead head = ScrapedHead.read(lines.subList(0, run.start), bylines);
    for (String caption : head.captions()) {
      body.add(new Block(Kind.CAPTION, caption, null));
    }
    int words = addBody(lines, run, body);
    for (int i = 0; i < lines.size(); i++) {
      Credit credit = credit(lines, i, run);
      if (credit != null) {
        found.add(credit);
      }
    }
    String first = firstParagraph(body);
    Credit wire = first == null ? null : credits.inside(first);
    if (wire != null) {
      found.add(wire);
    }
    String joined = String.join("\n", body.stream().map(Block::text).toList());
    ArticleBuilder builder = Article.builder(page.id()).body(body);
    builder.credits(found, text("a line of its own"));
    if (page.url() != null) {
      builder.url(page.url(), new Origin(Origin.Place.GIVEN, ""));
    }
    head.into(builder);
    String dateline = first == null ? null : Datelines.of(first);
    if (dateline != null) {
      builder.dateline(dateline, text("first paragraph"));
    }
    TextLanguage.into(builder, joined, null, text("a line of its own"));
    return builder
        .label(words >= MIN_BODY_WORDS ? Label.ARTICLE : Label.NOT_AN_ARTICLE)
        .confidence(confidence(lines, run))
        .build();
  }

  private static Origin text(String detail) {
    return new Origin(Origin.Place.TEXT, detail);
  }

  private record Run(int start, int end) {}

  /** The run of lines with the greatest sum of weights; the first of equals. */
  private static Run heaviest(List<ScrapedLine> lines) {
    double best = 0;
    double sum = 0;
    int start = 0;
    Run run = new Run(0, 0);
    for (int i = 0; i < lines.size(); i++) {
      if (sum <= 0) {
        sum = 0;
        start = i;
      }
      sum += lines.get(i).weight();
      if (sum > best) {
        best = sum;
        run = new Run(start, i + 1);
      }
    }
    return run;
  }

  /** Adds what is body in {@code run}; the number of its words. */
  private static int addBody(List<ScrapedLine> lines, Run run, List<Block> body) {
    int words = 0;
    for (int i = run.start; i < run.end; i++) {
      ScrapedLine line = lines.get(i);
      Kind kind = line.kindInBody(i + 1 < run.end ? lines.get(i + 1) : null);
      if (kind != null) {
        body.add(new Block(kind, line.text(), null));
        words += line.words();
      }
    }
    return words;
  }

  private static @Nullable String firstParagraph(List<Block> body) {
    for (Block block : body) {
      if (block.kind() == Kind.PARAGRAPH) {
        return block.text();
      }
    }
    return null;
  }

  /** The credit that line {@code i} states: in its words, or as the name above "Source link". */
  private static @Nullable Credit credit(List<ScrapedLine> lines, int i, Run run) {
    ScrapedLine line = lines.get(i);
    if (line.credit() != null) {
      return line.credit();
    }
    if (i < run.end || line.words() > 5 || line.isKnownFurniture()) {
      return null;
    }
    for (int j = i + 1; j < Math.min(lines.size(), i + 3); j++) {
      if (Furniture.key(lines.get(j).text()).equals("source link")) {
        return new Credit(Credit.Kind.SOURCE, capitalised(line.text()), line.text());
      }
      if (!lines.get(j).isKnownFurniture()) {
        return null;
      }
    }
    return null;
  }

  /** A name that a page writes in small letters only, with its capitals. */
  private static String capitalised(String name) {
    if (name.codePoints().anyMatch(Character::isUpperCase)) {
      return name;
    }
    StringBuilder capitals = new StringBuilder(name.length());
    boolean first = true;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      capitals.append(first ? Character.toTitleCase(c) : c);
      first = c == ' ' || c == '-';
    }
    return capitals.toString();
  }

  /**
   * The share of the page's running text that the body has: what was left out speaks against it.
   */
  private static double confidence(List<ScrapedLine> lines, Run run) {
    double inside = 0;
    double all = 0;
    for (int i = 0; i < lines.size(); i++) {
      double words = Math.max(0, lines.get(i).weight());
      all += words;
      inside += i >= run.start && i < run.end ? words : 0;
    }
    return all == 0 ? 0 : inside / (all + 0.5);
  }
}
