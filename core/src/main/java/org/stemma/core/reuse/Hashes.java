package org.stemma.core.reuse;

/** 32-bit hashes of words and word runs, the same on every machine. */
final class Hashes {

  /** Odd 32-bit multiplier with good spectral figures (Steele and Vigna 2021, table 5). */
  private static final int MULTIPLIER = 0x915f77f5;

  private Hashes() {}

  static int of(String word) {
    return mix(word.hashCode());
  }

  static int ofPrefix(String word, int letters) {
    int hash = 0;
    int end = Math.min(letters, word.length());
    for (int i = 0; i < end; i++) {
      hash = 31 * hash + word.charAt(i);
    }
    return mix(hash);
  }

  static int ofRun(int[] words, int from, int length) {
    int hash = length;
    for (int i = from; i < from + length; i++) {
      hash = (hash ^ words[i]) * MULTIPLIER;
      hash ^= hash >>> 15;
    }
    return mix(hash);
  }

  /** The finaliser of MurmurHash3: every input bit reaches every output bit. */
  static int mix(int value) {
    int h = value;
    h ^= h >>> 16;
    h *= 0x85ebca6b;
    h ^= h >>> 13;
    h *= 0xc2b2ae35;
    return h ^ (h >>> 16);
  }
}
