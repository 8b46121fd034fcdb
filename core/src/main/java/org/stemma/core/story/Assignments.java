package org.stemma.core.story;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where each article is according to the decisions taken so far: what a caller keeps who needs to
 * know more than the live articles. Grows with the number of articles. Not for use by several
 * threads.
 */
public final class Assignments {

  private final Map<String, String> stories = new HashMap<>();
  private final Map<String, String> mergedInto = new HashMap<>();

  /** Takes over a decision; they must come in order. */
  public void apply(Decision decision) {
    if (decision.kind() == Decision.Kind.MERGED) {
      mergedInto.put(decision.former(), decision.story());
    } else {
      stories.put(decision.article(), decision.story());
    }
  }

  /** The story that an article is in by now; null if no decision named it. */
  public @Nullable String storyOf(String article) {
    String story = stories.get(article);
    return story == null ? null : resolve(story);
  }

  /** The story that {@code story} went into, step by step; itself if it did not. */
  public String resolve(String story) {
    String at = story;
    String next = mergedInto.get(at);
    while (next != null) {
      at = next;
      next = mergedInto.get(at);
    }
    return at;
  }
}
