package org.stemma.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stemma.core.article.Article;
import org.stemma.core.article.Timestamp;
import org.stemma.store.Library;
import org.stemma.store.Slice;
import org.stemma.store.Story;
import org.stemma.store.WritableLibrary;
import org.stemma.store.sqlite.SqliteLibrary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code stemma demo}: the whole way through, on pages that come with the program. */
@Command(
    name = "demo",
    description = "Builds a library of bundled pages in a temporary folder and shows it.",
    mixinStandardHelpOptions = true,
    footer = {"", "Example: stemma demo --port 0"})
final class DemoCommand implements Callable<Integer> {

  private final Console console;

  @Option(names = "--port", description = "Where to answer (default: ${DEFAULT-VALUE}; 0: any).")
  private int port = 8080;

  @Option(names = "--no-serve", description = "Print the stories and stop.")
  private boolean noServe;

  @Option(
      names = "--write",
      paramLabel = "DIR",
      description = "Write the pages into this folder, to try the other commands on, and stop.")
  private @Nullable Path pages;

  DemoCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    if (pages != null) {
      write(console, pages);
      return console.status();
    }
    Path folder = Files.createTempDirectory("stemma-demo");
    Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(folder)));
    try (WritableLibrary library = SqliteLibrary.open(folder)) {
      fill(console, folder, library);
      summary(library);
      if (!noServe) {
        ServeCommand.serve(console, folder, library, port);
      }
    }
    remove(folder);
    return console.status();
  }

  private static void write(Console console, Path folder) throws IOException {
    for (String path : DemoPages.paths()) {
      Path file = folder.resolve(path);
      Files.createDirectories(file.getParent());
      Files.write(file, DemoPages.page(path).bytes());
    }
    console.print("Wrote " + DemoPages.paths().size() + " pages to " + folder);
  }

  /** Takes the pages in one by one, each seen when it was published. */
  static void fill(Console console, Path folder, WritableLibrary library) {
    Instant[] now = {Instant.EPOCH};
    try (Desk desk = new Desk(folder, library, console)) {
      new Articles(console)
          .each(
              items -> DemoPages.paths().forEach(path -> items.accept(DemoPages.page(path))),
              (item, article) -> {
                now[0] = later(now[0], article);
                desk.take(List.of(AddCommand.arrival(item, article)), now[0]);
              });
    }
  }

  private static Instant later(Instant now, Article article) {
    Timestamp stated = article.modified() != null ? article.modified() : article.published();
    return stated == null || stated.instant().isBefore(now) ? now : stated.instant();
  }

  private void summary(Library library) {
    Library.Totals totals = library.totals();
    Slice<Story> stories = library.stories(Math.max(1, totals.stories()), null);
    console.print(
        DemoPages.paths().size()
            + " pages by 15 invented outlets in 3 languages: "
            + totals.articles()
            + " articles, "
            + totals.stories()
            + " stories.");
    for (Story story : stories.items()) {
      int origins = story.digest() == null ? 1 : story.digest().origins();
      console.print(
          String.format(
              "%4d articles  %2d independent  %s", story.articles(), origins, story.headline()));
    }
  }

  private static void remove(Path folder) {
    try (Stream<Path> tree = Files.walk(folder)) {
      for (Path file : tree.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException left) {
      // The system clears its temporary folder.
    }
  }
}
