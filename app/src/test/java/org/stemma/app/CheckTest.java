package org.stemma.app;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Where has this text been? */
class CheckTest {

  private static final String LEAD =
      "The lighthouse of Skarholm will be switched off in October after 142 years, the coast"
          + " office said on Tuesday. ";
  private static final String KEEPER =
      "Its last keeper, Runa Eklid, called the plan a mistake that fishermen would pay for. ";
  private static final String COST =
      "Repairs to the lamp and the tower would cost 3.1 million crowns, about twice as much as a"
          + " buoy with a beacon of its own. ";
  private static final String TEXT = LEAD + KEEPER + COST;
  private static final String OTHER =
      "A ferry ran aground near Vessel Point on Sunday. All ninety passengers were taken off by"
          + " lifeboats, and divers began to look at the hull. ";

  @TempDir Path folder;
  private Path text;
  private Path articles;

  @BeforeEach
  void write() throws IOException {
    text = Files.writeString(folder.resolve("pasted.txt"), TEXT);
    articles =
        Files.writeString(
            folder.resolve("articles.jsonl"),
            List.of(
                    article("late", TEXT.replace("3.1 million", "31 million"), "2026-03-04T09:00Z"),
                    article("other", OTHER, "2026-03-01T09:00Z"),
                    article("undated", TEXT, null),
                    article("first", OTHER + TEXT, "2026-03-03T09:00Z"),
                    article("cut", LEAD + COST, "2026-03-03T19:00Z"))
                .stream()
                .collect(joining("\n")));
  }

  private static String article(String id, String body, String published) {
    ObjectNode json = JsonMapper.shared().createObjectNode();
    json.put("id", id).put("text", body).put("published", published).put("language", "en");
    return json.toString();
  }

  @Test
  void thoseThatHaveItAreNamedFromTheEarliestOn() {
    List<JsonNode> found = check().json();

    assertThat(found)
        .extracting(each -> each.path("article").asString())
        .containsExactly("first", "cut", "late", "undated");
    assertThat(found)
        .extracting(each -> each.path("earliest").asBoolean())
        .containsExactly(true, false, false, false);
  }

  @Test
  void whatWasAddedLeftOutAndEditedIsShownWithItsOffsets() {
    List<JsonNode> found = check().json();

    JsonNode added = only(found.get(0), "only-there");
    assertThat(added.path("there_text").asString()).startsWith("A ferry").endsWith("the hull");
    assertThat(added.path("there").get(0).asInt()).isZero();
    JsonNode leftOut = only(found.get(1), "only-here");
    assertThat(leftOut.path("here_text").asString())
        .isEqualTo(KEEPER.substring(0, KEEPER.length() - ". ".length()));
    assertThat(leftOut.path("here").get(0).asInt()).isEqualTo(LEAD.length());
    JsonNode edited = only(found.get(2), "edited");
    assertThat(edited.path("here_text").asString()).isEqualTo("3.1");
    assertThat(edited.path("there_text").asString()).isEqualTo("31");
    assertThat(found.get(3).path("changed")).isEmpty();
  }

  private static JsonNode only(JsonNode found, String kind) {
    assertThat(found.path("changed")).hasSize(1);
    JsonNode change = found.path("changed").get(0);
    assertThat(change.path("kind").asString()).isEqualTo(kind);
    return change;
  }

  @Test
  void aTextFromStandardInputIsLookedForToo() {
    Terminal.Result result =
        Terminal.runWithInput(TEXT, "check", "-", "--against", articles.toString());

    assertThat(result.status()).isZero();
    assertThat(result.json()).hasSize(4);
  }

  @Test
  void ofAPageItsArticleIsLookedFor() throws IOException {
    Path page = folder.resolve("page.jsonl");
    Files.writeString(page, article("page", TEXT, null));

    assertThat(Terminal.run("check", page.toString(), "--against", articles.toString()).json())
        .hasSize(4);
  }

  @Test
  void aReaderSeesTheEarliestAndTheChanges() {
    Terminal.Result result =
        Terminal.run("check", text.toString(), "--text", "--against", articles.toString());

    assertThat(result.out()).contains("first").contains("earliest").contains("3.1 → 31");
  }

  @Test
  void theLibraryIsLookedThroughUnlessSomethingElseIsNamed() {
    String library = folder.resolve("library").toString();
    Terminal.run("add", "--data", library, articles.toString());

    Terminal.Result result = Terminal.run("check", text.toString(), "--data", library);

    assertThat(result.status()).isZero();
    assertThat(result.json()).hasSize(4);
  }

  @Test
  void aTextThatIsNowhereIsNoFailure() throws IOException {
    Files.writeString(text, "Nobody ever wrote these nine words in this order.");

    Terminal.Result result = check();

    assertThat(result.status()).isZero();
    assertThat(result.out()).isEmpty();
  }

  @Test
  void aFileThatIsMissingOrWithoutWordsIsAnError() throws IOException {
    Files.writeString(text, " … ");

    assertThat(check().status()).isEqualTo(2);
    Files.delete(text);
    assertThat(check().status()).isEqualTo(2);
    assertThat(check().err()).contains("cannot read");
  }

  private Terminal.Result check() {
    return Terminal.run("check", text.toString(), "--against", articles.toString());
  }
}
