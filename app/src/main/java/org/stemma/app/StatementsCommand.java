package org.stemma.app;

import org.stemma.core.account.Statements;
import org.stemma.core.text.Analyser;
import org.stemma.server.DossierJson;
import picocli.CommandLine.Command;

/** {@code stemma statements}: who said what to whom. */
@Command(
    name = "statements",
    description = "Finds who said what to whom. Writes one line a statement.",
    footer = {"", "Example: stemma statements articles.jsonl"})
final class StatementsCommand extends PathsCommand {

  private final Analyser analyser = new Analyser();

  StatementsCommand(Console console) {
    super(console);
  }

  @Override
  void run() {
    new Articles(console)
        .each(
            paths(),
            (item, article) ->
                Statements.in(analyser.analyse(article))
                    .forEach(statement -> console.print(DossierJson.statement(statement))));
  }
}
