package org.stemma.server.view;

import org.jspecify.annotations.Nullable;
import org.stemma.core.reuse.Comparison;
import org.stemma.core.text.Analysis;

/** Two revisions of an article side by side. */
public record RevisionsPage(
    String title, @Nullable String language, String outlet, String href, SideBySide table)
    implements Page {

  @Override
  public String template() {
    return "revisions";
  }

  /**
   * What became of the article from one revision to another.
   *
   * @param from the number of revision {@code a}
   * @param to the number of revision {@code b}
   */
  public static RevisionsPage of(
      Analysis a, int from, Analysis b, int to, Comparison comparison, boolean onlyDifferences) {
    String id = a.id();
    String both = Links.changes(id, from, to);
    String title = b.article().title();
    String outlet = b.article().outlet();
    return new RevisionsPage(
        title == null ? id : title,
        b.article().language(),
        outlet == null ? id : outlet,
        Links.article(id),
        SideBySide.of(
            new SideBySide.Side("Revision " + from, Links.revision(id, from), a.article()),
            new SideBySide.Side("Revision " + to, Links.revision(id, to), b.article()),
            comparison,
            Alignment.rows(a, b, comparison),
            onlyDifferences,
            onlyDifferences ? both : both + "&only=differences"));
  }
}
