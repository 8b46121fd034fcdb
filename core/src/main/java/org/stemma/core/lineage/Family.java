package org.stemma.core.lineage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stemma.core.reuse.Comparison;

/**
 * The tree of versions that all share text.
 *
 * <ol>
 *   <li>Two versions can be linked directly only if no third shows that each has matter of the
 *       common tradition that the other lacks.
 *   <li>Of the possible links the closest pairs are taken first, as long as a common source is not
 *       likelier.
 *   <li>What hangs together gets a root from the evidence of its links.
 *   <li>If several such stocks remain, all hang from a source that is lost.
 * </ol>
 */
final class Family {

  /** No credit makes up for such testimony against a link. */
  private static final double HOPELESS = -6;

  private final List<Version> versions;
  private final List<Integer> members;
  private final Pairs pairs;
  private final Shares shares;
  private final boolean[] heard;
  private final @Nullable Testimony[][] testimonies;
  private final Map<String, Integer> origins = new LinkedHashMap<>();

  /**
   * Of {@code members}, which are indexes into {@code versions}, at most as many as Shares takes.
   */
  Family(List<Version> versions, List<Integer> members, Pairs pairs) {
    this.versions = versions;
    this.members = members;
    this.pairs = pairs;
    this.shares = Shares.of(members.stream().map(versions::get).toList());
    heard = new boolean[members.size()];
    Arrays.fill(heard, true);
    testimonies = new Testimony[members.size()][members.size()];
    for (int member : members) {
      String origin = versions.get(member).reprintOf();
      if (origin != null) {
        origins.merge(origin, 1, Integer::sum);
      }
    }
  }

  /** The stocks of versions that are linked directly; more than one if the source is lost. */
  List<Stock> stocks() {
    List<Stock.Link> links = links();
    Groups groups = new Groups(members.size());
    links.forEach(link -> groups.join(link.x(), link.y()));
    List<Stock> stocks = new ArrayList<>();
    for (List<Integer> set : groups.sets()) {
      List<Stock.Link> own =
          links.stream().filter(link -> groups.find(link.x()) == set.getFirst()).toList();
      stocks.add(new Stock(set, own, outside(set)));
    }
    return stocks;
  }

  /** The likeliest links first, as long as they close no circle. */
  private List<Stock.Link> links() {
    record Candidate(int x, int y, double likely) {}
    List<Candidate> candidates = new ArrayList<>();
    for (int x = 0; x < members.size(); x++) {
      for (int y = x + 1; y < members.size(); y++) {
        if (shares.shared(x, y) > 0) {
          candidates.add(new Candidate(x, y, likely(x, y)));
        }
      }
    }
    candidates.sort(
        Comparator.comparingDouble(Candidate::likely)
            .reversed()
            .thenComparingInt(Candidate::x)
            .thenComparingInt(Candidate::y));
    Groups linked = new Groups(members.size());
    List<Stock.Link> links = new ArrayList<>();
    for (Candidate each : candidates) {
      boolean open = linked.find(each.x) != linked.find(each.y);
      if (open && each.likely > HOPELESS && pair(each.x, each.y).kind().isCopying()) {
        Leaning leaning = leaning(each.x, each.y);
        if (leaning.common() < 0) {
          linked.join(each.x, each.y);
          links.add(new Stock.Link(each.x, each.y, leaning));
        }
      }
    }
    return links;
  }

  /** Log odds of a direct link, as far as they can be told without comparing the two. */
  private double likely(int x, int y) {
    boolean credited = version(x).credits(version(y)) != version(y).credits(version(x));
    double alike = 1 - Math.min(shares.contained(x, y), shares.contained(y, x));
    return testimony(x, y).direct() - alike + (credited ? Direction.CREDITED : 0);
  }

  /** What the others say about a direct link of {@code x} and {@code y}. */
  Testimony testimony(int x, int y) {
    Testimony known = testimonies[x][y];
    if (known == null) {
      known = Testimony.of(shares, x, y, heard);
      testimonies[x][y] = known;
      testimonies[y][x] = known;
    }
    return known;
  }

  private int[] outside(List<Integer> set) {
    int[] found = new int[set.size()];
    for (int i = 0; i < found.length; i++) {
      for (int other = 0; other < members.size(); other++) {
        if (!set.contains(other)) {
          found[i] = Math.max(found[i], shares.shared(set.get(i), other));
        }
      }
    }
    return found;
  }

  /** What speaks for {@code x} as the parent of {@code y}. */
  Leaning leaning(int x, int y) {
    return Direction.weigh(
        version(x),
        version(y),
        pair(x, y),
        1 - shares.contained(x, y),
        1 - shares.contained(y, x),
        testimony(x, y),
        knownOrigins());
  }

  /** Sources outside the family that at least two say they print: they must have existed. */
  private Set<String> knownOrigins() {
    Set<String> known = new HashSet<>();
    origins.forEach((origin, count) -> {
      if (count > 1 && members.stream().noneMatch(i -> versions.get(i).isNamed(origin))) {
        known.add(origin);
      }
    });
    return known;
  }

  /** How many members say of each source that they print its text. */
  Map<String, Integer> origins() {
    return origins;
  }

  /** The member outside {@code stock} that shares most with {@code x}. */
  int closestOutside(int x, Stock stock) {
    int best = -1;
    for (int other = 0; other < members.size(); other++) {
      boolean closer = best < 0 || shares.shared(x, other) > shares.shared(x, best);
      if (!stock.members().contains(other) && closer) {
        best = other;
      }
    }
    return best;
  }

  Comparison pair(int x, int y) {
    return pairs.of(members.get(x), members.get(y));
  }

  Version version(int x) {
    return versions.get(members.get(x));
  }

  int size() {
    return members.size();
  }
}
