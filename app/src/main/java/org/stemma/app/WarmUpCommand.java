package org.stemma.app;

import java.util.List;
import java.util.concurrent.Callable;
import org.stemma.core.account.Collation;
import org.stemma.core.text.Analyser;
import org.stemma.reader.Page;
import org.stemma.reader.PageReader;
import org.stemma.reader.UnreadablePageException;
import org.stemma.server.DossierJson;
import picocli.CommandLine.Command;

/**
 * The run from which the launcher makes its archive of loaded classes: it does what the commands
 * do, on a few of the demo's pages.
 */
@Command(name = "warm-up", hidden = true)
final class WarmUpCommand implements Callable<Integer> {

  private static final int PAGES = 6;

  private final Console console;

  WarmUpCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws UnreadablePageException {
    Main.commandLine(console).execute("--version");
    PageReader reader = new PageReader();
    Analyser analyser = new Analyser();
    List<org.stemma.core.article.Article> articles = new java.util.ArrayList<>();
    for (String path : DemoPages.paths().subList(0, PAGES)) {
      articles.add(
          reader.read(
              new Page(path, null, "text/html; charset=utf-8", DemoPages.page(path).bytes())));
    }
    console.print(
        new DossierJson(articles)
            .dossier(Collation.of(articles.stream().map(analyser::analyse).toList())));
    return console.status();
  }
}
