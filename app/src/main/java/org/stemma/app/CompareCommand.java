package org.stemma.app;

import java.util.List;
import org.stemma.core.account.Collation;
import org.stemma.core.account.Dossier;
import org.stemma.core.article.Article;
import org.stemma.core.text.Analysis;
import org.stemma.server.DossierJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code stemma compare}: the versions of one story beside each other. */
@Command(
    name = "compare",
    description = "Lays the articles of one story beside each other. Writes one JSON dossier.",
    footer = {"", "Example: stemma compare story/ | jq .independent_origins"})
final class CompareCommand extends PathsCommand {

  @Option(names = "--text", description = "Write for a reader at a terminal instead.")
  private boolean text;

  CompareCommand(Console console) {
    super(console);
  }

  @Override
  void run() {
    List<Analysis> versions = analyses();
    if (versions.isEmpty()) {
      console.complain("nothing to compare: no input is an article");
      return;
    }
    Dossier dossier = Collation.of(versions);
    List<Article> articles = articles(versions);
    if (text) {
      console.print(DossierText.write(dossier, articles).stripTrailing());
    } else {
      console.print(new DossierJson(articles).dossier(dossier));
    }
  }
}
