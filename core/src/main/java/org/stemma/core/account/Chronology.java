package org.stemma.core.account;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.stemma.core.account.DateScale.Date;
import org.stemma.core.account.TimeReading.Meaning;
import org.stemma.core.article.Timestamp;

/** Puts what the units tell into the order in which it happened. */
final class Chronology {

  /** A sentence longer than this is shown by the clause around its date. */
  private static final int LONG = 240;

  /** A date coarser than a year places nothing on a timeline. */
  private static final int COARSEST_DAYS = 366;

  private final List<Witness> witnesses;
  private final List<Anchors.Anchor> anchors;
  private final List<Entry> entries = new ArrayList<>();

  private record Entry(DateRange range, int order, Happening happening) {}

  Chronology(List<Witness> witnesses, List<Anchors.Anchor> anchors) {
    this.witnesses = witnesses;
    this.anchors = anchors;
  }

  /** Adds one attribute of a unit: dates that agree. */
  void add(List<Telling<Date>> dates) {
    Telling<Date> finest = null;
    DateRange narrowest = null;
    for (Telling<Date> date : dates) {
      DateRange range = date.value().range();
      if (range != null
          && range.days() <= COARSEST_DAYS
          && (narrowest == null || range.days() < narrowest.days())) {
        finest = date;
        narrowest = range;
      }
    }
    if (finest == null || narrowest == null) {
      return;
    }
    List<Reference> told = new ArrayList<>();
    told.add(reference(finest));
    for (Telling<Date> date : dates) {
      if (!date.equals(finest)) {
        told.add(reference(date));
      }
    }
    String value = String.valueOf(finest.value().value());
    entries.add(
        new Entry(
            narrowest,
            entries.size(),
            new Happening(iso(value, narrowest), what(finest), told, because(finest))));
  }

  /** All happenings, by their first day, the more exact before the vaguer. */
  List<Happening> happenings() {
    return entries.stream()
        .sorted(
            Comparator.comparing((Entry entry) -> entry.range.first())
                .thenComparing(entry -> entry.range.last())
                .thenComparingInt(Entry::order))
        .map(Entry::happening)
        .toList();
  }

  private Reference reference(Telling<Date> date) {
    return witnesses.get(date.line().witness()).reference(date.span());
  }

  private String what(Telling<Date> date) {
    Line line = date.line();
    Witness witness = witnesses.get(line.witness());
    return line.span().length() <= LONG && line.times().size() == 1
        ? witness.analysis().slice(line.span())
        : Surroundings.clause(witness, date);
  }

  private String because(Telling<Date> date) {
    Witness witness = witnesses.get(date.line().witness());
    TimeReading reading = reading(witness, date);
    boolean stated = reading.meaning() == Meaning.DATE && reading.slots().containsKey("year");
    Anchors.Anchor anchor = anchors.get(witness.index());
    LocalDate day = anchor.day();
    if (stated || day == null) {
      return "";
    }
    Timestamp published = witness.published();
    String how =
        published != null
            ? "published on " + Anchors.DAY.format(day)
            : "dated " + Anchors.DAY.format(day) + " by its sisters";
    return String.format(Locale.ROOT, "\"%s\" in %s, %s", date.text(), witness.id(), how);
  }

  private static TimeReading reading(Witness witness, Telling<Date> date) {
    for (int time : date.line().times()) {
      if (witness.readings().get(time).start() == date.span().start()) {
        return witness.readings().get(time);
      }
    }
    throw new IllegalStateException("a date without its reading: " + date);
  }

  /** A TIMEX3 date as ISO 8601 alone writes it: weeks, weekends and quarters as intervals. */
  static String iso(String value, DateRange range) {
    int time = value.indexOf('T');
    String date = time > 0 ? value.substring(0, time) : value;
    boolean plain = date.matches("\\d{4}(-\\d\\d){0,2}");
    if (plain) {
      return time > 0 && Character.isDigit(value.charAt(time + 1)) ? value : date;
    }
    return range.first() + "/" + range.last();
  }
}
