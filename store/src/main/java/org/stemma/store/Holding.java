package org.stemma.store;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.core.article.Article;

/**
 * An article and what the library knows of it.
 *
 * @param article its latest revision
 * @param story id of the story that holds it; null if it was put into none
 * @param revisions all of them, oldest first
 * @param lastSeen when it was last met, changed or not
 */
public record Holding(
    Article article, @Nullable String story, List<Revision> revisions, Instant lastSeen) {

  /**
   * One state of an article.
   *
   * @param number from 1
   * @param seen when it was taken in
   * @param hash SHA-256 of title, subtitle and text, in hexadecimal
   * @param captured whether the page that it was read from was kept
   */
  public record Revision(int number, Instant seen, String hash, boolean captured) {}

  public Holding {
    revisions = List.copyOf(revisions);
  }

  /** When the article was first taken in. */
  public Instant firstSeen() {
    return revisions.getFirst().seen();
  }
}
