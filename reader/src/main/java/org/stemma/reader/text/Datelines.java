package org.stemma.reader.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the place that opens a report: "MOSCOW: ...", "KYIV, Ukraine (Reuters) — ...", "Berlin, 3.
 * Mai (dpa) - ...". The text itself stays as it is.
 */
public final class Datelines {

  private static final String PLACE = "\\p{Lu}[\\p{L}\\p{M}.'’ -]{1,30}";
  private static final String CAPITALS = "\\p{Lu}[\\p{Lu}\\p{M}.'’ -]{2,30}";
  private static final String DASH = "\\s*(?:--?|—|–|―)\\s*";

  /** All capitals, perhaps a region, a date, an agency in brackets; then a dash or colon. */
  private static final Pattern CAPITAL_PLACE =
      Pattern.compile(
          "^("
              + CAPITALS
              + "(?:, "
              + PLACE
              + ")?)(?:,? [\\p{L}.]{3,10} \\d{1,2}|,? \\d{1,2}\\.? [\\p{L}.]{3,10})?"
              + "(?:,? ?\\([^()]{2,40}\\))?(?:"
              + DASH
              + "|: )(?=\\S)");

  /** Any capitalisation, with an agency in brackets. */
  private static final Pattern PLACE_AND_AGENCY =
      Pattern.compile(
          "^("
              + PLACE
              + "(?:, "
              + PLACE
              + ")?)(?:,? [\\p{L}.]{3,10} \\d{1,2}|,? \\d{1,2}\\.? [\\p{L}.]{3,10})?"
              + ",? ?\\((?:[\\p{L}\\d.,/ -]{2,30})\\)(?:"
              + DASH
              + "|: |\\. )(?=\\S)");

  private static final int LONGEST = 120;

  private Datelines() {}

  /** The place that opens {@code paragraph}, as written; null if none does. */
  public static @Nullable String of(String paragraph) {
    String start = paragraph.substring(0, Math.min(paragraph.length(), LONGEST));
    for (Pattern pattern : new Pattern[] {CAPITAL_PLACE, PLACE_AND_AGENCY}) {
      Matcher matcher = pattern.matcher(start);
      if (matcher.find()) {
        return withoutMonth(matcher.group(1).strip());
      }
    }
    return null;
  }

  private static String withoutMonth(String place) {
    int comma = place.lastIndexOf(", ");
    if (comma > 0 && Months.number(place.substring(comma + 2).split(" ")[0]) > 0) {
      return place.substring(0, comma);
    }
    return place;
  }

  private static final Pattern TAIL_PLACE = Pattern.compile("\\s[-–—]\\s(" + PLACE + ")$");

  /** The place that closes a line of dates: "... 10:55 pm IST - Moscow". */
  public static @Nullable String afterDate(String dateLine) {
    Matcher matcher = TAIL_PLACE.matcher(dateLine);
    return matcher.find() ? matcher.group(1).strip() : null;
  }
}
