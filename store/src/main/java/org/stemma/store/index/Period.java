package org.stemma.store.index;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.IsoFields;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stemma.core.article.Timestamp;

/**
 * A stretch of time.
 *
 * @param from its first moment
 * @param until the moment after its last
 */
record Period(Instant from, Instant until) {

  /** How a period is written, for messages. */
  static final String FORMS = "a date such as 2026-03-02, 2026-03 or 2026, or an age such as 7d";

  private static final Pattern AGE = Pattern.compile("(\\d{1,5})([hdw])");
  private static final Pattern CALENDAR =
      Pattern.compile("(\\d{4})(?:-(?:(\\d\\d)(?:-(\\d\\d))?|W(\\d\\d)))?");

  /**
   * Reads a date of the calendar, or a moment in ISO-8601 with the second that it opens; in UTC.
   *
   * @return null if {@code text} is neither
   */
  static @Nullable Period parse(String text) {
    Matcher date = CALENDAR.matcher(text);
    if (date.matches()) {
      try {
        return calendar(date);
      } catch (DateTimeException noDay) {
        return null;
      }
    }
    Timestamp moment = text.contains("T") ? Timestamp.parse(text) : null;
    return moment == null ? null : new Period(moment.instant(), moment.instant().plusSeconds(1));
  }

  private static Period calendar(Matcher date) {
    int year = Integer.parseInt(date.group(1));
    if (date.group(4) != null) {
      LocalDate monday =
          LocalDate.of(year, 1, 4)
              .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, Integer.parseInt(date.group(4)))
              .with(DayOfWeek.MONDAY);
      return days(monday, monday.plusDays(7));
    }
    if (date.group(2) == null) {
      return days(LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1));
    }
    int month = Integer.parseInt(date.group(2));
    if (date.group(3) == null) {
      LocalDate first = LocalDate.of(year, month, 1);
      return days(first, first.plusMonths(1));
    }
    LocalDate day = LocalDate.of(year, month, Integer.parseInt(date.group(3)));
    return days(day, day.plusDays(1));
  }

  private static Period days(LocalDate first, LocalDate end) {
    return new Period(
        first.atStartOfDay().toInstant(ZoneOffset.UTC),
        end.atStartOfDay().toInstant(ZoneOffset.UTC));
  }

  /** The time up to {@code now} that an age such as {@code 7d} covers; null if it is none. */
  static @Nullable Period age(String text, Instant now) {
    Matcher age = AGE.matcher(text);
    if (!age.matches()) {
      return null;
    }
    long count = Long.parseLong(age.group(1));
    Duration length =
        switch (age.group(2)) {
          case "h" -> Duration.ofHours(count);
          case "d" -> Duration.ofDays(count);
          default -> Duration.ofDays(7 * count);
        };
    return new Period(now.minus(length), now.plusMillis(1));
  }

  /** Milliseconds of the first moment. */
  long first() {
    return from.toEpochMilli();
  }

  /** Milliseconds of the last moment. */
  long last() {
    return until.toEpochMilli() - 1;
  }
}
