package org.stemma.app;

import java.util.List;
import org.stemma.core.lineage.CopyEdge;
import org.stemma.core.lineage.Lineages;
import org.stemma.core.reuse.Comparison;
import org.stemma.core.text.Analysis;
import org.stemma.server.DossierJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code stemma trace}: who copied whom, with the proof. */
@Command(
    name = "trace",
    description = "Finds who copied whom. Writes one line a copy edge.",
    footer = {"", "Example: stemma trace articles.jsonl"})
final class TraceCommand extends PathsCommand {

  @Option(
      names = "--pairs",
      description = "Write every compared pair with its class instead of the edges.")
  private boolean pairs;

  TraceCommand(Console console) {
    super(console);
  }

  @Override
  void run() {
    List<Analysis> analyses = analyses();
    Lineages.Trace trace = new Lineages().trace(analyses);
    if (pairs) {
      for (Comparison pair : trace.pairs()) {
        console.print(DossierJson.pair(pair));
      }
    } else {
      DossierJson json = new DossierJson(articles(analyses));
      for (CopyEdge edge : trace.tree().edges()) {
        console.print(json.edge(edge));
      }
    }
  }
}
