package org.stemma.core.lineage;

import java.util.List;
import org.stemma.core.reuse.Passage;

/**
 * One reason for an edge of the copy tree or for its direction.
 *
 * @param kind what sort of reason
 * @param words the reason as a reader would put it: "credits Harbour Post", "14 shared sentences"
 * @param weight log odds that it adds to the claim; negative speaks against
 * @param passages where to see it: {@code a} in the parent (or first witness), {@code b} in the
 *     copy; may be empty
 */
public record Evidence(Kind kind, String words, double weight, List<Passage> passages) {

  /** Sorts of reasons. */
  public enum Kind {
    /** Common passages. */
    OVERLAP,
    /** The copy credits the parent, or both credit one agency. */
    CREDIT,
    /** The copy links to the parent. */
    LINK,
    /** Which was published or seen first. */
    TIME,
    /** The copy lacks what its parent has, and adds little. */
    CONTAINMENT,
    /** A slip that most others do not have: both carry it, or one of the two made it. */
    SHARED_ERROR,
    /** Edits that a house makes to what it takes over. */
    HOUSE_STYLE,
    /** Figures of a later state of things. */
    LATER_FACT
  }

  public Evidence {
    passages = List.copyOf(passages);
  }
}
