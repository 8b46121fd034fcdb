package org.stemma.app;

import org.stemma.reader.ArticleJson;
import picocli.CommandLine.Command;

/** {@code stemma read}: pages in, articles out. */
@Command(
    name = "read",
    description = "Reads pages: HTML, scraped text, WARC, JSON Lines. Writes one article a line.",
    footer = {"", "Example: stemma read page.html crawl.warc.gz > articles.jsonl"})
final class ReadCommand extends PathsCommand {

  ReadCommand(Console console) {
    super(console);
  }

  @Override
  void run() {
    new Articles(console)
        .each(paths(), (item, article) -> console.print(ArticleJson.write(article)));
  }
}
