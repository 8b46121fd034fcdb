package org.stemma.core.account;

import com.ibm.icu.text.Transliterator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which names in a story are one person's or body's: in another script, without marks, by the last
 * name alone, or misspelt.
 *
 * <p>A plain likeness of strings cannot tell Niger from Nigeria, so a misspelling is taken for one
 * only in a name of several words, in one word of five letters or more, beside an equal first name,
 * and from the rare spelling to the frequent one.
 */
final class Persons {

  private static final int FUZZY_FROM = 5;
  private static final int FUZZY_TWICE_FROM = 9;

  private static final Transliterator ASCII =
      Transliterator.getInstance("Any-Latin; Latin-ASCII; Lower");

  private static final class Entry {
    final List<String> words;
    String name;
    int count;

    Entry(List<String> words, String name) {
      this.words = words;
      this.name = name;
    }
  }

  private final Map<List<String>, Entry> entries = new LinkedHashMap<>();
  private final Map<List<String>, Entry> links = new HashMap<>();

  /**
   * @param names as the versions give them, one entry a mention
   */
  Persons(List<String> names) {
    for (String name : names) {
      Entry entry = entries.computeIfAbsent(words(name), words -> new Entry(words, name));
      entry.count++;
      // Of spellings that differ in marks alone the marked one is the fuller.
      if (marks(name) > marks(entry.name)) {
        entry.name = name;
      }
    }
    List<Entry> byWeight = new ArrayList<>(entries.values());
    byWeight.sort(
        Comparator.comparingInt((Entry entry) -> -entry.count)
            .thenComparing(entry -> String.join(" ", entry.words)));
    for (Entry entry : entries.values()) {
      Entry target = target(entry, byWeight);
      if (target != null) {
        links.put(entry.words, target);
      }
    }
  }

  /**
   * The fullest name of whom {@code name} names; {@code name} itself if nothing better is known.
   */
  @Nullable String fullest(@Nullable String name) {
    if (name == null) {
      return null;
    }
    Entry entry = entries.get(words(name));
    for (int hops = 0; entry != null && links.containsKey(entry.words) && hops < 3; hops++) {
      entry = links.get(entry.words);
    }
    return entry == null ? name : entry.name;
  }

  private static @Nullable Entry target(Entry entry, List<Entry> all) {
    Entry found = null;
    for (Entry other : all) {
      if (other == entry) {
        continue;
      }
      boolean part = isPart(entry.words, other.words);
      if (part && found != null && isPart(entry.words, found.words) && !nested(other, found)) {
        return null;
      }
      boolean better = found == null || (part && other.words.size() > found.words.size());
      if (better && (part || (other.count > entry.count && isMisspelt(entry.words, other.words)))) {
        found = other;
      }
    }
    return found;
  }

  private static boolean nested(Entry a, Entry b) {
    return isPart(a.words, b.words) || isPart(b.words, a.words);
  }

  /** "putin" of "vladimir putin": the ending of a longer name. */
  private static boolean isPart(List<String> shorter, List<String> longer) {
    int from = longer.size() - shorter.size();
    return from > 0 && longer.subList(from, longer.size()).equals(shorter);
  }

  private static boolean isMisspelt(List<String> rare, List<String> frequent) {
    if (rare.size() != frequent.size() || rare.size() < 2) {
      return false;
    }
    if (!rare.getFirst().equals(frequent.getFirst())) {
      return false;
    }
    int different = 0;
    for (int i = 1; i < rare.size(); i++) {
      if (!rare.get(i).equals(frequent.get(i))) {
        different++;
        int shorter = Math.min(rare.get(i).length(), frequent.get(i).length());
        int allowed = shorter >= FUZZY_TWICE_FROM ? 2 : 1;
        if (shorter < FUZZY_FROM || distance(rare.get(i), frequent.get(i)) > allowed) {
          return false;
        }
      }
    }
    return different == 1;
  }

  /** Edits between two words (Levenshtein); both are names, so short. */
  static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }

  private static List<String> words(String name) {
    return List.of(ASCII.transliterate(name).strip().split("[\\s.]+"));
  }

  private static int marks(String name) {
    return (int) name.chars().filter(c -> c > 0x7f).count();
  }
}
