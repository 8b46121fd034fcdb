package org.stemma.core.lineage;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text that is not in the collection, but of which several versions are witnesses.
 *
 * @param id {@code lost:} and the id of its first witness
 * @param credited whom its witnesses credit; null if they name nobody, or disagree
 * @param witnesses ids of the articles that hang directly below it, in order
 * @param words what is known of it: "a text not in the collection, credited to AFP by 3 of 7"
 */
public record LostSource(
    String id, @Nullable String credited, List<String> witnesses, String words) {

  /** How every id of a lost source begins. */
  public static final String PREFIX = "lost:";

  public LostSource {
    witnesses = List.copyOf(witnesses);
  }
}
