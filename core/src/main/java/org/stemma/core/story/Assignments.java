package org.stemma.core.story;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where each article is according to the decisions taken so far: what a caller keeps who needs to
 * know more than the live articles. Grows with the number of articles. Not for use by several
 * threads.
 */
public final class Assignments {

  /** For each article the decision that put it where it is, in order of the first. */
  private final Map<String, Decision> latest = new LinkedHashMap<>();

  private final Map<String, String> mergedInto = new HashMap<>();

  /** Takes over a decision; they must come in order. */
  public void apply(Decision decision) {
    switch (decision.kind()) {
      case OPENED, JOINED, MOVED -> latest.put(decision.article(), decision);
      case MERGED -> mergedInto.put(decision.former(), decision.story());
      case SPLIT -> mergedInto.remove(decision.story());
    }
  }

  /** The story that an article is in by now; null if no decision named it. */
  public @Nullable String storyOf(String article) {
    Decision decision = latest.get(article);
    return decision == null ? null : resolve(decision.story());
  }

  /**
   * For each article the decision that put it where it is, in the order in which the articles came.
   * Its story may have gone into another since: see {@link #resolve}. A view.
   */
  public Collection<Decision> latest() {
    return latest.values();
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
