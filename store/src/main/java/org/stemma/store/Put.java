package org.stemma.store;

import org.stemma.core.article.Article;

/**
 * What became of an article that was taken in.
 *
 * @param article the article under the library's id for it
 * @param revision its latest revision, from 1
 * @param outcome what is new about it
 */
public record Put(Article article, int revision, Outcome outcome) {

  /** What can be new about an article. */
  public enum Outcome {
    /** The library did not have it. */
    NEW,
    /** The library had it, with other words. */
    REVISED,
    /** The library had it just so. */
    UNCHANGED
  }
}
