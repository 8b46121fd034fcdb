package org.stemma.reader.text;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stemma.core.article.Timestamp;
import org.stemma.core.article.Timestamp.Precision;

/**
 * Finds dates, with their time and zone, in a short text in any language: "December 14, 2021 10:55
 * pm IST", "14.12.2021, 22:55 Uhr", "2021-12-14T22:55:00+0530", "2021年12月14日". A date needs day,
 * month and a four-digit year; nothing is completed from today.
 *
 * <p>One pass over the tokens, linear. Digits of all scripts count.
 */
public final class DateScanner {

  /**
   * A date in a text.
   *
   * @param start index of its first char
   * @param end index after its last
   * @param time what it says
   */
  public record Found(int start, int end, Timestamp time) {}

  /** No page is older than the web, and none is printed long before its time. */
  private static final int FIRST_YEAR = 1900;

  private static final int LAST_YEAR = 2100;

  /** 14.12.70 is in the last century, 14.12.21 in this one. */
  private static final int FIRST_SHORT_YEAR = 70;

  /** Longer texts are no date line; what follows is not looked at. */
  private static final int MAX_CHARS = 20_000;

  private final List<DateToken> tokens;
  private final boolean monthFirst;

  private DateScanner(String text, boolean monthFirst) {
    this.tokens = DateToken.tokens(text.substring(0, Math.min(text.length(), MAX_CHARS)));
    this.monthFirst = monthFirst;
  }

  /** All dates of {@code text}; {@code monthFirst} reads 3/4/2021 as the fourth of March. */
  public static List<Found> scan(String text, boolean monthFirst) {
    return new DateScanner(text, monthFirst).scan();
  }

  /** The first date of {@code text}, or null. */
  public static @Nullable Timestamp first(@Nullable String text, boolean monthFirst) {
    if (text == null || text.isBlank()) {
      return null;
    }
    Timestamp epoch = epoch(text.strip());
    if (epoch != null) {
      return epoch;
    }
    List<Found> found = scan(text, monthFirst);
    return found.isEmpty() ? null : found.getFirst().time();
  }

  private static final Pattern ADDRESS_DAY =
      Pattern.compile(
          "(?<![\\d])((?:19|20)\\d\\d)[-/_.]?(0[1-9]|1[0-2])[-/_.]?([0-2]\\d|3[01])(?!\\d)");

  /** 29-10-2021: days after the twelfth, which cannot be months. */
  private static final Pattern ADDRESS_DAY_FIRST =
      Pattern.compile(
          "(?<!\\d)(1[3-9]|2\\d|3[01])[-_.](0[1-9]|1[0-2])[-_.]((?:19|20)\\d\\d)(?!\\d)");

  /** The day in the path of an address, as in {@code /2021/12/14/title}; null if there is none. */
  public static @Nullable Timestamp ofAddress(@Nullable String url) {
    if (url == null) {
      return null;
    }
    int slash = url.lastIndexOf("//");
    int path = url.indexOf('/', slash < 0 ? 0 : slash + 2);
    if (path < 0 || url.length() > 2_000) {
      return null;
    }
    Matcher day = ADDRESS_DAY.matcher(url);
    boolean yearFirst = day.find(path);
    Matcher matched = yearFirst ? day : ADDRESS_DAY_FIRST.matcher(url);
    if (!yearFirst && !matched.find(path)) {
      return null;
    }
    int year = Integer.parseInt(matched.group(yearFirst ? 1 : 3));
    int month = Integer.parseInt(matched.group(2));
    Day found = of(year, month, Integer.parseInt(matched.group(yearFirst ? 3 : 1)), 0);
    return found == null ? null : Timestamp.ofDay(found.date());
  }

  /** Seconds or milliseconds since 1970, as some pages state them. */
  private static @Nullable Timestamp epoch(String text) {
    if ((text.length() != 10 && text.length() != 13)
        || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return null;
    }
    long seconds = Long.parseLong(text.substring(0, 10));
    return new Timestamp(Instant.ofEpochSecond(seconds), 0, Precision.SECOND);
  }

  private List<Found> scan() {
    List<Found> found = new ArrayList<>();
    int from = 0;
    for (int i = 0; i < tokens.size(); i++) {
      Day day = day(i);
      if (day == null) {
        continue;
      }
      Clock clock = clockAfter(day.end, day.date);
      if (clock == null) {
        clock = clockBefore(from, i, day.date);
      }
      int first = clock == null ? i : Math.min(i, clock.start);
      int last = clock == null ? day.end : Math.max(day.end, clock.end);
      Timestamp time = clock == null ? Timestamp.ofDay(day.date) : clock.at(day.date);
      found.add(new Found(tokens.get(first).start(), tokens.get(last - 1).end(), time));
      i = last - 1;
      from = last;
    }
    return found;
  }

  private record Day(LocalDate date, int end) {}

  private @Nullable Day day(int i) {
    DateToken a = tokens.get(i);
    if (a.isNumber() && a.length() == 8 && a.value() >= FIRST_YEAR * 10_000) {
      return of(a.value() / 10_000, a.value() / 100 % 100, a.value() % 100, i + 1);
    }
    if (a.isNumber() && a.length() == 4) {
      return yearFirst(i);
    }
    if (a.isNumber() && a.length() <= 2) {
      return dayFirst(i);
    }
    return a.month() > 0 ? monthFirst(i) : null;
  }

  /** 2021-12-14, 2021/12/14, 2021年12月14日, 2021 December 14. */
  private @Nullable Day yearFirst(int i) {
    int month = skip(i + 1, "-/.年년,");
    int day = skip(month + 1, "-/.月월,");
    DateToken m = token(month);
    DateToken d = token(day);
    if (m == null
        || d == null
        || !d.isNumber()
        || d.length() > 2
        || (month == i + 1 && m.month() == 0)) {
      return null;
    }
    if (m.isNumber() && m.length() <= 2) {
      return of(tokens.get(i).value(), m.value(), d.value(), day + 1);
    }
    return m.month() > 0 ? of(tokens.get(i).value(), m.month(), d.value(), day + 1) : null;
  }

  /** 14.12.2021, 12/14/2021, 14 December 2021, 14 de diciembre de 2021. */
  private @Nullable Day dayFirst(int i) {
    int next = skip(i + 1, "-/.,\u00ba\u00aa");
    DateToken m = token(next);
    if (m != null && m.isOrdinalSuffix() && next == i + 1) {
      next = skip(next + 1, ".,");
      m = token(next);
    }
    if (m != null && m.isLinkWord()) {
      next = next + 1;
      m = token(next);
    }
    if (m == null) {
      return null;
    }
    int year = skip(next + 1, "-/.,");
    DateToken y = token(year);
    if (y != null && y.isLinkWord()) {
      year++;
      y = token(year);
    }
    int first = tokens.get(i).value();
    if (y != null && isShort(i, next, year)) {
      return of(
          y.value() + (y.value() < FIRST_SHORT_YEAR ? 2000 : 1900), m.value(), first, year + 1);
    }
    if (y == null || !y.isNumber() || y.length() != 4) {
      return null;
    }
    if (m.month() > 0) {
      return of(y.value(), m.month(), first, year + 1);
    }
    if (!m.isNumber() || m.length() > 2 || next == i + 1) {
      return null;
    }
    boolean dots = tokens.get(i + 1).is(".");
    boolean american = m.value() > 12 || (monthFirst && !dots && first <= 12);
    return american
        ? of(y.value(), first, m.value(), year + 1)
        : of(y.value(), m.value(), first, year + 1);
  }

  /** 14.12.21: two digits each, dots between and nothing else. */
  private boolean isShort(int day, int month, int year) {
    return month == day + 2
        && year == month + 2
        && tokens.get(day + 1).is(".")
        && tokens.get(month + 1).is(".")
        && isTwoDigits(day)
        && isTwoDigits(month)
        && isTwoDigits(year)
        && tokens.get(year).end() - tokens.get(day).start() == 8;
  }

  private boolean isTwoDigits(int i) {
    return tokens.get(i).isNumber() && tokens.get(i).length() == 2;
  }

  /** December 14, 2021; Dec. 14th 2021; 14 alone is the day, never the year. */
  private @Nullable Day monthFirst(int i) {
    int day = skip(i + 1, ".,-/ ");
    DateToken d = token(day);
    if (d == null || !d.isNumber() || d.length() > 2) {
      return null;
    }
    int year = skip(day + 1, ".,-/");
    DateToken y = token(year);
    if (y != null && y.isOrdinalSuffix()) {
      year = skip(year + 1, ".,");
      y = token(year);
    }
    return y != null && y.isNumber() && y.length() == 4
        ? of(y.value(), tokens.get(i).month(), d.value(), year + 1)
        : null;
  }

  private static @Nullable Day of(int year, int month, int day, int end) {
    // Thai pages count from 543 BC.
    int common = year > 2443 && year < 2643 ? year - 543 : year;
    if (common < FIRST_YEAR || common > LAST_YEAR) {
      return null;
    }
    try {
      return new Day(LocalDate.of(common, month, day), end);
    } catch (DateTimeException noSuchDay) {
      return null;
    }
  }

  private record Clock(
      int start,
      int end,
      int hour,
      int minute,
      int second,
      Precision precision,
      @Nullable Integer offset) {

    Timestamp at(LocalDate day) {
      LocalDateTime time = day.atTime(hour, minute, second);
      Instant utc = time.toInstant(ZoneOffset.UTC);
      Instant instant = offset == null ? utc : utc.minusSeconds(offset * 60L);
      return new Timestamp(instant, offset, precision);
    }
  }

  /** How many tokens may stand between a day and its time: ", um", " | ", "T", " - klo". */
  private static final int MAX_GAP = 4;

  private @Nullable Clock clockAfter(int from, LocalDate day) {
    for (int i = from; i < Math.min(tokens.size(), from + MAX_GAP); i++) {
      DateToken token = tokens.get(i);
      if (token.isNumber()) {
        return clock(i, day);
      }
      if (token.month() > 0) {
        return null;
      }
    }
    return null;
  }

  /**
   * "10:55 pm IST, December 14, 2021": a time that ends just before the day and is no other day's.
   */
  private @Nullable Clock clockBefore(int from, int dayStart, LocalDate day) {
    for (int i = Math.max(from, dayStart - 8); i < dayStart - 2; i++) {
      Clock clock = tokens.get(i).isNumber() ? clock(i, day) : null;
      if (clock != null && clock.end <= dayStart && dayStart - clock.end <= MAX_GAP) {
        return clock;
      }
    }
    return null;
  }

  private @Nullable Clock clock(int i, LocalDate day) {
    DateToken h = tokens.get(i);
    if (h.length() > 2 || h.value() > 23) {
      return null;
    }
    DateToken separator = token(i + 1);
    DateToken m = token(i + 2);
    boolean minutes =
        separator != null
            && m != null
            && m.isNumber()
            && m.length() == 2
            && m.value() < 60
            && (separator.is(":")
                || separator.is(".")
                || separator.is("h")
                || separator.is("時")
                || separator.is("시"));
    int at = minutes ? i + 3 : i + 1;
    int second = 0;
    Precision precision = Precision.MINUTE;
    DateToken s = token(at + 1);
    if (minutes
        && token(at) != null
        && tokens.get(at).is(":")
        && s != null
        && s.isNumber()
        && s.length() == 2
        && s.value() < 60) {
      second = s.value();
      precision = Precision.SECOND;
      at += 2;
      if (at + 1 < tokens.size() && tokens.get(at).is(".") && tokens.get(at + 1).isNumber()) {
        at += 2;
      }
    }
    int hour = h.value();
    DateToken half = token(at);
    int halfLength = half == null || half.half() == 0 ? 0 : halfLength(at);
    if (half != null && halfLength > 0 && hour <= 12 && hour > 0) {
      hour = hour % 12 + (half.half() == DateToken.PM ? 12 : 0);
      at += halfLength;
    } else if (!minutes) {
      return null;
    }
    LocalDateTime time = day.atTime(hour, minutes && m != null ? m.value() : 0, second);
    Zone zone = zone(at, time);
    return new Clock(
        i,
        zone == null ? at : zone.end,
        hour,
        time.getMinute(),
        second,
        precision,
        zone == null ? null : Integer.valueOf(zone.minutes));
  }

  /** How many tokens "pm" or "p.m." takes; 0 if it is neither. */
  private int halfLength(int at) {
    if (tokens.get(at).length() > 1) {
      return 1;
    }
    DateToken m = token(at + 2);
    if (m == null || !m.is("m")) {
      return 0;
    }
    DateToken stop = token(at + 3);
    return stop != null && stop.is(".") ? 4 : 3;
  }

  private record Zone(int end, int minutes) {}

  private @Nullable Zone zone(int from, LocalDateTime time) {
    int at = from;
    while (token(at) != null
        && (tokens.get(at).is("uhr") || tokens.get(at).is("(") || tokens.get(at).is("h"))) {
      at++;
    }
    DateToken t = token(at);
    if (t == null) {
      return null;
    }
    int sign = at == from || tokens.get(at - 1).is("(") ? t.sign() : 0;
    if (sign != 0) {
      return offset(at + 1, sign);
    }
    Integer minutes = Zones.offsetMinutes(t.text().toLowerCase(Locale.ROOT), time);
    if (minutes == null) {
      return null;
    }
    DateToken next = token(at + 1);
    if (minutes == 0 && next != null && next.sign() != 0) {
      Zone shifted = offset(at + 2, next.sign());
      if (shifted != null) {
        return shifted;
      }
    }
    return new Zone(at + 1, minutes);
  }

  /** +0530, +05:30, +5. */
  private @Nullable Zone offset(int at, int sign) {
    DateToken t = token(at);
    if (t == null || !t.isNumber() || t.start() != tokens.get(at - 1).end()) {
      return null;
    }
    if (t.length() == 4 && t.value() <= 1400) {
      return new Zone(at + 1, sign * (t.value() / 100 * 60 + t.value() % 100));
    }
    if (t.length() > 2 || t.value() > 14) {
      return null;
    }
    DateToken colon = token(at + 1);
    DateToken m = token(at + 2);
    if (colon != null && colon.is(":") && m != null && m.isNumber() && m.length() == 2) {
      return new Zone(at + 3, sign * (t.value() * 60 + m.value()));
    }
    return new Zone(at + 1, sign * t.value() * 60);
  }

  private @Nullable DateToken token(int i) {
    return i >= 0 && i < tokens.size() ? tokens.get(i) : null;
  }

  /** The index after at most two separators of {@code marks}. */
  private int skip(int from, String marks) {
    int i = from;
    while (i < tokens.size()
        && i < from + 2
        && tokens.get(i).length() == 1
        && marks.contains(tokens.get(i).text())) {
      i++;
    }
    return i;
  }
}
