package org.stemma.core.lineage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
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

  /** Who has this share of what two parents gave a version has it from both. */
  private static final double OF_BOTH = 0.9;

  private final List<Version> versions;
  private final List<Integer> members;
  private final Pairs pairs;
  private final Shares shares;
  private final Set<String> known;
  private final boolean[] heard;
  private final Map<Integer, Contamination.Finding> blended = new HashMap<>();
  private final @Nullable Testimony[][] testimonies;
  private @Nullable Slips slips;

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
    List<Version> own = members.stream().map(versions::get).toList();
    for (Contamination.Finding finding : Contamination.among(own, shares)) {
      heard[finding.child()] = false;
      blended.put(finding.child(), finding);
    }
    List<Integer> positions = IntStream.range(0, members.size()).boxed().toList();
    known = known(count(positions), versions, members);
    testimonies = new Testimony[members.size()][members.size()];
  }

  /**
   * What was found: trees, each of one stock or of several below a lost source, and stocks whose
   * root has two parents.
   */
  record Found(List<List<Stock>> trees, List<Blend> blends) {}

  /** A stock whose root was put together from two versions that stand elsewhere. */
  record Blend(Stock stock, Contamination.Finding finding) {}

  Found found() {
    List<Stock> stocks = stocks();
    List<Stock> pure = new ArrayList<>();
    List<Blend> blends = new ArrayList<>();
    for (Stock stock : stocks) {
      Contamination.Finding finding = null;
      for (int member : stock.members()) {
        Contamination.Finding its = blended.get(member);
        boolean apart =
            its != null
                && !stock.members().contains(its.first())
                && !stock.members().contains(its.second());
        finding = finding == null && apart ? its : finding;
      }
      if (finding == null) {
        pure.add(stock);
      } else {
        blends.add(new Blend(stock, finding));
      }
    }
    return new Found(blends.isEmpty() ? List.of(pure) : connected(pure), blends);
  }

  /** Without what joins them, stocks may have nothing in common: then they are trees apart. */
  private List<List<Stock>> connected(List<Stock> stocks) {
    Groups groups = new Groups(stocks.size());
    for (int i = 0; i < stocks.size(); i++) {
      for (int k = 0; k < i; k++) {
        if (groups.find(i) != groups.find(k) && areKin(stocks.get(i), stocks.get(k))) {
          groups.join(i, k);
        }
      }
    }
    return groups.sets().stream().map(set -> set.stream().map(stocks::get).toList()).toList();
  }

  private boolean areKin(Stock a, Stock b) {
    for (int x : a.members()) {
      for (int y : b.members()) {
        if (shares.shared(x, y) > 0 && pair(x, y).kind().isCopying()) {
          return true;
        }
      }
    }
    return false;
  }

  /** The stocks of versions that are linked directly. */
  private List<Stock> stocks() {
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
        if (shares.shared(x, y) > 0 && mayMeet(x, y) && mayMeet(y, x)) {
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

  /** A version of two parents is linked directly only with one that has matter of both. */
  private boolean mayMeet(int x, int y) {
    Contamination.Finding finding = blended.get(x);
    return finding == null || shares.shared(x, y) >= OF_BOTH * finding.covered();
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
        if (!set.contains(other) && heard[other]) {
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
        known,
        slips().alone(x, y),
        slips().shared(x, y).stream().mapToDouble(Evidence::weight).sum());
  }

  /** Slips that both have against most others. */
  List<Evidence> sharedSlips(int x, int y) {
    return slips().shared(x, y);
  }

  private Slips slips() {
    Slips found = slips;
    if (found == null) {
      int centre = centre();
      found =
          Slips.among(
              members.stream().map(versions::get).toList(), centre, other -> pair(centre, other));
      slips = found;
    }
    return found;
  }

  /** The version that has most in common with all others together. */
  private int centre() {
    int best = 0;
    long most = -1;
    for (int x = 0; x < members.size(); x++) {
      long sum = 0;
      for (int y = 0; y < members.size(); y++) {
        sum += x == y ? 0 : shares.shared(x, y);
      }
      if (sum > most) {
        best = x;
        most = sum;
      }
    }
    return best;
  }

  /** Sources outside the family that at least two say they print: they must have existed. */
  private static Set<String> known(
      Map<String, Integer> origins, List<Version> versions, List<Integer> members) {
    Set<String> known = new HashSet<>();
    origins.forEach((origin, count) -> {
      if (count > 1 && members.stream().noneMatch(i -> versions.get(i).isNamed(origin))) {
        known.add(origin);
      }
    });
    return known;
  }

  /** The member outside {@code stock} that shares most with {@code x}. */
  int closestOutside(int x, Stock stock) {
    int best = -1;
    for (int other = 0; other < members.size(); other++) {
      boolean closer = best < 0 || shares.shared(x, other) > shares.shared(x, best);
      if (!stock.members().contains(other) && heard[other] && closer) {
        best = other;
      }
    }
    return best;
  }

  /** How many of {@code stocks} say of each source that they print its text. */
  Map<String, Integer> origins(List<Stock> stocks) {
    List<Integer> of = new ArrayList<>();
    stocks.forEach(stock -> of.addAll(stock.members()));
    of.sort(Comparator.naturalOrder());
    return count(of);
  }

  private Map<String, Integer> count(List<Integer> of) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (int member : of) {
      String origin = version(member).reprintOf();
      if (origin != null) {
        counts.merge(origin, 1, Integer::sum);
      }
    }
    return counts;
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
