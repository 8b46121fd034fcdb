package org.stemma.core.account;

import org.jspecify.annotations.Nullable;

/**
 * How one wording of an utterance departs from its fullest wording.
 *
 * @param kind what was done
 * @param fullest the words of the fullest wording that are lacking or otherwise here; null if none
 * @param here the words that stand here instead; null if none
 */
public record Departure(Kind kind, @Nullable Reference fullest, @Nullable Reference here) {

  /** What was done to the words. */
  public enum Kind {
    /** Words were left out. */
    CUT,
    /** Words were put in. */
    ADDED,
    /** Other words stand in their place. */
    CHANGED,
    /** What stands in quotation marks there is told in the writer's words here. */
    OUT_OF_THE_MARKS,
    /** What is told in the writer's words there stands in quotation marks here. */
    INTO_THE_MARKS,
    /** It is in another language. */
    TRANSLATED
  }
}
