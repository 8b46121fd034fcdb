package org.stemma.server.view;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.core.article.Article;
import org.stemma.core.lineage.CopyEdge;
import org.stemma.core.reuse.Comparison;
import org.stemma.core.text.Analysis;

/**
 * Two versions of a story side by side.
 *
 * @param action where the choice of versions is sent
 * @param a the choices for the left side
 * @param b the choices for the right side
 * @param table the two texts; null if the story has only one version
 */
public record ComparePage(
    StoryHead head, String action, List<Choice> a, List<Choice> b, @Nullable SideBySide table)
    implements Page {

  /** A version that can be chosen. */
  record Choice(String id, String label, boolean chosen) {}

  /** Two article ids. */
  public record Pair(String a, String b) {}

  @Override
  public String template() {
    return "compare";
  }

  /** The pair to begin with: the first edge of the copy tree between two versions. */
  public static Pair start(Material material) {
    List<Article> articles = material.articles();
    for (CopyEdge edge : material.dossier().tree().edges()) {
      if (material.article(edge.from()) != null) {
        return new Pair(edge.from(), edge.to());
      }
    }
    return new Pair(articles.getFirst().id(), articles.getLast().id());
  }

  public static ComparePage of(
      Material material, Analysis a, Analysis b, Comparison comparison, boolean onlyDifferences) {
    String story = material.story().id();
    String both = Links.compare(story, a.id(), b.id());
    String less = both + "&only=differences";
    return new ComparePage(
        StoryHead.of(material, "compare"),
        Links.story(story, "compare"),
        choices(material, a.id()),
        choices(material, b.id()),
        a.id().equals(b.id())
            ? null
            : SideBySide.of(
                new SideBySide.Side(material.label(a.id()), Links.article(a.id()), a.article()),
                new SideBySide.Side(material.label(b.id()), Links.article(b.id()), b.article()),
                comparison,
                Alignment.rows(a, b, comparison),
                onlyDifferences,
                onlyDifferences ? both : less));
  }

  private static List<Choice> choices(Material material, String chosen) {
    return material.articles().stream()
        .map(article ->
            new Choice(article.id(), material.label(article.id()), article.id().equals(chosen)))
        .toList();
  }
}
