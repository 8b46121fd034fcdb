package org.stemma.app;

import org.stemma.core.text.Analyser;
import picocli.CommandLine.Command;

/** {@code stemma analyse}: language, sentences, names, times and figures of each article. */
@Command(
    name = "analyse",
    description =
        "Finds each text's language, sentences, names, times and figures. Writes one line an"
            + " article; offsets are code points of its text.",
    footer = {"", "Example: stemma analyse articles.jsonl"})
final class AnalyseCommand extends PathsCommand {

  private final Analyser analyser = new Analyser();

  AnalyseCommand(Console console) {
    super(console);
  }

  @Override
  void run() {
    new Articles(console)
        .each(
            paths(), (item, article) -> console.print(AnalysisJson.of(analyser.analyse(article))));
  }
}
