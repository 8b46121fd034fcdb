package org.stemma.app;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.stemma.core.article.Article;
import org.stemma.core.reuse.Occurrence;
import org.stemma.core.reuse.Whereabouts;
import org.stemma.core.text.Analyser;
import org.stemma.core.text.Analysis;
import org.stemma.core.text.Token;
import org.stemma.store.Library;
import org.stemma.store.LibraryException;
import org.stemma.store.sqlite.SqliteLibrary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code stemma check}: where a text has been. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description =
        "Finds where a text has been: who has it, whole or in part, from the earliest on, and what"
            + " each has otherwise. Writes one line an article.",
    footer = {"", "Example: stemma check pasted.txt --against articles.jsonl"})
final class CheckCommand implements Callable<Integer> {

  /** What {@code stemma read} takes at most, too. */
  private static final int MOST_BYTES = 50 << 20;

  /** Of these the article is looked for; anything else is taken as it is. */
  private static final Pattern PAGE = Pattern.compile("\\.(html?|jsonl?)$");

  private final Console console;

  @Parameters(
      paramLabel = "TEXT_FILE",
      description = "The text, in UTF-8, or a page (.html, .json); - for standard input.")
  private String file = "-";

  @Option(
      names = "--against",
      paramLabel = "PATH",
      arity = "1..*",
      description = "Pages or articles to look in: files, folders, globs; default: the library.")
  private List<String> against = List.of();

  @Option(names = "--text", description = "Write for a reader at a terminal instead.")
  private boolean forReader;

  @Mixin private DataOption data = new DataOption();

  CheckCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Analyser analyser = new Analyser();
    Analysis text = analyser.analyse(PAGE.matcher(file).find() ? page() : plain());
    if (text.tokens().stream().noneMatch(Token::isContent)) {
      throw new UserError(file + ": no words in it");
    }
    Whereabouts whereabouts = new Whereabouts(text);
    each(article -> whereabouts.look(analyser.analyse(article)));
    List<Occurrence> found = whereabouts.found();
    if (forReader) {
      console.print(OccurrenceText.write(text, found).stripTrailing());
    } else {
      found.forEach(occurrence -> console.print(OccurrenceJson.write(text, occurrence)));
    }
    return console.status();
  }

  private void each(Consumer<Article> sink) {
    if (!against.isEmpty()) {
      new Articles(console).all(against).forEach(sink);
      return;
    }
    try (Library library = SqliteLibrary.read(data.folder())) {
      library.replay(0, sink);
    } catch (LibraryException unusable) {
      throw new UserError(unusable);
    }
  }

  private Article page() {
    List<Article> articles = new Articles(console).all(List.of(file));
    if (articles.isEmpty()) {
      throw new UserError(file + ": no article in it");
    }
    return articles.getFirst();
  }

  private Article plain() {
    return Article.builder(file).text(read()).build();
  }

  private String read() {
    try (InputStream in = file.equals("-") ? console.in() : Files.newInputStream(Path.of(file))) {
      byte[] bytes = in.readNBytes(MOST_BYTES + 1);
      if (bytes.length > MOST_BYTES) {
        throw new UserError(file + ": larger than 50 MB");
      }
      return new String(bytes, StandardCharsets.UTF_8);
    } catch (IOException | InvalidPathException unreadable) {
      throw new UserError("cannot read " + file + ": " + unreadable.getMessage());
    }
  }
}
