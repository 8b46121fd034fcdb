package org.stemma.app;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.stemma.intake.web.Fetcher;
import org.stemma.intake.web.ListingReader;
import org.stemma.intake.web.Manners;
import org.stemma.intake.web.Timepiece;
import org.stemma.intake.web.UnreadableListingException;
import org.stemma.store.LibraryException;
import org.stemma.store.WritableLibrary;
import org.stemma.store.sqlite.SqliteLibrary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code stemma watch}: the news as it appears. */
@Command(
    name = "watch",
    mixinStandardHelpOptions = true,
    description = {
      "Reads feeds, sitemaps and sites politely, and adds what they bring, until stopped.",
      "A page is read again after 1 h, 6 h, 24 h and 7 days; stats --data DIR shows how each feed"
          + " does. Writes one line for each article that is new or changed."
    },
    footer = {
      "",
      "Example: stemma watch feeds.opml",
      "         stemma watch --once https://news.example/feed.xml"
    })
final class WatchCommand implements Callable<Integer> {

  private final Console console;

  @Parameters(
      paramLabel = "FEEDS",
      arity = "0..*",
      description =
          "OPML files, files with one address a line, or addresses of feeds, sitemaps or sites;"
              + " none to go on with those that the library knows.")
  private List<String> sources = List.of();

  @Option(names = "--once", description = "Read what is due and stop, as for cron.")
  private boolean once;

  @Option(
      names = "--interval",
      paramLabel = "MINUTES",
      description = "Between two readings of a feed (default: ${DEFAULT-VALUE}).")
  private int minutes = 15;

  @Option(
      names = "--user-agent",
      paramLabel = "NAME",
      description = "What to call itself; say there how you can be reached.")
  private @Nullable String userAgent;

  @Option(
      names = "--allow-private",
      description = "Also fetch from this machine and from private networks.")
  private boolean allowPrivate;

  @Mixin private DataOption data = new DataOption();

  @Mixin private QuietOption quiet = new QuietOption();

  WatchCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    quiet.applyTo(console);
    if (minutes < 1) {
      throw new UserError("--interval takes minutes, from 1");
    }
    List<URI> feeds = feeds();
    Timepiece time = Timepiece.system();
    try (WritableLibrary library = SqliteLibrary.open(data.folder());
        StopSignal stop = new StopSignal();
        Desk desk = new Desk(data.folder(), library, console);
        Fetcher fetcher = new Fetcher(manners(), time)) {
      Watch watch = new Watch(library, desk, fetcher, time, Duration.ofMinutes(minutes), console);
      watch.follow(feeds);
      if (library.feeds().isEmpty()) {
        throw new UserError("the library knows no feeds yet: name some");
      }
      watch(watch, time, stop);
    } catch (LibraryException unusable) {
      throw new UserError(unusable);
    } catch (InterruptedException stopped) {
      console.say("stopped; stemma watch --data " + data.folder() + " goes on");
    }
    return console.status();
  }

  private void watch(Watch watch, Timepiece time, StopSignal stop) throws InterruptedException {
    while (!stop.isRequested()) {
      int changed = watch.round();
      console.out().flush();
      Instant next = watch.next();
      if (once) {
        return;
      }
      console.progress(changed + " new or changed; next at " + next);
      stop.await(Duration.between(time.now(), next));
    }
    console.say("stopped; stemma watch --data " + data.folder() + " goes on");
  }

  private Manners manners() {
    Manners manners = userAgent == null ? Manners.USUAL : Manners.USUAL.as(userAgent);
    return allowPrivate ? manners.allowingPrivate() : manners;
  }

  private List<URI> feeds() {
    List<URI> feeds = new ArrayList<>();
    for (String source : sources) {
      if (source.matches("(?i)https?://.*")) {
        feeds.add(address(source));
      } else {
        feeds.addAll(file(source));
      }
    }
    return feeds;
  }

  private static URI address(String text) {
    try {
      return URI.create(text.strip());
    } catch (IllegalArgumentException notOne) {
      throw new UserError("not an address: " + text);
    }
  }

  private static List<URI> file(String name) {
    try {
      byte[] bytes = Files.readAllBytes(Path.of(name));
      String text = new String(bytes, StandardCharsets.UTF_8);
      if (text.stripLeading().startsWith("<")) {
        return ListingReader.read(URI.create("file:///"), null, bytes).lists();
      }
      return text.lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .map(WatchCommand::address)
          .toList();
    } catch (IOException | InvalidPathException unreadable) {
      throw new UserError("cannot read " + name + ": " + unreadable.getMessage());
    } catch (UnreadableListingException noList) {
      throw new UserError(name + ": " + noList.getMessage());
    }
  }
}
