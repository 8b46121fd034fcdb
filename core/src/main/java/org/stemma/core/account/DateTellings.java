package org.stemma.core.account;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stemma.core.account.DateScale.Date;
import org.stemma.core.account.TimeReading.Meaning;
import org.stemma.core.text.Token;

/** The dates of one version's sentences: durations, repetitions and mere references are none. */
final class DateTellings {

  private final Witness witness;
  private final List<TimeExpression> times;
  private final @Nullable TimeGrammar grammar;

  /**
   * @param anchor the day from which the version speaks; null if unknown
   */
  DateTellings(Witness witness, @Nullable LocalDate anchor) {
    this.witness = witness;
    this.times = witness.times(anchor);
    this.grammar = TimeGrammar.of(witness.analysis().language());
  }

  List<Telling<Date>> of(Line line) {
    List<Telling<Date>> tellings = new ArrayList<>();
    for (int time : line.times()) {
      Date date = date(line, witness.readings().get(time), times.get(time));
      if (date != null) {
        tellings.add(new Telling<>(line, times.get(time).span(), times.get(time).text(), date));
      }
    }
    return tellings;
  }

  private @Nullable Date date(Line line, TimeReading reading, TimeExpression expression) {
    boolean date =
        switch (expression.type()) {
          case DATE, TIME -> reading.meaning() != Meaning.REF;
          case SET -> reading.slots().containsKey("weekday");
          case DURATION -> false;
        };
    String value = expression.type() == TimeExpression.Type.SET ? null : expression.value();
    DateRange range = value == null ? null : DateRange.parse(value);
    if (!date || isBareClock(line, reading) || (value != null && range == null)) {
      return null;
    }
    Map<String, String> slots = reading.slots();
    boolean stated = reading.meaning() == Meaning.DATE && slots.containsKey("year");
    String bound = word("bound", before(line, reading));
    return new Date(value, range, unanchored(slots), slots.get("weekday"), bound, stated);
  }

  /** "02:07" without "at" or "pm" is the length of a video, a score or a verse. */
  private boolean isBareClock(Line line, TimeReading reading) {
    Map<String, String> slots = reading.slots();
    if (reading.meaning() != Meaning.CLOCK
        || slots.containsKey("ampm")
        || slots.containsKey("weekday")
        || slots.containsKey("month")) {
      return false;
    }
    return word("clocklead", before(line, reading)) == null;
  }

  private @Nullable String word(String wordClass, String word) {
    return grammar == null ? null : grammar.words(wordClass).of(word);
  }

  /** The token before a time, as it is compared; empty where it opens the line. */
  private String before(Line line, TimeReading reading) {
    String before = "";
    for (Token token : witness.analysis().tokens(line.sentence())) {
      if (token.end() <= reading.start()) {
        before = token.norm();
      }
    }
    return before;
  }

  /** What a date says without its year: a day or month of the year, a day of the week. */
  static @Nullable String unanchored(Map<String, String> slots) {
    String month = slots.get("month");
    String day = slots.get("day");
    String weekday = slots.get("weekday");
    return month != null
        ? "--" + month + (day == null ? "" : "-" + day)
        : weekday != null ? "weekday " + weekday : null;
  }
}
