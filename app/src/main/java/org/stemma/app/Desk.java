package org.stemma.app;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stemma.core.account.Collation;
import org.stemma.core.article.Article;
import org.stemma.core.lineage.CopyTree;
import org.stemma.core.lineage.Lineages;
import org.stemma.core.story.Correction;
import org.stemma.core.story.Decision;
import org.stemma.core.story.StoryStream;
import org.stemma.core.text.Analysis;
import org.stemma.store.Batch;
import org.stemma.store.Capture;
import org.stemma.store.Digest;
import org.stemma.store.Put;
import org.stemma.store.Role;
import org.stemma.store.WritableLibrary;
import org.stemma.store.index.Indexer;

/**
 * Takes articles into a library: each is recorded and put into its story at once; the story's
 * figures and the index are brought up to date from time to time, and when the desk is closed. What
 * is not done by then, because the process was killed, is done when the next desk is opened. Not
 * for use by several threads.
 */
final class Desk implements AutoCloseable {

  /**
   * So many articles are taken in between two times of bringing figures and index up to date: to
   * lay the versions of a growing story side by side after each of them would take for ever.
   */
  private static final int ROUND = 1_000;

  private final WritableLibrary library;
  private final StreamState state;
  private final StoryStream stream;
  private final Analyses analyses = new Analyses();
  private final @Nullable Indexer indexer;
  private final Set<String> touched;
  private Instant latest = Instant.EPOCH;
  private int sinceRound;
  private boolean sound = true;

  /** An article to take in, and the page that it was read from, to be kept as evidence. */
  record Arrival(Article article, @Nullable Capture page) {}

  /**
   * What became of an article.
   *
   * @param put what the record says
   * @param decisions what the stream decided because of it; empty if nothing changed
   */
  record Taken(Put put, List<Decision> decisions) {}

  /**
   * Opens the desk of {@code library}, which lies in {@code folder} and stays the caller's.
   *
   * @param console told if the index must be made again
   */
  Desk(Path folder, WritableLibrary library, Console console) {
    this.library = library;
    this.state = new StreamState(folder);
    this.stream = state.restore(library, analyses::of);
    this.indexer = Indexer.open(folder, library, analyses::of, console::say);
    this.touched = new LinkedHashSet<>(library.undigested());
    if (indexer == null) {
      console.say("another process writes in the index; what is added is found later");
    }
  }

  /** Takes in all of {@code arrivals} or, if this fails, none; what returns is safe on disk. */
  List<Taken> take(List<Arrival> arrivals, Instant now) {
    sound = false;
    latest = now;
    List<Analysis> analysed = analyses.of(arrivals.stream().map(Arrival::article).toList());
    List<Taken> taken = new ArrayList<>();
    try (Batch batch = library.begin(now)) {
      for (int i = 0; i < arrivals.size(); i++) {
        Put put = batch.put(arrivals.get(i).article, arrivals.get(i).page);
        taken.add(new Taken(put, decide(batch, put, analysed.get(i))));
      }
      batch.commit();
    }
    sound = true;
    sinceRound += arrivals.size();
    if (sinceRound >= ROUND) {
      finishRound();
    }
    return taken;
  }

  private List<Decision> decide(Batch batch, Put put, Analysis analysis) {
    if (put.outcome() == Put.Outcome.UNCHANGED) {
      return List.of();
    }
    boolean renamed = !put.article().id().equals(analysis.id());
    List<Decision> decisions = stream.apply(renamed ? analyses.of(put.article()) : analysis);
    record(batch, decisions);
    if (put.outcome() == Put.Outcome.REVISED) {
      touched.add(stream.storyOf(put.article().id()));
    }
    return decisions;
  }

  private void record(Batch batch, List<Decision> decisions) {
    batch.decide(decisions);
    for (Decision decision : decisions) {
      touched.add(decision.story());
      touched.add(decision.former());
    }
  }

  /**
   * Makes a person's correction hold, now and in every later run; what returns is safe on disk.
   *
   * @return what it changed at once
   */
  List<Decision> correct(Correction correction, Instant now) {
    sound = false;
    latest = now;
    List<Decision> decisions = stream.apply(correction);
    try (Batch batch = library.begin(now)) {
      batch.correct(correction);
      record(batch, decisions);
      batch.commit();
    }
    sound = true;
    return decisions;
  }

  /** Whether the article can still change its story, or take others into it. */
  boolean isLive(String article) {
    return stream.storyOf(article) != null;
  }

  /** What was found out about a story. */
  private record Figures(String story, Digest digest, Map<String, Role> roles) {}

  /** Brings the stories' figures and the index up to date. */
  void finishRound() {
    touched.remove(null);
    List<Figures> figures =
        touched.parallelStream().map(this::figures).flatMap(Optional::stream).toList();
    try (Batch batch = library.begin(latest)) {
      figures.forEach(each -> batch.digest(each.story, each.digest, each.roles));
      batch.commit();
    }
    if (indexer != null) {
      indexer.bringUp(touched, done -> {});
    }
    touched.clear();
    sinceRound = 0;
  }

  private Optional<Figures> figures(String story) {
    List<Analysis> versions = analyses.of(library.versions(story));
    if (versions.isEmpty()) {
      return Optional.empty();
    }
    CopyTree tree = new Lineages().tree(versions);
    // One version agrees with itself; of several, what they say is not wanted here, only the facts.
    Digest digest =
        versions.size() == 1
            ? new Digest(versions.getFirst().article().title(), tree.independentOrigins(), 0)
            : Digest.of(Collation.of(versions, tree, List.of()));
    return Optional.of(new Figures(story, digest, Role.of(tree)));
  }

  @Override
  public void close() {
    try {
      if (sound) {
        finishRound();
        state.save(stream, library);
      }
    } finally {
      if (indexer != null) {
        indexer.close();
      }
    }
  }
}
