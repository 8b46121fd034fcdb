package org.stemma.core.lineage;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which word 3-grams the versions of a family share with each other: a bit set a version.
 *
 * <p>At most {@value #MOST_VERSIONS} versions, since questions about three of them are asked for
 * all threes. Of very long texts a sample of the 3-grams is kept, the same for all.
 */
final class Shares {

  static final int MOST_VERSIONS = 64;

  /** Short enough that one changed word leaves a mark, long enough not to meet by chance. */
  static final int GRAM = 3;

  /** A question costs one pass over the bits of a version: 3,000 words of 64 bits at most. */
  private static final int MOST_GRAMS = 200_000;

  private final long[][] bits;
  private final int[] sizes;
  private final int[][] shared;

  private Shares(long[][] bits, int[] sizes) {
    this.bits = bits;
    this.sizes = sizes;
    this.shared = new int[sizes.length][sizes.length];
    for (int x = 0; x < sizes.length; x++) {
      for (int y = 0; y <= x; y++) {
        shared[x][y] = both(bits[x], bits[y]);
        shared[y][x] = shared[x][y];
      }
    }
  }

  static Shares of(List<Version> versions) {
    long total = 0;
    for (Version version : versions) {
      total += version.profile().size();
    }
    int step = (int) (total / MOST_GRAMS + 1);
    long[] marks = new long[16];
    int count = 0;
    int[] sizes = new int[versions.size()];
    for (int v = 0; v < versions.size(); v++) {
      for (int gram : distinct(versions.get(v))) {
        if (Integer.remainderUnsigned(gram, step) == 0) {
          if (count == marks.length) {
            marks = Arrays.copyOf(marks, count * 2);
          }
          marks[count++] = ((long) gram << 32) | v;
          sizes[v]++;
        }
      }
    }
    Arrays.sort(marks, 0, count);
    return new Shares(bits(marks, count, versions.size()), sizes);
  }

  /** Of body and headline: an edited headline travels with the copies. */
  static int[] distinct(Version version) {
    IntStream body = Arrays.stream(version.profile().grams(GRAM));
    IntStream title = Arrays.stream(version.title().grams(GRAM));
    return IntStream.concat(body, title).sorted().distinct().toArray();
  }

  /** One bit for each gram that at least two versions have. */
  private static long[][] bits(long[] marks, int count, int versions) {
    long[][] bits = new long[versions][count / 2 / 64 + 1];
    int bit = 0;
    int from = 0;
    while (from < count) {
      int end = from;
      while (end < count && marks[end] >> 32 == marks[from] >> 32) {
        end++;
      }
      if (end - from > 1) {
        for (int i = from; i < end; i++) {
          bits[(int) marks[i]][bit >> 6] |= 1L << bit;
        }
        bit++;
      }
      from = end;
    }
    return bits;
  }

  /** Number of 3-grams of {@code x}. */
  int size(int x) {
    return sizes[x];
  }

  /** Whether the two have the same 3-grams. */
  boolean areTwins(int x, int y) {
    return sizes[x] == sizes[y] && shared(x, y) == sizes[x];
  }

  int shared(int x, int y) {
    return shared[x][y];
  }

  /** Number of 3-grams that {@code x} and {@code y} share and {@code without} lacks. */
  int shared(int x, int y, int without) {
    int count = 0;
    for (int i = 0; i < bits[x].length; i++) {
      count += Long.bitCount(bits[x][i] & bits[y][i] & ~bits[without][i]);
    }
    return count;
  }

  /**
   * The 3-grams that a text put together from {@code x} and {@code y} could have: a version more.
   */
  long[] union(int x, int y) {
    long[] union = new long[bits[x].length];
    for (int i = 0; i < union.length; i++) {
      union[i] = bits[x][i] | bits[y][i];
    }
    return union;
  }

  /** Number of 3-grams that {@code x} shares with a {@link #union}. */
  int shared(int x, long[] union) {
    return both(bits[x], union);
  }

  private static int both(long[] a, long[] b) {
    int count = 0;
    for (int i = 0; i < a.length; i++) {
      count += Long.bitCount(a[i] & b[i]);
    }
    return count;
  }

  /** Number of 3-grams that {@code x} and {@code y} share and the {@link #union} lacks. */
  int sharedOutside(int x, int y, long[] union) {
    int count = 0;
    for (int i = 0; i < union.length; i++) {
      count += Long.bitCount(bits[x][i] & bits[y][i] & ~union[i]);
    }
    return count;
  }

  /** Number of 3-grams that {@code x} shares with the {@link #union} and {@code y} lacks. */
  int sharedWithout(int x, long[] union, int y) {
    int count = 0;
    for (int i = 0; i < union.length; i++) {
      count += Long.bitCount(bits[x][i] & union[i] & ~bits[y][i]);
    }
    return count;
  }

  /** Share of the 3-grams of {@code x} that {@code y} has, 0 to 1. */
  double contained(int x, int y) {
    return sizes[x] == 0 ? 0 : (double) shared(x, y) / sizes[x];
  }

  /** Dice coefficient, 0 to 1. */
  double alike(int x, int y) {
    int both = sizes[x] + sizes[y];
    return both == 0 ? 0 : 2.0 * shared(x, y) / both;
  }
}
