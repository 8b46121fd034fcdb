package org.stemma.server.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.core.account.Dossier;
import org.stemma.core.account.Happening;
import org.stemma.core.article.Timestamp;

/**
 * What happened when, and when it was printed.
 *
 * @param events by their own dates
 * @param printed the versions by the time of their publication, those of unknown time last
 */
public record TimelinePage(StoryHead head, List<Event> events, List<Printed> printed)
    implements Page {

  /**
   * Something that happened.
   *
   * @param iso the date for programs
   * @param date the date in words
   * @param again whether the event before has the same date
   * @param first the version whose words stand for it
   * @param others who else tells it
   * @param because how the date was found if the text does not state it; else empty
   */
  record Event(
      String iso,
      String date,
      boolean again,
      Extract first,
      List<Extract> others,
      String because) {}

  /**
   * A version on the day of its publication.
   *
   * @param when null if unknown
   * @param because how that was concluded; null if the page states it
   */
  record Printed(
      String label,
      @Nullable String title,
      @Nullable String language,
      String href,
      @Nullable Moment when,
      @Nullable String because) {}

  @Override
  public String template() {
    return "timeline";
  }

  public static TimelinePage of(Material material) {
    Dossier dossier = material.dossier();
    return new TimelinePage(
        StoryHead.of(material, "timeline"),
        events(material, dossier.timeline()),
        printed(material, dossier.versions()));
  }

  private static List<Event> events(Material material, List<Happening> timeline) {
    List<Event> events = new ArrayList<>();
    String before = "";
    for (Happening happening : timeline) {
      events.add(event(material, happening, happening.date().equals(before)));
      before = happening.date();
    }
    return events;
  }

  private static Event event(Material material, Happening happening, boolean again) {
    List<Extract> told = new ArrayList<>();
    happening.told().forEach(reference -> told.add(material.extract(reference)));
    Extract first =
        told.isEmpty() ? new Extract("", happening.what(), null, null) : told.getFirst();
    Extract shown = new Extract(first.label(), happening.what(), first.language(), first.href());
    return new Event(
        happening.date(),
        Calendar.words(happening.date()),
        again,
        shown,
        told.isEmpty() ? List.of() : told.subList(1, told.size()),
        happening.because());
  }

  private static List<Printed> printed(Material material, List<Dossier.Version> versions) {
    Comparator<Dossier.Version> byTime =
        Comparator.comparing(
            TimelinePage::time, Comparator.nullsLast(Comparator.<Timestamp>naturalOrder()));
    return versions.stream()
        .sorted(byTime)
        .map(version ->
            new Printed(
                material.label(version.article()),
                version.title(),
                material.language(version.article()),
                material.addresses().article(version.article()),
                Moment.of(time(version)),
                version.published() == null ? version.inferredBecause() : null))
        .toList();
  }

  private static @Nullable Timestamp time(Dossier.Version version) {
    return version.published() != null ? version.published() : version.inferred();
  }
}
