package org.stemma.core.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stemma.core.article.CodePoints;

/**
 * Finds listed phrases in running text, the longest first. A phrase is compared by its words'
 * {@link Words#base} and without full stops, so that {@code Lt. Gen.} is found as {@code lt gen}.
 *
 * <p>A look-up costs at most as many steps as the longest phrase with the same first word has
 * words. Filled once, then read only.
 *
 * @param <V> what is known of a phrase
 */
public final class PhraseTable<V> {

  /**
   * A phrase found.
   *
   * @param value what is known of it
   * @param end the token after its last
   */
  public record Match<V>(V value, int end) {}

  private final Map<String, V> values = new HashMap<>();
  private final Map<String, Integer> longest = new HashMap<>();

  /** Adds {@code phrase}; the first entry of a phrase stays. */
  public void put(String phrase, V value) {
    CodePoints points = CodePoints.of(phrase);
    List<Token> tokens = Tokenizer.tokens(phrase, points);
    Words words = Words.of(phrase, points, tokens);
    StringBuilder key = new StringBuilder();
    int length = 0;
    String first = "";
    for (int i = 0; i < words.size(); i++) {
      if (!words.is(i, ".")) {
        key.append(length == 0 ? "" : " ").append(words.base(i));
        first = length == 0 ? words.base(i) : first;
        length++;
      }
    }
    if (length > 0 && values.putIfAbsent(key.toString(), value) == null) {
      longest.merge(first, length, Math::max);
    }
  }

  /** The longest phrase that begins at token {@code from} and ends by token {@code limit}. */
  public @Nullable Match<V> longest(Words words, int from, int limit) {
    Integer most = from < limit ? longest.get(words.base(from)) : null;
    if (most == null) {
      return null;
    }
    Match<V> found = null;
    StringBuilder key = new StringBuilder();
    int length = 0;
    for (int i = from; i < limit && length < most; i++) {
      if (words.is(i, ".")) {
        continue;
      }
      key.append(length == 0 ? "" : " ").append(words.base(i));
      length++;
      V value = values.get(key.toString());
      if (value != null) {
        found = new Match<>(value, i + 1);
      }
    }
    return found;
  }

  /** What is known of the phrase that is exactly {@code key}, given in compared form. */
  public @Nullable V get(String key) {
    return values.get(key);
  }
}
