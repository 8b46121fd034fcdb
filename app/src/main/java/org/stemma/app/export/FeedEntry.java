package org.stemma.app.export;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.stemma.core.article.Timestamp;
import org.stemma.store.Holding;
import org.stemma.store.Story;
import org.stemma.store.index.Hit;

/**
 * A hit as feeds show it.
 *
 * @param id stable
 * @param updated when it changed last
 * @param published null if unknown
 * @param summary counts of a story, the subtitle of an article; null if there is none
 */
record FeedEntry(
    String id,
    String title,
    @Nullable String url,
    Instant updated,
    @Nullable Timestamp published,
    @Nullable String author,
    @Nullable String summary) {

  static FeedEntry of(Hit hit) {
    Holding holding = hit.holding();
    if (hit instanceof Hit.OfStory found && found.story() != null) {
      Story story = found.story();
      return new FeedEntry(
          Names.urn("story", story.id()),
          or(story.headline()),
          holding.article().url(),
          story.lastSeen(),
          null,
          null,
          counts(story));
    }
    return new FeedEntry(
        Names.uri(holding.article()),
        or(holding.article().title()),
        holding.article().url(),
        holding.revisions().getLast().seen(),
        holding.article().published(),
        holding.article().outlet(),
        holding.article().subtitle());
  }

  private static String or(@Nullable String title) {
    return title == null ? "(no title)" : title;
  }

  private static String counts(Story story) {
    String origins = story.digest() == null ? "" : ", origins: " + story.digest().origins();
    return "articles: "
        + story.articles()
        + origins
        + ", outlets: "
        + String.join(", ", story.outlets());
  }
}
