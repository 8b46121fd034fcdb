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
import org.stemma.core.article.Timestamp;
import org.stemma.reader.body.Block;
import org.stemma.reader.text.Credits;
import org.stemma.reader.text.DateScanner;
import org.stemma.reader.text.Datelines;
import org.stemma.reader.text.Strings;
import org.stemma.reader.text.Walls;

/** Makes the chosen blocks of a page the paragraphs, credits and links of an article. */
final class HtmlBody {

  /** How far from the body a note of correction or a credit may stand, in blocks. */
  private static final int REACH = 6;

  private final Credits credits;
  private final Walls walls = new Walls();

  HtmlBody(Credits credits) {
    this.credits = credits;
  }

  /** Fills in body, links, credits and dateline; the text of the body. */
  String into(
      ArticleBuilder builder,
      HtmlFields fields,
      List<Block> all,
      List<Block> chosen,
      @Nullable String title) {
    LiveEntries entries = new LiveEntries(fields.jsonLd);
    String bareTitle = Strings.bare(title);
    List<ArticleBuilder.Block> blocks = new ArrayList<>();
    List<Credit> found = new ArrayList<>();
    List<Link> links = new ArrayList<>();
    Block first = null;
    for (Block block : withNotes(all, chosen)) {
      boolean heads = first == null || block.kind() == Kind.HEADING;
      if (heads && Strings.bare(block.text()).equals(bareTitle)) {
        continue;
      }
      blocks.add(paragraph(block, entries));
      addLinks(block, fields, links);
      if (first == null && block.kind() == Kind.PARAGRAPH) {
        first = block;
      }
    }
    for (Block block : around(all, chosen)) {
      Credit credit = credits.of(block.text());
      if (credit != null && !found.contains(credit)) {
        found.add(credit);
      }
    }
    Credit wire = first == null ? null : credits.inside(first.text());
    if (wire != null && found.stream().noneMatch(c -> c.name().equals(wire.name()))) {
      found.add(wire);
    }
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

  private ArticleBuilder.Block paragraph(Block block, LiveEntries entries) {
    if (walls.isCorrection(block.text())) {
      return new ArticleBuilder.Block(
          Kind.CORRECTION, block.text(), DateScanner.first(block.text(), true));
    }
    Timestamp time = entries.at(block);
    Kind kind = time == null ? block.kind() : Kind.LIVE_ENTRY;
    return new ArticleBuilder.Block(kind, block.text(), time);
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
