package org.stemma.core.account;

/** How two values of one attribute stand to each other, nearest first. */
enum Relation {
  /** The same value, written alike. */
  SAME,
  /** The same value in another unit, rounding or name. */
  OTHERWISE,
  /** One is a finer statement of the other. */
  FINER,
  /** Both cannot be true of one thing. */
  DIFFERENT,
  /** They do not measure the same, or cannot be compared. */
  NONE;

  boolean agrees() {
    return compareTo(FINER) <= 0;
  }
}
