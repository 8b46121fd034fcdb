package org.stemma.core.reuse;

/**
 * For each key the numbers of the newest articles that have it.
 *
 * <pre>
 * key | reference   a slot of eight bytes, open addressing
 *      reference &gt; 0  the only article that has the key: so it is for most
 *      reference &lt; 0  the complement of a ring of articles, see {@link Rings}
 *      reference = 0  the slot is empty
 * </pre>
 *
 * <p>An answer costs the misses of the cache, one a key. So {@link #locate} fetches the slots of
 * all keys in one sweep, in which the fetches overlap; what follows is told the slots.
 *
 * <p>Articles are numbered upwards from 1; those below a floor are dead. A full table is made anew
 * for what lives: constant time an entry, all in all, and the dead never outweigh the living. The
 * copies of one text, however many, take bounded space and time.
 */
final class Postings {

  /** Share of the slots in use above which a look-up meets too many strangers. */
  private static final double FULL = 0.67;

  /** Share in use after a table was made anew. */
  private static final double FRESH = 0.42;

  private static final int SMALLEST = 1 << 12;

  /** The longest array that every JDK can make. */
  private static final int LARGEST = Integer.MAX_VALUE - 8;

  private final int most;
  private long[] table = new long[SMALLEST];
  private int used;
  private Rings rings;

  /** Postings that keep {@code most} articles of each key, at least 3. */
  Postings(int most) {
    this.most = most;
    rings = new Rings(most);
  }

  /** Makes room for {@code keys} more keys. Slots that were located before are void. */
  void reserve(int keys, int floor) {
    if (used + (long) keys > (long) (table.length * FULL)) {
      rebuild(keys, floor);
    }
  }

  /** The slot of each key: its own, or the empty one where it belongs. */
  int[] locate(int[] keys) {
    int[] slots = new int[keys.length];
    long[] fetched = new long[keys.length];
    for (int i = 0; i < keys.length; i++) {
      slots[i] = home(keys[i]);
      fetched[i] = table[slots[i]];
    }
    for (int i = 0; i < keys.length; i++) {
      if ((int) fetched[i] != 0 && (int) (fetched[i] >>> 32) != keys[i]) {
        slots[i] = probe(slots[i], keys[i]);
      }
    }
    return slots;
  }

  private int home(int key) {
    return (int) (((Hashes.mix(key) & 0xffffffffL) * table.length) >>> 32);
  }

  private int probe(int from, int key) {
    int slot = from;
    while ((int) table[slot] != 0 && (int) (table[slot] >>> 32) != key) {
      slot = slot + 1 == table.length ? 0 : slot + 1;
    }
    return slot;
  }

  /** Number of articles kept of the key at {@code slot}, the dead not yet dropped included. */
  int count(int slot) {
    int reference = (int) table[slot];
    return reference >= 0 ? Integer.signum(reference) : rings.count(~reference);
  }

  /** Tallies the articles kept of the key at {@code slot} that are not below the floor. */
  void tally(int slot, int floor, Tally tally) {
    int reference = (int) table[slot];
    if (reference < 0) {
      rings.tally(~reference, floor, tally);
    } else if (reference >= floor) {
      tally.see(reference);
    }
  }

  /** Adds an article, newer than all before, to {@code key}, which was located at {@code slot}. */
  void add(int slot, int key, int article) {
    int at = probe(slot, key);
    int reference = (int) table[at];
    if (reference == 0) {
      used++;
      refer(at, key, article);
    } else if (reference > 0) {
      refer(at, key, ~rings.of(reference, article));
    } else {
      refer(at, key, ~rings.add(~reference, article));
    }
  }

  /** Adds unless the key is full: then it is common, and it matters little who has it. */
  void addIfRare(int slot, int key, int article) {
    int at = probe(slot, key);
    if (count(at) < most) {
      add(at, key, article);
    }
  }

  private void refer(int slot, int key, int reference) {
    table[slot] = ((long) key << 32) | (reference & 0xffffffffL);
  }

  private void rebuild(int more, int floor) {
    long[] oldTable = table;
    Rings oldRings = rings;
    int live = 0;
    for (long slot : oldTable) {
      int reference = (int) slot;
      int newest = reference < 0 ? oldRings.newest(~reference) : reference;
      live += newest >= floor && reference != 0 ? 1 : 0;
    }
    table = new long[Math.clamp((long) ((live + more) / FRESH), SMALLEST, LARGEST)];
    rings = new Rings(most);
    used = 0;
    for (long slot : oldTable) {
      int reference = (int) slot;
      int key = (int) (slot >>> 32);
      if (reference < 0) {
        for (int article : oldRings.living(~reference, floor)) {
          add(home(key), key, article);
        }
      } else if (reference != 0 && reference >= floor) {
        add(home(key), key, reference);
      }
    }
  }
}
