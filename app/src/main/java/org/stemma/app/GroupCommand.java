package org.stemma.app;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.stemma.core.story.Assignments;
import org.stemma.core.story.Decision;
import org.stemma.core.story.StoryStream;
import org.stemma.core.text.Analyser;
import org.stemma.core.text.Analysis;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ObjectNode;

/** {@code stemma group}: each article into its story. */
@Command(
    name = "group",
    description = "Puts each article into its story, in order of the lines.",
    footer = {
      "",
      "Example: stemma group articles.jsonl",
      "Day by day: stemma group --state stories.state today.jsonl"
    })
final class GroupCommand extends PathsCommand {

  @Option(
      names = "--events",
      description = "Write the decisions as they fall, instead of the final state.")
  private boolean events;

  @Option(
      names = "--stories",
      description =
          "Write one line a story in place of one an article: title, lead, articles, dates,"
              + " languages, outlets, names, growth.")
  private boolean summaries;

  @Option(
      names = "--explain",
      paramLabel = "ID",
      description = "Write only the decisions that led this article to where it is.")
  private @Nullable String explained;

  @Option(
      names = "--state",
      paramLabel = "FILE",
      description =
          "Go on from the state in this file, if it is there, and leave the new one there.")
  private @Nullable Path state;

  GroupCommand(Console console) {
    super(console);
  }

  @Override
  void run() {
    StoryStream stream = open();
    Analyser analyser = new Analyser();
    Assignments assignments = new Assignments();
    Map<String, Analysis> kept = new LinkedHashMap<>();
    List<Decision> way = new ArrayList<>();
    new Articles(console)
        .each(
            paths(),
            // A story is found by words alone; only its summary needs names.
            summaries ? analyser::analyse : analyser::words,
            analysis -> {
              if (!Articles.isText(analysis.article())) {
                return;
              }
              if (stream.storyOf(analysis.id()) != null) {
                console.complain(
                    analysis.id(), "duplicate id, taken as a new version of the article");
              }
              if (summaries) {
                kept.put(analysis.id(), analysis);
              }
              for (Decision decision : stream.apply(analysis)) {
                if (concernsExplained(decision, assignments)) {
                  way.add(decision);
                }
                assignments.apply(decision);
                if (events && explained == null && !summaries) {
                  console.print(AddCommand.decision(decision));
                }
              }
            });
    if (explained != null) {
      explain(explained, way);
    } else if (summaries) {
      stories(kept, assignments)
          .forEach((story, members) -> console.print(SummaryJson.of(story, members, stream)));
    } else if (!events) {
      assignments.latest().forEach(decision -> console.print(settled(decision, assignments)));
    }
    save(stream);
  }

  private void explain(String id, List<Decision> way) {
    if (way.isEmpty()) {
      console.complain(id, "no article of the input has this id");
    }
    way.forEach(decision -> console.print(AddCommand.decision(decision)));
  }

  /** Whether it puts the explained article into a story, or its story into another. */
  private boolean concernsExplained(Decision decision, Assignments before) {
    if (explained == null) {
      return false;
    }
    return switch (decision.kind()) {
      case MERGED -> decision.former().equals(before.storyOf(explained));
      case SPLIT -> false;
      case OPENED, JOINED, MOVED -> decision.article().equals(explained);
    };
  }

  /** The articles of each story, in the order in which the stories' first articles came. */
  private static Map<String, List<Analysis>> stories(
      Map<String, Analysis> articles, Assignments assignments) {
    Map<String, List<Analysis>> stories = new LinkedHashMap<>();
    articles.forEach((id, analysis) ->
        stories
            .computeIfAbsent(
                Objects.requireNonNull(assignments.storyOf(id)), _ -> new ArrayList<>())
            .add(analysis));
    return stories;
  }

  private static ObjectNode settled(Decision decision, Assignments assignments) {
    ObjectNode json = AddCommand.decision(decision);
    json.remove(List.of("kind", "former"));
    json.put("story", assignments.resolve(decision.story()));
    return json;
  }

  private StoryStream open() {
    if (state == null || !Files.exists(state)) {
      return new StoryStream();
    }
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(state)))) {
      return StoryStream.read(in);
    } catch (IOException unreadable) {
      throw new UserError(state + ": cannot be read as a state: " + reason(unreadable));
    }
  }

  /** Writes beside the old state and then puts the new one in its place, so that one is whole. */
  private void save(StoryStream stream) {
    if (state == null) {
      return;
    }
    Path fresh = state.resolveSibling(state.getFileName() + ".new");
    try {
      try (DataOutputStream out =
          new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(fresh)))) {
        stream.write(out);
      }
      Files.move(fresh, state, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException unwritable) {
      console.complain(state.toString(), "cannot be written: " + reason(unwritable));
    }
  }

  private static String reason(IOException exception) {
    return exception.getMessage() == null ? "it is cut off" : exception.getMessage();
  }
}
