package org.stemma.server;

import java.util.List;
import org.stemma.core.account.Collation;
import org.stemma.core.account.Dossier;
import org.stemma.core.article.Article;
import org.stemma.core.reuse.Comparer;
import org.stemma.core.reuse.Comparison;
import org.stemma.core.text.Analyser;
import org.stemma.core.text.Analysis;

/**
 * What the pages ask of the algorithms. (The apparatus of an edition shows below the text how its
 * witnesses differ.)
 *
 * <p>Called by many threads at a time; the same arguments give the same answer.
 */
public interface Apparatus {

  /** The analysed form of an article. */
  Analysis analyse(Article article);

  /** All versions of one story beside each other. */
  Dossier dossier(List<Article> versions);

  /** What two articles, or two revisions of one, have in common. */
  Comparison compare(Analysis a, Analysis b);

  /** The algorithms of {@code core} in their default configuration. */
  static Apparatus standard() {
    Analyser analyser = new Analyser();
    Comparer comparer = new Comparer();
    return new Apparatus() {
      @Override
      public Analysis analyse(Article article) {
        return analyser.analyse(article);
      }

      @Override
      public Dossier dossier(List<Article> versions) {
        return Collation.of(versions.stream().map(analyser::analyse).toList());
      }

      @Override
      public Comparison compare(Analysis a, Analysis b) {
        return comparer.compare(a, b);
      }
    };
  }
}
