package org.stemma.app;

import java.util.List;
import org.stemma.core.account.Collation;
import org.stemma.core.text.Analysis;
import org.stemma.server.DossierJson;
import picocli.CommandLine.Command;

/** {@code stemma compare}: the versions of one story beside each other. */
@Command(
    name = "compare",
    description = "Lays the articles of one story beside each other. Writes one JSON dossier.",
    footer = {"", "Example: stemma compare story/ | jq .independent_origins"})
final class CompareCommand extends PathsCommand {

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
    console.print(new DossierJson(articles(versions)).dossier(Collation.of(versions)));
  }
}
