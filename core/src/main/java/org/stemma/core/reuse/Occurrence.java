package org.stemma.core.reuse;

import java.util.List;
import org.stemma.core.article.Article;

/**
 * An article in which a text was found, whole or in part.
 *
 * @param article where
 * @param pair the text compared with it, the text first: kind, shares and passages
 * @param earliest whether nobody else who carries the text states an earlier time; several may,
 *     where their times are not exact enough to tell
 * @param changes what the article has otherwise than the text
 */
public record Occurrence(Article article, Comparison pair, boolean earliest, List<Change> changes) {

  /** Less of a text than half is a piece of it, and older pieces do not make the text older. */
  private static final double CARRIED = 0.5;

  public Occurrence {
    changes = List.copyOf(changes);
  }

  /** Whether the article has the text, rather than a quotation or a piece of it. */
  boolean carriesText() {
    return pair.kind().isCopying() || pair.containmentA() >= CARRIED;
  }
}
