package org.stemma.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** {@code stemma read --templates}: pages of one outlet in one run. */
class TemplatesTest {

  private static final String APPEAL =
      "Our reporters are out on the quays in every weather, and it is readers who give each month"
          + " that keep them there.";

  @TempDir Path folder;

  private static String page(int number, String news) {
    ObjectNode page = JsonMapper.shared().createObjectNode();
    page.put("id", "page-" + number);
    page.put("url", "https://post.example/story-" + number);
    page.put(
        "html",
        "<!doctype html><html lang=en><body><h1>Story %d</h1><div><p>%s</p><p>%s</p></div></body></html>"
            .formatted(number, news, APPEAL));
    return page.toString();
  }

  @Test
  void whatStoodOnAnEarlierPageOfTheOutletMakesTheBodyLessSure() throws IOException {
    Path pages =
        Files.write(
            folder.resolve("pages.jsonl"),
            List.of(
                page(
                    1,
                    "The ferry that left the harbour on Monday has not been heard of since, the coast"
                        + " guard said, and three boats searched the strait through the night."),
                page(
                    2,
                    "Two men were fined on Thursday for taking oysters from the reserve, the court"
                        + " of Norsund said, although both had told it that the beds were theirs.")));

    List<JsonNode> alone = Terminal.run("read", pages.toString()).json();
    List<JsonNode> learning = Terminal.run("read", "--templates", pages.toString()).json();

    assertThat(learning.getFirst()).isEqualTo(alone.getFirst());
    assertThat(learning.get(1).get("confidence").asDouble())
        .isLessThan(alone.get(1).get("confidence").asDouble());
  }
}
