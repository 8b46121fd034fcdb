package org.stemma.reader.body;

import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * A block-level element that holds text, with sums over all blocks inside it. The regions of a page
 * are a tree, as its elements are; inline elements have none.
 */
public final class Region {

  private final @Nullable Region parent;
  private final Element element;
  private final int depth;
  private final Markers markers;
  int words;
  int linkWords;
  int blocks;
  int proseWords;
  int commas;
  int firstBlock = -1;
  int endBlock;
  int id;

  Region(@Nullable Region parent, Element element) {
    this.parent = parent;
    this.element = element;
    this.depth = parent == null ? 0 : parent.depth + 1;
    this.markers = Markers.of(element, parent == null ? null : parent.markers);
  }

  /** The region around; null for the page. */
  public @Nullable Region parent() {
    return parent;
  }

  /** The element that it is. */
  public Element element() {
    return element;
  }

  /** Number of regions around it. */
  public int depth() {
    return depth;
  }

  /** What its tag, class and the like, and those of the regions around it, say. */
  Markers markers() {
    return markers;
  }

  double linkDensity() {
    return words == 0 ? 0 : (double) linkWords / words;
  }

  /** Number of blocks inside. */
  public int blocks() {
    return blocks;
  }

  /** The region {@code levels} above, or the page. */
  Region above(int levels) {
    Region region = this;
    for (int i = 0; i < levels && region.parent != null; i++) {
      region = region.parent;
    }
    return region;
  }
}
