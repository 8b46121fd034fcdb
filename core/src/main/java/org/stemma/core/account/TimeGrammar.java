package org.stemma.core.account;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The word classes and rules by which one language names times, from {@code times-LANGUAGE.txt}.
 *
 * <p>Built-in classes: {@code num} (any number), {@code below100} (in words), {@code ordinal},
 * {@code year} (1000 to 2199 in four digits), {@code yy} (two digits), {@code day} (1 to 31, with
 * the language's ending), {@code mm} (1 to 12 in digits), {@code hour}, {@code minute}, {@code
 * hhmm} (14.30). Immutable; thread-safe.
 */
final class TimeGrammar {

  private static final Map<String, TimeGrammar> LOADED = new ConcurrentHashMap<>();

  /** Stands for any piece of digits in the index of first pieces. */
  private static final String DIGITS = "#";

  private final Numerals numerals;
  private final Map<String, Vocabulary> classes;
  private final Map<String, List<TimeRule>> byFirst = new HashMap<>();

  private TimeGrammar(String language, RuleFile file) {
    numerals = Numerals.of(language);
    classes = file.classes();
    for (String line : file.lines().getOrDefault("rules", List.of())) {
      TimeRule rule = TimeRule.parse(line);
      for (String first : firstWords(rule)) {
        byFirst.computeIfAbsent(first, none -> new ArrayList<>()).add(rule);
      }
    }
  }

  /** The grammar of a BCP 47 {@code language}; null if there is no file for it. */
  static @Nullable TimeGrammar of(String language) {
    int dash = language.indexOf('-');
    String base = dash < 0 ? language : language.substring(0, dash);
    TimeGrammar loaded = LOADED.get(base);
    if (loaded != null || base.length() > 3 || !base.chars().allMatch(Character::isLetter)) {
      return loaded;
    }
    RuleFile file = RuleFile.load("times-" + base + ".txt");
    if (file == null) {
      return null;
    }
    return LOADED.computeIfAbsent(base, none -> new TimeGrammar(base, file));
  }

  Numerals numerals() {
    return numerals;
  }

  /** The words of class {@code name}; nothing if the language does not have it. */
  Vocabulary words(String name) {
    Vocabulary words = classes.get(name);
    return words == null ? new Vocabulary(false) : words;
  }

  /** The longest match at {@code at}, of several the one of the earlier rule; null if none. */
  TimeRule.@Nullable Match longest(Pieces pieces, int at) {
    Piece piece = pieces.get(at);
    TimeRule.Match best = null;
    for (TimeRule rule :
        byFirst.getOrDefault(piece.isNumber() ? DIGITS : piece.norm(), List.of())) {
      TimeRule.Match match = rule.match(this, pieces, at);
      if (match != null && (best == null || match.to() > best.to())) {
        best = match;
      }
    }
    return best;
  }

  private Set<String> firstWords(TimeRule rule) {
    Set<String> first = new HashSet<>();
    for (TimeRule.Element element : rule.elements()) {
      if (element.wordClass() == null) {
        first.addAll(element.words());
      } else {
        first.addAll(firstWords(element.wordClass()));
      }
      if (!element.optional()) {
        break;
      }
    }
    return first;
  }

  private Set<String> firstWords(String wordClass) {
    Set<String> first = new HashSet<>();
    Vocabulary words = classes.get(wordClass);
    if (words != null) {
      first.addAll(words.firstWords());
    } else {
      first.add(DIGITS);
      if (wordClass.equals("num") || wordClass.equals("below100")) {
        first.addAll(numerals.firstWords());
      }
      if (wordClass.equals("ordinal")) {
        first.addAll(numerals.ordinalWords());
      }
    }
    return first;
  }

  /** What of class {@code name} stands at {@code at}; null if nothing does. */
  Vocabulary.@Nullable Hit hit(String name, Pieces pieces, int at) {
    Vocabulary words = classes.get(name);
    if (words != null) {
      return words.at(pieces, at);
    }
    return switch (name) {
      case "num" -> number(numerals.at(pieces, at));
      case "below100" -> below100(pieces, at);
      case "ordinal" -> number(numerals.ordinal(pieces, at));
      case "year" -> digits(pieces, at, 4, 1000, 2199);
      case "yy" -> digits(pieces, at, 2, 0, 99);
      case "day" -> day(pieces, at);
      case "mm" -> digits(pieces, at, 0, 1, 12);
      case "hour" -> digits(pieces, at, 0, 0, 24);
      case "hhmm" -> clock(pieces, at);
      case "minute" -> digits(pieces, at, 2, 0, 59);
      default -> throw new IllegalStateException("no word class <" + name + ">");
    };
  }

  private static Vocabulary.@Nullable Hit number(Numerals.@Nullable Hit hit) {
    if (hit == null) {
      return null;
    }
    String value =
        hit.vague() != null
            ? "X"
            : hit.value() == Math.rint(hit.value())
                ? String.valueOf((long) hit.value())
                : String.valueOf(hit.value());
    return new Vocabulary.Hit(hit.end(), value);
  }

  /** A time of day that was written as one number. */
  private static Vocabulary.@Nullable Hit clock(Pieces pieces, int at) {
    String norm = pieces.norm(at);
    return norm.matches("([01]?\\d|2[0-4])\\.[0-5]\\d") ? new Vocabulary.Hit(at + 1, norm) : null;
  }

  private Vocabulary.@Nullable Hit below100(Pieces pieces, int at) {
    Numerals.Hit hit = numerals.at(pieces, at);
    return hit == null || hit.digits() || hit.vague() != null || hit.value() >= 100
        ? null
        : number(hit);
  }

  private Vocabulary.@Nullable Hit day(Pieces pieces, int at) {
    Numerals.Hit ordinal = numerals.ordinal(pieces, at);
    if (ordinal != null && ordinal.digits() && ordinal.value() >= 1 && ordinal.value() <= 31) {
      return new Vocabulary.Hit(ordinal.end(), String.valueOf((int) ordinal.value()));
    }
    return digits(pieces, at, 0, 1, 31);
  }

  /** Plain digits between {@code low} and {@code high}; {@code width} 0 stands for one or two. */
  private static Vocabulary.@Nullable Hit digits(
      Pieces pieces, int at, int width, int low, int high) {
    Piece piece = pieces.get(at);
    String norm = piece.norm();
    boolean wide = width == 0 ? norm.length() <= 2 : norm.length() == width;
    if (!piece.isNumber() || !wide || !norm.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return null;
    }
    int value = Integer.parseInt(norm);
    return value < low || value > high ? null : new Vocabulary.Hit(at + 1, String.valueOf(value));
  }
}
