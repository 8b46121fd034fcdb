package org.stemma.core.story;

import com.ibm.icu.text.Transliterator;
import java.util.ArrayList;
import java.util.List;

/**
 * The heads of words in Latin letters: what names and loan words keep from one language to another,
 * and what any word keeps through its inflections.
 */
final class CognateKeys {

  /** Shorter words are articles, prepositions and accidents. */
  private static final int SHORTEST = 4;

  private static final int HEAD = 5;

  private static final Transliterator TO_LATIN =
      Transliterator.getInstance("Any-Latin; Latin-ASCII; Lower");

  private CognateKeys() {}

  static int[] of(List<String> title, List<String> lead) {
    List<String> heads = new ArrayList<>();
    StringBuilder foreign = new StringBuilder();
    collect(title, heads, foreign);
    collect(lead, heads, foreign);
    if (!foreign.isEmpty()) {
      for (String word : TO_LATIN.transliterate(foreign.toString()).split(" ")) {
        keep(word, heads);
      }
    }
    int[] keys = new int[heads.size()];
    for (int i = 0; i < keys.length; i++) {
      keys[i] = ~Profiler.hash(heads.get(i));
    }
    return keys;
  }

  private static void collect(List<String> words, List<String> heads, StringBuilder foreign) {
    for (String word : words) {
      if (isLatin(word)) {
        keep(word, heads);
      } else {
        foreign.append(word).append(' ');
      }
    }
  }

  private static void keep(String word, List<String> heads) {
    if (word.length() >= SHORTEST) {
      heads.add(word.substring(0, Math.min(HEAD, word.length())));
    }
  }

  private static boolean isLatin(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) > 0x24f) {
        return false;
      }
    }
    return true;
  }
}
