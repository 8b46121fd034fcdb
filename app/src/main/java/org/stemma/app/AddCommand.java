package org.stemma.app;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.stemma.core.article.Article;
import org.stemma.core.story.Decision;
import org.stemma.intake.Item;
import org.stemma.store.Capture;
import org.stemma.store.Library;
import org.stemma.store.LibraryException;
import org.stemma.store.Put;
import org.stemma.store.WritableLibrary;
import org.stemma.store.sqlite.SqliteLibrary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code stemma add}: articles into the library. */
@Command(
    name = "add",
    description = "Puts pages and articles into the library. Writes what became of each.",
    footer = {"", "Example: stemma add pages/ && stemma serve"})
final class AddCommand extends PathsCommand {

  /** So many become safe on disk at a time: one forced write costs as much as ten articles. */
  private static final int BATCH = 64;

  @Mixin private DataOption data = new DataOption();

  @Mixin private QuietOption quiet = new QuietOption();

  AddCommand(Console console) {
    super(console);
  }

  @Override
  void run() {
    quiet.applyTo(console);
    try (WritableLibrary library = SqliteLibrary.open(data.folder());
        StopSignal stop = new StopSignal()) {
      try (Desk desk = new Desk(data.folder(), library, console)) {
        add(desk, stop);
      } catch (Stopped wanted) {
        console.say("stopped; the same command goes on: what is in the library is only seen again");
      }
      Library.Totals totals = library.totals();
      console.say(
          "The library holds "
              + totals.articles()
              + " articles in "
              + totals.stories()
              + " stories. To see them: stemma serve"
              + (data.isDefault() ? "" : " --data " + data.folder()));
    } catch (LibraryException unusable) {
      throw new UserError(unusable);
    }
  }

  /** The user wants no more. */
  private static final class Stopped extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private void add(Desk desk, StopSignal stop) {
    Progress progress = new Progress(console, "added", 0);
    List<Desk.Arrival> waiting = new ArrayList<>();
    long[] done = {0};
    new Articles(console)
        .each(
            paths(),
            (item, article) -> {
              if (Articles.isText(article)) {
                waiting.add(arrival(item, article));
              }
              if (waiting.size() == BATCH) {
                take(desk, waiting);
              }
              progress.at(++done[0]);
              if (stop.isRequested()) {
                throw new Stopped();
              }
            });
    take(desk, waiting);
  }

  static Desk.Arrival arrival(Item item, Article article) {
    return item instanceof Item.Captured page
        ? new Desk.Arrival(
            article,
            new Capture(
                page.contentType() == null ? "application/octet-stream" : page.contentType(),
                page.bytes()))
        : new Desk.Arrival(article, null);
  }

  private void take(Desk desk, List<Desk.Arrival> waiting) {
    for (Desk.Taken taken : desk.take(waiting, Instant.now())) {
      console.print(json(taken));
    }
    waiting.clear();
  }

  static ObjectNode json(Desk.Taken taken) {
    Put put = taken.put();
    ObjectNode json = JsonMapper.shared().createObjectNode();
    json.put("id", put.article().id());
    json.put("outcome", put.outcome().name().toLowerCase(Locale.ROOT));
    json.put("revision", put.revision());
    ArrayNode decisions = json.putArray("decisions");
    taken.decisions().forEach(decision -> decisions.add(decision(decision)));
    return json;
  }

  /** A decision as {@code stemma group --events} writes it. */
  static ObjectNode decision(Decision decision) {
    ObjectNode json = JsonMapper.shared().createObjectNode();
    json.put("kind", decision.kind().name().toLowerCase(Locale.ROOT));
    json.put("id", decision.article());
    json.put("story", decision.story());
    json.put("former", decision.former());
    json.put("score", Math.rint(decision.score() * 1000) / 1000);
    ArrayNode because = json.putArray("because");
    decision.because().forEach(because::add);
    if (decision.follows() != null) {
      json.put("follows", decision.follows());
    }
    return json;
  }
}
