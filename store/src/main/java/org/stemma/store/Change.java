package org.stemma.store;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the change log.
 *
 * @param seq its number: later changes have greater ones; gaps mean nothing
 * @param at when it was recorded
 * @param kind what happened
 * @param article id of the article concerned, or that caused a merge
 * @param story id of the story that holds since then; null for a revision outside of all stories
 * @param former id of the story that held before, for {@link Kind#MOVE} and {@link Kind#MERGE};
 *     else null
 * @param revision the article's revision at that moment, from 1
 * @param score how sure the decision was, 0 to 1; null for a revision
 * @param because the decision's reasons; empty for a revision
 */
public record Change(
    long seq,
    Instant at,
    Kind kind,
    String article,
    @Nullable String story,
    @Nullable String former,
    int revision,
    @Nullable Double score,
    List<String> because) {

  /** What can happen to a story. */
  public enum Kind {
    /** An article opened it. */
    CREATE,
    /** An article joined it. */
    UPDATE,
    /** An article came over from {@code former}. */
    MOVE,
    /** All of {@code former} went into it. */
    MERGE,
    /** One of its articles has other words now. */
    REVISE;

    /** The name in the interchange form. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public Change {
    because = List.copyOf(because);
  }
}
