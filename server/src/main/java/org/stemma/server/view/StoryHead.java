package org.stemma.server.view;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.core.account.Dossier;
import org.stemma.core.account.Fact;
import org.stemma.store.Story;

/**
 * What stands above every page of a story.
 *
 * @param title the headline
 * @param language BCP 47 tag of the headline
 * @param credit whose headline it is; null if nobody's
 * @param counts "5 articles · 2 independent origins · 1 language"
 * @param first when its first article was taken in
 * @param last when it changed last
 * @param tabs its pages
 */
record StoryHead(
    String title,
    @Nullable String language,
    @Nullable String credit,
    String counts,
    Moment first,
    Moment last,
    List<Tab> tabs) {

  static final String UNTITLED = "A story without a headline";

  /**
   * A page of a story.
   *
   * @param count what it holds; null where that says nothing
   */
  record Tab(String name, String href, @Nullable Integer count, boolean current) {}

  static StoryHead of(Material material, String current) {
    Story story = material.story();
    Dossier dossier = material.dossier();
    String title = dossier.title() == null ? story.headline() : dossier.title();
    String version = versionOf(dossier, title);
    return new StoryHead(
        title == null ? UNTITLED : title,
        version == null ? null : material.language(version),
        version == null ? null : material.label(version),
        counts(dossier, story),
        Moment.of(story.firstSeen()),
        Moment.of(story.lastSeen()),
        tabs(story.id(), dossier, current));
  }

  private static @Nullable String versionOf(Dossier dossier, @Nullable String title) {
    for (Dossier.Version version : dossier.versions()) {
      if (title != null && title.equals(version.title())) {
        return version.article();
      }
    }
    return null;
  }

  private static String counts(Dossier dossier, Story story) {
    int origins = dossier.tree().independentOrigins();
    List<String> counts = new ArrayList<>();
    counts.add(Words.count(dossier.versions().size(), "version", "versions"));
    counts.add(Words.count(origins, "independent origin", "independent origins"));
    if (!story.outlets().isEmpty()) {
      counts.add(Words.count(story.outlets().size(), "outlet", "outlets"));
    }
    if (!story.languages().isEmpty()) {
      counts.add(Words.count(story.languages().size(), "language", "languages"));
    }
    return String.join(" · ", counts);
  }

  private static List<Tab> tabs(String id, Dossier dossier, String current) {
    long told = dossier.facts().stream().filter(f -> f.verdict() != Fact.Verdict.SINGLE).count();
    return List.of(
        tab(id, "Versions", "", dossier.versions().size(), current),
        tab(id, "Compare", "compare", null, current),
        tab(id, "Said", "said", dossier.statements().size(), current),
        tab(id, "Figures and facts", "figures", (int) told, current),
        tab(id, "Timeline", "timeline", dossier.timeline().size(), current),
        tab(id, "Adds and omits", "differences", null, current));
  }

  private static Tab tab(
      String id, String name, String path, @Nullable Integer count, String current) {
    return new Tab(name, Links.story(id, path), count, path.equals(current));
  }
}
