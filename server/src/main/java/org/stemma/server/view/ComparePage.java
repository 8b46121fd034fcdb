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
    String both = material.addresses().compare(a.id(), b.id());
    String less = both + "&only=differences";
    return new ComparePage(
        StoryHead.of(material, "compare"),
        material.addresses().part("compare"),
        choices(material, a.id()),
        choices(material, b.id()),
        a.id().equals(b.id())
            ? null
            : table(material, a, b, comparison, onlyDifferences, onlyDifferences ? both : less));
  }

  /** Two versions side by side; {@code toggle} leads to the other form of the page, if any. */
  static SideBySide table(
      Material material,
      Analysis a,
      Analysis b,
      Comparison comparison,
      boolean onlyDifferences,
      @Nullable String toggle) {
    return SideBySide.of(
        side(material, a),
        side(material, b),
        comparison,
        Alignment.rows(a, b, comparison),
        onlyDifferences,
        toggle);
  }

  private static SideBySide.Side side(Material material, Analysis version) {
    String id = version.id();
    return new SideBySide.Side(
        material.label(id), material.addresses().article(id), version.article());
  }

  private static List<Choice> choices(Material material, String chosen) {
    return material.articles().stream()
        .map(article ->
            new Choice(article.id(), material.label(article.id()), article.id().equals(chosen)))
        .toList();
  }
}
