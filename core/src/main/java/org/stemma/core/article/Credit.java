package org.stemma.core.article;

/**
 * A statement of whose work an article is, wholly or in part.
 *
 * <p>Example: "This article was originally published by The Harbour Post and is reprinted with
 * permission." is {@code new Credit(Kind.REPRINT, "The Harbour Post", "This article was ...")}.
 *
 * @param kind what the statement claims
 * @param name the credited body or person, as written
 * @param text the statement, as written
 */
public record Credit(Kind kind, String name, String text) {

  /** What a credit claims. */
  public enum Kind {
    /** The text is an agency's: "(Reuters)", "AFP". */
    WIRE,
    /** The whole text was published elsewhere first. */
    REPRINT,
    /** Others worked on it: "With files from ...". */
    CONTRIBUTION,
    /** The page names its source without saying how much is taken: "Source: ...". */
    SOURCE
  }
}
