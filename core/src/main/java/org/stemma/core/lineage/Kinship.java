package org.stemma.core.lineage;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.stemma.core.article.Timestamp;
import org.stemma.core.reuse.Candidate;
import org.stemma.core.reuse.Comparison;
import org.stemma.core.reuse.ReuseIndex;
import org.stemma.core.reuse.ReuseKind;

/** Which versions share text, so that they belong to one family. */
final class Kinship {

  /** Up to this many versions every pair is compared: 780 comparisons of about 0.1 ms. */
  private static final int EACH_WITH_EACH = 40;

  /** Earlier versions that one is compared with; its nearest kin is among them. */
  private static final int MOST_COMPARED = 24;

  /** Of equal texts so many are compared; the family holds together through them. */
  private static final int FEWEST_TWINS = 3;

  /** What is given at once is compared whatever its age. */
  private static final Duration EVER = Duration.ofDays(365_000);

  /** Share of the shorter text that makes two texts close kin whatever else is found. */
  private static final double CLOSE = 0.6;

  /** One or two texts cannot outvote the link that they have. */
  private static final int FEWEST_OF_GROUP = 3;

  private final Groups groups;
  private final List<Compared> compared = new ArrayList<>();

  private record Compared(int x, int y, boolean copying) {}

  private Kinship(int versions) {
    groups = new Groups(versions);
  }

  static Kinship among(List<Version> versions, Pairs pairs) {
    Kinship kinship = new Kinship(versions.size());
    if (versions.size() <= EACH_WITH_EACH) {
      for (int y = 0; y < versions.size(); y++) {
        for (int x = 0; x < y; x++) {
          kinship.compare(x, y, pairs);
        }
      }
    } else {
      kinship.search(versions, pairs);
    }
    kinship.joinLoosely();
    return kinship;
  }

  private void search(List<Version> versions, Pairs pairs) {
    ReuseIndex index = new ReuseIndex(EVER, Integer.MAX_VALUE);
    Map<String, Integer> numbers = new HashMap<>();
    for (int y = 0; y < versions.size(); y++) {
      Timestamp published = versions.get(y).article().published();
      Instant time = published == null ? Instant.MIN : published.instant();
      List<Candidate> candidates = index.add(versions.get(y).profile(), time);
      int compared = 0;
      boolean twin = false;
      while (compared < Math.min(candidates.size(), MOST_COMPARED) && !twin) {
        int x = numbers.getOrDefault(candidates.get(compared++).id(), y);
        twin = x != y && compare(x, y, pairs) == ReuseKind.IDENTICAL && compared > FEWEST_TWINS;
      }
      numbers.put(versions.get(y).id(), y);
    }
  }

  private ReuseKind compare(int x, int y, Pairs pairs) {
    Comparison pair = pairs.of(x, y);
    boolean copying = pair.kind().isCopying();
    compared.add(new Compared(x, y, copying));
    if (copying && pair.overlap() >= CLOSE) {
      groups.join(x, y);
    }
    return pair.kind();
  }

  /**
   * Joins what is linked more loosely. Two groups that hold together closely are one family only if
   * most of the pairs between them that were compared share text: a single paragraph, taken from
   * one story into another, must not chain the two.
   */
  private void joinLoosely() {
    Map<Long, int[]> votes = new LinkedHashMap<>();
    for (Compared pair : compared) {
      int a = groups.find(pair.x);
      int b = groups.find(pair.y);
      if (a != b) {
        long key = ((long) Math.min(a, b) << 32) | Math.max(a, b);
        int[] vote = votes.computeIfAbsent(key, k -> new int[2]);
        vote[pair.copying ? 1 : 0]++;
      }
    }
    int[] sizes = groups.sizes();
    votes.forEach((key, vote) -> {
      int a = (int) (key >> 32);
      int b = key.intValue();
      boolean small = Math.min(sizes[a], sizes[b]) < FEWEST_OF_GROUP;
      if (vote[1] > 0 && (small || vote[1] >= vote[0])) {
        groups.join(a, b);
      }
    });
  }

  /** The versions by family, each ascending. */
  List<List<Integer>> families() {
    return groups.sets();
  }
}
