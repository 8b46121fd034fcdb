package org.stemma.core.lineage;

import java.time.Duration;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * How one outlet came by what it printed.
 *
 * @param outlet its name
 * @param articles how many versions of it were seen, states of one page counted once
 * @param originals of these, how many no other text explains
 * @param copiedFrom from whom the others were copied, and how often; lost sources by whom they are
 *     credited to, {@code lost source} if to nobody
 * @param copiedBy who copied from it, and how often
 * @param delay the median time between the stamps of a parent and its copy here; null if no pair
 *     has stamps of the time of day
 * @param uncredited copies of agency text that name no source
 * @param revisions later states of pages that it had published before
 * @param days the same by day of publication, where it is stated
 */
public record OutletRecord(
    String outlet,
    int articles,
    int originals,
    SortedMap<String, Integer> copiedFrom,
    SortedMap<String, Integer> copiedBy,
    @Nullable Duration delay,
    int uncredited,
    int revisions,
    List<Day> days) {

  /** What an outlet printed on one day, ISO 8601. */
  public record Day(String date, int articles, int originals) {}

  public OutletRecord {
    days = List.copyOf(days);
  }

  /** Share of its articles that no other text explains, 0 to 1. */
  public double originality() {
    return articles == 0 ? 0 : (double) originals / articles;
  }
}
