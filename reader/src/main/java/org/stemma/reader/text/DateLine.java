package org.stemma.reader.text;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stemma.core.article.Timestamp;

/**
 * A line that says when an article was published and changed: "December 14, 2021 10:55 pm | Updated
 * 11:20 pm IST".
 *
 * <p>A zone named once holds for every time of the line; a time without a day belongs to the day
 * before it.
 *
 * @param published null if only a change is dated
 * @param modified null if no change is dated
 */
public record DateLine(@Nullable Timestamp published, @Nullable Timestamp modified) {

  private static final Pattern CHANGED =
      Pattern.compile(
          "(?iu)updated?|last modified|modified|last change|revised|aktualisiert|geändert|"
              + "mis à jour|modifié|actualizado|última modificación|aggiornat[oa]|atualizado|"
              + "bijgewerkt|gewijzigd|uppdaterad|oppdatert|opdateret|päivitetty|zaktualizowano|aktualizacja|"
              + "aktualizováno|frissítve|actualizat|güncellen|обновлен|изменен|оновлено|обновена|"
              + "ενημερ|تحديث|آخر تحديث|更新|修改|수정");

  private static final Pattern CLOCK =
      Pattern.compile(
          "(\\d{1,2})[:.](\\d{2})\\s*([ap])?\\.?m?\\.?\\s*([\\p{L}]{2,5})?",
          Pattern.CASE_INSENSITIVE);

  /** Reads {@code line}; null if it holds no date. */
  public static @Nullable DateLine of(String line, boolean monthFirst) {
    List<DateScanner.Found> dates = DateScanner.scan(line, monthFirst);
    if (dates.isEmpty()) {
      return null;
    }
    Timestamp published = null;
    Timestamp modified = null;
    int from = 0;
    for (DateScanner.Found date : dates) {
      boolean changed =
          CHANGED.matcher(line.substring(Math.min(from, date.start()), date.start())).find();
      if (changed && modified == null) {
        modified = date.time();
      } else if (!changed && published == null) {
        published = date.time();
      }
      from = date.end();
    }
    String rest = line.substring(dates.getLast().end());
    Timestamp last = dates.getLast().time();
    if (dates.size() == 1 && published != null) {
      Timestamp later = clockOfSameDay(rest, last);
      if (later != null) {
        published = withZone(published, later.offsetMinutes());
        modified = CHANGED.matcher(rest).find() ? later : null;
      }
    } else if (published != null && modified != null) {
      published = withZone(published, modified.offsetMinutes());
    }
    return new DateLine(published, modified);
  }

  /** A time in {@code text} that names no day of its own. */
  private static @Nullable Timestamp clockOfSameDay(String text, Timestamp day) {
    Matcher clock = CLOCK.matcher(text);
    if (!clock.find()) {
      return null;
    }
    int hour = Integer.parseInt(clock.group(1));
    int minute = Integer.parseInt(clock.group(2));
    String half = clock.group(3);
    if (half != null && hour <= 12) {
      hour = hour % 12 + (half.toLowerCase(Locale.ROOT).equals("p") ? 12 : 0);
    }
    if (hour > 23 || minute > 59) {
      return null;
    }
    LocalDateTime time = day.day().atTime(hour, minute);
    Integer offset = clock.group(4) == null ? null : Zones.offsetMinutes(clock.group(4), time);
    Instant instant = time.toInstant(ZoneOffset.UTC);
    return new Timestamp(
        offset == null ? instant : instant.minusSeconds(offset * 60L),
        offset,
        Timestamp.Precision.MINUTE);
  }

  private static Timestamp withZone(Timestamp time, @Nullable Integer offset) {
    if (offset == null
        || time.offsetMinutes() != null
        || time.precision() == Timestamp.Precision.DAY) {
      return time;
    }
    return new Timestamp(time.instant().minusSeconds(offset * 60L), offset, time.precision());
  }
}
