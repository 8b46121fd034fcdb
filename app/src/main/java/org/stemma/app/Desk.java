package org.stemma.app;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stemma.core.account.Collation;
import org.stemma.core.article.Article;
import org.stemma.core.story.Decision;
import org.stemma.core.story.StoryStream;
import org.stemma.core.text.Analyser;
import org.stemma.store.Batch;
import org.stemma.store.Capture;
import org.stemma.store.Digest;
import org.stemma.store.Put;
import org.stemma.store.WritableLibrary;

/**
 * Takes articles into a library: each is recorded, put into its story, and the story's figures are
 * brought up to date. Not for use by several threads.
 */
final class Desk {

  private final WritableLibrary library;
  private final Analyser analyser = new Analyser();
  private final StoryStream stream = new StoryStream();

  /** An article to take in, and the page that it was read from, to be kept as evidence. */
  record Arrival(Article article, @Nullable Capture page) {}

  /**
   * What became of an article.
   *
   * @param put what the record says
   * @param decisions what the stream decided because of it; empty if nothing changed
   */
  record Taken(Put put, List<Decision> decisions) {}

  /** Opens the desk: the stream is told again what the library already holds. */
  Desk(WritableLibrary library) {
    this.library = library;
    library.replay(article -> stream.apply(analyser.analyse(article)));
  }

  /** Takes in all of {@code arrivals} or, if this fails, none; what returns is safe on disk. */
  List<Taken> take(List<Arrival> arrivals, Instant now) {
    List<Taken> taken = new ArrayList<>();
    Set<String> touched = new LinkedHashSet<>();
    try (Batch batch = library.begin(now)) {
      for (Arrival arrival : arrivals) {
        Put put = batch.put(arrival.article, arrival.page);
        List<Decision> decisions =
            put.outcome() == Put.Outcome.UNCHANGED
                ? List.of()
                : stream.apply(analyser.analyse(put.article()));
        batch.decide(decisions);
        for (Decision decision : decisions) {
          touched.add(decision.story());
          touched.add(decision.former());
        }
        taken.add(new Taken(put, decisions));
      }
      batch.commit();
    }
    digest(touched, now);
    return taken;
  }

  private void digest(Set<String> stories, Instant now) {
    try (Batch batch = library.begin(now)) {
      for (String story : stories) {
        List<Article> versions = library.versions(story);
        if (!versions.isEmpty()) {
          batch.digest(
              story, Digest.of(Collation.of(versions.stream().map(analyser::analyse).toList())));
        }
      }
      batch.commit();
    }
  }
}
