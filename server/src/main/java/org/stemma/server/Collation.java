package org.stemma.server;

import java.util.List;
import org.stemma.core.account.Dossier;
import org.stemma.core.article.Article;
import org.stemma.core.reuse.Comparison;
import org.stemma.core.text.Analysis;

/**
 * What the pages ask of the algorithms. (To collate is the philologist's word for laying the
 * witnesses of a text side by side.)
 *
 * <p>Called by many threads at a time; the same arguments give the same answer.
 */
public interface Collation {

  /** The analysed form of an article. */
  Analysis analyse(Article article);

  /** All versions of one story beside each other. */
  Dossier dossier(List<Article> versions);

  /** What two articles, or two revisions of one, have in common. */
  Comparison compare(Analysis a, Analysis b);
}
