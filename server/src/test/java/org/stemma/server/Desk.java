package org.stemma.server;

import java.util.List;
import org.stemma.core.account.Dossier;
import org.stemma.core.article.Article;
import org.stemma.core.lineage.CopyTree;
import org.stemma.core.lineage.Lineages;
import org.stemma.core.reuse.Comparer;
import org.stemma.core.reuse.Comparison;
import org.stemma.core.text.Analyser;
import org.stemma.core.text.Analysis;

/**
 * The real algorithms; of the harbour fire, accounts are told by hand to have every kind of them.
 */
final class Desk implements Apparatus {

  private final Analyser analyser = new Analyser();

  @Override
  public Analysis analyse(Article article) {
    return analyser.analyse(article);
  }

  @Override
  public Dossier dossier(List<Article> versions) {
    CopyTree tree = new Lineages().tree(versions.stream().map(this::analyse).toList());
    if (versions.equals(HarbourFire.ARTICLES)) {
      return HarbourFire.dossier(tree);
    }
    return new Dossier(
        versions.getFirst().title(),
        versions.stream().map(Desk::version).toList(),
        tree,
        List.of(),
        List.of(),
        List.of());
  }

  private static Dossier.Version version(Article article) {
    return new Dossier.Version(
        article.id(),
        article.title(),
        article.outlet(),
        article.published(),
        null,
        null,
        List.of(),
        List.of());
  }

  @Override
  public Comparison compare(Analysis a, Analysis b) {
    return new Comparer().compare(a, b);
  }
}
