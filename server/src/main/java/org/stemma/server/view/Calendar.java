package org.stemma.server.view;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** ISO-8601 dates of the timeline, as exact as they are, in words. What is no such date stays. */
final class Calendar {

  private static final Pattern WEEK = Pattern.compile("(\\d{4})-W(\\d{2})(-WE)?");
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEE d MMM uuuu", Locale.ENGLISH);
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("EEE d MMM uuuu, HH:mm", Locale.ENGLISH);
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);

  private Calendar() {}

  static String words(String iso) {
    int slash = iso.indexOf('/');
    if (slash > 0 && slash < iso.length() - 1) {
      return range(words(iso.substring(0, slash)), words(iso.substring(slash + 1)));
    }
    Matcher week = WEEK.matcher(iso);
    if (week.matches()) {
      String part = week.group(3) == null ? "week " : "weekend of week ";
      return part + Integer.parseInt(week.group(2)) + " of " + week.group(1);
    }
    try {
      return switch (iso.length()) {
        case 7 -> MONTH.format(YearMonth.parse(iso));
        case 10 -> DAY.format(LocalDate.parse(iso));
        default -> iso.indexOf('T') == 10 ? minute(iso) : iso;
      };
    } catch (DateTimeException notADate) {
      return iso;
    }
  }

  /** "Mon 6 – Sun 12 Dec 2021": what both ends have in common is said once. */
  private static String range(String from, String to) {
    List<String> a = List.of(from.split(" "));
    List<String> b = List.of(to.split(" "));
    int common = 0;
    while (common < Math.min(a.size(), b.size()) - 1
        && a.get(a.size() - 1 - common).equals(b.get(b.size() - 1 - common))) {
      common++;
    }
    return String.join(" ", a.subList(0, a.size() - common)) + " – " + to;
  }

  private static String minute(String iso) {
    int zone = Math.max(iso.indexOf('Z'), Math.max(iso.indexOf('+'), iso.indexOf('-', 10)));
    return zone < 0
        ? MINUTE.format(LocalDateTime.parse(iso))
        : MINUTE.format(OffsetDateTime.parse(iso)) + " UTC" + iso.substring(zone).replace("Z", "");
  }
}
