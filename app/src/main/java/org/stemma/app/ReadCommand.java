package org.stemma.app;

import java.util.List;
import java.util.concurrent.Callable;
import org.stemma.reader.ArticleJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code stemma read}: pages in, articles out. */
@Command(
    name = "read",
    description = "Reads pages: HTML, scraped text, WARC, JSON Lines. Writes one article a line.",
    mixinStandardHelpOptions = true,
    footer = {"", "Example: stemma read page.html crawl.warc.gz > articles.jsonl"})
final class ReadCommand implements Callable<Integer> {

  private final Console console;

  @Parameters(
      paramLabel = "PATH",
      arity = "1..*",
      description = "Files, folders, globs or - for standard input.")
  private List<String> paths = List.of();

  ReadCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    new Articles(console).each(paths, article -> console.print(ArticleJson.write(article)));
    return console.status();
  }
}
