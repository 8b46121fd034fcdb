package org.stemma.app;

import java.time.InstantSource;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.stemma.server.SearchJson;
import org.stemma.store.LibraryException;
import org.stemma.store.index.Answer;
import org.stemma.store.index.HitKind;
import org.stemma.store.index.SearchRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code stemma search}: what the library has of something. */
@Command(
    name = "search",
    mixinStandardHelpOptions = true,
    description = "Finds stories, articles, statements or figures. Writes one line a hit.",
    footer = {
      "",
      "Examples: stemma search 'fire origins:>=2 changed:7d'",
      "          stemma search --as statements 'said-by:Oddvik'"
    })
final class SearchCommand implements Callable<Integer> {

  private final Console console;

  @Mixin private QueryOptions query = new QueryOptions();

  @Option(names = "--limit", paramLabel = "N", description = "Hits at a time (default: 20).")
  private int limit = 20;

  @Option(names = "--cursor", paramLabel = "PLACE", description = "Go on where a part ended.")
  private @Nullable String cursor;

  @Option(
      names = "--facets",
      description = "Count by outlet, language, day and name, in a last line.")
  private boolean facets;

  @Option(
      names = "--json",
      description = "Write the whole answer as one object, as the API gives it.")
  private boolean whole;

  @Mixin private DataOption data = new DataOption();

  SearchCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    SearchRequest request =
        query.request(HitKind.STORY, limit, cursor, facets, InstantSource.system().instant());
    try (OpenLibrary library = OpenLibrary.read(data.folder(), console)) {
      Answer answer = library.search(request);
      if (whole) {
        console.print(SearchJson.answer(answer));
      } else {
        print(answer, request);
      }
    } catch (LibraryException unusable) {
      throw new UserError(unusable);
    }
    return console.status();
  }

  private void print(Answer answer, SearchRequest request) {
    answer.hits().forEach(hit -> console.print(SearchJson.hit(hit)));
    if (facets) {
      console.print(SearchJson.facets(answer));
    }
    String rest = answer.next() == null ? "" : "; go on with --cursor " + answer.next();
    console.say(answer.total() + " " + request.kind().plural() + rest);
  }
}
