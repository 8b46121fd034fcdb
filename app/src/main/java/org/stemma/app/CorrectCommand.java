package org.stemma.app;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.stemma.core.story.Correction;
import org.stemma.core.story.Decision;
import org.stemma.store.Holding;
import org.stemma.store.Library;
import org.stemma.store.LibraryException;
import org.stemma.store.Member;
import org.stemma.store.WritableLibrary;
import org.stemma.store.sqlite.SqliteLibrary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code stemma correct}: what a person knows better than the stream. */
@Command(
    name = "correct",
    mixinStandardHelpOptions = true,
    description = {
      "Corrects stories: the correction wins over every later decision and every re-run.",
      "Writes what it changed at once."
    },
    footer = {
      "",
      "together  these are one story and stay so",
      "apart     these are a story of their own and never go with the others",
      "lock      the stories of these stay as they are: nothing joins, leaves or merges",
      "unlock    they are the stream's again",
      "",
      "Example: stemma correct apart article-7 article-9"
    })
final class CorrectCommand implements Callable<Integer> {

  private final Console console;

  @Mixin private DataOption data = new DataOption();

  @Mixin private QuietOption quiet = new QuietOption();

  @Parameters(
      index = "0",
      paramLabel = "WHAT",
      description = "One of together, apart, lock and unlock.")
  private Correction.Kind kind = Correction.Kind.LOCK;

  @Parameters(
      index = "1..*",
      arity = "1..*",
      paramLabel = "ID",
      description = "Ids of articles, or of stories for all articles in them.")
  private List<String> names = List.of();

  @Option(
      names = "--from",
      paramLabel = "ID",
      description = "With apart: the others (default: the rest of the articles' stories).")
  private List<String> from = List.of();

  CorrectCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    quiet.applyTo(console);
    try (WritableLibrary library = SqliteLibrary.open(data.folder())) {
      List<Correction> corrections = corrections(library);
      try (Desk desk = new Desk(data.folder(), library, console)) {
        for (Correction correction : corrections) {
          for (Decision decision : desk.correct(correction, Instant.now())) {
            console.print(AddCommand.decision(decision));
          }
          tellOfOld(desk, correction.articles());
          tellOfOld(desk, correction.others());
        }
      }
    } catch (LibraryException unusable) {
      throw new UserError(unusable);
    }
    return console.status();
  }

  private List<Correction> corrections(Library library) {
    if (kind != Correction.Kind.APART && !from.isEmpty()) {
      throw new UserError("--from goes with apart only");
    }
    Set<String> articles = articles(library, names);
    return switch (kind) {
      case TOGETHER -> List.of(Correction.together(List.copyOf(articles)));
      case APART -> List.of(apart(library, articles));
      // All that a story holds is named, so that a re-run which groups otherwise finds it.
      case LOCK -> eachStory(library, articles).map(Correction::lock).toList();
      case UNLOCK -> eachStory(library, articles).map(Correction::unlock).toList();
    };
  }

  private Correction apart(Library library, Set<String> articles) {
    Set<String> others = articles(library, from);
    if (from.isEmpty()) {
      articles.forEach(article -> others.addAll(companions(library, article)));
      others.removeAll(articles);
    }
    if (others.isEmpty()) {
      throw new UserError("there is nothing that these could be apart from");
    }
    if (articles.stream().anyMatch(others::contains)) {
      throw new UserError("an article cannot be apart from itself");
    }
    return Correction.apart(List.copyOf(articles), List.copyOf(others));
  }

  private static Stream<List<String>> eachStory(Library library, Set<String> articles) {
    return articles.stream().map(article -> companions(library, article)).distinct();
  }

  private static Set<String> articles(Library library, List<String> names) {
    Set<String> articles = new LinkedHashSet<>();
    for (String name : names) {
      if (library.article(name) != null) {
        articles.add(name);
      } else {
        List<Member> members = library.members(name);
        if (members.isEmpty()) {
          throw new UserError("neither an article nor a story of the library: " + name);
        }
        members.forEach(member -> articles.add(member.article()));
      }
    }
    return articles;
  }

  private static List<String> companions(Library library, String article) {
    Holding holding = library.article(article);
    String story = holding == null ? null : holding.story();
    return story == null
        ? List.of(article)
        : library.members(story).stream().map(Member::article).toList();
  }

  private void tellOfOld(Desk desk, List<String> articles) {
    for (String article : articles) {
      if (!desk.isLive(article)) {
        console.say(article + " is too old to change its story; the correction is kept for others");
      }
    }
  }
}
