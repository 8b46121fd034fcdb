package org.stemma.store;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stemma.core.article.Article;
import org.stemma.core.story.Correction;
import org.stemma.core.story.Decision;

/**
 * Changes that become part of the record together or not at all. What is not committed when the
 * batch is closed never happened.
 *
 * <p>For one thread. After an exception the batch can only be closed.
 */
public interface Batch extends AutoCloseable {

  /**
   * Takes an article in.
   *
   * <p>It is one that the library has if it comes from the same address; or bears the same id,
   * unless the two come from different hosts (collections number their articles alike): then it is
   * kept under a new id. One that the library has becomes a revision if its title, subtitle or text
   * differ from the latest revision, and is only seen again otherwise.
   *
   * @param page what it was read from, to be kept as evidence; null to keep none
   * @return what became of it; go on with {@link Put#article()}, whose id is the library's
   * @throws IllegalArgumentException if the article has neither title nor text
   */
  Put put(Article article, @Nullable Capture page);

  /**
   * Records what the story stream decided, in order. That an article joins the story that holds it
   * already is no change.
   *
   * @throws IllegalArgumentException if a decision names an article or a story that is not there
   */
  void decide(List<Decision> decisions);

  /**
   * Records what a person decided about stories. What follows from it for the articles that are
   * there is for {@link #decide}.
   */
  void correct(Correction correction);

  /**
   * Keeps the figures of a story for lists, and what each article is in it. They are shown until
   * the story changes again.
   *
   * @param roles by the article's id; articles of other stories are passed over
   * @throws IllegalArgumentException if there is no such story
   */
  void digest(String story, Digest digest, Map<String, Role> roles);

  /** Keeps what is known of a feed in place of what was known before. */
  void feed(Feed feed);

  /** Keeps what is known of a page that a feed named in place of what was known before. */
  void visit(Visit visit);

  /**
   * Makes all of this permanent: upon return it survives a crash of program and machine.
   *
   * @return the number of the latest change
   */
  long commit();

  /** Ends the batch, and takes everything back unless {@link #commit} returned. */
  @Override
  void close();
}
