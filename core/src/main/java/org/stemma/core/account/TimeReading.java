package org.stemma.core.account;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.stemma.core.text.Analysis;

/**
 * What a time expression means before its anchor is known: an operation and its arguments.
 *
 * <p>Kept apart from the value so that one text can be read against several anchors, as when the
 * date of publication must be inferred.
 *
 * @param type of the expression
 * @param start first code point
 * @param end the code point after the last
 * @param sentence index of the sentence that it stands in
 * @param meaning the operation
 * @param slots its arguments, from the rule and the text
 * @param tense whether the clause speaks of past or future
 */
record TimeReading(
    TimeExpression.Type type,
    int start,
    int end,
    int sentence,
    Meaning meaning,
    Map<String, String> slots,
    Tense tense) {

  /** The operations that a rule can name. */
  enum Meaning {
    /** A day, month, season, quarter or year by name; the year may have to be inferred. */
    DATE,
    /** A day of the week: the nearest past one unless the tense or the rule says otherwise. */
    WEEKDAY,
    /** {@code n} units from the anchor, or from the date last mentioned. */
    SHIFT,
    WEEKEND,
    DECADE,
    CENTURY,
    /** The date last mentioned, at the unit's grain. */
    SAME,
    /** A time of day. */
    CLOCK,
    LENGTH,
    /** A repetition. */
    SET,
    /** No time, although it looks like one: "a six-year-old". */
    NONE,
    /** A fixed value such as {@code PRESENT_REF}. */
    REF
  }

  /**
   * The TIMEX3 value.
   *
   * @param anchor the day from which the text speaks; null if unknown
   * @param focus the date last mentioned; null if none
   * @return null if the value hangs on what is not known, or is no date (31 February)
   */
  @Nullable String value(@Nullable LocalDate anchor, @Nullable String focus) {
    try {
      return switch (meaning) {
        case NONE -> null;
        case REF -> slots.get("value");
        case LENGTH -> unit().length(slots.getOrDefault("num", "X"));
        case SET -> set();
        case DATE -> withPart(date(anchor));
        case WEEKDAY -> anchor == null ? null : withPart(weekday(anchor).toString());
        case SHIFT -> withPart(shift(anchor, focus));
        case WEEKEND -> anchor == null ? null : weekend(anchor);
        case DECADE -> decade(anchor);
        case CENTURY -> String.format(Locale.ROOT, "%02d", number("ordinal") - 1);
        case SAME -> withPart(same(anchor, focus));
        case CLOCK -> clock(anchor);
      };
    } catch (DateTimeException | ArithmeticException | NumberFormatException impossible) {
      return null;
    }
  }

  /** A duration as a figure with its unit of time; null if this is none, or of unknown length. */
  @Nullable Figure length(Analysis analysis) {
    String count = slots.getOrDefault("num", "X");
    if (meaning != Meaning.LENGTH || type != TimeExpression.Type.DURATION || count.equals("X")) {
      return null;
    }
    String unit =
        switch (unit()) {
          case SECOND -> "s";
          case MINUTE -> "min";
          case HOUR -> "h";
          case DAY -> "d";
          case WEEK -> "week";
          case MONTH -> "month";
          case YEAR -> "year";
          case WEEKEND, QUARTER, DECADE, CENTURY -> null;
        };
    String text = analysis.points().slice(start, end);
    return unit == null
        ? null
        : new Figure(start, end, text, Double.parseDouble(count), unit, null, null);
  }

  private Grain unit() {
    return Grain.of(slots.getOrDefault("unit", "D"));
  }

  private int number(String slot) {
    return Integer.parseInt(slots.getOrDefault(slot, "0"));
  }

  private @Nullable String withPart(@Nullable String day) {
    String part = slots.get("part");
    return day == null || part == null || day.length() != 10 ? day : day + "T" + part;
  }

  private String set() {
    String weekday = slots.get("weekday");
    if (weekday != null) {
      return "XXXX-WXX-" + weekday;
    }
    String month = slots.get("month");
    if (unit() == Grain.QUARTER) {
      return "P1Q";
    }
    return month != null
        ? String.format(Locale.ROOT, "XXXX-%02d", number("month"))
        : unit().length(slots.getOrDefault("num", "1"));
  }

  private @Nullable String date(@Nullable LocalDate anchor) {
    Integer year = year();
    if (year == null && anchor == null) {
      return null;
    }
    if (slots.containsKey("month")) {
      Grain grain = slots.containsKey("day") ? Grain.DAY : Grain.MONTH;
      int day = slots.containsKey("day") ? number("day") : 1;
      LocalDate date = year != null ? LocalDate.of(year, number("month"), day) : near(anchor, day);
      return slots.containsKey("unit") ? unit().value(date) : grain.value(date);
    }
    String tail = tail();
    if (tail == null) {
      return year == null ? null : String.format(Locale.ROOT, "%04d", year);
    }
    int inferred = year != null ? year : nearYear(Objects.requireNonNull(anchor));
    return String.format(Locale.ROOT, "%04d-%s", inferred, tail);
  }

  private @Nullable Integer year() {
    if (slots.containsKey("year")) {
      return number("year");
    }
    if (slots.containsKey("yy")) {
      int two = number("yy");
      return two >= 30 ? 1900 + two : 2000 + two;
    }
    return slots.containsKey("teens") ? 100 * number("teens") + number("num") : null;
  }

  private @Nullable String tail() {
    if (slots.containsKey("season")) {
      return slots.get("season");
    }
    if (slots.containsKey("quarter")) {
      return "Q" + slots.get("quarter");
    }
    return slots.containsKey("half") ? "H" + slots.get("half") : null;
  }

  /** The month or day nearest to {@code anchor}, leaning to where the rule or tense points. */
  private LocalDate near(@Nullable LocalDate anchor, int day) {
    LocalDate from = Objects.requireNonNull(anchor);
    boolean monthOnly = !slots.containsKey("day");
    LocalDate origin = monthOnly ? from.withDayOfMonth(1) : from;
    LocalDate same = inYear(from.getYear(), day);
    String given = slots.getOrDefault("dir", "");
    if (given.equals("0")) {
      return same;
    }
    if (given.equals("1")) {
      return same.isAfter(from) ? same : inYear(from.getYear() + 1, day);
    }
    if (given.equals("-1")) {
      return same.isBefore(origin) ? same : inYear(from.getYear() - 1, day);
    }
    LocalDate back = same.isAfter(origin) ? inYear(from.getYear() - 1, day) : same;
    LocalDate ahead = same.isBefore(origin) ? inYear(from.getYear() + 1, day) : same;
    long daysBack = ChronoUnit.DAYS.between(back, origin);
    long daysAhead = ChronoUnit.DAYS.between(origin, ahead);
    return daysAhead * weightAhead() < daysBack ? ahead : back;
  }

  /** How many days back a day ahead counts as: news that does not say "will" speaks of the past. */
  private double weightAhead() {
    return switch (tense) {
      case FUTURE -> 0.1;
      case UNKNOWN -> 1;
      case PAST -> 5;
    };
  }

  private LocalDate inYear(int year, int day) {
    int month = number("month");
    // 29 February of "last year" exists in leap years alone: take the one that exists.
    boolean leapDay = month == 2 && day == 29;
    int wanted = year;
    while (leapDay && !Year.isLeap(wanted)) {
      wanted--;
    }
    return LocalDate.of(wanted, month, day);
  }

  private int nearYear(LocalDate anchor) {
    int year = anchor.getYear();
    String given = slots.getOrDefault("dir", "");
    if (given.equals("0")) {
      return year;
    }
    int start = startMonth();
    int month = anchor.getMonthValue();
    if (given.equals("-1")) {
      return start < month ? year : year - 1;
    }
    if (given.equals("1") || (tense == Tense.FUTURE && start + 5 < month)) {
      return start > month ? year : year + 1;
    }
    return start > month && tense != Tense.FUTURE ? year - 1 : year;
  }

  private int startMonth() {
    String season = slots.get("season");
    if (season != null) {
      return switch (season) {
        case "SP" -> 3;
        case "SU" -> 6;
        case "FA" -> 9;
        default -> 1;
      };
    }
    return slots.containsKey("quarter") ? 3 * number("quarter") - 2 : 6 * number("half") - 5;
  }

  /** -1 for the past, 1 for what is to come. */
  private int direction() {
    String given = slots.get("dir");
    return given != null ? Integer.parseInt(given) : tense == Tense.FUTURE ? 1 : -1;
  }

  private LocalDate weekday(LocalDate anchor) {
    DayOfWeek weekday = DayOfWeek.of(number("weekday"));
    String given = slots.getOrDefault("dir", "");
    return switch (given) {
      case "-1" -> Grain.last(weekday, anchor.minusDays(1));
      case "1" -> Grain.next(weekday, anchor.plusDays(1));
      case "0" -> anchor.with(weekday);
      default -> tense == Tense.FUTURE ? Grain.next(weekday, anchor) : Grain.last(weekday, anchor);
    };
  }

  private String weekend(LocalDate anchor) {
    int direction = direction();
    LocalDate saturday = Grain.last(DayOfWeek.SATURDAY, anchor);
    boolean onIt = anchor.getDayOfWeek().getValue() >= DayOfWeek.SATURDAY.getValue();
    if (direction > 0 || (direction == 0 && !onIt)) {
      saturday = Grain.next(DayOfWeek.SATURDAY, anchor);
    } else if ("-1".equals(slots.get("dir")) && onIt) {
      saturday = saturday.minusWeeks(1);
    }
    return Grain.WEEKEND.value(saturday);
  }

  private @Nullable String shift(@Nullable LocalDate anchor, @Nullable String focus) {
    String n = slots.getOrDefault("n", "0");
    String count = n.endsWith("num") ? slots.getOrDefault("num", "1") : n;
    int sign = n.startsWith("-num") ? -1 : 1;
    if (count.equals("X")) {
      return sign < 0 ? "PAST_REF" : "FUTURE_REF";
    }
    double by = sign * Double.parseDouble(count);
    if (Math.abs(by) > 100_000) {
      return null;
    }
    LocalDate from = anchor;
    String origin = slots.getOrDefault("from", "");
    if (!origin.isEmpty() && focus != null) {
      DateRange last = DateRange.parse(focus);
      if (last != null && focus.indexOf('Q') > 0 && unit() == Grain.YEAR) {
        return Grain.QUARTER.value(Grain.YEAR.plus(last.first(), (long) by));
      }
      from = last == null || origin.equals("quarter") ? anchor : last.first();
    }
    if (from == null || unit().days() == 0) {
      return null;
    }
    boolean broken = by != Math.rint(by);
    if (broken && unit() == Grain.YEAR) {
      return Grain.MONTH.value(from.plusMonths(Math.round(by * 12)));
    }
    return unit().value(unit().plus(from, Math.round(by)));
  }

  private @Nullable String decade(@Nullable LocalDate anchor) {
    if (slots.containsKey("year")) {
      return Grain.DECADE.value(LocalDate.of(number("year"), 1, 1));
    }
    int tens = slots.containsKey("yy") ? number("yy") / 10 : number("decade");
    if (anchor == null) {
      return "19" + tens;
    }
    int century = anchor.getYear() / 100;
    return "" + (century * 10 + tens <= anchor.getYear() / 10 ? century : century - 1) + tens;
  }

  private @Nullable String same(@Nullable LocalDate anchor, @Nullable String focus) {
    DateRange last = focus == null ? null : DateRange.parse(focus);
    String otherwise = slots.get("else");
    if (otherwise != null) {
      if (last != null && Objects.requireNonNull(focus).indexOf('Q') > 0) {
        return focus;
      }
      int n = Integer.parseInt(otherwise);
      return anchor == null ? null : unit().value(unit().plus(anchor, n));
    }
    return last == null || last.days() > unit().days() ? null : unit().value(last.first());
  }

  private @Nullable String clock(@Nullable LocalDate anchor) {
    LocalDate day =
        anchor != null && slots.containsKey("weekday") ? weekday(anchor) : clockDay(anchor);
    if (day == null) {
      return null;
    }
    String written = slots.get("hhmm");
    if (written != null) {
      String[] parts = written.split("\\.", 2);
      return String.format(Locale.ROOT, "%sT%2s:%s", day, parts[0], parts[1]).replace(' ', '0');
    }
    int hour = number("hour");
    String half = slots.getOrDefault("ampm", "");
    if (half.equals("PM") && hour < 12) {
      hour += 12;
    } else if (half.equals("AM") && hour == 12) {
      hour = 0;
    }
    return String.format(Locale.ROOT, "%sT%02d:%02d", day, hour, number("minute"));
  }

  private @Nullable LocalDate clockDay(@Nullable LocalDate anchor) {
    if (!slots.containsKey("month")) {
      return anchor;
    }
    String date = date(anchor);
    return date == null || date.length() != 10 ? null : LocalDate.parse(date);
  }
}
