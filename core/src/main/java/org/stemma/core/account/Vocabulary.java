package org.stemma.core.account;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stemma.core.text.Token;

/**
 * Words of one class and what each stands for: month names and their numbers, units and their
 * codes. An entry may have several words; the longest that fits counts.
 */
final class Vocabulary {

  /**
   * An entry found in a text.
   *
   * @param end the piece after its last
   * @param value what it stands for
   */
  record Hit(int end, String value) {}

  private record Entry(List<String> words, String value) {}

  private final Map<String, List<Entry>> byFirst = new HashMap<>();
  private final boolean capitals;

  /**
   * @param capitals whether entries count only where they begin with a capital letter
   */
  Vocabulary(boolean capitals) {
    this.capitals = capitals;
  }

  void add(String phrase, String value) {
    List<String> words = List.of(phrase.split("_", -1));
    List<Entry> entries = byFirst.computeIfAbsent(words.getFirst(), first -> new ArrayList<>());
    entries.add(new Entry(words, value));
    entries.sort((a, b) -> Integer.compare(b.words.size(), a.words.size()));
  }

  /** The words that an entry can begin with. */
  Collection<String> firstWords() {
    return Set.copyOf(byFirst.keySet());
  }

  /** The longest entry at {@code at}; null if none stands there. */
  @Nullable Hit at(Pieces pieces, int at) {
    if (at < 0 || at >= pieces.size() || (capitals && !pieces.get(at).capital())) {
      return null;
    }
    for (Entry entry : byFirst.getOrDefault(pieces.norm(at), List.of())) {
      int matched = 1;
      while (matched < entry.words.size()
          && pieces.norm(at + matched).equals(entry.words.get(matched))) {
        matched++;
      }
      if (matched == entry.words.size()) {
        return new Hit(at + matched, entry.value);
      }
    }
    return null;
  }

  /**
   * The token after the longest entry at {@code at}, case aside; {@code at} if none stands there.
   */
  int endOf(List<Token> tokens, int at) {
    for (Entry entry : byFirst.getOrDefault(tokens.get(at).norm(), List.of())) {
      int matched = 1;
      while (matched < entry.words.size()
          && at + matched < tokens.size()
          && tokens.get(at + matched).norm().equals(entry.words.get(matched))) {
        matched++;
      }
      if (matched == entry.words.size()) {
        return at + matched;
      }
    }
    return at;
  }

  /** What the entry {@code phrase}, with spaces between its words, stands for; null if none. */
  @Nullable String phrase(String phrase) {
    List<String> words = List.of(phrase.split(" ", -1));
    for (Entry entry : byFirst.getOrDefault(words.getFirst(), List.of())) {
      if (entry.words.equals(words)) {
        return entry.value;
      }
    }
    return null;
  }

  /** What the one word {@code word} stands for; null if it is no entry. */
  @Nullable String of(String word) {
    for (Entry entry : byFirst.getOrDefault(word, List.of())) {
      if (entry.words.size() == 1) {
        return entry.value;
      }
    }
    return null;
  }
}
