package org.stemma.core.account;

import com.ibm.icu.text.RuleBasedNumberFormat;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads numbers: digits as a language groups them, words ("twenty-five"), both together ("10
 * billion"), and vague ones ("tens of thousands").
 *
 * <p>Words below one hundred come from the CLDR spell-out rules of ICU4J, scales and vague words
 * from {@code numbers-LANGUAGE.txt}.
 */
final class Numerals {

  /**
   * A number in a text.
   *
   * @param end the piece after its last
   * @param value the number; the lower bound of a vague one
   * @param vague the words that make it vague: "tens of"; null if it is exact
   * @param digits whether it is written in digits, at least in part
   */
  record Hit(int end, double value, @Nullable String vague, boolean digits) {}

  /** Above this the digits are an identifier, not an amount; a double counts exactly to 9.0e15. */
  private static final double LARGEST = 1e15;

  private final boolean pointGroups;
  private final boolean spaceGroups;
  private final Map<String, Double> small = new HashMap<>();
  private final Vocabulary scales;
  private final Vocabulary joints;
  private final Vocabulary vague;
  private final Vocabulary ordinals;
  private final Vocabulary articles;

  private Numerals(String language, RuleFile file) {
    pointGroups = file.words("grouping").of("point") != null;
    spaceGroups = file.words("grouping").of("space") != null;
    RuleBasedNumberFormat speller =
        new RuleBasedNumberFormat(Locale.of(language), RuleBasedNumberFormat.SPELLOUT);
    for (int n = 0; n < 100; n++) {
      String word = speller.format(n).replace("\u00ad", "").toLowerCase(Locale.ROOT);
      if (word.indexOf(' ') < 0 && word.indexOf('-') < 0) {
        small.putIfAbsent(Fold.bare(word), (double) n);
      }
    }
    scales = file.words("scale");
    joints = file.words("joint");
    vague = file.words("vague");
    ordinals = file.words("ordinal");
    articles = file.words("article");
    for (String word : file.words("small").firstWords()) {
      String value = file.words("small").of(word);
      if (value != null) {
        small.put(word, Double.valueOf(value));
      }
    }
  }

  /** The numerals of {@code language}; digits and English words where it has no file. */
  static Numerals of(String language) {
    RuleFile file = RuleFile.load("numbers-" + language + ".txt");
    if (file != null) {
      return new Numerals(language, file);
    }
    RuleFile english = RuleFile.load("numbers-en.txt");
    return new Numerals("en", Objects.requireNonNull(english));
  }

  /** The words that a number can begin with. */
  Collection<String> firstWords() {
    Set<String> words = new HashSet<>(small.keySet());
    words.addAll(scales.firstWords());
    words.addAll(vague.firstWords());
    words.addAll(articles.firstWords());
    return words;
  }

  /** The words that an ordinal can begin with. */
  Collection<String> ordinalWords() {
    return ordinals.firstWords();
  }

  /** The longest number that begins at {@code at}; null if none does. */
  @Nullable Hit at(Pieces pieces, int at) {
    Vocabulary.Hit loose = vague.at(pieces, at);
    if (loose != null) {
      return vague(pieces, at, loose);
    }
    int next = at;
    double total = 0;
    double current = -1;
    boolean digits = false;
    while (next < pieces.size()) {
      int after = skipJoint(pieces, next, current >= 0);
      Piece piece = pieces.get(after < pieces.size() ? after : next);
      Double word = after < pieces.size() ? simple(pieces, after) : null;
      Vocabulary.Hit scale = scales.at(pieces, after);
      if (scale != null && (current >= 0 || at == next)) {
        double factor = Double.parseDouble(scale.value());
        if (current < 0 && factor > 1000) {
          break;
        }
        double times = current < 0 ? 1 : current;
        if (factor == 100) {
          current = times * factor;
        } else {
          total += times * factor;
          current = 0;
        }
        next = scale.end();
      } else if (word != null && fits(piece, word, current, total, after == next)) {
        current = Math.max(0, current) + word;
        digits |= piece.isNumber();
        next = after + 1;
        while (piece.isNumber() && isGroup(pieces, after, next)) {
          current = current * 1000 + Integer.parseInt(pieces.norm(next));
          next++;
        }
        if (piece.isNumber() && total > 0) {
          break;
        }
      } else {
        break;
      }
    }
    if (next == at || total + current > LARGEST) {
      return hundredOrSo(pieces, at);
    }
    double value = total + Math.max(0, current);
    Hit whole = value < 1 && next == at + 1 ? hundredOrSo(pieces, next) : null;
    return whole == null
        ? new Hit(next, value, null, digits)
        : new Hit(whole.end, value * whole.value, null, digits);
  }

  /** Whether three digits after a space belong to the number that begins at {@code first}. */
  private boolean isGroup(Pieces pieces, int first, int at) {
    return spaceGroups
        && at - first <= 4
        && pieces.norm(first).matches("[1-9]\\d{0,2}")
        && pieces.norm(at).matches("\\d{3}")
        && pieces.get(at).isNumber();
  }

  /** "A hundred", "a million": an article that stands for one. */
  private @Nullable Hit hundredOrSo(Pieces pieces, int at) {
    if (articles.at(pieces, at) == null) {
      return null;
    }
    Vocabulary.Hit scale = scales.at(pieces, at + 1);
    if (scale == null) {
      return null;
    }
    return new Hit(scale.end(), Double.parseDouble(scale.value()), null, false);
  }

  private Hit vague(Pieces pieces, int at, Vocabulary.Hit loose) {
    double value = Double.parseDouble(loose.value());
    int end = loose.end();
    String words = words(pieces, at, end);
    for (Vocabulary.Hit scale = scales.at(pieces, end);
        scale != null;
        scale = scales.at(pieces, end)) {
      value *= Double.parseDouble(scale.value());
      end = scale.end();
    }
    return new Hit(end, value, words, false);
  }

  private static String words(Pieces pieces, int from, int to) {
    StringBuilder words = new StringBuilder();
    for (int i = from; i < to; i++) {
      words.append(i > from && pieces.get(i).spaced() ? " " : "").append(pieces.norm(i));
    }
    return words.toString();
  }

  /** The piece after "and" or "-" between two parts of one number. */
  private int skipJoint(Pieces pieces, int at, boolean inside) {
    if (!inside || at + 1 >= pieces.size()) {
      return at;
    }
    Vocabulary.Hit joint = joints.at(pieces, at);
    if (joint == null || joint.end() >= pieces.size()) {
      return at;
    }
    return joint.end();
  }

  private static boolean fits(
      Piece piece, double word, double current, double total, boolean direct) {
    if (current < 0) {
      return true;
    }
    if (piece.isNumber()) {
      return false;
    }
    boolean tens = current % 100 >= 20 && current % 10 == 0 && word > 0 && word < 10;
    boolean hundreds = current >= 100 && current % 100 == 0 && word > 0 && word < 100;
    boolean thousands = total > 0 && current == 0 && word > 0 && (direct || word < 100);
    boolean half = current >= 1 && word > 0 && word < 1 && !direct;
    return tens || hundreds || thousands || half;
  }

  private @Nullable Double simple(Pieces pieces, int at) {
    Piece piece = pieces.get(at);
    return piece.isNumber() ? digits(piece.norm()) : small.get(piece.norm());
  }

  /** The ordinal at {@code at}, as "third" or "14th"; null if none stands there. */
  @Nullable Hit ordinal(Pieces pieces, int at) {
    if (at < 0 || at >= pieces.size()) {
      return null;
    }
    Vocabulary.Hit hit = ordinals.at(pieces, at);
    if (hit != null) {
      return new Hit(hit.end(), Double.parseDouble(hit.value()), null, false);
    }
    String suffix = pieces.norm(at + 1);
    if (pieces.get(at).isNumber()
        && suffix.length() <= 2
        && ordinals.of("#" + suffix) != null
        && !pieces.get(at + 1).spaced()) {
      Double value = digits(pieces.norm(at));
      return value == null ? null : new Hit(at + 2, value, null, true);
    }
    return null;
  }

  /** The value of a run of digits with separators; null if it is out of reach or no number. */
  @Nullable Double digits(String raw) {
    char group = pointGroups ? '.' : ',';
    StringBuilder plain = new StringBuilder(raw.length());
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if (Character.isDigit(c)) {
        plain.append((char) ('0' + Character.digit(c, 10)));
        continue;
      }
      boolean repeated = raw.indexOf(c) != raw.lastIndexOf(c);
      boolean groups =
          Character.isSpaceChar(c) || (groupsAt(raw, i, c) && (c == group || repeated));
      if (!groups && plain.indexOf(".") >= 0) {
        return null;
      }
      plain.append(groups ? "" : ".");
    }
    // 400 digits are no amount: a double would turn them into infinity.
    return plain.length() > 18 ? null : Double.valueOf(plain.toString());
  }

  /** Whether the separator at {@code at} has three digits after it and then no more. */
  private static boolean groupsAt(String raw, int at, char separator) {
    int digits = 0;
    while (at + 1 + digits < raw.length() && Character.isDigit(raw.charAt(at + 1 + digits))) {
      digits++;
    }
    boolean leading = at > 0 && at <= 3 && !raw.startsWith("0");
    boolean again = raw.lastIndexOf(separator, at - 1) == at - 4;
    return digits == 3 && (leading || again);
  }
}
