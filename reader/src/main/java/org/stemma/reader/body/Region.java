package org.stemma.reader.body;

import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * A block-level element that holds text, with sums over all blocks inside it. The regions of a page
 * are a tree, as its elements are; inline elements have none.
 */
public final class Region {

  private final @Nullable Region parent;
  private final String tag;
  private final String className;
  private final String id;
  private final int depth;
  private final Markers markers;
  int words;
  int linkWords;
  int blocks;
  int proseWords;
  int firstBlock = -1;
  int endBlock;
  int children;
  int proseChildren;

  Region(@Nullable Region parent, Element element) {
    this.parent = parent;
    this.tag = element.normalName();
    boolean bare = element.attributesSize() == 0;
    this.className = bare ? "" : element.attributes().get("class");
    this.id = bare ? "" : element.attributes().get("id");
    this.depth = parent == null ? 0 : parent.depth + 1;
    this.markers = Markers.of(element, parent == null ? null : parent.markers);
  }

  /** The region around; null for the page. */
  public @Nullable Region parent() {
    return parent;
  }

  /** The tag of its element, in small letters. */
  public String tag() {
    return tag;
  }

  /** The class of its element, as written; empty if it has none. */
  String className() {
    return className;
  }

  /** The id of its element, as written; empty if it has none. */
  String id() {
    return id;
  }

  /** The parts of its class and id; see {@link TokenOdds#classTokens}. */
  public List<String> names() {
    return TokenOdds.classTokens(className, id);
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

  /** The outermost region. */
  Region page() {
    Region region = this;
    while (region.parent != null) {
      region = region.parent;
    }
    return region;
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
