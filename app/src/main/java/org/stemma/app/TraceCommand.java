package org.stemma.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stemma.core.article.Article;
import org.stemma.core.lineage.AgencyCopies;
import org.stemma.core.lineage.CopyEdge;
import org.stemma.core.lineage.CopyTree;
import org.stemma.core.lineage.Lineages;
import org.stemma.core.lineage.OutletLedger;
import org.stemma.core.lineage.OutletRecord;
import org.stemma.core.lineage.TreeDrawing;
import org.stemma.core.lineage.UncreditedCopy;
import org.stemma.core.reuse.Comparison;
import org.stemma.core.text.Analysis;
import org.stemma.server.DossierJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ObjectNode;

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

  @Option(names = "--tree", description = "Draw the copy trees in text instead.")
  private boolean tree;

  @Option(
      names = "--outlets",
      description =
          "Write one line an outlet instead: how much is its own, whom it copies, who copies it.")
  private boolean outlets;

  @Option(
      names = "--svg",
      paramLabel = "FILE",
      description = "Draw the copy trees into this file besides.")
  private @Nullable Path svg;

  TraceCommand(Console console) {
    super(console);
  }

  @Override
  void run() {
    List<Analysis> analyses = analyses();
    Lineages.Trace trace = new Lineages().trace(analyses);
    List<Article> articles = articles(analyses);
    if (svg != null) {
      draw(svg, TreeDrawing.svg(trace.tree(), articles));
    }
    if (tree) {
      console.print(TreeDrawing.text(trace.tree(), articles).stripTrailing());
    } else if (pairs) {
      for (Comparison pair : trace.pairs()) {
        console.print(DossierJson.pair(pair));
      }
    } else if (outlets) {
      OutletLedger ledger = new OutletLedger();
      ledger.add(trace.tree(), articles);
      for (OutletRecord outlet : ledger.records()) {
        console.print(OutletJson.of(outlet));
      }
    } else {
      printEdges(trace.tree(), articles);
    }
  }

  private void printEdges(CopyTree found, List<Article> articles) {
    Map<String, UncreditedCopy> uncredited = new HashMap<>();
    for (UncreditedCopy copy : AgencyCopies.uncredited(found, articles)) {
      uncredited.put(copy.article(), copy);
    }
    DossierJson json = new DossierJson(articles);
    for (CopyEdge edge : found.edges()) {
      ObjectNode line = json.edge(edge);
      UncreditedCopy copy = uncredited.get(edge.to());
      if (copy != null) {
        line.put("uncredited_agency", copy.agency());
        line.put("uncredited", copy.words());
      }
      console.print(line);
    }
  }

  private static void draw(Path file, String svg) {
    try {
      Files.writeString(file, svg);
    } catch (IOException failure) {
      throw new UserError("cannot write " + file + ": " + failure.getMessage());
    }
  }
}
