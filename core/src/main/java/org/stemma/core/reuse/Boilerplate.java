package org.stemma.core.reuse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Text that many articles print which have nothing else in common: furniture that the reader of
 * pages left in, legal lines, an outlet's standing phrases.
 *
 * <p>One article cannot tell, and neither can two; so it is told from a collection. A winnowed word
 * 5-gram is boilerplate if at least {@value #FEWEST} articles have it and most of them share little
 * else: that is what sets it apart from a wire story, of which the prints share nearly all. What is
 * quoted is never boilerplate. O(n log n) in the words of the collection.
 */
public final class Boilerplate {

  /** Fewer articles may share a paragraph because they took it from each other. */
  private static final int FEWEST = 5;

  /** Holders of a 5-gram that are held against their neighbours: enough for a vote. */
  private static final int ASKED = 9;

  /** Two articles that share more of the shorter one than this are related; furniture is less. */
  private static final double RELATED = 0.33;

  private final List<Fingerprint> articles = new ArrayList<>();

  private Boilerplate(List<Profile> profiles) {
    profiles.forEach(profile -> articles.add(Fingerprint.of(profile)));
  }

  /** The profiles in the same order, with the words marked that are boilerplate among them. */
  public static List<Profile> mark(List<Profile> profiles) {
    Set<Integer> common = new Boilerplate(profiles).grams();
    List<Profile> marked = new ArrayList<>(profiles.size());
    for (Profile profile : profiles) {
      marked.add(common.isEmpty() ? profile : profile.withFurniture(words(profile, common)));
    }
    return marked;
  }

  private Set<Integer> grams() {
    long[] holders = holders();
    Set<Integer> common = new HashSet<>();
    int from = 0;
    while (from < holders.length) {
      int end = from;
      while (end < holders.length && holders[end] >> 32 == holders[from] >> 32) {
        end++;
      }
      if (end - from >= FEWEST && areUnrelated(holders, from, end)) {
        common.add((int) (holders[from] >> 32));
      }
      from = end;
    }
    return common;
  }

  /** A 5-gram and an article that has it, sorted. */
  private long[] holders() {
    int size = articles.stream().mapToInt(article -> article.picks().length).sum();
    long[] holders = new long[size];
    int at = 0;
    for (int number = 0; number < articles.size(); number++) {
      for (int pick : articles.get(number).picks()) {
        holders[at++] = ((long) pick << 32) | number;
      }
    }
    Arrays.sort(holders);
    return holders;
  }

  private boolean areUnrelated(long[] holders, int from, int end) {
    int step = Math.max(1, (end - from) / ASKED);
    int pairs = 0;
    int related = 0;
    for (int i = from; i + step < end; i += step) {
      int[] a = articles.get((int) holders[i]).picks();
      int[] b = articles.get((int) holders[i + step]).picks();
      pairs++;
      related += shared(a, b) > RELATED * Math.min(a.length, b.length) ? 1 : 0;
    }
    return related * 4 <= pairs;
  }

  private static int shared(int[] a, int[] b) {
    int shared = 0;
    int i = 0;
    int j = 0;
    while (i < a.length && j < b.length) {
      int order = Integer.compare(a[i], b[j]);
      shared += order == 0 ? 1 : 0;
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
    return shared;
  }

  /** From the first common pick of a row of them to the last, and what they cover. */
  private static boolean[] words(Profile profile, Set<Integer> common) {
    int[] grams = profile.grams(Winnowing.GRAM);
    boolean[] furniture = new boolean[profile.size()];
    int last = -1;
    for (int at : Winnowing.places(grams)) {
      boolean is = common.contains(grams[at]);
      if (is) {
        Arrays.fill(furniture, last < 0 ? at : last, at + Winnowing.GRAM, true);
      }
      last = is ? at : -1;
    }
    completeSentences(profile, furniture);
    return furniture;
  }

  /** The picks leave the edges open; boilerplate comes in sentences. */
  private static void completeSentences(Profile profile, boolean[] furniture) {
    for (int s = 0; s < profile.sentenceCount(); s++) {
      int from = profile.sentenceStart(s);
      int end = profile.sentenceStart(s + 1);
      int marked = 0;
      for (int i = from; i < end; i++) {
        marked += furniture[i] ? 1 : 0;
      }
      boolean most = 2 * marked > end - from;
      for (int i = from; i < end; i++) {
        furniture[i] = (furniture[i] || most) && !profile.isQuoted(i);
      }
    }
  }
}
