package org.stemma.core.story;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.stemma.core.text.Lexicon;

/**
 * The words of grammar of the languages that have a list. In a stream of many languages they are
 * rare, and would make all articles of a small language alike.
 */
final class FunctionWords {

  private static final Map<String, Set<String>> LISTS = new HashMap<>();

  static {
    for (String[] row : Lexicon.rows(FunctionWords.class, "function-words.txt")) {
      LISTS.put(row[0], Set.of(distinct(row[1])));
    }
    // English has its list where names are read, which cannot do without one.
    Set<String> english = new HashSet<>();
    for (String[] row : Lexicon.rows(Lexicon.class, "function-words.en.txt")) {
      english.addAll(List.of(row[0].split(" ")));
    }
    LISTS.merge("en", english, FunctionWords::union);
  }

  private FunctionWords() {}

  private static String[] distinct(String words) {
    return Arrays.stream(words.split(" ")).distinct().toArray(String[]::new);
  }

  private static Set<String> union(Set<String> one, Set<String> other) {
    Set<String> all = new HashSet<>(one);
    all.addAll(other);
    return all;
  }

  /** Those of the language with this BCP 47 tag; empty if it has no list. */
  static Set<String> of(String language) {
    int region = language.indexOf('-');
    return LISTS.getOrDefault(region < 0 ? language : language.substring(0, region), Set.of());
  }
}
