package org.stemma.core.account;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.stemma.core.account.TimeReading.Meaning;
import org.stemma.core.article.Span;
import org.stemma.core.text.Name;
import org.stemma.core.text.Token;

/**
 * Of when and of whom sentences speak: two values are of one thing only where the times and the
 * names beside them may be the same, and neither is set apart ("another 12", "12 a year").
 */
final class Settings {

  /** Words on each side of a value among which one sets it apart. */
  private static final int REACH = 3;

  private static final Vocabulary APART = Modality.english().words("apart");

  /** Prices move by the hour, so that by how much they did is said of a moment. */
  private static final Vocabulary MOVED = Modality.english().words("moved");

  private final List<Witness> witnesses;
  private final List<List<TimeExpression>> times = new ArrayList<>();

  Settings(List<Witness> witnesses, List<Anchors.Anchor> anchors) {
    this.witnesses = witnesses;
    for (Witness witness : witnesses) {
      times.add(witness.times(anchors.get(witness.index()).day()));
    }
  }

  /** The days that the times of {@code line} cover, as seen from its version's day. */
  List<DateRange> days(Line line) {
    List<DateRange> days = new ArrayList<>();
    for (int time : line.times()) {
      String value = times.get(line.witness()).get(time).value();
      DateRange range = value == null ? null : DateRange.parse(value);
      if (range != null) {
        days.add(range);
      }
    }
    return days;
  }

  /** The day from which {@code witness} speaks may be any: it is asked for by its times alone. */
  boolean areOne(Telling<?> x, Telling<?> y) {
    return clocks(x.line()).equals(clocks(y.line()))
        && areOfOneTime(x.line(), y.line())
        && areOfOneName(x.line(), y.line())
        && isApart(x) == isApart(y)
        && !isMoved(x)
        && !isMoved(y);
  }

  private boolean isMoved(Telling<?> telling) {
    return telling.value() instanceof Figure figure
        && (figure.unit() != null || FigureScale.counted(figure).contains("point"))
        && has(telling, MOVED);
  }

  private boolean areOfOneTime(Line a, Line b) {
    List<DateRange> left = days(a);
    List<DateRange> right = days(b);
    if (left.isEmpty() || right.isEmpty()) {
      return areOfOneWeekday(a, b);
    }
    return left.stream().anyMatch(day -> right.stream().anyMatch(day::overlaps));
  }

  /** The times of day that {@code line} names: what is said of a moment is true of no other. */
  private Set<String> clocks(Line line) {
    Set<String> clocks = new HashSet<>();
    for (int time : line.times()) {
      TimeReading reading = witnesses.get(line.witness()).readings().get(time);
      if (reading.meaning() == Meaning.CLOCK) {
        clocks.add(reading.slots().getOrDefault("hour", "") + reading.slots().get("hhmm"));
      }
    }
    return clocks;
  }

  /** Times without an anchor are compared by their words: "Friday" and "Friday". */
  private boolean areOfOneWeekday(Line a, Line b) {
    Set<String> left = unanchored(a);
    Set<String> right = unanchored(b);
    return left.isEmpty() || right.isEmpty() || left.stream().anyMatch(right::contains);
  }

  private Set<String> unanchored(Line line) {
    Set<String> words = new HashSet<>();
    for (int time : line.times()) {
      String day =
          DateTellings.unanchored(witnesses.get(line.witness()).readings().get(time).slots());
      if (day != null) {
        words.add(day);
      }
    }
    return words;
  }

  private boolean areOfOneName(Line a, Line b) {
    Set<String> left = names(a);
    Set<String> right = names(b);
    return left.isEmpty() || right.isEmpty() || left.stream().anyMatch(right::contains);
  }

  /** The words of the names in {@code line}. */
  private Set<String> names(Line line) {
    Set<String> words = new HashSet<>();
    for (Name name : witnesses.get(line.witness()).analysis().names()) {
      if (line.span().start() <= name.start() && name.end() <= line.span().end()) {
        words.addAll(List.of(name.text().toLowerCase(Locale.ROOT).split("[\\s.]+")));
      }
    }
    return words;
  }

  /** Whether a word beside {@code telling} sets it apart from the whole. */
  boolean isApart(Telling<?> telling) {
    return has(telling, APART);
  }

  private boolean has(Telling<?> telling, Vocabulary beside) {
    List<Token> words =
        Edits.words(
            witnesses.get(telling.line().witness()).analysis().tokens(telling.line().sentence()));
    Span span = telling.span();
    int first = 0;
    while (first < words.size() && words.get(first).end() <= span.start()) {
      first++;
    }
    int last = first;
    while (last < words.size() && words.get(last).start() < span.end()) {
      last++;
    }
    int from = Math.max(0, first - REACH);
    int to = Math.min(words.size(), last + REACH);
    return words.subList(from, to).stream().anyMatch(word -> beside.of(word.norm()) != null);
  }
}
