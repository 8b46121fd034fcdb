package org.stemma.core.story;

import java.util.List;

/**
 * What a person has decided about stories. It wins over every decision of the stream, earlier and
 * later. It speaks of articles, not of stories, so that it holds in a re-run where the stories fall
 * out differently; it may come before the articles that it speaks of.
 *
 * @param kind what is to hold
 * @param articles the ids of the articles concerned
 * @param others for {@link Kind#APART}, the articles that the first ones must not be with; else
 *     empty
 */
public record Correction(Kind kind, List<String> articles, List<String> others) {

  /** The sorts of corrections. */
  public enum Kind {
    /** The stories of these articles are one, and these articles stay together. */
    TOGETHER,
    /** These articles are a story of their own and never share one with the others. */
    APART,
    /** The stories of these articles stay as they are: nothing joins, leaves, or merges. */
    LOCK,
    /** The stories of these articles are the stream's again. */
    UNLOCK
  }

  /**
   * @throws IllegalArgumentException if nothing is named, or both sides name the same article
   */
  public Correction {
    articles = List.copyOf(articles);
    others = List.copyOf(others);
    if (articles.isEmpty() || (kind == Kind.APART) == others.isEmpty()) {
      throw new IllegalArgumentException(
          "a correction needs articles, and APART the others: " + kind);
    }
    if (articles.stream().anyMatch(others::contains)) {
      throw new IllegalArgumentException("an article cannot be apart from itself");
    }
  }

  /** The stories of these articles are one. */
  public static Correction together(List<String> articles) {
    return new Correction(Kind.TOGETHER, articles, List.of());
  }

  /** These articles are no story with the others. */
  public static Correction apart(List<String> articles, List<String> others) {
    return new Correction(Kind.APART, articles, others);
  }

  /** The stories of these articles stay as they are. */
  public static Correction lock(List<String> articles) {
    return new Correction(Kind.LOCK, articles, List.of());
  }

  /** The stories of these articles are the stream's again. */
  public static Correction unlock(List<String> articles) {
    return new Correction(Kind.UNLOCK, articles, List.of());
  }
}
