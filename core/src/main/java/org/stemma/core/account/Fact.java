package org.stemma.core.account;

import java.util.List;

/**
 * One attribute of a story as its versions give it: a figure, a date, a circumstance.
 *
 * @param what the attribute in words of a version: "length of the border", "EU foreign ministers
 *     met"
 * @param verdict how the values stand to each other
 * @param values the values, most widely told first
 * @param because the reason for the verdict: "13 December 2021 was a Monday"
 */
public record Fact(String what, Verdict verdict, List<Value> values, String because) {

  /** How the values of one attribute stand to each other. */
  public enum Verdict {
    /** Told by one version only. */
    SINGLE,
    /** The same value in the same words. */
    SAME,
    /** The same value said otherwise: another unit, rounding, zone or name of the day. */
    SAME_SAID_OTHERWISE,
    /** One value is a finer statement of the other. */
    REFINES,
    /** A later value replaces an earlier one. */
    UPDATES,
    /** Both cannot be true. */
    CONFLICTS,
    /**
     * The sense was changed in copying, without contradiction: an attribution lost, "may" to
     * "will".
     */
    CHANGED,
    CANNOT_TELL
  }

  /**
   * A value and who gives it.
   *
   * @param value normalised: {@code 1340 km}, {@code 2021-12-13}
   * @param told where it is told
   */
  public record Value(String value, List<Reference> told) {
    public Value {
      told = List.copyOf(told);
    }
  }

  public Fact {
    values = List.copyOf(values);
  }
}
