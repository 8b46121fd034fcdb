package org.stemma.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stemma.store.Holding;
import org.stemma.store.Library;
import org.stemma.store.sqlite.SqliteLibrary;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What a person corrected holds for what comes later, and in a library that is told all again. */
class CorrectTest {

  private static final String FIRE =
      "A fire destroyed the old fish market in Tarnhaven on Monday night. Two firefighters were"
          + " treated for smoke, the harbour master said, and the ferry to Lindsey was stopped until"
          + " noon while divers looked for the missing night watchman.";

  private static final String VOTE =
      "The council of Brackley voted nine to four to sell its waterworks to a company from the"
          + " capital. Mayor Odile Kest spoke of a hard choice; opponents want the sale put before"
          + " the voters in spring and have begun to collect signatures.";

  @TempDir Path folder;
  private Path data;

  @BeforeEach
  void nameTheLibrary() {
    data = folder.resolve("library");
  }

  @Test
  void whatWasSetApartStaysApartWhenTheLibraryIsToldAllAgain() throws IOException {
    add(article("a", FIRE), article("b", FIRE));
    assertThat(story("a")).isEqualTo(story("b"));

    assertThat(correct("apart", "b")).isZero();
    assertThat(story("a")).isNotEqualTo(story("b"));
    forgetTheStream();
    add(article("c", VOTE));
    forgetTheStream();
    add(article("a", FIRE + " The watchman was found."));

    assertThat(story("a")).isNotEqualTo(story("b"));
  }

  @Test
  void whatWasPutTogetherStaysTogetherWhenTheLibraryIsToldAllAgain() throws IOException {
    add(article("a", FIRE), article("b", VOTE));
    assertThat(story("a")).isNotEqualTo(story("b"));

    assertThat(correct("together", story("a"), story("b"))).isZero();
    forgetTheStream();
    add(article("b", VOTE + " The sale is to be signed in May."));

    assertThat(story("a")).isEqualTo(story("b"));
  }

  @Test
  void aLockedStoryTakesNothingInUntilItIsUnlocked() throws IOException {
    add(article("a", FIRE));
    assertThat(correct("lock", "a")).isZero();
    forgetTheStream();
    add(article("b", FIRE));
    assertThat(story("a")).isNotEqualTo(story("b"));

    assertThat(correct("unlock", "a")).isZero();
    add(article("c", FIRE));
    assertThat(story("c")).isIn(story("a"), story("b"));
  }

  @Test
  void correctionsKeepTheirPlacesAmongTheArticles() throws IOException {
    add(article("a", FIRE), article("b", FIRE));
    correct("apart", "b");
    add(article("c", FIRE));
    correct("together", "a", "b", "c");
    String together = story("a");

    forgetTheStream();
    add(article("d", VOTE));

    assertThat(List.of(story("a"), story("b"), story("c"))).containsOnly(together);
  }

  @Test
  void whatTheLibraryDoesNotHoldCannotBeCorrected() throws IOException {
    add(article("a", FIRE));
    Terminal.Result result = Terminal.run("correct", "--data", data.toString(), "lock", "nobody");

    assertThat(result.status()).isEqualTo(Console.USAGE);
    assertThat(result.err()).contains("neither an article nor a story of the library: nobody");
  }

  @Test
  void anArticleCannotBeSetApartFromItself() throws IOException {
    add(article("a", FIRE));
    Terminal.Result result =
        Terminal.run("correct", "--data", data.toString(), "apart", "a", "--from", "a");

    assertThat(result.status()).isEqualTo(Console.USAGE);
  }

  private static String article(String id, String text) {
    ObjectNode json = JsonMapper.shared().createObjectNode();
    json.put("id", id);
    json.put("title", text.substring(0, text.indexOf('.')));
    json.put("text", text);
    json.put("published", "2026-03-02T12:00:00Z");
    json.put("language", "en");
    return json.toString();
  }

  private void add(String... articles) throws IOException {
    Path file = folder.resolve("articles.jsonl");
    Files.writeString(file, String.join("\n", articles) + "\n");
    Terminal.Result result = Terminal.run("add", "--data", data.toString(), file.toString());
    assertThat(result.status()).as(result.err()).isZero();
  }

  private int correct(String... arguments) {
    List<String> all = new ArrayList<>(List.of("correct", "--data", data.toString()));
    all.addAll(List.of(arguments));
    return Terminal.run(all.toArray(String[]::new)).status();
  }

  /** As if the program had been replaced: the record is all that is left. */
  private void forgetTheStream() throws IOException {
    Files.delete(data.resolve("stream.state"));
  }

  private String story(String article) {
    try (Library library = SqliteLibrary.read(data)) {
      Holding holding = library.article(article);
      return String.valueOf(holding == null ? null : holding.story());
    }
  }
}
