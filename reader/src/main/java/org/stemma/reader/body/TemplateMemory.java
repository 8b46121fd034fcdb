package org.stemma.reader.body;

import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the pages of each outlet have in common: a block that stood on another page of the outlet is
 * more likely its template than its news (Bar-Yossef and Rajagopalan 2002).
 *
 * <p>Learns as pages arrive, so that what it says depends on their order and on nothing else. A
 * page that comes again, by its address, does not count twice. Remembers {@value #MAX_OUTLETS}
 * outlets and {@value #MAX_BLOCKS} blocks of each, some 50 MB; of either, what has been met with
 * least recently is forgotten. Linear in the page. Thread-safe, but whoever wants the same output
 * again must read the pages one after the other.
 */
public final class TemplateMemory {

  static final int MAX_OUTLETS = 512;
  static final int MAX_BLOCKS = 1024;

  /** Shorter blocks, as "Background", may head a part of every other article. */
  static final int MIN_WORDS = 3;

  private static final long FNV_BASIS = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;

  /**
   * Where a block was met with.
   *
   * @param page the last page, by the hash of its address
   * @param repeated whether it stood on another page as well
   */
  private record Sighting(long page, boolean repeated) {}

  private final Map<String, Map<Long, Sighting>> outlets = new Recent<>(MAX_OUTLETS);

  /**
   * Which blocks of a page stood on other pages of its outlet before; remembers the page.
   *
   * @param outlet the host, or any name for it
   * @param address of the page
   * @param blocks in the page's order
   * @return the indexes of those that stood on another page
   */
  public synchronized BitSet visit(String outlet, String address, List<Block> blocks) {
    Map<Long, Sighting> known = outlets.computeIfAbsent(outlet, o -> new Recent<>(MAX_BLOCKS));
    long page = hash(address, false);
    BitSet repeated = new BitSet();
    for (Block block : blocks) {
      if (block.words() >= MIN_WORDS) {
        long key = hash(block.text(), true);
        Sighting last = known.get(key);
        boolean elsewhere = last != null && (last.repeated || last.page != page);
        repeated.set(block.index(), elsewhere);
        known.put(key, new Sighting(page, elsewhere));
      }
    }
    return repeated;
  }

  /** Number of blocks that are remembered. */
  synchronized int size() {
    return outlets.values().stream().mapToInt(Map::size).sum();
  }

  /**
   * Of 64 bits (Fowler, Noll and Vo).
   *
   * @param digitsAlike whether texts are the same that differ in a counter or a clock
   */
  private static long hash(String text, boolean digitsAlike) {
    long hash = FNV_BASIS;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      hash = (hash ^ (digitsAlike && Character.isDigit(c) ? '0' : c)) * FNV_PRIME;
    }
    return hash;
  }

  /** A map that forgets what was asked for least recently. */
  private static final class Recent<K, V> extends LinkedHashMap<K, V> {
    private static final long serialVersionUID = 1;
    private final int most;

    Recent(int most) {
      super(16, 0.75f, true);
      this.most = most;
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
      return size() > most;
    }
  }
}
