package org.stemma.core.article;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A moment as a page states it: the instant, the zone that it was written in, and how exact it is.
 *
 * <p>Example: "December 14, 2021 10:55 pm IST" is the instant 2021-12-14T17:25:00Z with 330 minutes
 * and {@link Precision#MINUTE}; it prints as {@code 2021-12-14T22:55:00+05:30}. A bare day is its
 * midnight in UTC with {@link Precision#DAY} and prints as {@code 2021-12-14}.
 *
 * @param instant the moment; the start of the day for {@link Precision#DAY}
 * @param offsetMinutes minutes east of Greenwich; null if the page names no zone, in which case
 *     {@code instant} reads the written time as UTC
 * @param precision how much of it is stated
 */
public record Timestamp(Instant instant, @Nullable Integer offsetMinutes, Precision precision)
    implements Comparable<Timestamp> {

  private static final DateTimeFormatter ISO =
      new DateTimeFormatterBuilder()
          .append(DateTimeFormatter.ISO_LOCAL_DATE)
          .optionalStart()
          .appendPattern("['T'][' ']")
          .append(DateTimeFormatter.ISO_LOCAL_TIME)
          .appendPattern("[XXXXX][XXXX][X][ XX]")
          .optionalEnd()
          .toFormatter(Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);

  /** How exact a timestamp is. */
  public enum Precision {
    /** The day only; hours are not stated. */
    DAY,
    /** Hours and minutes. */
    MINUTE,
    /** Seconds or finer. */
    SECOND
  }

  /** A day of which no hour is known. */
  public static Timestamp ofDay(LocalDate day) {
    return new Timestamp(day.atStartOfDay().toInstant(ZoneOffset.UTC), null, Precision.DAY);
  }

  /** A moment whose zone is known. */
  public static Timestamp of(OffsetDateTime time) {
    int minutes = time.getOffset().getTotalSeconds() / 60;
    return new Timestamp(time.toInstant(), minutes, Precision.SECOND);
  }

  /**
   * Reads what {@link #toString} writes, and the usual variants of ISO-8601: a day, or date and
   * time with {@code T} or a space between, with or without seconds, fraction and zone.
   *
   * @return null if {@code iso} is no such thing
   */
  public static @Nullable Timestamp parse(String iso) {
    try {
      TemporalAccessor read = ISO.parse(iso.strip());
      LocalDate day = LocalDate.from(read);
      LocalTime time = read.query(TemporalQueries.localTime());
      ZoneOffset zone = read.query(TemporalQueries.offset());
      if (time == null) {
        return ofDay(day);
      }
      return zone == null
          ? new Timestamp(day.atTime(time).toInstant(ZoneOffset.UTC), null, Precision.SECOND)
          : of(day.atTime(time).atOffset(zone));
    } catch (DateTimeException notIso) {
      return null;
    }
  }

  /** The calendar day in the zone that the page used (UTC where it names none). */
  public LocalDate day() {
    return instant.atOffset(offset()).toLocalDate();
  }

  private ZoneOffset offset() {
    return offsetMinutes == null ? ZoneOffset.UTC : ZoneOffset.ofTotalSeconds(offsetMinutes * 60);
  }

  @Override
  public int compareTo(Timestamp other) {
    return instant.compareTo(other.instant);
  }

  /** ISO-8601 as exact as the precision: a day, or a local time with its zone if that is known. */
  @Override
  public String toString() {
    if (precision == Precision.DAY) {
      return day().toString();
    }
    if (offsetMinutes == null) {
      return DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(instant.atOffset(ZoneOffset.UTC));
    }
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(instant.atOffset(offset()));
  }
}
