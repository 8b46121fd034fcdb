package org.stemma.core.account;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;

/** How coarse a time is, and how TIMEX3 writes it (ISO 8601 with the additions of TimeML). */
enum Grain {
  SECOND("TS", 0),
  MINUTE("TM", 0),
  HOUR("TH", 0),
  DAY("D", 1),
  WEEKEND("WE", 7),
  WEEK("W", 7),
  MONTH("M", 30),
  QUARTER("Q", 91),
  YEAR("Y", 365),
  DECADE("E", 3652),
  CENTURY("C", 36524);

  private final String code;
  private final int days;

  Grain(String code, int days) {
    this.code = code;
    this.days = days;
  }

  /** The grain that a rule file writes as {@code code}. */
  static Grain of(String code) {
    for (Grain grain : values()) {
      if (grain.code.equals(code)) {
        return grain;
      }
    }
    throw new IllegalStateException("no unit of time: " + code);
  }

  /** Its length in days, rounded; 0 below a day. */
  int days() {
    return days;
  }

  /** The day {@code n} units later than {@code day}. */
  LocalDate plus(LocalDate day, long n) {
    return switch (this) {
      case SECOND, MINUTE, HOUR -> day;
      case DAY -> day.plusDays(n);
      case WEEKEND, WEEK -> day.plusWeeks(n);
      case MONTH -> day.plusMonths(n);
      case QUARTER -> day.plusMonths(3 * n);
      case YEAR -> day.plusYears(n);
      case DECADE -> day.plusYears(10 * n);
      case CENTURY -> day.plusYears(100 * n);
    };
  }

  /** The value of the unit that {@code day} lies in: {@code 2021-W50} for a week. */
  String value(LocalDate day) {
    int year = day.getYear();
    return switch (this) {
      case SECOND, MINUTE, HOUR, DAY -> day.toString();
      case WEEK -> week(day);
      case WEEKEND -> week(day) + "-WE";
      case MONTH -> String.format(Locale.ROOT, "%04d-%02d", year, day.getMonthValue());
      case QUARTER ->
          String.format(Locale.ROOT, "%04d-Q%d", year, (day.getMonthValue() - 1) / 3 + 1);
      case YEAR -> String.format(Locale.ROOT, "%04d", year);
      case DECADE -> String.format(Locale.ROOT, "%03d", year / 10);
      case CENTURY -> String.format(Locale.ROOT, "%02d", year / 100);
    };
  }

  private static String week(LocalDate day) {
    return String.format(
        Locale.ROOT,
        "%04d-W%02d",
        day.get(IsoFields.WEEK_BASED_YEAR),
        day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
  }

  /** A duration of {@code count} units, {@code X} for an unknown number: {@code P2D}. */
  String length(String count) {
    if (count.equals("X")) {
      return switch (this) {
        case SECOND, MINUTE, HOUR -> "PTX" + code.charAt(1);
        case QUARTER -> "PXQ";
        case DECADE, CENTURY -> "PXY";
        default -> "PX" + code;
      };
    }
    if (count.equals("0.5") && (this == HOUR || this == YEAR)) {
      return this == HOUR ? "PT30M" : "P6M";
    }
    return switch (this) {
      case SECOND, MINUTE, HOUR -> "PT" + count + code.charAt(1);
      case QUARTER -> "P" + times(count, 3) + "M";
      case DECADE -> "P" + times(count, 10) + "Y";
      case CENTURY -> "P" + times(count, 100) + "Y";
      default -> "P" + count + code;
    };
  }

  private static String times(String count, int factor) {
    double product = Double.parseDouble(count) * factor;
    return product == Math.rint(product) ? String.valueOf((long) product) : String.valueOf(product);
  }

  /** The last {@code weekday} up to {@code day}, {@code day} included. */
  static LocalDate last(DayOfWeek weekday, LocalDate day) {
    return day.with(TemporalAdjusters.previousOrSame(weekday));
  }

  /** The first {@code weekday} from {@code day} on, {@code day} included. */
  static LocalDate next(DayOfWeek weekday, LocalDate day) {
    return day.with(TemporalAdjusters.nextOrSame(weekday));
  }
}
