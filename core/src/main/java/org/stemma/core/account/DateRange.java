package org.stemma.core.account;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import org.jspecify.annotations.Nullable;

/**
 * The days that a TIMEX3 date covers, by which dates of different precision can be compared.
 *
 * @param first its first day
 * @param last its last day
 */
record DateRange(LocalDate first, LocalDate last) {

  /** The days of {@code value}; null if it is no date of the calendar (a duration, a reference). */
  static @Nullable DateRange parse(String value) {
    int time = value.indexOf('T');
    String date = time > 0 ? value.substring(0, time) : value;
    try {
      return switch (date.length()) {
        case 2 -> years(Integer.parseInt(date) * 100, 100);
        case 3 -> years(Integer.parseInt(date) * 10, 10);
        case 4 -> years(Integer.parseInt(date), 1);
        case 7 -> part(Integer.parseInt(date.substring(0, 4)), date.substring(5));
        case 8 -> week(date);
        case 10 -> new DateRange(LocalDate.parse(date), LocalDate.parse(date));
        case 11 -> weekend(date);
        default -> null;
      };
    } catch (DateTimeException | NumberFormatException noDate) {
      return null;
    }
  }

  private static DateRange years(int first, int count) {
    return new DateRange(LocalDate.of(first, 1, 1), LocalDate.of(first + count - 1, 12, 31));
  }

  private static DateRange months(int year, int first, int count) {
    LocalDate start = LocalDate.of(year, first, 1);
    return new DateRange(start, start.plusMonths(count).minusDays(1));
  }

  private static @Nullable DateRange part(int year, String part) {
    return switch (part) {
      case "SP" -> months(year, 3, 3);
      case "SU" -> months(year, 6, 3);
      case "FA" -> months(year, 9, 3);
      case "WI" -> months(year, 12, 3);
      case "Q1", "Q2", "Q3", "Q4" -> months(year, 3 * (part.charAt(1) - '0') - 2, 3);
      case "H1", "H2" -> months(year, 6 * (part.charAt(1) - '0') - 5, 6);
      default -> months(year, Integer.parseInt(part), 1);
    };
  }

  private static @Nullable DateRange week(String date) {
    if (date.charAt(5) != 'W') {
      return null;
    }
    LocalDate monday =
        LocalDate.of(Integer.parseInt(date.substring(0, 4)), 1, 4)
            .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, Integer.parseInt(date.substring(6)))
            .with(DayOfWeek.MONDAY);
    return new DateRange(monday, monday.plusDays(6));
  }

  private static @Nullable DateRange weekend(String date) {
    DateRange week = date.endsWith("-WE") ? week(date.substring(0, 8)) : null;
    return week == null ? null : new DateRange(week.first.plusDays(5), week.last);
  }

  long days() {
    return ChronoUnit.DAYS.between(first, last) + 1;
  }

  boolean contains(DateRange other) {
    return !first.isAfter(other.first) && !last.isBefore(other.last);
  }

  boolean overlaps(DateRange other) {
    return !first.isAfter(other.last) && !last.isBefore(other.first);
  }

  boolean isDay() {
    return first.equals(last);
  }
}
