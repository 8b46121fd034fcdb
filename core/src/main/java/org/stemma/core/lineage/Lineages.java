package org.stemma.core.lineage;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.stemma.core.article.Timestamp;
import org.stemma.core.reuse.Candidate;
import org.stemma.core.reuse.Comparison;
import org.stemma.core.reuse.Profile;
import org.stemma.core.reuse.ReuseIndex;
import org.stemma.core.text.Analysis;

/**
 * Who copied whom: reads the copy tree off a set of articles.
 *
 * <p>Stateless, thread-safe, deterministic: the same articles in the same order give the same
 * trees. Small sets are compared each with each; in larger ones a {@link ReuseIndex} names the
 * pairs worth comparing, so that the time grows in proportion to the number of articles and their
 * copies.
 */
public final class Lineages {

  /** Up to this many articles every pair is compared: 780 comparisons of about 0.1 ms. */
  private static final int EACH_WITH_EACH = 40;

  /** Earlier articles that a new one is compared with; its nearest kin is among them. */
  private static final int MOST_COMPARED = 24;

  /** What is given at once is compared whatever its age. */
  private static final Duration EVER = Duration.ofDays(365_000);

  /**
   * What was found among a set of articles.
   *
   * @param pairs every comparison made, in order of the articles
   * @param tree all articles; those that share text with nobody are roots of their own
   */
  public record Trace(List<Comparison> pairs, CopyTree tree) {
    public Trace {
      pairs = List.copyOf(pairs);
    }
  }

  /** The copy tree of the versions of one story. */
  public CopyTree tree(List<Analysis> story) {
    return trace(story).tree();
  }

  /** All pairs that share text, and the forest of their copy trees. */
  public Trace trace(List<Analysis> articles) {
    List<Version> versions = new ArrayList<>();
    for (Analysis article : byAppearance(articles)) {
      versions.add(Version.of(Profile.of(article)));
    }
    Pairs pairs = new Pairs(versions);
    Groups families = families(versions, pairs);
    TreeGrower grower = new TreeGrower();
    for (List<Integer> members : families.sets()) {
      grower.grow(new Family(versions, members, pairs));
    }
    List<String> ids = versions.stream().map(Version::id).toList();
    return new Trace(pairs.all(), grower.tree(ids));
  }

  /** Those with a time first, by time; the others in the order given. */
  private static List<Analysis> byAppearance(List<Analysis> articles) {
    List<Analysis> sorted = new ArrayList<>(articles);
    sorted.sort(
        Comparator.comparing(
            article -> article.article().published(),
            Comparator.nullsLast(Comparator.<Timestamp>naturalOrder())));
    return sorted;
  }

  private static Groups families(List<Version> versions, Pairs pairs) {
    Groups families = new Groups(versions.size());
    boolean all = versions.size() <= EACH_WITH_EACH;
    ReuseIndex index = new ReuseIndex(EVER, Integer.MAX_VALUE);
    Map<String, Integer> numbers = new HashMap<>();
    for (int y = 0; y < versions.size(); y++) {
      List<Integer> others = new ArrayList<>();
      if (all) {
        for (int x = 0; x < y; x++) {
          others.add(x);
        }
      } else {
        Timestamp published = versions.get(y).article().published();
        Instant time = published == null ? Instant.MIN : published.instant();
        for (Candidate found : index.add(versions.get(y).profile(), time)) {
          if (others.size() < MOST_COMPARED) {
            others.add(numbers.get(found.id()));
          }
        }
        numbers.put(versions.get(y).id(), y);
      }
      for (int x : others) {
        if (pairs.of(x, y).kind().isCopying()) {
          families.join(x, y);
        }
      }
    }
    return families;
  }
}
