package org.stemma.server.view;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.stemma.core.article.Timestamp;

/**
 * A time on a page.
 *
 * @param iso for programs
 * @param words for readers
 */
record Moment(String iso, String words) {

  private static final DateTimeFormatter DAY = format("d MMM uuuu");
  private static final DateTimeFormatter MINUTE = format("d MMM uuuu, HH:mm");
  private static final DateTimeFormatter CLOCK = format("HH:mm");
  private static final DateTimeFormatter LONG_DAY = format("EEEE d MMMM uuuu");

  private static DateTimeFormatter format(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
  }

  /** When Stemma saw something: in UTC, to the minute. */
  static Moment of(Instant instant) {
    return new Moment(instant.toString(), MINUTE.format(instant.atOffset(ZoneOffset.UTC)) + " UTC");
  }

  /** The hour alone, for a list that names the day. */
  static Moment clock(Instant instant) {
    return new Moment(instant.toString(), CLOCK.format(instant.atOffset(ZoneOffset.UTC)));
  }

  static String day(Instant instant) {
    return LONG_DAY.format(instant.atOffset(ZoneOffset.UTC));
  }

  /** When a page says that something was: as exactly as it says it, in its own zone. */
  static @Nullable Moment of(@Nullable Timestamp time) {
    if (time == null) {
      return null;
    }
    if (time.precision() == Timestamp.Precision.DAY) {
      return new Moment(time.toString(), DAY.format(time.day()));
    }
    if (time.offsetMinutes() == null) {
      return new Moment(time.toString(), MINUTE.format(time.instant().atOffset(ZoneOffset.UTC)));
    }
    ZoneOffset zone = ZoneOffset.ofTotalSeconds(time.offsetMinutes() * 60);
    String suffix = zone.equals(ZoneOffset.UTC) ? "UTC" : "UTC" + zone.getId();
    return new Moment(time.toString(), MINUTE.format(time.instant().atOffset(zone)) + " " + suffix);
  }
}
