package org.stemma.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class GroupCommandTest {

  private static final List<String> LINES =
      List.of(
          line("a", "Fire in Marstrup harbour", "A fire destroyed two warehouses in Marstrup."),
          line(
              "b", "Budget vote in Lorne put off", "The council of Lorne put off its budget vote."),
          line("c", "Fire in Marstrup harbour", "A fire destroyed two warehouses in Marstrup."),
          line(
              "d",
              "Budget vote in Lorne put off",
              "The council of Lorne put off its budget vote."));

  @TempDir Path folder;

  private static String line(String id, String title, String text) {
    return "{\"id\":\"%s\",\"title\":\"%s\",\"text\":\"%s\"}".formatted(id, title, text);
  }

  private Path file(String name, List<String> lines) throws IOException {
    return Files.write(folder.resolve(name), lines);
  }

  @Test
  void aStateTakesUpWhereTheLastRunEnded() throws IOException {
    String state = folder.resolve("stories.state").toString();
    Path all = file("all.jsonl", LINES);
    Path first = file("first.jsonl", LINES.subList(0, 2));
    Path second = file("second.jsonl", LINES.subList(2, 4));

    List<String> whole = Terminal.run("group", "--events", all.toString()).out().lines().toList();
    List<String> parts =
        Stream.of(first, second)
            .flatMap(part ->
                Terminal.run("group", "--events", "--state", state, part.toString()).out().lines())
            .toList();

    assertThat(parts).isNotEmpty().isEqualTo(whole);
  }

  @Test
  void aFileThatIsNoStateIsRefusedAndLeftAsItIs() throws IOException {
    Path state = file("no.state", List.of("something else"));

    Terminal.Result result =
        Terminal.run("group", "--state", state.toString(), file("a.jsonl", LINES).toString());

    assertThat(result.status()).isNotZero();
    assertThat(result.err()).contains("no.state: cannot be read as a state");
    assertThat(state).hasContent("something else");
  }

  @Test
  void oneArticleIsExplainedByTheDecisionsThatLedItToItsStory() throws IOException {
    Terminal.Result result =
        Terminal.run("group", "--explain", "c", file("a.jsonl", LINES).toString());

    assertThat(result.status()).isZero();
    assertThat(result.json()).isNotEmpty();
    JsonNode first = result.json().getFirst();
    assertThat(first.get("id").asString()).isEqualTo("c");
    assertThat(first.get("because").size()).isPositive();
  }

  @Test
  void storiesAreSummedUpOneALine() throws IOException {
    Terminal.Result result = Terminal.run("group", "--stories", file("a.jsonl", LINES).toString());

    assertThat(result.status()).isZero();
    assertThat(result.json().stream().mapToInt(story -> story.get("articles").asInt()).sum())
        .isEqualTo(4);
    JsonNode first = result.json().getFirst();
    assertThat(first.get("title").asString()).isEqualTo("Fire in Marstrup harbour");
    assertThat(first.get("lead").asString())
        .isEqualTo("A fire destroyed two warehouses in Marstrup.");
    assertThat(first.get("ids").get(0).asString()).isEqualTo("a");
  }

  @Test
  void anArticleThatDidNotComeCannotBeExplained() throws IOException {
    Terminal.Result result =
        Terminal.run("group", "--explain", "nobody", file("a.jsonl", LINES).toString());

    assertThat(result.status()).isEqualTo(1);
    assertThat(result.err()).contains("nobody: no article of the input has this id");
  }
}
