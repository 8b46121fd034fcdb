package org.stemma.core.story;

import java.util.Arrays;
import java.util.List;

/**
 * Turns an article's terms into its {@link Profile}: logarithmic term frequency times the inverse
 * document frequency that the stream knows at that moment, which is then frozen, so that no earlier
 * article need be weighed again.
 */
final class Profiler {

  /** More terms than this gained nothing on full articles. */
  private static final int MOST_TERMS = 150;

  private final TermStatistics statistics;

  Profiler(TermStatistics statistics) {
    this.statistics = statistics;
  }

  /** Counts the article in the statistics and profiles it. */
  Profile profile(Terms terms) {
    int[] title = hashes(terms.title());
    int[] body = hashes(terms.body());
    int[] lead = Arrays.copyOf(body, terms.lead().size());
    int[] keys = CognateKeys.of(terms.title(), terms.lead());
    Bag full = new Bag().add(title).add(title).add(body).sort();
    Bag pairs = new Bag().add(pairs(title)).add(pairs(body)).sort();
    Bag sorted = new Bag().add(keys).sort();
    statistics.addArticle();
    return new Profile(
        full.countAndWeigh(statistics, MOST_TERMS),
        new Bag().add(title).sort().weigh(statistics, MOST_TERMS),
        new Bag().add(title).add(lead).sort().weigh(statistics, MOST_TERMS),
        pairs.countAndWeigh(statistics, MOST_TERMS),
        new Bag().add(pairs(title)).add(pairs(lead)).sort().weigh(statistics, MOST_TERMS),
        sorted.countAndWeigh(statistics, MOST_TERMS),
        title.length + body.length);
  }

  /**
   * The name of a word in vectors: 32 bits, so that one in two thousand of two million collides.
   */
  static int hash(String word) {
    int hash = 0x811C9DC5;
    for (int i = 0; i < word.length(); i++) {
      hash = (hash ^ word.charAt(i)) * 0x01000193;
    }
    return mix(hash);
  }

  private static int[] hashes(List<String> words) {
    int[] hashes = new int[words.size()];
    for (int i = 0; i < hashes.length; i++) {
      hashes[i] = hash(words.get(i));
    }
    return hashes;
  }

  private static int[] pairs(int[] words) {
    int[] pairs = new int[Math.max(0, words.length - 1)];
    for (int i = 0; i < pairs.length; i++) {
      pairs[i] = mix(words[i] * 31 + words[i + 1]);
    }
    return pairs;
  }

  /** The finaliser of MurmurHash3. */
  static int mix(int hash) {
    int h = (hash ^ (hash >>> 16)) * 0x85EBCA6B;
    h = (h ^ (h >>> 13)) * 0xC2B2AE35;
    return h ^ (h >>> 16);
  }
}
