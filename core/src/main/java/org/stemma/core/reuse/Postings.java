package org.stemma.core.reuse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * For each key the numbers of the articles that have it, newest first.
 *
 * <pre>
 * table    key, head, count, -   a slot of four ints, open addressing: one cache line a look-up
 * entries  article, next         chains, in blocks that never move
 * </pre>
 *
 * <p>Articles are numbered upwards; those below a floor are dead. Dead entries cost memory until
 * they are the majority, then {@link #compact} drops them: constant time an entry, all in all.
 */
final class Postings {

  private static final int SLOT = 4;
  private static final int HEAD = 1;
  private static final int COUNT = 2;

  private static final int BLOCK_BITS = 16;
  private static final int IN_BLOCK = (1 << BLOCK_BITS) - 1;

  private int[] table = new int[SLOT << 12];
  private int used;
  private final List<int[]> blocks = new ArrayList<>();
  private int size = 1;

  void add(int key, int article) {
    addUpTo(Integer.MAX_VALUE, key, article);
  }

  /**
   * Adds unless {@code most} entries have the key: then it is common, and nobody asks who has it.
   */
  void addUpTo(int most, int key, int article) {
    int slot = slot(key);
    if (table[slot + COUNT] >= most) {
      return;
    }
    if (table[slot + HEAD] == 0) {
      table[slot] = key;
      used++;
    }
    int entry = size++;
    if (entry >> BLOCK_BITS == blocks.size()) {
      blocks.add(new int[2 << BLOCK_BITS]);
    }
    int[] block = blocks.get(entry >> BLOCK_BITS);
    int at = 2 * (entry & IN_BLOCK);
    block[at] = article;
    block[at + 1] = table[slot + HEAD];
    table[slot + HEAD] = entry;
    table[slot + COUNT]++;
    if (used * 5L * SLOT > table.length * 3L) {
      grow();
    }
  }

  /** Number of articles that have {@code key}, the dead not yet dropped included. */
  int count(int key) {
    return table[slot(key) + COUNT];
  }

  /** Tallies the newest {@code most} articles that have {@code key} and are not below the floor. */
  void tally(int key, int floor, int most, Tally tally) {
    int entry = table[slot(key) + HEAD];
    for (int n = 0; n < most && entry != 0; n++) {
      int[] block = blocks.get(entry >> BLOCK_BITS);
      int at = 2 * (entry & IN_BLOCK);
      if (block[at] < floor) {
        return;
      }
      tally.see(block[at]);
      entry = block[at + 1];
    }
  }

  /** Number of entries, dead ones included. */
  int size() {
    return size - 1;
  }

  /** A copy without the articles below {@code floor}. */
  Postings compact(int floor) {
    Postings fresh = new Postings();
    int[] live = new int[16];
    for (int slot = 0; slot < table.length; slot += SLOT) {
      int count = 0;
      int entry = table[slot + HEAD];
      while (entry != 0) {
        int[] block = blocks.get(entry >> BLOCK_BITS);
        int at = 2 * (entry & IN_BLOCK);
        if (block[at] < floor) {
          break;
        }
        if (count == live.length) {
          live = Arrays.copyOf(live, count * 2);
        }
        live[count++] = block[at];
        entry = block[at + 1];
      }
      while (count > 0) {
        fresh.add(table[slot], live[--count]);
      }
    }
    return fresh;
  }

  private int slot(int key) {
    int mask = table.length / SLOT - 1;
    int at = Hashes.mix(key) & mask;
    while (table[at * SLOT + HEAD] != 0 && table[at * SLOT] != key) {
      at = (at + 1) & mask;
    }
    return at * SLOT;
  }

  private void grow() {
    int[] old = table;
    table = new int[old.length * 2];
    for (int from = 0; from < old.length; from += SLOT) {
      if (old[from + HEAD] != 0) {
        System.arraycopy(old, from, table, slot(old[from]), SLOT);
      }
    }
  }
}
