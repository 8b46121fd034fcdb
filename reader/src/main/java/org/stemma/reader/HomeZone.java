package org.stemma.reader;

import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.TimeZone.SystemTimeZoneType;
import com.ibm.icu.util.ULocale;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.stemma.core.article.Timestamp;
import org.stemma.core.article.Timestamp.Precision;

/**
 * The zone in which an outlet lives, where its page states times in UTC but shows the reader its
 * own day: what was published at 04:30Z on the ninth was printed on the eighth in Minnesota. The
 * instant never changes, only the zone in which it is told.
 */
final class HomeZone {

  private static final Pattern ZONED =
      Pattern.compile(
          "(\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(?::\\d\\d)?(?:\\.\\d+)?[+-]\\d\\d:?\\d\\d)");

  /** So many mentions of a day are looked at. */
  private static final int MAX_MENTIONS = 200;

  private static final int MAX_MINUTES = 14 * 60;

  private final Timestamp utc;

  private HomeZone(Timestamp utc) {
    this.utc = utc;
  }

  /** Whether {@code time} is a moment told in UTC; a midnight is a day that was made a moment. */
  static boolean isNeeded(@Nullable Timestamp time) {
    Integer offset = time == null ? null : time.offsetMinutes();
    return time != null
        && offset != null
        && offset == 0
        && time.precision() != Precision.DAY
        && !LocalTime.MIDNIGHT.equals(time.instant().atOffset(ZoneOffset.UTC).toLocalTime());
  }

  /**
   * {@code utc} in the outlet's zone; itself if the page does not show another.
   *
   * @param scripts may tell the same moment with its zone
   * @param printed when the address or the line above the article says that it was published; null
   *     if neither does
   * @param language the declared one, which may name the region
   * @param url the top domain of which may name the region
   */
  static Timestamp of(
      Timestamp utc,
      List<Element> scripts,
      @Nullable Timestamp printed,
      @Nullable String language,
      @Nullable String url) {
    HomeZone zone = new HomeZone(utc);
    Integer offset = zone.byMention(scripts);
    if (offset == null
        && printed != null
        && Math.abs(ChronoUnit.DAYS.between(utc.day(), printed.day())) == 1) {
      offset = zone.byClock(printed);
      offset = offset == null ? zone.byRegion(printed, language, url) : offset;
    }
    return offset == null ? utc : new Timestamp(utc.instant(), offset, utc.precision());
  }

  /** The same moment, told elsewhere on the page with its zone. */
  private @Nullable Integer byMention(List<Element> scripts) {
    for (int shift = -1; shift <= 1; shift++) {
      String day = utc.day().plusDays(shift) + "T";
      for (Element script : scripts) {
        Integer offset = byMention(script.data(), day);
        if (offset != null) {
          return offset;
        }
      }
    }
    return null;
  }

  private @Nullable Integer byMention(String data, String day) {
    Matcher zoned = ZONED.matcher(data);
    int at = data.indexOf(day);
    for (int mentions = 0; at >= 0 && mentions < MAX_MENTIONS; mentions++) {
      zoned.region(at, Math.min(data.length(), at + 40));
      Timestamp time = zoned.lookingAt() ? Timestamp.parse(zoned.group(1)) : null;
      if (time != null && time.offsetMinutes() != null && time.offsetMinutes() != 0) {
        long apart = Math.abs(ChronoUnit.SECONDS.between(time.instant(), utc.instant()));
        if (apart < 60) {
          return time.offsetMinutes();
        }
      }
      at = data.indexOf(day, at + 1);
    }
    return null;
  }

  /** The difference to a clock without a zone, if it can be one between zones. */
  private @Nullable Integer byClock(Timestamp printed) {
    if (printed.precision() == Precision.DAY || printed.offsetMinutes() != null) {
      return null;
    }
    long minutes =
        ChronoUnit.MINUTES.between(
            utc.instant().truncatedTo(ChronoUnit.MINUTES),
            printed.instant().truncatedTo(ChronoUnit.MINUTES));
    return minutes % 15 == 0 && Math.abs(minutes) <= MAX_MINUTES
        ? Integer.valueOf((int) minutes)
        : null;
  }

  /** The nearest zone of the outlet's region in which it was then the printed day. */
  private @Nullable Integer byRegion(
      Timestamp printed, @Nullable String language, @Nullable String url) {
    for (String region : regions(language, url)) {
      for (int offset : offsets(region)) {
        if (new Timestamp(utc.instant(), offset, utc.precision()).day().equals(printed.day())) {
          return offset;
        }
      }
    }
    return null;
  }

  private static Set<String> regions(@Nullable String language, @Nullable String url) {
    Set<String> regions = new LinkedHashSet<>();
    ULocale locale =
        ULocale.forLanguageTag(language == null ? "" : language.strip().replace('_', '-'));
    regions.add(locale.getCountry());
    if (url != null) {
      String host = url.replaceFirst("^\\w+://", "").replaceFirst("[/:?#].*", "");
      String domain = host.substring(host.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT);
      regions.add(domain.length() != 2 ? "" : domain.equals("UK") ? "GB" : domain);
    }
    if (!locale.getLanguage().isEmpty()) {
      regions.add(ULocale.addLikelySubtags(locale).getCountry());
    }
    regions.remove("");
    return regions;
  }

  /** The offsets of a region's zones at that moment, nearest to UTC first. */
  private Set<Integer> offsets(String region) {
    Set<Integer> offsets =
        new TreeSet<>((a, b) -> Math.abs(a) == Math.abs(b) ? a - b : Math.abs(a) - Math.abs(b));
    for (String id :
        TimeZone.getAvailableIDs(SystemTimeZoneType.CANONICAL_LOCATION, region, null)) {
      long now = utc.instant().toEpochMilli();
      offsets.add(TimeZone.getFrozenTimeZone(id).getOffset(now) / 60_000);
    }
    return offsets;
  }
}
