package org.stemma.reader;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.stemma.core.article.Timestamp;
import org.stemma.reader.body.Block;
import org.stemma.reader.text.DateScanner;
import org.stemma.reader.text.Strings;
import tools.jackson.databind.JsonNode;

/**
 * The entries of a live blog and their times: as JSON-LD states them, or by the lines of a clock
 * that stand above them.
 */
final class LiveEntries {

  /** So many lines of a clock make a live blog. */
  private static final int MIN_CLOCKS = 4;

  /** So much of an entry's beginning is compared. */
  private static final int COMPARED_CHARS = 60;

  private static final Pattern CLOCK =
      Pattern.compile(
          "(?iu)\\s*(\\d{1,2})[:.h](\\d{2})\\s*(?:uhr|h|hrs|[ap]\\.?m\\.?|[a-z]{2,4})?\\s*");

  private final Map<String, Timestamp> times = new HashMap<>();

  /** By the index of the block that begins an entry under its clock. */
  private final Map<Integer, Timestamp> clocked = new HashMap<>();

  /** The entries of the live blog that {@code body} is, if it is one. */
  LiveEntries(HtmlFields fields, List<Block> body) {
    this(fields.jsonLd);
    if (areIn(body, body)) {
      clocks(fields.elements.dates, body);
    }
  }

  /** Only those that JSON-LD states. */
  LiveEntries(JsonLd jsonLd) {
    for (JsonNode entry : jsonLd.liveEntries()) {
      Timestamp time = DateScanner.first(JsonLd.text(entry.get("datePublished")), true);
      if (time != null) {
        put(JsonLd.text(entry.get("headline")), time);
        put(JsonLd.text(entry.get("articleBody")), time);
      }
    }
  }

  private void put(@Nullable String text, Timestamp time) {
    String key = key(text);
    if (!key.isEmpty()) {
      times.putIfAbsent(key, time);
    }
  }

  private static String key(@Nullable String text) {
    if (text == null) {
      return "";
    }
    String bare = Strings.bare(text.substring(0, Math.min(text.length(), 2 * COMPARED_CHARS)));
    return bare.substring(0, Math.min(bare.length(), COMPARED_CHARS));
  }

  /** Gives what follows a clock its time: that of the element of the same words, in their order. */
  private void clocks(List<PageElements.Placed> dated, List<Block> body) {
    int next = 0;
    for (int i = 0; i + 1 < body.size(); i++) {
      if (!isClock(body.get(i)) || isClock(body.get(i + 1))) {
        continue;
      }
      Timestamp time = null;
      for (int k = next; k < dated.size() && time == null; k++) {
        Element element = dated.get(k).element();
        if (element.hasAttr("datetime") && element.text().equals(body.get(i).text())) {
          time = DateScanner.first(element.attr("datetime"), true);
          next = k + 1;
        }
      }
      if (time != null) {
        clocked.put(body.get(i + 1).index(), time);
      }
    }
  }

  /** Whether an entry begins with {@code block}. */
  boolean begin(Block block) {
    return clocked.containsKey(block.index()) || at(block) != null;
  }

  /** The stated time of the entry that begins with {@code block}; null if none is. */
  @Nullable Timestamp at(Block block) {
    Timestamp stated = times.isEmpty() ? null : times.get(key(block.text()));
    return stated == null ? clocked.get(block.index()) : stated;
  }

  /** Whether the blocks of the body are entries under their clocks, which may be no body. */
  static boolean areIn(List<Block> all, List<Block> body) {
    Set<Integer> chosen = body.stream().map(Block::index).collect(Collectors.toSet());
    return all.stream()
            .filter(LiveEntries::isClock)
            .filter(clock ->
                chosen.contains(clock.index())
                    || chosen.contains(clock.index() + 1)
                    || chosen.contains(clock.index() + 2))
            .count()
        >= MIN_CLOCKS;
  }

  /** Whether {@code block} is a clock's time and nothing else. */
  static boolean isClock(Block block) {
    if (block.words() > 4 || block.text().length() > 16) {
      return false;
    }
    Matcher clock = CLOCK.matcher(block.text());
    return clock.matches() && Integer.parseInt(clock.group(1)) < 24;
  }
}
