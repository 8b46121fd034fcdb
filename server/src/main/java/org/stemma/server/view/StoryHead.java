package org.stemma.server.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.stemma.core.account.Dossier;
import org.stemma.core.account.Fact;
import org.stemma.core.article.Article;
import org.stemma.store.Story;

/**
 * What stands above every page of a story.
 *
 * @param title the headline
 * @param language BCP 47 tag of the headline
 * @param credit whose headline it is; null if nobody's
 * @param counts "5 articles · 2 independent origins · 1 language"
 * @param first when its first article was taken in; null outside a library
 * @param last when it changed last; null outside a library
 * @param tabs its pages
 */
record StoryHead(
    String title,
    @Nullable String language,
    @Nullable String credit,
    String counts,
    @Nullable Moment first,
    @Nullable Moment last,
    List<Tab> tabs) {

  static final String UNTITLED = "A story without a headline";

  /**
   * A page of a story.
   *
   * @param count what it holds; null where that says nothing
   */
  record Tab(String name, String href, @Nullable Integer count, boolean current) {}

  static StoryHead of(Material material, String current) {
    Story story = material.isInLibrary() ? material.story() : null;
    Dossier dossier = material.dossier();
    String title = dossier.title() == null && story != null ? story.headline() : dossier.title();
    String version = versionOf(dossier, title);
    return new StoryHead(
        title == null ? UNTITLED : title,
        version == null ? null : material.language(version),
        version == null ? null : material.label(version),
        counts(dossier, material.articles()),
        story == null ? null : Moment.of(story.firstSeen()),
        story == null ? null : Moment.of(story.lastSeen()),
        tabs(material.addresses(), dossier, current));
  }

  private static @Nullable String versionOf(Dossier dossier, @Nullable String title) {
    for (Dossier.Version version : dossier.versions()) {
      if (title != null && title.equals(version.title())) {
        return version.article();
      }
    }
    return null;
  }

  private static String counts(Dossier dossier, List<Article> articles) {
    int origins = dossier.tree().independentOrigins();
    List<String> counts = new ArrayList<>();
    counts.add(Words.count(dossier.versions().size(), "version", "versions"));
    counts.add(Words.count(origins, "independent origin", "independent origins"));
    int outlets = distinct(articles, Article::outlet);
    int languages = distinct(articles, Article::language);
    if (outlets > 0) {
      counts.add(Words.count(outlets, "outlet", "outlets"));
    }
    if (languages > 0) {
      counts.add(Words.count(languages, "language", "languages"));
    }
    return String.join(" · ", counts);
  }

  private static int distinct(
      List<Article> articles, Function<Article, @Nullable String> property) {
    return (int) articles.stream().map(property).filter(Objects::nonNull).distinct().count();
  }

  private static List<Tab> tabs(Addresses to, Dossier dossier, String current) {
    long told = dossier.facts().stream().filter(f -> f.verdict() != Fact.Verdict.SINGLE).count();
    return List.of(
        tab(to, "Versions", "", dossier.versions().size(), current),
        tab(to, "Compare", "compare", null, current),
        tab(to, "Said", "said", dossier.statements().size(), current),
        tab(to, "Figures and facts", "figures", (int) told, current),
        tab(to, "Timeline", "timeline", dossier.timeline().size(), current),
        tab(to, "Adds and omits", "differences", null, current));
  }

  private static Tab tab(
      Addresses to, String name, String path, @Nullable Integer count, String current) {
    return new Tab(name, to.part(path), count, path.equals(current));
  }
}
