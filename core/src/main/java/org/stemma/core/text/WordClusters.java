package org.stemma.core.text;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;

/**
 * Clusters of English words that stand in like company (Brown et al. 1992): each has a path of
 * bits, and clusters whose paths begin alike are akin.
 *
 * <p>The words are held by their hashes, so that one of 7,000 unknown words is taken for a known
 * one. A look-up takes as many steps as the number of words has bits. Immutable.
 */
final class WordClusters {

  /** Loaded when the first English text comes. */
  private static final class English {
    static final WordClusters CLUSTERS = load("clusters.en.gz");
  }

  /** A cluster of none: its path is empty. */
  static final int NONE = -1;

  private final byte[] lengths;
  private final int[] paths;
  private final int[] words;
  private final short[] clusters;

  private WordClusters(byte[] lengths, int[] paths, int[] words, short[] clusters) {
    this.lengths = lengths;
    this.paths = paths;
    this.words = words;
    this.clusters = clusters;
  }

  static WordClusters english() {
    return English.CLUSTERS;
  }

  /** The number of the cluster that holds the word; {@link #NONE} for a word that is not known. */
  int of(String base) {
    int at = Arrays.binarySearch(words, base.hashCode());
    return at < 0 ? NONE : clusters[at];
  }

  /** The first {@code bits} of a cluster's path, or all of a shorter one; 0 for none. */
  int prefix(int cluster, int bits) {
    if (cluster == NONE) {
      return 0;
    }
    int over = Math.max(0, lengths[cluster] - bits);
    return (paths[cluster] >> over) | 1 << (lengths[cluster] - over);
  }

  private static WordClusters load(String name) {
    try (InputStream bytes = WordClusters.class.getResourceAsStream(name)) {
      if (bytes == null) {
        throw new IllegalStateException("missing from the class path: " + name);
      }
      DataInputStream in =
          new DataInputStream(new BufferedInputStream(new GZIPInputStream(bytes), 1 << 16));
      int count = in.readInt();
      byte[] lengths = new byte[count];
      int[] paths = new int[count];
      for (int i = 0; i < count; i++) {
        lengths[i] = in.readByte();
        paths[i] = in.readInt();
      }
      int[] words = new int[in.readInt()];
      short[] clusters = new short[words.length];
      int word = Integer.MIN_VALUE;
      for (int i = 0; i < words.length; i++) {
        word += in.readInt();
        words[i] = word;
        clusters[i] = in.readShort();
      }
      return new WordClusters(lengths, paths, words, clusters);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
