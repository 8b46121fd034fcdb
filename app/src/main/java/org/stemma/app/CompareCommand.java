package org.stemma.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.core.account.Collation;
import org.stemma.core.account.Dossier;
import org.stemma.core.article.Article;
import org.stemma.core.article.Timestamp;
import org.stemma.core.reuse.Comparer;
import org.stemma.core.text.Analysis;
import org.stemma.server.DossierJson;
import org.stemma.server.view.DossierPage;
import org.stemma.server.view.Renderer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code stemma compare}: the versions of one story beside each other. */
@Command(
    name = "compare",
    description = "Lays the articles of one story beside each other. Writes one JSON dossier.",
    footer = {
      "",
      "Examples:",
      "  stemma compare story/ | jq .independent_origins",
      "  stemma compare story/ --html story.html"
    })
final class CompareCommand extends PathsCommand {

  @Option(names = "--text", description = "Write for a reader at a terminal instead.")
  private boolean text;

  @Option(
      names = "--html",
      paramLabel = "FILE",
      description = "Write one page into this file instead; it needs no other file and no network.")
  private @Nullable Path html;

  @Option(
      names = "--since",
      paramLabel = "INSTANT",
      description = "Show apart what was told for the first time after this moment (ISO 8601).")
  private @Nullable String since;

  CompareCommand(Console console) {
    super(console);
  }

  @Override
  void run() {
    Instant moment = moment(since);
    List<Analysis> versions = analyses();
    if (versions.isEmpty()) {
      console.complain("nothing to compare: no input is an article");
      return;
    }
    Dossier dossier = Collation.of(versions);
    List<Article> articles = articles(versions);
    if (html != null) {
      write(html, DossierPage.of(dossier, versions, moment, new Comparer()::compare));
    }
    if (text) {
      console.print(DossierText.write(dossier, articles, moment).stripTrailing());
    } else if (html == null) {
      DossierJson json = new DossierJson(articles);
      console.print(moment == null ? json.dossier(dossier) : json.dossier(dossier, moment));
    }
  }

  private static @Nullable Instant moment(@Nullable String since) {
    if (since == null) {
      return null;
    }
    Timestamp moment = Timestamp.parse(since);
    if (moment == null) {
      throw new UserError("--since takes a moment like 2024-03-04T18:00Z, not " + since);
    }
    return moment.instant();
  }

  private static void write(Path file, DossierPage page) {
    try {
      Files.write(file, new Renderer().html(page));
    } catch (IOException failure) {
      throw new UserError("cannot write " + file + ": " + failure.getMessage());
    }
  }
}
