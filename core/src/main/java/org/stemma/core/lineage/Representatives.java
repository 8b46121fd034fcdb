package org.stemma.core.lineage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The versions of a family that are weighed against each other, and for each of the rest the one
 * that it is nearest to.
 *
 * <p>Questions about three versions are asked for all threes, so a large family is thinned. First
 * all but one of those with the very same text go: they can tell nothing more, and so another print
 * of a known text changes no other edge. Then, if still too many are left, the earliest version
 * leads and draws those that are nearly its own text to itself, and so on, ever more loosely. Costs
 * one comparison of word 3-grams for each version and each of at most {@value Shares#MOST_VERSIONS}
 * leaders.
 *
 * @param chosen indexes of the versions to be weighed, ascending
 * @param kin the rest, in order
 */
record Representatives(List<Integer> chosen, List<Kin> kin) {

  /**
   * A version and the one that stands for it.
   *
   * @param own share of its 3-grams that the other lacks
   * @param ownOfNear the same the other way round
   */
  record Kin(int member, int representative, double own, double ownOfNear) {}

  /** Who shares this much (Dice) with a leader is led; the next lower value if too many lead. */
  private static final double[] NEAR = {0.95, 0.85, 0.7, 0.5};

  static Representatives of(List<Version> versions, List<Integer> family) {
    Map<Integer, int[]> grams = new LinkedHashMap<>();
    for (int member : family) {
      grams.put(member, Shares.distinct(versions.get(member)));
    }
    List<Kin> twins = new ArrayList<>();
    List<Integer> distinct = withoutTwins(family, grams, twins);
    List<Integer> leaders = distinct;
    for (int step = 0; leaders.size() > Shares.MOST_VERSIONS && step < NEAR.length; step++) {
      leaders = leaders(distinct, grams, NEAR[step]);
    }
    leaders = leaders.subList(0, Math.min(leaders.size(), Shares.MOST_VERSIONS));
    List<Kin> kin = new ArrayList<>();
    for (int member : distinct) {
      if (!leaders.contains(member)) {
        kin.add(nearest(member, leaders, grams));
      }
    }
    kin.addAll(twins);
    return new Representatives(leaders, kin);
  }

  private static List<Integer> withoutTwins(
      List<Integer> family, Map<Integer, int[]> grams, List<Kin> twins) {
    Map<List<Integer>, Integer> seen = new LinkedHashMap<>();
    List<Integer> distinct = new ArrayList<>();
    for (int member : family) {
      int[] own = grams.getOrDefault(member, new int[0]);
      Integer first = seen.putIfAbsent(Arrays.stream(own).boxed().toList(), member);
      if (first == null || own.length == 0) {
        distinct.add(member);
      } else {
        twins.add(new Kin(member, first, 0, 0));
      }
    }
    return distinct;
  }

  private static List<Integer> leaders(
      List<Integer> members, Map<Integer, int[]> grams, double near) {
    List<Integer> leaders = new ArrayList<>();
    for (int member : members) {
      boolean led = false;
      for (int i = 0; i < leaders.size() && !led; i++) {
        int[] a = grams.getOrDefault(member, new int[0]);
        int[] b = grams.getOrDefault(leaders.get(i), new int[0]);
        led = 2.0 * common(a, b) >= near * (a.length + b.length);
      }
      if (!led) {
        leaders.add(member);
        if (leaders.size() > Shares.MOST_VERSIONS) {
          return leaders;
        }
      }
    }
    return leaders;
  }

  private static Kin nearest(int member, List<Integer> leaders, Map<Integer, int[]> grams) {
    int[] own = grams.getOrDefault(member, new int[0]);
    Kin best = null;
    int most = -1;
    for (int leader : leaders) {
      int[] other = grams.getOrDefault(leader, new int[0]);
      int common = common(own, other);
      if (best == null || common > most) {
        most = common;
        best = new Kin(member, leader, lacking(own, common), lacking(other, common));
      }
    }
    return best == null ? new Kin(member, member, 0, 0) : best;
  }

  private static double lacking(int[] grams, int common) {
    return grams.length == 0 ? 0 : 1 - (double) common / grams.length;
  }

  /** How many numbers two ascending lists share. */
  private static int common(int[] a, int[] b) {
    int count = 0;
    int i = 0;
    int k = 0;
    while (i < a.length && k < b.length) {
      int order = Integer.compare(a[i], b[k]);
      count += order == 0 ? 1 : 0;
      i += order <= 0 ? 1 : 0;
      k += order >= 0 ? 1 : 0;
    }
    return count;
  }
}
