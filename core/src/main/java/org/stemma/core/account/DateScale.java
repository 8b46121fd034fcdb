package org.stemma.core.account;

import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stemma.core.article.Span;

/** How dates compare: by the days that they cover, whatever they are called. */
final class DateScale implements Scale<DateScale.Date> {

  /**
   * A date in a text.
   *
   * @param value TIMEX3; null if it hangs on an unknown anchor
   * @param range its days; null with {@code value}
   * @param unanchored what is said without an anchor: {@code weekday 2}, {@code --12-14}, {@code
   *     --12}; null if that is nothing
   * @param weekday the day of the week that is named, 1 to 7; null if none
   * @param bound {@code start} or {@code end} if it bounds a span of time; null if it does not
   * @param stated whether the text gives it in full, so that it hangs on no other date
   */
  record Date(
      @Nullable String value,
      @Nullable DateRange range,
      @Nullable String unanchored,
      @Nullable String weekday,
      @Nullable String bound,
      boolean stated) {}

  /** A day's difference may be a zone's or a deadline's: only near-copies make it a conflict. */
  private static final int ZONE_DAYS = 1;

  @Override
  public Relation relate(Telling<Date> a, Telling<Date> b) {
    DateRange x = a.value().range();
    DateRange y = b.value().range();
    if (x == null || y == null) {
      return unanchored(a.value().unanchored(), b.value().unanchored());
    }
    if (x.equals(y) && contradict(a.value().weekday(), b.value().weekday())) {
      return Relation.DIFFERENT;
    }
    if (x.equals(y)) {
      return a.text().equalsIgnoreCase(b.text()) ? Relation.SAME : Relation.OTHERWISE;
    }
    if (x.contains(y) || y.contains(x)) {
      return Relation.FINER;
    }
    // The beginning of a span is not its end, nor a day within it.
    boolean bounds = !Objects.equals(a.value().bound(), b.value().bound());
    return isOneReading(a, b) || bounds || x.overlaps(y) ? Relation.NONE : Relation.DIFFERENT;
  }

  /**
   * Whether the dates differ by the day from which they are read alone: the same words in a copy,
   * or "February" and "February 2017".
   */
  private static boolean isOneReading(Telling<Date> a, Telling<Date> b) {
    boolean guessed = !a.value().stated() || !b.value().stated();
    String day = a.value().unanchored();
    return guessed
        && (a.text().equalsIgnoreCase(b.text())
            || (day != null && day.equals(b.value().unanchored())));
  }

  private static Relation unanchored(@Nullable String a, @Nullable String b) {
    if (a == null || b == null || a.startsWith("-") != b.startsWith("-")) {
      return Relation.NONE;
    }
    return a.equals(b) ? Relation.SAME : Relation.DIFFERENT;
  }

  /** One date on two days of the week: one of them is wrong. */
  private static boolean contradict(@Nullable String a, @Nullable String b) {
    return a != null && b != null && !a.equals(b);
  }

  @Override
  public String normal(Date date) {
    DateRange range = date.range();
    return range == null
        ? String.valueOf(date.unanchored())
        : Chronology.iso(Objects.requireNonNull(date.value()), range);
  }

  @Override
  public String because(Telling<Date> a, Telling<Date> b, Relation relation) {
    DateRange x = a.value().range();
    DateRange y = b.value().range();
    if (x == null || y == null) {
      return String.format(
          Locale.ROOT, "\"%s\" and \"%s\" in sentences that tell the same", a.text(), b.text());
    }
    return switch (relation) {
      case OTHERWISE ->
          x.isDay()
              ? String.format(
                  Locale.ROOT,
                  "%s was a %s",
                  Anchors.DAY.format(x.first()),
                  x.first().getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH))
              : String.format(
                  Locale.ROOT, "\"%s\" and \"%s\" are the same days", a.text(), b.text());
      case FINER ->
          x.contains(y)
              ? normal(b.value()) + " lies in " + normal(a.value())
              : normal(a.value()) + " lies in " + normal(b.value());
      case DIFFERENT ->
          String.format(
              Locale.ROOT,
              "%s and %s in sentences that tell the same",
              normal(a.value()),
              normal(b.value()));
      case SAME, NONE -> "";
    };
  }

  @Override
  public boolean isUpdated(Telling<Date> earlier, Telling<Date> later, boolean sameDay) {
    return false;
  }

  @Override
  public boolean isSharp(Telling<Date> a, Telling<Date> b) {
    DateRange x = a.value().range();
    DateRange y = b.value().range();
    return x != null
        && y != null
        // Where one line gives more values than the other, which meets which is a guess.
        && a.line().figures().size() == b.line().figures().size()
        && a.line().times().size() == b.line().times().size()
        && x.isDay() == y.isDay()
        && (x.first().minusDays(ZONE_DAYS).isAfter(y.last())
            || y.first().minusDays(ZONE_DAYS).isAfter(x.last()));
  }

  @Override
  public Set<String> named(Date value) {
    return Set.of();
  }

  @Override
  public boolean isLasting(Telling<Date> a, Telling<Date> b) {
    return true;
  }

  @Override
  public List<Span> rivals(Telling<Date> telling) {
    return List.of();
  }

  @Override
  public boolean tellsAlone() {
    return false;
  }
}
