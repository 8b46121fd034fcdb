package org.stemma.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netpreserve.jwarc.WarcMetadata;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.stemma.core.article.Article;
import org.stemma.store.Holding;
import org.stemma.store.Library;
import org.stemma.store.Story;
import org.stemma.store.sqlite.SqliteLibrary;
import org.xml.sax.InputSource;
import tools.jackson.databind.JsonNode;

/** What leaves the library is what is in it, whatever the form. */
class ExportTest {

  @TempDir static Path folder;
  private static String library;

  @BeforeAll
  static void fill() throws IOException {
    Path pages = folder.resolve("pages");
    library = folder.resolve("library").toString();
    Terminal.run("demo", "--write", pages.toString());
    assertThat(Terminal.run("add", pages.toString(), "--data", library).status()).isZero();
    Path revised = folder.resolve("revised.jsonl");
    JsonNode first = Terminal.run("export", "--data", library).json().getFirst();
    Files.writeString(
        revised, first.toString().replace("\"text\":\"", "\"text\":\"Stand: 8 Uhr. ") + "\n");
    assertThat(Terminal.run("add", revised.toString(), "--data", library).out())
        .contains("\"outcome\":\"revised\"");
  }

  private static Terminal.Result export(String... arguments) {
    List<String> all = new ArrayList<>(List.of("export", "--data", library));
    all.addAll(List.of(arguments));
    return Terminal.run(all.toArray(String[]::new));
  }

  private static long total(String query, String kind) {
    return Terminal.run("search", query, "--as", kind, "--json", "--data", library)
        .json()
        .getFirst()
        .path("total")
        .asLong();
  }

  @Test
  void exportedAndAddedToAnEmptyLibraryItIsEqual() throws IOException {
    Path file = folder.resolve("all.jsonl");
    assertThat(export("--out", file.toString()).status()).isZero();
    Path copy = folder.resolve("copy");
    assertThat(Terminal.run("add", file.toString(), "--data", copy.toString()).status()).isZero();

    try (Library one = SqliteLibrary.read(Path.of(library));
        Library two = SqliteLibrary.read(copy)) {
      assertThat(two.totals()).isEqualTo(one.totals());
      List<Article> revisions = new ArrayList<>();
      one.replay(0, revisions::add);
      List<Article> again = new ArrayList<>();
      two.replay(0, again::add);
      assertThat(again).isEqualTo(revisions);
      assertThat(stories(two)).isEqualTo(stories(one));
    }
  }

  /** Each article with its story, and each story with its figures. */
  private static List<Object> stories(Library library) {
    List<Object> all = new ArrayList<>();
    for (Holding holding : library.articles(1_000, null).items()) {
      Story story = library.story(holding.story());
      all.add(holding.article().id());
      all.add(story.id());
      all.add(story.digest());
      all.add(library.members(story.id()));
    }
    return all;
  }

  @Test
  void aQueryGivesAsManyLinesAsTheSearchCounts() {
    for (String kind : List.of("stories", "articles", "statements", "figures")) {
      assertThat(export("fire", "--as", kind).json()).as(kind).hasSize((int) total("fire", kind));
      assertThat(export("fire", "--as", kind, "--format", "csv").out().split("\r\n"))
          .as(kind)
          .hasSizeGreaterThan((int) total("fire", kind));
    }
  }

  @Test
  void anItemInNinjsHasItsHeadlineBodyAndVersion() {
    List<JsonNode> items = export("said-by:oddvik", "--format", "ninjs").json();

    assertThat(items).hasSize((int) total("said-by:oddvik", "articles"));
    JsonNode item = items.getFirst();
    assertThat(item.path("standard").path("version").asString()).isEqualTo("3.1");
    assertThat(item.path("uri").asString()).startsWith("https://");
    assertThat(item.path("headlines").get(0).path("value").asString()).isNotBlank();
    assertThat(item.path("bodies").get(0).path("value").asString()).contains("Oddvik");
    assertThat(item.path("versionCreated").asString()).endsWith("Z");
  }

  @Test
  void aFeedOfASearchHasAnEntryForEachStory() throws Exception {
    String xml = export("fire", "--format", "atom").out();
    var document =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(xml)));
    JsonNode feed = export("fire", "--format", "jsonfeed").json().getFirst();

    assertThat(document.getElementsByTagName("entry").getLength())
        .isEqualTo((int) total("fire", "stories"));
    assertThat(document.getElementsByTagName("updated").item(0).getTextContent()).endsWith("Z");
    assertThat(feed.path("items").size()).isEqualTo((int) total("fire", "stories"));
    assertThat(feed.path("version").asString()).isEqualTo("https://jsonfeed.org/version/1.1");
  }

  @Test
  void theEvidenceOfAStoryHoldsEachPageWithItsHashAndCanBeReadAgain() throws Exception {
    Path file = folder.resolve("evidence.warc.gz");
    assertThat(export("said-by:oddvik", "--format", "warc", "--out", file.toString()).status())
        .isZero();

    int pages = 0;
    int metadata = 0;
    try (WarcReader reader = new WarcReader(file)) {
      for (Optional<WarcRecord> record = reader.next();
          record.isPresent();
          record = reader.next()) {
        if (record.get() instanceof WarcResource resource) {
          byte[] bytes = resource.body().stream().readAllBytes();
          byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
          assertThat(resource.payloadDigest().orElseThrow().hex())
              .isEqualTo(HexFormat.of().formatHex(hash));
          pages++;
        } else if (record.get() instanceof WarcMetadata) {
          metadata++;
        }
      }
    }
    assertThat(pages).isEqualTo((int) total("said-by:oddvik has:capture", "articles"));
    assertThat(metadata).isEqualTo(pages);
    assertThat(Terminal.run("read", file.toString()).json()).hasSize(pages);
  }

  @Test
  void aFormatThatCannotHoldWhatIsAskedIsRefused() {
    assertThat(export("fire", "--format", "ninjs", "--as", "figures").status()).isEqualTo(2);
    assertThat(export("fire", "--format", "pdf").err()).contains("--format takes jsonl");
  }

  @Test
  void statsCountWhatIsThere() {
    JsonNode stats = Terminal.run("stats", "--data", library).json().getFirst();

    assertThat(stats.path("articles").asLong()).isEqualTo(total("", "articles"));
    assertThat(stats.path("stories").asLong()).isEqualTo(total("", "stories"));
    assertThat(stats.path("indexed_seq")).isEqualTo(stats.path("seq"));
    assertThat(stats.path("bytes").asLong()).isPositive();
    assertThat(stats.path("facets").path("language").get(0).path("value").asString())
        .isEqualTo("en");
  }
}
