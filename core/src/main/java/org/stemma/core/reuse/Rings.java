package org.stemma.core.reuse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Many short lists of article numbers, of which each keeps the newest.
 *
 * <p>A ring lies in one piece, so that reading it costs few misses of the cache. It begins small
 * and moves to a piece of twice the size when it is full, until it has its most; then the newest
 * article takes the place of the oldest.
 *
 * <pre>
 * piece      added, article, article, ...   4, 8, 16, ... ints; added counts all that ever came
 * reference  size class, number             4 and 27 bits
 * </pre>
 */
final class Rings {

  private static final int SMALLEST = 4;
  private static final int NUMBER_BITS = 27;
  private static final int NUMBER = (1 << NUMBER_BITS) - 1;
  private static final int BLOCK_BITS = 14;

  private final int most;
  private final Size[] sizes;

  /** Pieces of one size. */
  private static final class Size {
    private final List<int[]> blocks = new ArrayList<>();
    private int pieces;
    private int[] free = new int[16];
    private int freed;
  }

  /** Rings of {@code most} articles, at least 3. */
  Rings(int most) {
    this.most = most;
    sizes = new Size[Integer.SIZE - Integer.numberOfLeadingZeros(most / SMALLEST) + 1];
    Arrays.setAll(sizes, s -> new Size());
  }

  /** A new ring of two articles. */
  int of(int first, int second) {
    return add(add(make(0), first), second);
  }

  /** Adds an article; the ring has another reference afterwards. */
  int add(int ring, int article) {
    int[] block = block(ring);
    int at = offset(ring);
    int added = block[at];
    int length = length(ring);
    if (added == length && length < most) {
      return add(grown(ring), article);
    }
    block[at + 1 + added % length] = article;
    // Counts round after round, so that it never overflows, and never below a full ring.
    block[at] = added + 1 == 2 * length ? length : added + 1;
    return ring;
  }

  /** Number of articles in it. */
  int count(int ring) {
    return Math.min(block(ring)[offset(ring)], length(ring));
  }

  /** Tallies the articles in it that are not below {@code floor}. */
  void tally(int ring, int floor, Tally tally) {
    int[] block = block(ring);
    int from = offset(ring) + 1;
    int end = from + count(ring);
    for (int i = from; i < end; i++) {
      if (block[i] >= floor) {
        tally.see(block[i]);
      }
    }
  }

  /** The articles in it that are not below {@code floor}, oldest first. */
  int[] living(int ring, int floor) {
    int[] block = block(ring);
    int at = offset(ring);
    int count = count(ring);
    int oldest = block[at] - count;
    int[] found = new int[count];
    int size = 0;
    for (int i = 0; i < count; i++) {
      int article = block[at + 1 + (oldest + i) % length(ring)];
      if (article >= floor) {
        found[size++] = article;
      }
    }
    return Arrays.copyOf(found, size);
  }

  /** The newest article in it. */
  int newest(int ring) {
    int at = offset(ring);
    return block(ring)[at + 1 + (block(ring)[at] - 1) % length(ring)];
  }

  private int grown(int ring) {
    int larger = make((ring >>> NUMBER_BITS) + 1);
    int[] from = block(ring);
    System.arraycopy(from, offset(ring), block(larger), offset(larger), 1 + length(ring));
    Size size = sizes[ring >>> NUMBER_BITS];
    if (size.freed == size.free.length) {
      size.free = Arrays.copyOf(size.free, size.freed * 2);
    }
    size.free[size.freed++] = ring;
    return larger;
  }

  private int make(int sizeClass) {
    Size size = sizes[sizeClass];
    if (size.freed > 0) {
      int again = size.free[--size.freed];
      block(again)[offset(again)] = 0;
      return again;
    }
    int ring = (sizeClass << NUMBER_BITS) | size.pieces++;
    if (blockNumber(ring) == size.blocks.size()) {
      size.blocks.add(new int[1 << BLOCK_BITS]);
    }
    return ring;
  }

  /** How many articles have room in it. */
  private int length(int ring) {
    return Math.min(most, (SMALLEST << (ring >>> NUMBER_BITS)) - 1);
  }

  private int[] block(int ring) {
    return sizes[ring >>> NUMBER_BITS].blocks.get(blockNumber(ring));
  }

  private static int blockNumber(int ring) {
    return (int) (start(ring) >>> BLOCK_BITS);
  }

  private static int offset(int ring) {
    return (int) start(ring) & ((1 << BLOCK_BITS) - 1);
  }

  private static long start(int ring) {
    return (long) (ring & NUMBER) * (SMALLEST << (ring >>> NUMBER_BITS));
  }
}
