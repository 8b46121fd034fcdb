package org.stemma.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.stemma.core.article.Article;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Five real scraped pages, field by field. Skipped where the shared data is absent. */
class SeedsGoldTest {

  private static final Path SHARED =
      Path.of(System.getProperty("stemma.root", ".."), "..", "shared");
  private static final TreeMap<String, JsonNode> GOLD = new TreeMap<>();

  @BeforeAll
  static void goldIsThere() throws Exception {
    Path file = SHARED.resolve("seeds-gold.json");
    assumeTrue(Files.exists(file), "no " + file + ": the seeds are not on this machine");
    JsonNode articles = new JsonMapper().readTree(Files.readString(file)).get("articles");
    articles.properties().forEach(e -> GOLD.put(e.getKey(), e.getValue()));
  }

  private static Article read(String name) throws Exception {
    byte[] bytes = Files.readAllBytes(SHARED.resolve("seeds").resolve(name));
    return new PageReader().read(new Page(name, null, null, bytes));
  }

  private static List<String> lines(String name, String field) throws Exception {
    List<String> all = Files.readAllLines(SHARED.resolve("seeds").resolve(name));
    List<String> lines = new ArrayList<>();
    JsonNode numbers = GOLD.get(name).get(field);
    if (numbers != null) {
      numbers.forEach(n -> lines.add(all.get(n.asInt() - 1).strip()));
    }
    lines.removeIf(String::isEmpty);
    return lines;
  }

  private static double shareInText(String field) throws Exception {
    int all = 0;
    int kept = 0;
    for (String name : GOLD.keySet()) {
      List<String> paragraphs = List.of(read(name).text().split("\n+"));
      for (String line : lines(name, field)) {
        all++;
        kept += paragraphs.contains(line) ? 1 : 0;
      }
    }
    return (double) kept / all;
  }

  private static String text(JsonNode node) {
    return node == null || node.isNull() ? null : node.asString();
  }

  @Test
  void ofTheBodyLinesAtLeastNineteenInTwentyAreKept() throws Exception {
    assertThat(shareInText("body_lines")).isGreaterThanOrEqualTo(0.95);
  }

  @Test
  void ofTheFurnitureLinesAtLeastNineInTenAreDropped() throws Exception {
    assertThat(shareInText("furniture_lines")).isLessThanOrEqualTo(0.10);
  }

  @Test
  void creditsAreCreditsAndNotBody() throws Exception {
    assertThat(shareInText("credit_lines")).isZero();
    for (String name : GOLD.keySet()) {
      String credit = text(GOLD.get(name).get("credit"));
      List<String> names = read(name).credits().stream().map(c -> c.name()).toList();
      assertThat(names).as(name).isEqualTo(credit == null ? List.of() : List.of(credit));
    }
  }

  @Test
  void whatIsStatedIsFoundAndAllElseIsNull() throws Exception {
    for (String name : GOLD.keySet()) {
      JsonNode gold = GOLD.get(name);
      Article article = read(name);
      assertThat(article.title()).as(name).isEqualTo(text(gold.get("title")));
      assertThat(article.subtitle()).as(name).isEqualTo(text(gold.get("subtitle")));
      assertThat(article.dateline()).as(name).isEqualTo(text(gold.get("dateline")));
      assertThat(article.language()).as(name).isEqualTo(text(gold.get("language")));
      String published = text(gold.get("published"));
      assertThat(article.published() == null ? null : article.published().toString())
          .as(name)
          .isEqualTo(published);
      assertThat(article.byline()).as(name).isEmpty();
    }
  }

  @Test
  void captionsAreParagraphsOfTheirOwnKind() throws Exception {
    for (String name : GOLD.keySet()) {
      Article article = read(name);
      List<String> captions =
          article.paragraphs().stream()
              .filter(p -> p.kind() == org.stemma.core.article.Paragraph.Kind.CAPTION)
              .map(p -> article.text().substring(p.start(), p.end()))
              .toList();
      assertThat(captions)
          .as(name)
          .containsExactlyElementsOf(lines(name, "caption_lines").stream().distinct().toList());
    }
  }
}
