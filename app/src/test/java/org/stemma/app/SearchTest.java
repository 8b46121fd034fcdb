package org.stemma.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The library is asked on the command line and through the API, with the same answers. */
class SearchTest {

  @TempDir static Path folder;
  private static String library;

  @BeforeAll
  static void fill() {
    Path pages = folder.resolve("pages");
    library = folder.resolve("library").toString();
    Terminal.run("demo", "--write", pages.toString());
    assertThat(Terminal.run("add", pages.toString(), "--data", library).status()).isZero();
  }

  private static Terminal.Result search(String... arguments) {
    List<String> all = new ArrayList<>(List.of("search", "--data", library));
    all.addAll(List.of(arguments));
    return Terminal.run(all.toArray(String[]::new));
  }

  @Test
  void aStoryIsFoundWithItsOriginsAndTheBestOfItsArticles() {
    Terminal.Result found = search("oddvik origins:>=2");

    JsonNode story = found.json().getFirst();
    assertThat(found.status()).isZero();
    assertThat(story.path("independent_origin_count").asInt()).isGreaterThanOrEqualTo(2);
    assertThat(story.path("best").path("id").asString()).contains(".example/");
    assertThat(story.path("highlights").get(0).path("text").asString()).contains("Oddvik");
    assertThat(found.err()).matches("(?s)\\d+ stories\n");
  }

  @Test
  void aQueryThatIsWrongIsRefusedWithThePlaceOfTheMistake() {
    Terminal.Result refused = search("fire AND");

    assertThat(refused.status()).isEqualTo(2);
    assertThat(refused.err()).contains("at 9: expected a word");
    assertThat(search("--as", "fish").status()).isEqualTo(2);
    assertThat(search("--limit", "0").status()).isEqualTo(2);
  }

  @Test
  void commandAndApiGiveTheSameAnswer() throws Exception {
    try (Terminal.Running serving = Terminal.start("serve", "--port", "0", "--data", library)) {
      String address = serving.await(Pattern.compile("http://127\\.0\\.0\\.1:\\d+/"));
      for (String query :
          List.of("", "fire", "has:conflict -strike", "\"cold store\"~4", "lang:de")) {
        for (String kind : List.of("stories", "articles", "statements", "figures")) {
          JsonNode told =
              search(query, "--as", kind, "--json", "--facets", "--limit", "7").json().getFirst();
          String parameters =
              "q=" + URLEncoder.encode(query, StandardCharsets.UTF_8) + "&as=" + kind;
          assertThat(get(address + "v1/search?limit=7&facets=1&" + parameters)).isEqualTo(told);
        }
      }
      String page = read(address + "search?q=oddvik+fire");
      assertThat(page).contains("<mark").contains("Oddvik").contains("/story/");
      assertThat(read(address + "search?q=fire+AND")).contains("at 9: expected a word");
      for (String kind : List.of("articles", "statements", "figures")) {
        assertThat(read(address + "search?as=" + kind)).contains("/article/");
      }
      assertThat(get(address + "v1/search?q=fire+AND").path("detail").asString())
          .startsWith("at 9: expected a word");
    }
  }

  private static JsonNode get(String address) throws IOException, InterruptedException {
    return JsonMapper.shared().readTree(read(address));
  }

  private static String read(String address) throws IOException, InterruptedException {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create(address)).build(),
            HttpResponse.BodyHandlers.ofString())
        .body();
  }

  @Test
  void theIndexIsMadeAgainOnCommandAndWhenItIsMissing() throws IOException {
    String before = search("fire", "--json").out();
    Terminal.Result again = Terminal.run("reindex", "--data", library);
    assertThat(again.status()).isZero();
    assertThat(search("fire", "--json").out()).isEqualTo(before);

    for (String file : new java.io.File(library, "index").list()) {
      Files.delete(Path.of(library, "index", file));
    }
    Terminal.Result healed = search("fire", "--json");
    assertThat(healed.out()).isEqualTo(before);
    assertThat(healed.err()).contains("the library has no index; it is made from the record");
  }

  @Test
  void articlesAddedPieceByPieceGiveTheSameLibraryAsAllAtOnce() throws IOException {
    Path pieces = folder.resolve("pieces");
    try (var outlets = Files.list(folder.resolve("pages"))) {
      for (Path outlet : outlets.sorted().toList()) {
        Terminal.run("add", outlet.toString(), "--data", pieces.toString());
      }
    }
    for (String query : List.of("", "fire", "role:copy", "origins:>=2")) {
      assertThat(
              Terminal.run(
                      "search", query, "--data", pieces.toString(), "--as", "articles", "--json")
                  .json()
                  .getFirst()
                  .path("total"))
          .as(query)
          .isEqualTo(search(query, "--as", "articles", "--json").json().getFirst().path("total"));
    }
  }

  @Test
  void aMissingLibraryIsSaid() {
    Terminal.Result missing = Terminal.run("search", "x", "--data", folder + "/nowhere");

    assertThat(missing.status()).isEqualTo(2);
    assertThat(missing.err()).contains("there is no library here");
  }
}
