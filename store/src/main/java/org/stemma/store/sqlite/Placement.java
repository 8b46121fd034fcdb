package org.stemma.store.sqlite;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.stemma.core.story.Decision;
import org.stemma.store.Change;

/** Puts articles into stories, within a batch, and writes each change down. */
final class Placement {

  private final Session session;
  private final Instant now;

  /** Keys of the stories whose counts must be taken again. */
  private final Set<Long> touched = new TreeSet<>();

  Placement(Session session, Instant now) {
    this.session = session;
    this.now = now;
  }

  /** Does what was decided about the article with that key. */
  void apply(Decision decision, long article) {
    switch (decision.kind()) {
      case OPENED -> place(decision, article, Change.Kind.CREATE);
      case JOINED -> place(decision, article, Change.Kind.UPDATE);
      case MOVED ->
          move(decision, article, storyKey(decision.former()), standing(decision.story()));
      case MERGED -> merge(decision, article);
      case SPLIT -> standing(decision.story());
    }
  }

  private void place(Decision decision, long article, Change.Kind kind) {
    long story =
        kind == Change.Kind.CREATE ? standing(decision.story()) : storyKey(decision.story());
    Long former =
        session.first(
            "SELECT story FROM articles WHERE key = ? AND story IS NOT NULL",
            row -> row.getLong(1),
            article);
    if (former == null) {
      hold(article, story);
      log(kind, article, story, null, decision.score(), decision.because());
    } else if (former != story) {
      move(decision, article, former, story);
    }
  }

  private void move(Decision decision, long article, long former, long story) {
    hold(article, story);
    if (session.number("SELECT count(*) FROM articles WHERE story = ?", former) == 0) {
      redirect(former, story);
    }
    log(Change.Kind.MOVE, article, story, former, decision.score(), decision.because());
  }

  private void merge(Decision decision, long article) {
    long former = storyKey(decision.former());
    long story = storyKey(decision.story());
    if (former == story) {
      throw new IllegalArgumentException("a story cannot merge into itself: " + decision.story());
    }
    stand(story);
    session.update("UPDATE articles SET story = ? WHERE story = ?", story, former);
    redirect(former, story);
    log(Change.Kind.MERGE, article, story, former, decision.score(), decision.because());
  }

  private void hold(long article, long story) {
    stand(story);
    session.update("UPDATE articles SET story = ? WHERE key = ?", story, article);
  }

  /** A story that gains an article stands for itself, even if it was given up before. */
  private void stand(long story) {
    session.update("UPDATE stories SET redirect = NULL WHERE key = ?", story);
  }

  private void redirect(long former, long story) {
    session.update(
        "UPDATE stories SET redirect = ?1 WHERE key = ?2 OR redirect = ?2", story, former);
  }

  /** Appends to the change log, and to what must be counted again. */
  void log(
      Change.Kind kind,
      long article,
      @Nullable Long story,
      @Nullable Long former,
      @Nullable Double score,
      List<String> because) {
    long seq = Changes.append(session, now, kind, article, story, former, score, because);
    for (Long each : new Long[] {story, former}) {
      if (each != null) {
        session.update("UPDATE stories SET seq = ? WHERE key = ?", seq, each);
        touched.add(each);
      }
    }
  }

  /** The key of the story with that id. */
  long storyKey(String id) {
    Long key = session.first("SELECT key FROM stories WHERE id = ?", row -> row.getLong(1), id);
    if (key == null) {
      throw new IllegalArgumentException("no story " + id);
    }
    return key;
  }

  /** The key of the story with that id, which is made if there is none. */
  private long standing(String id) {
    session.update("INSERT INTO stories (id) VALUES (?) ON CONFLICT (id) DO NOTHING", id);
    return storyKey(id);
  }

  /** Counts again what was touched. */
  void refresh() {
    for (long story : touched) {
      session.update(
          """
          UPDATE stories SET (articles, first_seen, last_seen) =
            (SELECT count(*), coalesce(min(first_seen), 0), coalesce(max(changed), 0)
             FROM articles WHERE story = ?1)
          WHERE key = ?1
          """,
          story);
    }
  }
}
