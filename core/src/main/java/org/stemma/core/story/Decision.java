package org.stemma.core.story;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the stream decided about an article, or later about a story.
 *
 * @param kind what was decided
 * @param article the article concerned; for a merge or split, the one that caused it
 * @param story the story that holds from now on
 * @param former the story that held until now; equals {@code story} for a first decision
 * @param score how sure, 0 to 1
 * @param because the reasons in words: shared names, rare terms, time gap, near-duplicate of x
 * @param follows for a story that opens, the earlier story that it seems to go on with; else null
 */
public record Decision(
    Kind kind,
    String article,
    String story,
    String former,
    double score,
    List<String> because,
    @Nullable String follows) {

  /** The sorts of decisions. */
  public enum Kind {
    /** The article is the first of a new story. */
    OPENED,
    /** The article belongs to a story that was there. */
    JOINED,
    /** The article was put right: it moved from {@code former} to {@code story}. */
    MOVED,
    /** The story {@code former} went into {@code story}. */
    MERGED,
    /**
     * The new story {@code story} was taken out of {@code former}, whose id stays with what is left
     * there; a {@link #MOVED} follows for each article that goes.
     */
    SPLIT
  }

  public Decision {
    because = List.copyOf(because);
  }

  /** A decision about a story that follows no other. */
  public Decision(
      Kind kind, String article, String story, String former, double score, List<String> because) {
    this(kind, article, story, former, score, because, null);
  }
}
