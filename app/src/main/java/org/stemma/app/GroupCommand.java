package org.stemma.app;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.stemma.core.story.Decision;
import org.stemma.core.story.StoryStream;
import org.stemma.core.text.Analyser;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ObjectNode;

/** {@code stemma group}: each article into its story. */
@Command(
    name = "group",
    description = "Puts each article into its story, in order of the lines.",
    footer = {"", "Example: stemma group articles.jsonl"})
final class GroupCommand extends PathsCommand {

  @Option(
      names = "--events",
      description = "Write the decisions as they fall, instead of the final state.")
  private boolean events;

  GroupCommand(Console console) {
    super(console);
  }

  @Override
  void run() {
    StoryStream stream = new StoryStream();
    Analyser analyser = new Analyser();
    Map<String, Decision> latest = new LinkedHashMap<>();
    new Articles(console)
        .each(
            paths(),
            (item, article) -> {
              if (!Articles.isText(article)) {
                return;
              }
              if (stream.storyOf(article.id()) != null) {
                console.complain(
                    article.id(), "duplicate id, taken as a new version of the article");
              }
              List<Decision> decisions = stream.apply(analyser.analyse(article));
              for (Decision decision : decisions) {
                if (events) {
                  console.print(AddCommand.decision(decision));
                } else if (decision.kind() != Decision.Kind.MERGED) {
                  latest.put(decision.article(), decision);
                }
              }
            });
    latest.forEach((id, decision) -> console.print(state(id, decision, stream)));
  }

  private static ObjectNode state(String id, Decision decision, StoryStream stream) {
    String today = stream.storyOf(id);
    ObjectNode json = AddCommand.decision(decision);
    json.remove(List.of("kind", "former"));
    // A story that has closed keeps the id that it had when it closed.
    json.put("story", today == null ? decision.story() : today);
    return json;
  }
}
