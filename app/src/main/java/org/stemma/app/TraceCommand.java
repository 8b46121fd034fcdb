package org.stemma.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.core.article.Article;
import org.stemma.core.lineage.CopyEdge;
import org.stemma.core.lineage.Lineages;
import org.stemma.core.lineage.TreeDrawing;
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

  @Option(names = "--tree", description = "Draw the copy trees in text instead.")
  private boolean tree;

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
    } else {
      DossierJson json = new DossierJson(articles);
      for (CopyEdge edge : trace.tree().edges()) {
        console.print(json.edge(edge));
      }
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
