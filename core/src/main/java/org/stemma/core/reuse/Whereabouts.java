package org.stemma.core.reuse;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.core.article.Timestamp;
import org.stemma.core.text.Analysis;

/**
 * Where a text has been: the articles that share it, in order of time, and what each changed.
 *
 * <p>Shown one article at a time, so that a library of any size can be gone through; keeps only
 * those that share something. Each costs time in proportion to its own length and the text's. Not
 * for use by several threads. Example:
 *
 * <pre>{@code
 * Whereabouts whereabouts = new Whereabouts(pasted);
 * library.forEach(whereabouts::look);
 * whereabouts.found().getFirst();   // the earliest that states a time
 * }</pre>
 */
public final class Whereabouts {

  /** A fifth of a text is what a reader would call reuse, whatever the kind. */
  private static final double SHARED = 0.2;

  private static final Comparator<Occurrence> BY_TIME =
      Comparator.<Occurrence, @Nullable Timestamp>comparing(
              found -> found.article().published(),
              Comparator.nullsLast(Comparator.<Timestamp>naturalOrder()))
          .thenComparing(found -> found.article().id());

  private final Analysis text;
  private final Profile profile;
  private final Comparer comparer = new Comparer();
  private final List<Occurrence> found = new ArrayList<>();

  /** Of {@code text}. */
  public Whereabouts(Analysis text) {
    this.text = text;
    this.profile = Profile.of(text);
  }

  /** Looks for the text in one more article. */
  public void look(Analysis article) {
    Comparison pair = comparer.compare(profile, Profile.of(article));
    boolean quoted = pair.kind() == ReuseKind.SHARED_QUOTE;
    if (pair.kind().isCopying() || quoted || pair.containmentA() >= SHARED) {
      List<Change> changes = Change.between(text, article, pair);
      found.add(new Occurrence(article.article(), pair, false, changes));
    }
  }

  /** Where it was found so far: by stated time, those without one last. */
  public List<Occurrence> found() {
    Instant latest = latestOfEarliest();
    List<Occurrence> sorted = new ArrayList<>();
    for (Occurrence each : found) {
      Timestamp time = each.article().published();
      boolean earliest =
          time != null && each.carriesText() && latest != null && !time.instant().isAfter(latest);
      sorted.add(new Occurrence(each.article(), each.pair(), earliest, each.changes()));
    }
    sorted.sort(BY_TIME);
    return sorted;
  }

  /** Whoever states a time that begins after this one was certainly not the first. */
  private @Nullable Instant latestOfEarliest() {
    Instant latest = null;
    for (Occurrence each : found) {
      Timestamp time = each.article().published();
      if (time != null && each.carriesText()) {
        Instant end = end(time);
        latest = latest == null || end.isBefore(latest) ? end : latest;
      }
    }
    return latest;
  }

  /** The last moment that a stamp may mean. */
  private static Instant end(Timestamp time) {
    return switch (time.precision()) {
      case DAY -> time.instant().plusSeconds(86_399);
      case MINUTE -> time.instant().plusSeconds(59);
      case SECOND -> time.instant();
    };
  }
}
