package org.stemma.app;

import org.stemma.reader.ArticleJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code stemma read}: pages in, articles out. */
@Command(
    name = "read",
    description = "Reads pages: HTML, scraped text, WARC, JSON Lines. Writes one article a line.",
    footer = {"", "Example: stemma read page.html crawl.warc.gz > articles.jsonl"})
final class ReadCommand extends PathsCommand {

  @Option(
      names = "--templates",
      description =
          "Learn what the pages of an outlet have in common and leave it out of its next pages."
              + " Takes one core; what a page gives depends on the pages before it.")
  private boolean templates;

  ReadCommand(Console console) {
    super(console);
  }

  @Override
  void run() {
    Articles articles = templates ? Articles.withTemplates(console) : new Articles(console);
    articles.each(paths(), (item, article) -> console.print(ArticleJson.write(article)));
  }
}
