package org.stemma.core.reuse;

import org.stemma.core.article.Span;

/**
 * A stretch of one text aligned with a stretch of another.
 *
 * @param a where it stands in the first article
 * @param b where it stands in the second
 * @param kind how the two are alike
 */
public record Passage(Span a, Span b, Kind kind) {

  /** How two aligned passages are alike. */
  public enum Kind {
    /** Word for word. */
    IDENTICAL,
    /** The same sentence, edited or reworded. */
    EDITED,
    /** Alike, but out of the order that the other passages keep. */
    MOVED
  }

  /** The same passage seen from the other side. */
  public Passage flipped() {
    return new Passage(b, a, kind);
  }
}
