package org.stemma.reader;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stemma.core.article.ArticleBuilder;
import org.stemma.core.article.Credit;
import org.stemma.core.article.Link;
import org.stemma.core.article.Origin;
import org.stemma.core.article.Paragraph.Kind;
import org.stemma.reader.body.Block;
import org.stemma.reader.text.Bylines;
import org.stemma.reader.text.CorrectionDates;
import org.stemma.reader.text.DateScanner;
import org.stemma.reader.text.Datelines;
import org.stemma.reader.text.Prose;
import org.stemma.reader.text.Strings;
import org.stemma.reader.text.Walls;

/** Makes the chosen blocks of a page the paragraphs, credits and links of an article. */
final class HtmlBody {

  /** How far from the body a note of correction or a credit may stand, in blocks. */
  private static final int REACH = 6;

  /** A byline and a date in one block are no longer than this. */
  private static final int MAX_HEADER_WORDS = 20;

  /** "Published", "Report of Monday,", a zone. */
  private static final int MAX_WORDS_BESIDE_DATE = 3;

  private final HtmlCredits credits;
  private final Walls walls = new Walls();

  HtmlBody(HtmlCredits credits) {
    this.credits = credits;
  }

  /** Fills in body, links, credits and dateline; the text of the body. */
  String into(
      ArticleBuilder builder,
      HtmlFields fields,
      List<Block> all,
      List<Block> chosen,
      List<Block> header,
      @Nullable String title) {
    LiveEntries entries = new LiveEntries(fields, chosen);
    String bareTitle = Strings.bare(title);
    List<ArticleBuilder.Block> blocks = new ArrayList<>();
    List<Link> links = new ArrayList<>();
    Block first = null;
    for (Block block : withNotes(all, chosen)) {
      boolean heads = first == null || block.kind() == Kind.HEADING;
      if (heads && Strings.isBare(block.text(), bareTitle)) {
        continue;
      }
      if (first == null && isBylineOrDate(block)) {
        continue;
      }
      blocks.add(paragraph(block, fields, entries));
      addLinks(block, fields, links);
      if (first == null && block.kind() == Kind.PARAGRAPH) {
        first = block;
      }
    }
    List<Credit> found =
        credits.of(fields, header, around(all, chosen), first == null ? null : first.text());
    builder
        .body(blocks)
        .links(links)
        .credits(found, new Origin(Origin.Place.TEXT, "a line of its own"));
    if (first != null) {
      builder.dateline(
          Datelines.of(first.text()), new Origin(Origin.Place.TEXT, "first paragraph"));
    }
    return String.join("\n", blocks.stream().map(ArticleBuilder.Block::text).toList());
  }

  /** Whether every line is a byline or a date with a word or two: they open no body. */
  private static boolean isBylineOrDate(Block block) {
    if (block.kind() != Kind.PARAGRAPH || block.words() > MAX_HEADER_WORDS) {
      return false;
    }
    for (String line : block.text().split("\n")) {
      if (!Bylines.isByline(line) && !isDate(line)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isDate(String line) {
    List<DateScanner.Found> dates = DateScanner.scan(line, false);
    if (dates.isEmpty()) {
      return false;
    }
    DateScanner.Found date = dates.getFirst();
    return Prose.words(line.substring(0, date.start())) <= MAX_WORDS_BESIDE_DATE
        && Prose.words(line.substring(date.end())) <= MAX_WORDS_BESIDE_DATE;
  }

  private ArticleBuilder.Block paragraph(Block block, HtmlFields fields, LiveEntries entries) {
    if (walls.isCorrection(block.text())) {
      return new ArticleBuilder.Block(
          Kind.CORRECTION, block.text(), CorrectionDates.of(block.text(), fields.monthFirst()));
    }
    Kind kind = entries.begin(block) ? Kind.LIVE_ENTRY : block.kind();
    return new ArticleBuilder.Block(kind, block.text(), entries.at(block));
  }

  /** The chosen blocks, and the notes of correction right before, among and after them. */
  private List<Block> withNotes(List<Block> all, List<Block> chosen) {
    Set<Integer> taken = new HashSet<>();
    chosen.forEach(block -> taken.add(block.index()));
    List<Block> blocks = new ArrayList<>();
    for (Block block : around(all, chosen)) {
      boolean note = block.isInContent() && block.words() > 6 && walls.isCorrection(block.text());
      if (taken.contains(block.index()) || note) {
        blocks.add(block);
      }
    }
    return blocks;
  }

  private static List<Block> around(List<Block> all, List<Block> chosen) {
    if (chosen.isEmpty()) {
      return List.of();
    }
    int from = Math.max(0, chosen.getFirst().index() - REACH);
    return all.subList(from, Math.min(all.size(), chosen.getLast().index() + 1 + REACH));
  }

  private static void addLinks(Block block, HtmlFields fields, List<Link> links) {
    for (Link link : block.links()) {
      String url = PageAddress.absolute(link.url(), fields.address);
      if (url != null) {
        links.add(new Link(url, link.text()));
      }
    }
  }
}
