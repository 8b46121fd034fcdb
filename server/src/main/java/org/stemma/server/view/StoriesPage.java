package org.stemma.server.view;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.store.Digest;
import org.stemma.store.Library.Totals;
import org.stemma.store.Slice;
import org.stemma.store.Story;

/**
 * The list of stories.
 *
 * @param totals "51 articles in 9 stories"
 * @param days the stories by the day on which they changed last
 * @param older where the list goes on; null at its end
 * @param first whether this is the beginning of the list
 */
public record StoriesPage(String totals, List<Day> days, @Nullable String older, boolean first)
    implements Page {

  /** Outlets named in a row; the others are counted. */
  private static final int NAMED = 3;

  record Day(String name, List<Row> stories) {}

  /**
   * A story in the list.
   *
   * @param changed the hour of its latest change
   * @param since when it began, if that was another day
   * @param counts "5 articles · 2 origins · 1 language"
   * @param outlets "Post, Courier, Gazette and 2 more"
   * @param badges what deserves a look
   */
  record Row(
      String title,
      String href,
      Moment changed,
      @Nullable Moment since,
      String counts,
      String outlets,
      List<String> badges) {}

  @Override
  public String template() {
    return "stories";
  }

  /**
   * A part of the list.
   *
   * @param first whether {@code stories} begins the list
   */
  public static StoriesPage of(Totals totals, Slice<Story> stories, boolean first) {
    List<Day> days = new ArrayList<>();
    List<Row> rows = new ArrayList<>();
    for (Story story : stories.items()) {
      String day = Moment.day(story.lastSeen());
      if (days.isEmpty() || !days.getLast().name().equals(day)) {
        rows = new ArrayList<>();
        days.add(new Day(day, rows));
      }
      rows.add(row(story));
    }
    String sum =
        Words.count(totals.articles(), "article", "articles")
            + " in "
            + Words.count(totals.stories(), "story", "stories");
    String next = stories.next();
    return new StoriesPage(sum, days, next == null ? null : Links.stories(next), first);
  }

  private static Row row(Story story) {
    String title = story.headline();
    boolean sameDay = Moment.day(story.firstSeen()).equals(Moment.day(story.lastSeen()));
    return new Row(
        title == null ? StoryHead.UNTITLED : title,
        Links.story(story.id()),
        Moment.clock(story.lastSeen()),
        sameDay ? null : Moment.of(story.firstSeen()),
        counts(story),
        outlets(story.outlets()),
        badges(story.digest()));
  }

  private static String counts(Story story) {
    List<String> counts = new ArrayList<>();
    counts.add(Words.count(story.articles(), "article", "articles"));
    Digest digest = story.digest();
    if (digest != null) {
      counts.add(Words.count(digest.origins(), "origin", "origins"));
    }
    if (!story.languages().isEmpty()) {
      counts.add(Words.count(story.languages().size(), "language", "languages"));
    }
    return String.join(" · ", counts);
  }

  private static String outlets(List<String> outlets) {
    String named = String.join(", ", outlets.subList(0, Math.min(NAMED, outlets.size())));
    int more = outlets.size() - NAMED;
    return more > 0 ? named + " and " + more + " more" : named;
  }

  private static List<String> badges(@Nullable Digest digest) {
    return digest == null || digest.conflicts() == 0
        ? List.of()
        : List.of(Words.count(digest.conflicts(), "conflict", "conflicts"));
  }
}
