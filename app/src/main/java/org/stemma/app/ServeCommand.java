package org.stemma.app;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.stemma.server.Apparatus;
import org.stemma.server.StemmaServer;
import org.stemma.store.Library;
import org.stemma.store.LibraryException;
import org.stemma.store.index.SearchIndex;
import org.stemma.store.sqlite.SqliteLibrary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code stemma serve}: the library as web pages and API. */
@Command(
    name = "serve",
    description = "Shows the library in the browser and to programs, on this machine only.",
    mixinStandardHelpOptions = true,
    footer = {"", "Example: stemma serve --port 8080"})
final class ServeCommand implements Callable<Integer> {

  private final Console console;

  @Mixin private DataOption data = new DataOption();

  @Option(names = "--port", description = "Where to answer (default: ${DEFAULT-VALUE}; 0: any).")
  private int port = 8080;

  ServeCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    try (Library library = SqliteLibrary.read(data.folder())) {
      serve(console, data.folder(), library, port);
    } catch (LibraryException unusable) {
      throw new UserError(unusable);
    }
    return console.status();
  }

  /** Serves until the process is told to stop. */
  static void serve(Console console, Path folder, Library library, int port) {
    CountDownLatch stopped = new CountDownLatch(1);
    try (SearchIndex index = OpenLibrary.index(folder, library, console);
        StemmaServer server =
            StemmaServer.start(
                port, library, Apparatus.standard(), index, InstantSource.system())) {
      Runtime.getRuntime().addShutdownHook(new Thread(stopped::countDown));
      console.print("Stemma serves at " + server.address() + "  (Ctrl-C stops it)");
      console.out().flush();
      stopped.await();
    } catch (InterruptedException told) {
      console.say("stopped");
    } catch (RuntimeException refused) {
      throw new UserError("cannot serve on port " + port + ": " + rootReason(refused));
    }
  }

  private static String rootReason(Throwable failure) {
    Throwable root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return String.valueOf(root.getMessage());
  }
}
