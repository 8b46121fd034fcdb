package org.stemma.core.account;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stemma.core.article.Timestamp;
import org.stemma.core.text.Analysis;

/**
 * Finds the dates, times, durations and repetitions that a text names, with TIMEX3 values (TimeML,
 * ISO 24617-1).
 *
 * <p>Rules and words come from {@code times-LANGUAGE.txt}; a text in a language without such a file
 * is read by none and yields nothing, one of unknown language ({@code und}) is tried in English.
 * Linear in the text's length; thread-safe.
 */
public final class Times {

  private static final String FALLBACK = "en";

  private Times() {}

  /**
   * The time expressions of {@code analysis}, in order, without overlap.
   *
   * @param anchor when the text was published; null if unknown, and then "Tuesday" has no value
   */
  public static List<TimeExpression> in(Analysis analysis, @Nullable Timestamp anchor) {
    return resolve(analysis, readings(analysis), anchor == null ? null : anchor.day());
  }

  /** What the text's time expressions mean, before any anchor. */
  static List<TimeReading> readings(Analysis analysis) {
    String language = analysis.language().equals("und") ? FALLBACK : analysis.language();
    TimeGrammar grammar = TimeGrammar.of(language);
    if (grammar == null) {
      return List.of();
    }
    List<TimeReading> found = new ArrayList<>();
    for (Pieces pieces : Pieces.of(analysis)) {
      int at = 0;
      while (at < pieces.size()) {
        TimeRule.Match match = grammar.longest(pieces, at);
        if (match == null || !isTime(grammar, pieces, match)) {
          at++;
          continue;
        }
        match = fuller(grammar, pieces, match);
        if (match.rule().meaning() != TimeReading.Meaning.NONE) {
          found.add(reading(grammar, pieces, match));
        }
        at = match.to();
      }
    }
    return found;
  }

  /** A match that needed a word of context gives way to a longer one that does not. */
  private static TimeRule.Match fuller(TimeGrammar grammar, Pieces pieces, TimeRule.Match match) {
    TimeRule.Match other = grammar.longest(pieces, match.from());
    return other != null && other.to() > match.to() && isTime(grammar, pieces, other)
        ? other
        : match;
  }

  private static TimeReading reading(TimeGrammar grammar, Pieces pieces, TimeRule.Match match) {
    Map<String, String> slots = new HashMap<>(match.slots());
    slots.putAll(match.rule().constants());
    return new TimeReading(
        match.rule().type(),
        pieces.get(match.from()).start(),
        pieces.get(match.to() - 1).end(),
        pieces.sentence(),
        match.rule().meaning(),
        Map.copyOf(slots),
        Tense.at(grammar, pieces, match.from(), match.to()));
  }

  /** Rules marked {@code guard=year} take four digits: not "2000 people", "$1999" or "no. 1984". */
  private static boolean isTime(TimeGrammar grammar, Pieces pieces, TimeRule.Match match) {
    if (!"year".equals(match.rule().constants().get("guard"))) {
      return true;
    }
    int before = match.from() - 1;
    boolean glued = !pieces.get(match.from()).spaced() && before >= 0 && joins(pieces, before);
    boolean followed =
        match.to() < pieces.size()
            && !pieces.get(match.to()).spaced()
            && pieces.norm(match.to()).matches("[%°/]");
    return !glued
        && !followed
        && grammar.words("beforenumber").at(pieces, before) == null
        && grammar.words("counted").at(pieces, match.to()) == null;
  }

  private static boolean joins(Pieces pieces, int before) {
    String norm = pieces.norm(before);
    return "$€£¥#/.".contains(norm) || (norm.equals("-") && pieces.get(before).spaced());
  }

  /** The readings' values as seen from {@code anchor}. */
  static List<TimeExpression> resolve(
      Analysis analysis, List<TimeReading> readings, @Nullable LocalDate anchor) {
    List<TimeExpression> times = new ArrayList<>(readings.size());
    String focus = null;
    for (TimeReading reading : readings) {
      String value = reading.value(anchor, focus);
      if (value != null && DateRange.parse(value) != null) {
        focus = value;
      }
      times.add(
          new TimeExpression(
              reading.start(),
              reading.end(),
              analysis.points().slice(reading.start(), reading.end()),
              reading.type(),
              value));
    }
    return times;
  }
}
