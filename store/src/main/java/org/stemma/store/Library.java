package org.stemma.store;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.stemma.core.article.Article;

/**
 * A library to read in: the articles that were taken in, all their revisions, and the stories that
 * they were put into.
 *
 * <p>Every call sees only what was committed, and all of a batch or nothing of it. Safe for use by
 * several threads. Every method throws {@link LibraryException} when the storage fails.
 */
public interface Library extends AutoCloseable {

  /** The number of the latest change; 0 for an empty library. */
  long seq();

  /** How much there is. */
  Totals totals();

  /**
   * Stories that hold at least one article, the one that changed last first.
   *
   * @param limit how many at most, from 1
   * @param cursor {@link Slice#next()} of the slice before; null for the beginning
   * @throws IllegalArgumentException if {@code cursor} is no such thing
   */
  Slice<Story> stories(int limit, @Nullable String cursor);

  /**
   * The story that {@code id} stands for today: after a merge, the story that it went into.
   *
   * @return null if there never was such a story; else a story whose id may differ from {@code id}
   */
  @Nullable Story story(String id);

  /**
   * The articles of a story in their latest revision, in order of arrival.
   *
   * @param story an id, followed as in {@link #story}
   */
  List<Article> versions(String story);

  /**
   * Who is in a story, in order of arrival; empty if there is no such story.
   *
   * @param story an id, followed as in {@link #story}
   */
  List<Member> members(String story);

  /** Ids of the stories whose figures were not worked out since they changed. Scans all stories. */
  List<String> undigested();

  /**
   * Articles in order of their arrival.
   *
   * @param limit how many at most, from 1
   * @param cursor {@link Slice#next()} of the slice before; null for the beginning
   * @throws IllegalArgumentException if {@code cursor} is no such thing
   */
  Slice<Holding> articles(int limit, @Nullable String cursor);

  /** The article with that id and what is known of it; null if there is none. */
  @Nullable Holding article(String id);

  /**
   * An article as it stood.
   *
   * @param number from 1
   * @return null if there is no such article or revision
   */
  @Nullable Article revision(String id, int number);

  /** The page that a revision was read from; null if it was not kept. */
  @Nullable Capture capture(String id, int number);

  /** The feeds that are read, by address. */
  List<Feed> feeds();

  /** What is known of a page that a feed named; null if none did. */
  @Nullable Visit visit(String url);

  /**
   * The pages that are to be read by {@code now}, the longest due first.
   *
   * @param limit how many at most, from 1
   */
  List<Visit> dueVisits(Instant now, int limit);

  /** When the next page is to be read; null if none is. */
  @Nullable Instant nextVisit();

  /**
   * What happened after change {@code since}, oldest first.
   *
   * @param since a change's number; 0 for the beginning
   * @param limit how many at most, from 1
   */
  List<Change> changes(long since, int limit);

  /**
   * Hands over the revisions of all articles in order of arrival: what a story stream must be fed
   * again, with {@link #corrections} in their places, to come to the same decisions. Holds one
   * article in memory at a time.
   *
   * @param skip how many to pass over at the beginning
   */
  void replay(long skip, Consumer<Article> consumer);

  /** What persons decided about stories, oldest first: {@link #replay} does not tell it. */
  List<Corrected> corrections();

  /** Releases the storage. Closing again does nothing. */
  @Override
  void close();

  /** How much a library holds: articles, stories that hold some, revisions in all. */
  record Totals(int articles, int stories, int revisions) {}
}
