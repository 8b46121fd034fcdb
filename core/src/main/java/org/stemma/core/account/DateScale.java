package org.stemma.core.account;

import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How dates compare: by the days that they cover, whatever they are called. */
final class DateScale implements Scale<DateScale.Date> {

  /**
   * A date in a text.
   *
   * @param value TIMEX3; null if it hangs on an unknown anchor
   * @param range its days; null with {@code value}
   * @param meaning what is said without an anchor: the reading's arguments
   */
  record Date(@Nullable String value, @Nullable DateRange range, String meaning) {}

  /** A day's difference may be a zone's or a deadline's: only near-copies make it a conflict. */
  private static final int ZONE_DAYS = 1;

  @Override
  public Relation relate(Telling<Date> a, Telling<Date> b) {
    DateRange x = a.value().range();
    DateRange y = b.value().range();
    if (x == null || y == null) {
      boolean both = x == null && y == null;
      return !both
          ? Relation.NONE
          : a.value().meaning().equals(b.value().meaning()) ? Relation.SAME : Relation.DIFFERENT;
    }
    if (x.equals(y)) {
      return a.text().equalsIgnoreCase(b.text()) ? Relation.SAME : Relation.OTHERWISE;
    }
    if (x.contains(y) || y.contains(x)) {
      return Relation.FINER;
    }
    return x.overlaps(y) ? Relation.NONE : Relation.DIFFERENT;
  }

  @Override
  public String normal(Date date) {
    DateRange range = date.range();
    return range == null
        ? date.meaning()
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
  public boolean isSharp(Telling<Date> a, Telling<Date> b) {
    DateRange x = a.value().range();
    DateRange y = b.value().range();
    return x != null
        && y != null
        && x.isDay() == y.isDay()
        && (x.first().minusDays(ZONE_DAYS).isAfter(y.last())
            || y.first().minusDays(ZONE_DAYS).isAfter(x.last()));
  }

  @Override
  public boolean tellsAlone() {
    return false;
  }
}
