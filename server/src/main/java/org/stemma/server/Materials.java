package org.stemma.server;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.stemma.core.article.Article;
import org.stemma.server.view.Material;
import org.stemma.store.Library;
import org.stemma.store.Story;

/**
 * Makes what the pages of a story are made from, and keeps it until the story changes. A story that
 * many ask for at a time is worked out once.
 */
final class Materials {

  /** Stories kept: somebody who reads one opens all of its pages. */
  private static final int KEPT = 64;

  private final Library library;
  private final Apparatus apparatus;
  private final Map<Key, CompletableFuture<Material>> made =
      new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, CompletableFuture<Material>> eldest) {
          return size() > KEPT;
        }
      };

  private record Key(String story, long seq) {}

  Materials(Library library, Apparatus apparatus) {
    this.library = library;
    this.apparatus = apparatus;
  }

  /** Null if there never was such a story; after a merge, the story that it went into. */
  @Nullable Material of(String id) {
    Story story = library.story(id);
    if (story == null || story.articles() == 0) {
      return null;
    }
    Key key = new Key(story.id(), story.seq());
    CompletableFuture<Material> mine = new CompletableFuture<>();
    CompletableFuture<Material> found;
    synchronized (made) {
      found = made.putIfAbsent(key, mine);
    }
    if (found == null) {
      try {
        List<Article> versions = library.versions(story.id());
        mine.complete(new Material(story, versions, apparatus.dossier(versions)));
      } catch (RuntimeException e) {
        synchronized (made) {
          made.remove(key);
        }
        mine.completeExceptionally(e);
        throw e;
      }
    }
    try {
      return found == null ? mine.join() : found.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }
}
