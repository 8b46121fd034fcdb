package org.stemma.reader.text;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The zone abbreviations that pages print. Where one has several meanings, the one that most news
 * readers live in: IST is India's, CST America's. Those that hold all the year (ET, PT) follow the
 * rules of their place.
 */
final class Zones {

  private static final Map<String, Integer> MINUTES =
      Map.ofEntries(
          Map.entry("z", 0),
          Map.entry("utc", 0),
          Map.entry("gmt", 0),
          Map.entry("wet", 0),
          Map.entry("bst", 60),
          Map.entry("west", 60),
          Map.entry("cet", 60),
          Map.entry("mez", 60),
          Map.entry("wat", 60),
          Map.entry("cest", 120),
          Map.entry("mesz", 120),
          Map.entry("eet", 120),
          Map.entry("sast", 120),
          Map.entry("cat", 120),
          Map.entry("eest", 180),
          Map.entry("msk", 180),
          Map.entry("мск", 180),
          Map.entry("trt", 180),
          Map.entry("eat", 180),
          Map.entry("gst", 240),
          Map.entry("pkt", 300),
          Map.entry("ist", 330),
          Map.entry("npt", 345),
          Map.entry("bdt", 360),
          Map.entry("ict", 420),
          Map.entry("wib", 420),
          Map.entry("sgt", 480),
          Map.entry("hkt", 480),
          Map.entry("myt", 480),
          Map.entry("awst", 480),
          Map.entry("jst", 540),
          Map.entry("kst", 540),
          Map.entry("acst", 570),
          Map.entry("aest", 600),
          Map.entry("acdt", 630),
          Map.entry("aedt", 660),
          Map.entry("nzst", 720),
          Map.entry("nzdt", 780),
          Map.entry("brt", -180),
          Map.entry("art", -180),
          Map.entry("adt", -180),
          Map.entry("ast", -240),
          Map.entry("edt", -240),
          Map.entry("est", -300),
          Map.entry("cdt", -300),
          Map.entry("cst", -360),
          Map.entry("mdt", -360),
          Map.entry("mst", -420),
          Map.entry("pdt", -420),
          Map.entry("pst", -480),
          Map.entry("akdt", -480),
          Map.entry("akst", -540),
          Map.entry("hst", -600));

  private static final Map<String, ZoneId> PLACES =
      Map.of(
          "et", ZoneId.of("America/New_York"),
          "ct", ZoneId.of("America/Chicago"),
          "mt", ZoneId.of("America/Denver"),
          "pt", ZoneId.of("America/Los_Angeles"));

  private Zones() {}

  /** Minutes east of Greenwich that {@code abbreviation} means at {@code time}; null if nothing. */
  static @Nullable Integer offsetMinutes(String abbreviation, LocalDateTime time) {
    String key = abbreviation.toLowerCase(Locale.ROOT);
    ZoneId place = PLACES.get(key);
    return place == null
        ? MINUTES.get(key)
        : Integer.valueOf(place.getRules().getOffset(time).getTotalSeconds() / 60);
  }
}
