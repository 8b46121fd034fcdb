package org.stemma.app;

import java.util.List;
import org.stemma.core.account.Collation;
import org.stemma.core.account.Dossier;
import org.stemma.core.article.Article;
import org.stemma.core.reuse.Comparer;
import org.stemma.core.reuse.Comparison;
import org.stemma.core.text.Analyser;
import org.stemma.core.text.Analysis;
import org.stemma.server.Apparatus;

/** The core's algorithms as the pages ask for them. */
final class Algorithms implements Apparatus {

  private final Analyser analyser = new Analyser();
  private final Comparer comparer = new Comparer();

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
}
