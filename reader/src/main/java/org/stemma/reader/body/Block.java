package org.stemma.reader.body;

import java.util.List;
import org.jsoup.nodes.Element;
import org.stemma.core.article.Link;
import org.stemma.core.article.Paragraph;

/**
 * A run of text between the borders of block-level elements.
 *
 * @param index its place in the page, from 0
 * @param text its words, white space made single; a line break stays where the page breaks the line
 * @param words their number, as {@link org.stemma.reader.Prose#words} counts
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

  /** The element that the block stands in. */
  public Element element() {
    return region.element();
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
