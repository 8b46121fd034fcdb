package org.stemma.core.lineage;

import java.util.List;
import org.stemma.core.article.Article;

/** Draws copy trees. Time and space in proportion to the number of versions and edges. */
public final class TreeDrawing {

  private TreeDrawing() {}

  /**
   * The forest as indented text, one version a line, each with its outlet, its time and the reason
   * for its place. A version with two parents stands below the first and names the second.
   *
   * @param articles the versions, in any order; one that is missing is drawn by its id
   */
  public static String text(CopyTree tree, List<Article> articles) {
    return new TextDrawing(new Labels(tree, articles)).draw();
  }

  /**
   * The forest as a standalone SVG image: time to the right, a lane an outlet, lost sources dashed,
   * each edge with its overlap and reasons. Takes its colour from the text around it.
   *
   * @param articles the versions, in any order; one that is missing is drawn by its id
   */
  public static String svg(CopyTree tree, List<Article> articles) {
    return new SvgDrawing(new Labels(tree, articles)).draw();
  }
}
