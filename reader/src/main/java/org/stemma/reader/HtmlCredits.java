package org.stemma.reader;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stemma.core.article.Credit;
import org.stemma.reader.body.Block;
import org.stemma.reader.text.Bylines;
import org.stemma.reader.text.Credits;
import org.stemma.reader.text.DateScanner;

/**
 * Whose work a page says that it is: the agency that it states as its author or source, that stands
 * in its byline or after the place of its first paragraph, and lines of credit around its body.
 */
final class HtmlCredits {

  /** The lines of a byline, of which the date may be one: "HPA · 3 May 2021", "HPA | Norsund". */
  private static final Pattern PIECES = Pattern.compile("\\n|\\s+[·•|–—]\\s+");

  /** A longer block near the title is text. */
  private static final int MAX_WORDS = 25;

  private static final Pattern SENTENCE = Pattern.compile("(?<=\\p{L}{4}[.!])\\s+(?=\\p{Lu})");

  /** Where none of these stands, there is no second sentence. */
  private static final List<String> SENTENCE_ENDS = List.of(". ", ".\n", "! ", "!\n");

  /** A note that credits in its second or third sentence is no longer than this. */
  private static final int MAX_NOTE_WORDS = 40;

  private final Credits credits;
  private final Bylines bylines;

  HtmlCredits(Credits credits, Bylines bylines) {
    this.credits = credits;
    this.bylines = bylines;
  }

  /** The credits of a page, one a name; {@code first} is the first paragraph of its body. */
  List<Credit> of(
      HtmlFields fields, List<Block> header, List<Block> around, @Nullable String first) {
    Map<String, Credit> found = new LinkedHashMap<>();
    for (String author : fields.jsonLd.authorBodies()) {
      add(found, bylines.agency(author, fields.siteName()));
    }
    for (String author : fields.elements.agencies()) {
      add(found, bylines.agency(author, fields.siteName()));
    }
    for (Block block : header) {
      ofHeader(found, block, fields.siteName());
    }
    for (Block block : around) {
      add(found, credits.of(block.text()));
      if (block.words() <= MAX_NOTE_WORDS) {
        ofNote(found, block.text());
      }
    }
    if (first != null) {
      add(found, credits.inside(first));
      add(found, credits.ofDateline(first));
    }
    return List.copyOf(found.values());
  }

  /** A line of byline and date. A line of capitals without either may be a section. */
  private void ofHeader(Map<String, Credit> found, Block block, @Nullable String site) {
    if (block.words() > MAX_WORDS) {
      return;
    }
    boolean dated = !DateScanner.scan(block.text(), false).isEmpty();
    for (String piece : PIECES.split(block.text())) {
      if (dated || Bylines.opens(piece)) {
        add(found, bylines.agency(piece, site));
      }
      Credit stated = credits.of(piece);
      if (stated != null && stated.kind() == Credit.Kind.WIRE) {
        add(found, stated);
      }
    }
  }

  /** "Translated from the French. This article first appeared in The Harbour Post." */
  private void ofNote(Map<String, Credit> found, String note) {
    if (SENTENCE_ENDS.stream().noneMatch(note::contains)) {
      return;
    }
    String[] sentences = SENTENCE.split(note);
    for (int i = 1; i < sentences.length; i++) {
      Credit credit = credits.of(sentences[i]);
      if (credit != null && credit.kind() == Credit.Kind.REPRINT) {
        add(found, credit);
      }
    }
  }

  private static void add(Map<String, Credit> found, @Nullable Credit credit) {
    if (credit != null) {
      found.putIfAbsent(credit.name(), credit);
    }
  }
}
