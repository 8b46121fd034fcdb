package org.stemma.core.reuse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * For each key the numbers of the articles that have it, newest first.
 *
 * <pre>
 * slots    key -> head, count       open addressing
 * entries  article, next            chains in blocks that never move
 * </pre>
 *
 * <p>Articles are numbered upwards; those below a floor are dead. Dead entries cost memory until
 * they are the majority, then {@link #compact} drops them: constant time an entry, all in all.
 */
final class Postings {

  private static final int BLOCK_BITS = 16;
  private static final int BLOCK = 1 << BLOCK_BITS;

  private int[] keys = new int[1 << 12];
  private int[] heads = new int[1 << 12];
  private int[] counts = new int[1 << 12];
  private int used;
  private final List<int[]> articles = new ArrayList<>();
  private final List<int[]> nexts = new ArrayList<>();
  private int size = 1;

  void add(int key, int article) {
    if (used * 5L > keys.length * 3L) {
      grow();
    }
    int slot = slot(key);
    if (heads[slot] == 0) {
      keys[slot] = key;
      used++;
    }
    if (size >> BLOCK_BITS == articles.size()) {
      articles.add(new int[BLOCK]);
      nexts.add(new int[BLOCK]);
    }
    articles.get(size >> BLOCK_BITS)[size & (BLOCK - 1)] = article;
    nexts.get(size >> BLOCK_BITS)[size & (BLOCK - 1)] = heads[slot];
    heads[slot] = size++;
    counts[slot]++;
  }

  /** Number of articles that have {@code key}, the dead not yet dropped included. */
  int count(int key) {
    return counts[slot(key)];
  }

  /** Tallies the newest {@code most} articles that have {@code key} and are not below the floor. */
  void tally(int key, int floor, int most, Tally tally) {
    int entry = heads[slot(key)];
    for (int n = 0; n < most && entry != 0; n++) {
      int article = articles.get(entry >> BLOCK_BITS)[entry & (BLOCK - 1)];
      if (article < floor) {
        return;
      }
      tally.see(article);
      entry = nexts.get(entry >> BLOCK_BITS)[entry & (BLOCK - 1)];
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
    for (int slot = 0; slot < keys.length; slot++) {
      int count = 0;
      for (int entry = heads[slot]; entry != 0; ) {
        int article = articles.get(entry >> BLOCK_BITS)[entry & (BLOCK - 1)];
        if (article < floor) {
          break;
        }
        if (count == live.length) {
          live = Arrays.copyOf(live, count * 2);
        }
        live[count++] = article;
        entry = nexts.get(entry >> BLOCK_BITS)[entry & (BLOCK - 1)];
      }
      while (count > 0) {
        fresh.add(keys[slot], live[--count]);
      }
    }
    return fresh;
  }

  private int slot(int key) {
    int mask = keys.length - 1;
    int at = Hashes.mix(key) & mask;
    while (heads[at] != 0 && keys[at] != key) {
      at = (at + 1) & mask;
    }
    return at;
  }

  private void grow() {
    int[] oldKeys = keys;
    int[] oldHeads = heads;
    int[] oldCounts = counts;
    keys = new int[oldKeys.length * 2];
    heads = new int[keys.length];
    counts = new int[keys.length];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldHeads[i] != 0) {
        int slot = slot(oldKeys[i]);
        keys[slot] = oldKeys[i];
        heads[slot] = oldHeads[i];
        counts[slot] = oldCounts[i];
      }
    }
  }
}
