package org.stemma.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class CompareTest {

  private static final List<String> VERSIONS =
      List.of(
          """
          {"id":"post","title":"Bridge falls","published":"2024-03-04","source":"Arden Post",\
          "text":"The old bridge at Arden fell into the river before dawn on Monday. \
          \\"We heard it go and ran for the boats at once,\\" mayor Mara Holm told reporters."}\
          """,
          """
          {"id":"tide","title":"Arden bridge falls","published":"2024-03-06","source":"Tide",\
          "text":"The old bridge at Arden fell into the river before dawn on Monday. \
          \\"We heard it go and ran,\\" mayor Mara Holm told reporters. \
          Divers found a drowned goat herd under its middle arch on Tuesday night."}\
          """);

  @TempDir static Path folder;
  private static String articles;

  @BeforeAll
  static void write() throws IOException {
    articles = Files.write(folder.resolve("bridge.jsonl"), VERSIONS).toString();
  }

  @Test
  void oneFileHoldsTheWholeDossierAndAsksForNothing() throws IOException {
    Path file = folder.resolve("bridge.html");
    Terminal.Result result = Terminal.run("compare", articles, "--html", file.toString());
    assertThat(result.status()).isZero();
    assertThat(result.out()).isEmpty();
    assertThat(Files.readString(file))
        .contains("In published sentences", "Side by side", "Who said what to whom", "Timeline")
        .contains("The versions in full", "drowned goat herd", "<style>")
        .doesNotContain("<script", "src=", "/assets/", "href=\"/");
  }

  @Test
  void whatIsNewSinceAMomentIsShownApart() {
    JsonNode dossier =
        Terminal.run("compare", articles, "--since", "2024-03-05T00:00Z").json().getFirst();
    assertThat(dossier.get("since").asString()).isEqualTo("2024-03-05T00:00:00Z");
    assertThat(dossier.get("new")).hasSize(1);
    assertThat(dossier.get("new").get(0).get("text").asString()).startsWith("Divers found");
  }

  @Test
  void unitsSummaryAndDriftAreInTheDossier() {
    JsonNode dossier = Terminal.run("compare", articles).json().getFirst();
    assertThat(dossier.get("summary").get(0).get("first").asString()).isEqualTo("post");
    assertThat(dossier.get("units").size()).isEqualTo(3);
    JsonNode said = dossier.get("statements").get(0);
    assertThat(said.get("first").asString()).isEqualTo("post");
    assertThat(said.get("wordings").get(1).get("departures").get(0).get("kind").asString())
        .isEqualTo("cut");
  }

  @Test
  void aReaderAtATerminalSeesTheSame() {
    assertThat(Terminal.run("compare", articles, "--text", "--since", "2024-03-05").out())
        .contains("NEW SINCE", "IN PUBLISHED SENTENCES", "cut “for the boats at once”");
  }

  @Test
  void aMomentThatIsNoneIsAnErrorOfUsage() {
    Terminal.Result result = Terminal.run("compare", articles, "--since", "yesterday");
    assertThat(result.status()).isEqualTo(2);
    assertThat(result.err()).contains("--since takes a moment");
  }

  @Test
  void aFileThatCannotBeWrittenIsNamed() {
    Terminal.Result result =
        Terminal.run("compare", articles, "--html", folder.resolve("no/such.html").toString());
    assertThat(result.status()).isEqualTo(2);
    assertThat(result.err()).contains("cannot write");
  }
}
