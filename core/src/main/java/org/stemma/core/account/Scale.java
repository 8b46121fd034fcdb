package org.stemma.core.account;

import java.util.List;
import java.util.Set;
import org.stemma.core.article.Span;

/**
 * How the values of one kind of attribute compare.
 *
 * @param <T> a figure or a date
 */
interface Scale<T> {

  /** How {@code a} and {@code b} stand to each other. */
  Relation relate(Telling<T> a, Telling<T> b);

  /** The value as a fact shows it: {@code 1340 km}, {@code 2021-12-13}. */
  String normal(T value);

  /** Why the two say the same, or how they differ: "13 December 2021 was a Monday". */
  String because(Telling<T> a, Telling<T> b, Relation relation);

  /** Whether a difference of the two may be shown as a conflict although the wordings differ. */
  boolean isSharp(Telling<T> a, Telling<T> b);

  /**
   * Whether the later value may be the earlier one, counted on: a toll that rises.
   *
   * @param sameDay whether both were published on one day
   */
  boolean isUpdated(Telling<T> earlier, Telling<T> later, boolean sameDay);

  /** The stems of the words that name what {@code value} is of; none for a date. */
  Set<String> named(T value);

  /** Whether the two may be compared although nobody knows of which days they are. */
  boolean isLasting(Telling<T> a, Telling<T> b);

  /** Where the line of {@code telling} gives other values that may be meant in its stead. */
  List<Span> rivals(Telling<T> telling);

  /** Whether a value that one witness alone tells is worth a fact. */
  boolean tellsAlone();
}
