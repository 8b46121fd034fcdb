package org.stemma.app;

import java.util.List;
import java.util.concurrent.Callable;
import org.stemma.core.article.Article;
import org.stemma.core.text.Analyser;
import org.stemma.core.text.Analysis;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** What the commands share that take articles and write lines. */
@Command(mixinStandardHelpOptions = true)
abstract class PathsCommand implements Callable<Integer> {

  final Console console;

  @Parameters(
      paramLabel = "PATH",
      arity = "1..*",
      description = "Pages or articles: files, folders, globs or - for standard input.")
  private List<String> paths = List.of();

  PathsCommand(Console console) {
    this.console = console;
  }

  final List<String> paths() {
    return paths;
  }

  /** All articles of the inputs, read and analysed. */
  final List<Analysis> analyses() {
    Analyser analyser = new Analyser();
    return new Articles(console).all(paths).stream().map(analyser::analyse).toList();
  }

  static List<Article> articles(List<Analysis> analyses) {
    return analyses.stream().map(Analysis::article).toList();
  }

  @Override
  public final Integer call() {
    run();
    return console.status();
  }

  abstract void run();
}
