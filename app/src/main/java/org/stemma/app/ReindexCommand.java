package org.stemma.app;

import java.util.concurrent.Callable;
import org.stemma.store.Library;
import org.stemma.store.LibraryException;
import org.stemma.store.index.Indexer;
import org.stemma.store.sqlite.SqliteLibrary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code stemma reindex}: the index again, from the record. */
@Command(
    name = "reindex",
    mixinStandardHelpOptions = true,
    description =
        "Makes the index of the library again from its record. The old one serves until then.",
    footer = {"", "Example: stemma reindex --data library"})
final class ReindexCommand implements Callable<Integer> {

  private final Console console;

  @Mixin private DataOption data = new DataOption();

  @Mixin private QuietOption quiet = new QuietOption();

  ReindexCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    quiet.applyTo(console);
    try (Library library = SqliteLibrary.read(data.folder())) {
      Analyses analyses = new Analyses();
      int all = library.totals().articles();
      try (Indexer indexer = Indexer.renew(data.folder(), library, analyses::of)) {
        if (indexer == null) {
          throw new UserError("another process writes in the index of " + data.folder());
        }
        Progress progress = new Progress(console, "indexed", all);
        indexer.bringUp(library.undigested(), progress::at);
      }
      console.say("The index holds " + all + " articles.");
    } catch (LibraryException unusable) {
      throw new UserError(unusable);
    }
    return console.status();
  }
}
