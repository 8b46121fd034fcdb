package org.stemma.app;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.stemma.app.export.Export;
import org.stemma.app.export.Format;
import org.stemma.app.export.OpmlExport;
import org.stemma.reader.ArticleJson;
import org.stemma.store.Library;
import org.stemma.store.LibraryException;
import org.stemma.store.index.Answer;
import org.stemma.store.index.Hit;
import org.stemma.store.index.HitKind;
import org.stemma.store.index.SearchRequest;
import org.stemma.store.sqlite.SqliteLibrary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code stemma export}: the library, or what a query finds in it, for other programs. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description = {
      "Writes what a query finds, all of it, in the form asked for.",
      "Without a query, as JSON Lines: every revision of every article in order of arrival; added"
          + " to an empty library, they make an equal one."
    },
    footer = {
      "",
      "Examples: stemma export > library.jsonl",
      "          stemma export --format csv --as statements 'said-by:Oddvik' > said.csv",
      "          stemma export --format warc --out evidence.warc.gz 'story:ID'"
    })
final class ExportCommand implements Callable<Integer> {

  private static final String OPML = "opml";

  /** Hits asked for at a time. */
  private static final int PAGE = 500;

  private final Console console;

  @Mixin private QueryOptions query = new QueryOptions();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description =
          "jsonl (default), csv, ninjs, atom, jsonfeed or warc; opml for the feeds that are watched.")
  private String format = Format.JSONL.label();

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "At most so many (default: all; 100 in a feed).")
  private int limit;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Write into this file; compressed if it ends in .gz.")
  private @Nullable Path file;

  @Mixin private DataOption data = new DataOption();

  @Mixin private QuietOption quiet = new QuietOption();

  ExportCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    quiet.applyTo(console);
    Format chosen = chosen();
    try (OutputStream out = open(chosen)) {
      if (chosen == null) {
        feeds(out);
      } else if (query.isEmpty() && chosen == Format.JSONL) {
        everything(out);
      } else {
        found(chosen, out);
      }
    } catch (LibraryException unusable) {
      throw new UserError(unusable);
    } catch (IOException unwritable) {
      throw new UserError("cannot write: " + unwritable.getMessage());
    }
    return console.status();
  }

  /** Null for the list of feeds, which no query is asked for. */
  private @Nullable Format chosen() {
    if (format.equalsIgnoreCase(OPML)) {
      return null;
    }
    for (Format each : Format.values()) {
      if (each.label().equals(format.toLowerCase(Locale.ROOT))) {
        return each;
      }
    }
    throw new UserError(
        "--format takes jsonl, csv, ninjs, atom, jsonfeed, warc or opml, not " + format);
  }

  private OutputStream open(@Nullable Format chosen) throws IOException {
    if (file == null) {
      return new Uncloseable(console.out());
    }
    OutputStream out = Files.newOutputStream(file);
    // Each record of a WARC is compressed for itself, so that one can be read without the others.
    return isCompressed() && chosen != Format.WARC ? new GZIPOutputStream(out, 1 << 16) : out;
  }

  private boolean isCompressed() {
    return file != null && file.toString().endsWith(".gz");
  }

  private void feeds(OutputStream out) throws IOException {
    try (Library library = SqliteLibrary.read(data.folder())) {
      OpmlExport.write(library.feeds(), out);
    }
  }

  private void everything(OutputStream out) {
    try (Library library = SqliteLibrary.read(data.folder())) {
      Progress progress = new Progress(console, "written", library.totals().revisions());
      long[] done = {0};
      library.replay(
          0,
          article -> {
            try {
              out.write(ArticleJson.write(article).toString().getBytes(StandardCharsets.UTF_8));
              out.write('\n');
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
            progress.at(++done[0]);
          });
    } catch (UncheckedIOException e) {
      throw new UserError("cannot write: " + e.getMessage());
    }
  }

  private void found(Format chosen, OutputStream out) throws IOException {
    boolean feed = chosen == Format.ATOM || chosen == Format.JSONFEED;
    long most = limit > 0 ? limit : feed ? 100 : Long.MAX_VALUE;
    HitKind usual = feed ? HitKind.STORY : HitKind.ARTICLE;
    SearchRequest request =
        query.request(
            usual, (int) Math.min(PAGE, most), null, false, InstantSource.system().instant());
    if (!chosen.takes(request.kind())) {
      throw new UserError(
          chosen.label() + " cannot hold " + request.kind().plural() + "; see --as in --help");
    }
    try (OpenLibrary library = OpenLibrary.read(data.folder(), console);
        Export export = chosen.begin(request, library.library(), out, isCompressed())) {
      long written = 0;
      for (@Nullable SearchRequest part = request; part != null && written < most; ) {
        Answer answer = library.search(part);
        Progress progress = new Progress(console, "written", answer.total());
        for (Hit hit : answer.hits()) {
          if (written < most) {
            export.write(hit);
            progress.at(++written);
          }
        }
        part = answer.next() == null ? null : part.from(answer.next());
      }
      console.say(written + " " + request.kind().plural() + " written");
    }
  }
}
