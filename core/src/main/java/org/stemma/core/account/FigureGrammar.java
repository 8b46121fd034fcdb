package org.stemma.core.account;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The words by which one language measures, from {@code figures-LANGUAGE.txt}; digits and symbols
 * alone where there is no such file. Immutable; thread-safe.
 *
 * @param numerals how it writes numbers
 * @param units words and symbols of units
 * @param qualifiers what can stand before a number, by direction: {@code > < ~ =}
 * @param after what can stand behind a number and its unit, by direction: "or more"
 * @param labels words before a number that only names: "page 5"
 * @param stops words that end the phrase of what is counted
 * @param fractions words after a number that make a share of it: "two thirds"
 * @param pronouns number words that mostly are none: "one"
 * @param pastEnding how verbs end that may follow what is counted: "40 houses burned"
 */
record FigureGrammar(
    Numerals numerals,
    Vocabulary units,
    Vocabulary qualifiers,
    Vocabulary after,
    Vocabulary labels,
    Vocabulary stops,
    Vocabulary fractions,
    Vocabulary pronouns,
    String pastEnding) {

  /** The ending of no word at all: for languages that name none. */
  private static final String NONE = "\0";

  private static final Map<String, FigureGrammar> LOADED = new ConcurrentHashMap<>();
  private static final String FALLBACK = "en";

  /** The grammar of a BCP 47 {@code language}; the English one for a language without a file. */
  static FigureGrammar of(String language) {
    int dash = language.indexOf('-');
    String base = dash < 0 ? language : language.substring(0, dash);
    FigureGrammar loaded = LOADED.get(base);
    if (loaded != null) {
      return loaded;
    }
    boolean plausible = base.length() <= 3 && base.chars().allMatch(Character::isLetter);
    RuleFile file = plausible ? RuleFile.load("figures-" + base + ".txt") : null;
    return file == null
        ? LOADED.computeIfAbsent(FALLBACK, FigureGrammar::load)
        : LOADED.computeIfAbsent(base, FigureGrammar::load);
  }

  private static FigureGrammar load(String language) {
    RuleFile file = Objects.requireNonNull(RuleFile.load("figures-" + language + ".txt"));
    return new FigureGrammar(
        Numerals.of(language),
        file.words("unit"),
        file.words("qualifier"),
        file.words("after"),
        file.words("label"),
        file.words("stop"),
        file.words("fraction"),
        file.words("pronoun"),
        file.words("pastending").firstWords().stream().findFirst().orElse(NONE));
  }

  /** The unit whose words begin at {@code at}; null if none does. */
  Vocabulary.@Nullable Hit unit(Pieces pieces, int at) {
    Vocabulary.Hit word = units.at(pieces, at);
    return word != null ? word : Measures.currencySigns().at(pieces, at);
  }

  /** The direction of the qualifier {@code words}: {@code > < ~ =}; {@code =} if unknown. */
  String direction(@Nullable String words) {
    String before = words == null ? null : qualifiers.phrase(words);
    String direction = before != null || words == null ? before : after.phrase(words);
    return direction == null ? "=" : direction;
  }
}
