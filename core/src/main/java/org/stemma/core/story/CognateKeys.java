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
      String folded = fold(word);
      heads.add(folded.substring(0, Math.min(HEAD, folded.length())));
    }
  }

  /** One spelling for what the languages of Europe spell differently: Olympic, olimpico. */
  private static String fold(String word) {
    StringBuilder folded = new StringBuilder(word.length());
    char before = 0;
    for (int i = 0; i < word.length(); i++) {
      char letter = word.charAt(i);
      boolean silent = letter == 'h' && (before == 't' || before == 'k' || before == 'p');
      if (silent && before == 'p') {
        folded.setCharAt(folded.length() - 1, 'f');
      }
      char sound =
          switch (letter) {
            case 'y', 'j' -> 'i';
            case 'c', 'q' -> 'k';
            case 'w' -> 'v';
            case 'z' -> 's';
            default -> letter;
          };
      if (!silent && sound != before) {
        folded.append(sound);
      }
      before = silent ? letter : sound;
    }
    return folded.toString();
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
