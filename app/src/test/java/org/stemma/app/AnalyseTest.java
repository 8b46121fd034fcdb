package org.stemma.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AnalyseTest {

  private static final String TEXT =
      "😀 On Tuesday Maren Oddvik told reporters in Oslo that about 1,200 people had left. "
          + "The ministry will pay $3.5 million.";

  @TempDir Path folder;

  private JsonNode analysis;

  @BeforeEach
  void analyse() throws IOException {
    Path articles = folder.resolve("articles.jsonl");
    Files.writeString(
        articles,
        JsonMapper.shared()
                .createObjectNode()
                .put("id", "a")
                .put("text", TEXT)
                .put("published", "2026-03-05")
            + "\n");
    Terminal.Result result = Terminal.run("analyse", articles.toString());
    assertThat(result.status()).as(result.err()).isZero();
    analysis = JsonMapper.shared().readTree(result.out());
  }

  @Test
  void theLanguageIsToldWithItsConfidence() {
    assertThat(analysis.get("language").asString()).isEqualTo("en");
    assertThat(analysis.get("language_confidence").asDouble()).isBetween(0.5, 1.0);
  }

  @Test
  void everyOffsetIsACodePointOfTheText() {
    for (String list : new String[] {"names", "times", "figures"}) {
      assertThat(analysis.get(list)).as(list).isNotEmpty();
      for (JsonNode item : analysis.get(list)) {
        int from = TEXT.offsetByCodePoints(0, item.get("start").asInt());
        int to = TEXT.offsetByCodePoints(0, item.get("end").asInt());
        assertThat(TEXT.substring(from, to)).isEqualTo(item.get("text").asString());
      }
    }
    assertThat(analysis.get("sentences")).hasSize(2);
  }

  @Test
  void aPlaceThatTheGazetteerIsSureOfHasCoordinates() {
    for (JsonNode name : analysis.get("names")) {
      assertThat(name.has("latitude")).isEqualTo(name.get("text").asString().equals("Oslo"));
    }
    assertThat(analysis.get("names")).anyMatch(name -> name.has("longitude"));
  }

  @Test
  void aWeekdayIsReadFromTheDayOfPublication() {
    JsonNode time = analysis.get("times").get(0);

    assertThat(time.get("type").asString()).isEqualTo("DATE");
    assertThat(time.get("value").asString()).isEqualTo("2026-03-03");
  }

  @Test
  void aPersonAndAPlaceAreNamedByTheLabelsOfTheField() {
    assertThat(analysis.get("names").findValuesAsString("text")).contains("Maren Oddvik", "Oslo");
    assertThat(analysis.get("names").findValuesAsString("type")).contains("PER", "LOC");
  }

  @Test
  void figuresHaveTheirUnitQualifierAndWhatTheyCount() {
    JsonNode people = analysis.get("figures").get(0);
    JsonNode money = analysis.get("figures").get(1);

    assertThat(people.get("value").asString()).isEqualTo("1200");
    assertThat(people.get("qualifier").asString()).isEqualTo("about");
    assertThat(people.get("of").asString()).startsWith("people");
    assertThat(money.get("value").asLong()).isEqualTo(3_500_000);
    assertThat(money.get("unit").asString()).isEqualTo("USD");
  }
}
