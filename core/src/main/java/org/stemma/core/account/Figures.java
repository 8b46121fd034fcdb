package org.stemma.core.account;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.core.text.Analysis;

/**
 * Finds what a text counts and measures: numbers in digits and words, with unit, qualifier and what
 * is counted.
 *
 * <p>Dates, years, clock times, ages, scores and names such as "F-35" or "page 5" are no figures.
 * Linear in the text's length; thread-safe.
 */
public final class Figures {

  /**
   * Words that a phrase of what is counted may have: "Lockheed Martin F-35A fighter jets" has 7.
   */
  private static final int LONGEST_PHRASE = 9;

  private static final int LONGEST_QUALIFIER = 4;

  /** A number word up to this that counts nothing stands for persons named before: "the two". */
  private static final int LAST_ALONE = 12;

  private Figures() {}

  /** The figures of {@code analysis}, in order, without overlap. */
  public static List<Figure> in(Analysis analysis) {
    return in(analysis, Times.readings(analysis));
  }

  /** The figures outside of {@code times}. */
  static List<Figure> in(Analysis analysis, List<TimeReading> times) {
    FigureGrammar grammar = FigureGrammar.of(analysis.language());
    List<Figure> found = new ArrayList<>();
    int time = 0;
    for (Pieces pieces : Pieces.of(analysis)) {
      int at = 0;
      while (at < pieces.size()) {
        int start = pieces.get(at).start();
        while (time < times.size() && times.get(time).end() <= start) {
          time++;
        }
        if (time < times.size() && times.get(time).start() <= start) {
          at++;
          continue;
        }
        Numerals.Hit number = grammar.numerals().at(pieces, at);
        if (number == null || !isAmount(grammar, pieces, at, number)) {
          at = number == null ? at + 1 : number.end();
          continue;
        }
        Figure figure = figure(grammar, analysis, pieces, at, number);
        found.add(figure);
        at = number.end();
        while (at < pieces.size() && pieces.get(at).start() < figure.end()) {
          at++;
        }
      }
    }
    return found;
  }

  private static Figure figure(
      FigureGrammar grammar, Analysis analysis, Pieces pieces, int at, Numerals.Hit number) {
    int from = at;
    int to = number.end();
    Vocabulary.Hit unit = unitAfter(grammar, pieces, to);
    String code = unit == null ? null : unit.value();
    if (unit != null) {
      to = unit.end();
    }
    for (int width = 5; width >= 1; width--) {
      Vocabulary.Hit sign = Measures.currencySigns().at(pieces, at - width);
      if (sign != null && sign.end() == at) {
        from = at - width;
        code = sign.value();
        break;
      }
    }
    int start = pieces.get(from).start();
    int end = pieces.get(to - 1).end();
    String vague = number.vague();
    String before = vague != null ? vague : qualifier(grammar, pieces, from);
    String qualifier = before != null ? before : qualifierAfter(grammar, pieces, to);
    return new Figure(
        start,
        end,
        analysis.points().slice(start, end),
        number.value(),
        code,
        qualifier,
        counted(grammar, analysis, pieces, to));
  }

  /** The unit that follows a number directly or after a hyphen. */
  private static Vocabulary.@Nullable Hit unitAfter(FigureGrammar grammar, Pieces pieces, int at) {
    int next = pieces.norm(at).equals("-") ? at + 1 : at;
    return next < pieces.size() ? grammar.unit(pieces, next) : null;
  }

  private static @Nullable String qualifier(FigureGrammar grammar, Pieces pieces, int from) {
    for (int width = LONGEST_QUALIFIER; width >= 1; width--) {
      Vocabulary.Hit hit = grammar.qualifiers().at(pieces, from - width);
      if (hit != null && hit.end() == from) {
        return words(pieces, from - width, from);
      }
    }
    return null;
  }

  private static @Nullable String qualifierAfter(FigureGrammar grammar, Pieces pieces, int at) {
    Vocabulary.Hit hit = grammar.after().at(pieces, at);
    return hit == null ? null : words(pieces, at, hit.end());
  }

  private static String words(Pieces pieces, int from, int to) {
    StringBuilder words = new StringBuilder();
    for (int i = from; i < to; i++) {
      words.append(words.isEmpty() ? "" : " ").append(pieces.norm(i));
    }
    return words.toString();
  }

  /** The noun phrase after a figure, as far as words alone can tell; null if none follows. */
  private static @Nullable String counted(
      FigureGrammar grammar, Analysis analysis, Pieces pieces, int at) {
    int from = at;
    while (from < pieces.size() && (isHyphen(pieces, from) || isPartitive(grammar, pieces, from))) {
      from++;
    }
    int to = from;
    while (to < pieces.size()
        && to - from < LONGEST_PHRASE
        && isPhrase(grammar, pieces, to, from)) {
      to++;
    }
    while (to > from && !pieces.get(to - 1).isWord()) {
      to--;
    }
    return to == from
        ? null
        : analysis.points().slice(pieces.get(from).start(), pieces.get(to - 1).end());
  }

  private static boolean isHyphen(Pieces pieces, int at) {
    return pieces.norm(at).equals("-") && !pieces.get(at).spaced();
  }

  /** "of" and a determiner right after the figure: "tens of thousands of the soldiers". */
  private static boolean isPartitive(FigureGrammar grammar, Pieces pieces, int at) {
    String of = grammar.stops().of(pieces.norm(at));
    return "of".equals(of)
        || ("the".equals(of) && "of".equals(grammar.stops().of(pieces.norm(at - 1))));
  }

  private static boolean isPhrase(FigureGrammar grammar, Pieces pieces, int at, int from) {
    Piece piece = pieces.get(at);
    if (isHyphen(pieces, at)) {
      return at > from;
    }
    boolean inner = at > from && isHyphen(pieces, at - 1);
    boolean possessive = piece.norm().startsWith("'");
    boolean verb = at > from && !piece.capital() && piece.norm().endsWith(grammar.pastEnding());
    return (piece.isWord() && !possessive && !verb && grammar.stops().of(piece.norm()) == null)
        || (inner && piece.isNumber());
  }

  /** Whether the number counts something, rather than naming, scoring, telling a share or time. */
  private static boolean isAmount(
      FigureGrammar grammar, Pieces pieces, int at, Numerals.Hit number) {
    if (unitAfter(grammar, pieces, number.end()) != null || isSigned(pieces, at)) {
      return !isGlued(pieces, at);
    }
    boolean pronoun = number.end() == at + 1 && grammar.pronouns().of(pieces.norm(at)) != null;
    boolean labelled =
        grammar.labels().of(pieces.norm(at - 1)) != null
            || (pieces.norm(at - 1).equals(".")
                && grammar.labels().of(pieces.norm(at - 2)) != null);
    boolean ordinal = grammar.numerals().ordinal(pieces, at) != null;
    boolean fraction = grammar.fractions().of(fractionWord(pieces, number.end())) != null;
    return !pronoun
        && !labelled
        && !ordinal
        && !fraction
        && !isGlued(pieces, at)
        && !isScore(pieces, at, number.end())
        && !isCaption(pieces, at, number.end())
        && (number.digits() || number.value() > LAST_ALONE || counts(grammar, pieces, number.end()))
        && !isNamed(grammar, pieces, at, number);
  }

  /** Whether something that can be counted follows, after "of" too. */
  private static boolean counts(FigureGrammar grammar, Pieces pieces, int at) {
    int next = at;
    while (next < pieces.size() && (isHyphen(pieces, next) || isPartitive(grammar, pieces, next))) {
      next++;
    }
    return next < pieces.size() && isPhrase(grammar, pieces, next, next);
  }

  private static String fractionWord(Pieces pieces, int at) {
    return pieces.norm(at).equals("-") ? pieces.norm(at + 1) : pieces.norm(at);
  }

  private static boolean isSigned(Pieces pieces, int at) {
    return at > 0 && Measures.currencySigns().at(pieces, at - 1) != null;
  }

  /** "F-35", "Covid-19", "A4": the number hangs on a word. */
  private static boolean isGlued(Pieces pieces, int at) {
    if (at == 0 || pieces.get(at).spaced()) {
      return false;
    }
    Piece before = pieces.get(at - 1);
    return (before.norm().equals("-") && at > 1 && !before.spaced() && pieces.get(at - 2).isWord())
        || before.isWord()
        || before.norm().equals("#");
  }

  /** "3-1", "9/11", "10:30", "192.168": figures joined to figures are no amounts. */
  private static boolean isScore(Pieces pieces, int at, int end) {
    boolean after =
        end + 1 < pieces.size()
            && "-/:.–".contains(pieces.norm(end))
            && pieces.get(end + 1).isNumber()
            && !pieces.get(end).spaced()
            && !pieces.get(end + 1).spaced();
    boolean before =
        at > 1
            && "-/:.–".contains(pieces.norm(at - 1))
            && pieces.get(at - 2).isNumber()
            && !pieces.get(at).spaced();
    return after || before;
  }

  /** "(6 Images)": a page counts its own parts. */
  private static boolean isCaption(Pieces pieces, int at, int end) {
    return pieces.norm(at - 1).equals("(")
        && pieces.norm(end + 1).equals(")")
        && end < pieces.size()
        && pieces.get(end).capital();
  }

  /** "Boeing 737", "Apollo 11": a capital before it, and nothing after it that can be counted. */
  private static boolean isNamed(
      FigureGrammar grammar, Pieces pieces, int at, Numerals.Hit number) {
    if (!number.digits() || at == 0 || number.end() != at + 1) {
      return false;
    }
    Piece before = pieces.get(at - 1);
    boolean named = before.isWord() && before.capital() && at > 1;
    if (!named || grammar.qualifiers().at(pieces, at - 1) != null) {
      return false;
    }
    boolean bare = pieces.norm(at).length() > 2 && pieces.norm(at).indexOf(',') < 0;
    return bare || !counts(grammar, pieces, number.end());
  }
}
