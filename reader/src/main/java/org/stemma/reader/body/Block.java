package org.stemma.reader.body;

import java.util.List;
import org.stemma.core.article.Link;
import org.stemma.core.article.Paragraph;

/**
 * A run of text between the borders of block-level elements.
 *
 * @param index its place in the page, from 0
 * @param text its words, white space made single; a line break stays where the page breaks the line
 * @param words their number, as {@link org.stemma.reader.text.Prose#words} counts
 * @param linkWords how many of them are inside links
 * @param emphasisWords how many of them are bold or italic
 * @param links the links inside, with their addresses as written
 * @param region the innermost region around
 */
public record Block(
    int index,
    String text,
    int words,
    int linkWords,
    int emphasisWords,
    List<Link> links,
    Region region) {

  /** Whether no menu, footer, sidebar, form or dialogue is around it, by its markup. */
  public boolean isInContent() {
    return !region
        .markers()
        .inside(Markers.NAV | Markers.FOOTER | Markers.ASIDE | Markers.FORM | Markers.DIALOG);
  }

  /** Whether it is nothing but a link of a headline's length. */
  public boolean isLinkedHeadline() {
    return words >= 4 && linkDensity() > 0.8;
  }

  double linkDensity() {
    return words == 0 ? (linkWords > 0 ? 1 : 0) : (double) linkWords / words;
  }

  /** What the block is by its markup. */
  public Paragraph.Kind kind() {
    Markers markers = region.markers();
    if (markers.inside(Markers.HEADING)) {
      return Paragraph.Kind.HEADING;
    }
    if (markers.inside(Markers.CAPTION)) {
      return Paragraph.Kind.CAPTION;
    }
    if (markers.inside(Markers.QUOTE)) {
      return Paragraph.Kind.QUOTATION;
    }
    return markers.inside(Markers.LIST_ITEM) ? Paragraph.Kind.LIST_ITEM : Paragraph.Kind.PARAGRAPH;
  }
}
