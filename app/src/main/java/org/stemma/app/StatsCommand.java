package org.stemma.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stemma.server.SearchJson;
import org.stemma.store.Feed;
import org.stemma.store.Library;
import org.stemma.store.LibraryException;
import org.stemma.store.index.Answer;
import org.stemma.store.index.HitKind;
import org.stemma.store.index.SearchRequest;
import org.stemma.store.index.SearchRequest.Sorting;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code stemma stats}: how much a library holds, and of what. */
@Command(
    name = "stats",
    mixinStandardHelpOptions = true,
    description = "Says in one JSON object how much the library holds, and of what.",
    footer = {"", "Example: stemma stats --data library"})
final class StatsCommand implements Callable<Integer> {

  private final Console console;

  @Mixin private DataOption data = new DataOption();

  StatsCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    try (OpenLibrary open = OpenLibrary.read(data.folder(), console)) {
      console.print(stats(open));
    } catch (LibraryException unusable) {
      throw new UserError(unusable);
    }
    return console.status();
  }

  private ObjectNode stats(OpenLibrary open) {
    Library library = open.library();
    Library.Totals totals = library.totals();
    ObjectNode json = JsonMapper.shared().createObjectNode();
    json.put("articles", totals.articles());
    json.put("stories", totals.stories());
    json.put("revisions", totals.revisions());
    json.put("seq", library.seq());
    json.put("indexed_seq", open.index().seq());
    for (HitKind kind : new HitKind[] {HitKind.STATEMENT, HitKind.FIGURE}) {
      json.put(kind.plural(), open.search(everything(kind)).total());
    }
    json.put("bytes", bytes(data.folder()));
    ArrayNode feeds = json.putArray("feeds");
    library.feeds().forEach(feed -> feeds.add(feed(feed)));
    Answer articles = open.search(everything(HitKind.ARTICLE));
    json.set("facets", SearchJson.facets(articles));
    return json;
  }

  /** The health of a feed. */
  private static ObjectNode feed(Feed feed) {
    ObjectNode json = JsonMapper.shared().createObjectNode();
    json.put("url", feed.url());
    json.put("kind", feed.kind());
    json.put("title", feed.title());
    json.put("last_success", text(feed.lastSuccess()));
    json.put("last_failure", text(feed.lastFailure()));
    json.put("reason", feed.reason());
    json.put("failures_in_a_row", feed.failures());
    json.put("pages_brought", feed.brought());
    json.put("next", feed.next().toString());
    return json;
  }

  private static @Nullable String text(@Nullable Instant moment) {
    return moment == null ? null : moment.toString();
  }

  private static SearchRequest everything(HitKind kind) {
    boolean facets = kind == HitKind.ARTICLE;
    return new SearchRequest(
        "", kind, Sorting.TIME, 1, null, facets, InstantSource.system().instant());
  }

  private static long bytes(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).mapToLong(StatsCommand::size).sum();
    } catch (IOException unreadable) {
      throw new UserError("cannot read " + folder + ": " + unreadable.getMessage());
    }
  }

  /** A file that another process has just removed takes no room. */
  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException gone) {
      return 0;
    }
  }
}
