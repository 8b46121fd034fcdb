package org.stemma.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The seeds, all the way through, against what is true of them: by fields, never by a stored dump.
 */
class SeedsTest {

  private static final Path SEEDS = Terminal.shared().resolve("seeds");

  private static JsonNode gold;
  private static JsonNode dossier;
  private static Map<String, JsonNode> articles;

  @BeforeAll
  static void readAndCompareTheSeeds() {
    Path truth = Terminal.shared().resolve("seeds-gold.json");
    assumeTrue(Files.isRegularFile(truth), "the seeds are not beside this checkout");
    gold = JsonMapper.shared().readTree(truth.toFile());
    articles =
        Terminal.run("read", SEEDS.toString()).json().stream()
            .collect(Collectors.toMap(each -> each.path("id").asString(), each -> each));
    dossier = Terminal.run("compare", SEEDS.toString()).json().getFirst();
  }

  private static Stream<JsonNode> items(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }

  private static Set<String> strings(JsonNode array) {
    return items(array).map(JsonNode::asString).collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<String> lines(String file, String field) throws IOException {
    List<String> lines = Files.readAllLines(SEEDS.resolve(file));
    return items(gold.path("articles").path(file).path(field))
        .map(number -> lines.get(number.asInt() - 1).strip())
        .filter(line -> line.length() > 1)
        .toList();
  }

  private static long inText(String file, List<String> lines) {
    String text = articles.get(file).path("text").asString();
    return lines.stream().filter(text::contains).count();
  }

  @Test
  void atLeast95PercentOfTheBodyLinesAreKeptAnd90PercentOfTheFurnitureDropped() throws IOException {
    int body = 0;
    int furniture = 0;
    long bodyKept = 0;
    long furnitureKept = 0;
    for (String file : gold.path("articles").propertyNames()) {
      List<String> bodyLines = lines(file, "body_lines");
      List<String> furnitureLines = lines(file, "furniture_lines");
      body += bodyLines.size();
      furniture += furnitureLines.size();
      bodyKept += inText(file, bodyLines);
      furnitureKept += inText(file, furnitureLines);
    }

    assertThat(bodyKept).isGreaterThanOrEqualTo((long) Math.ceil(body * 0.95));
    assertThat(furnitureKept).isLessThanOrEqualTo(furniture / 10);
  }

  @Test
  void creditsTitlesAndDatelinesAreFoundAndWhatIsNotStatedIsNull() {
    for (String file : gold.path("articles").propertyNames()) {
      JsonNode truth = gold.path("articles").path(file);
      JsonNode article = articles.get(file);
      Set<String> credit = truth.has("credit") ? Set.of(truth.path("credit").asString()) : Set.of();

      assertThat(strings(article.path("credit"))).as(file).isEqualTo(credit);
      for (String field : List.of("title", "subtitle", "dateline", "published")) {
        assertThat(article.path(field).asString(null))
            .as(field + " of " + file)
            .isEqualTo(truth.path(field).asString(null));
      }
    }
  }

  @Test
  void thereAreTwoIndependentOriginsWithTheRightMembers() {
    assertThat(dossier.path("independent_origins").asInt())
        .isEqualTo(gold.path("story").path("independent_origins").asInt());
    assertThat(items(dossier.path("lineages")).map(each -> strings(each.path("members"))))
        .containsExactlyInAnyOrderElementsOf(
            items(gold.path("story").path("lineages"))
                .map(each -> strings(each.path("members")))
                .toList());
  }

  @Test
  void theEdgesOfTheCopyTreeAreThoseOfTheGoldAndShowTheirPassages() {
    Set<String> expected = new HashSet<>();
    for (JsonNode lineage : gold.path("story").path("lineages")) {
      items(lineage.path("edges")).map(SeedsTest::edge).forEach(expected::add);
    }

    assertThat(items(dossier.path("edges")).map(SeedsTest::edge))
        .containsExactlyInAnyOrderElementsOf(expected);
    assertThat(items(dossier.path("edges")))
        .allSatisfy(edge ->
            assertThat(items(edge.path("evidence")))
                .anySatisfy(evidence -> assertThat(evidence.path("passages")).isNotEmpty()));
  }

  private static String edge(JsonNode edge) {
    String from = edge.path("from").asString();
    return (from.startsWith("lost") ? "lost" : from)
        + " "
        + edge.path("to").asString()
        + " "
        + edge.path("kind").asString();
  }

  /** A name without marks and case, in the spelling that most versions use. */
  private static String plain(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(java.util.Locale.ROOT)
        .replaceFirst("^the ", "")
        .replace("niinsto", "niinisto");
  }

  @Test
  void atLeastFifteenOfTheSeventeenStatementsAreFoundWithTheRightSpeaker() {
    List<JsonNode> found = new ArrayList<>();
    for (JsonNode utterance : dossier.path("statements")) {
      items(utterance.path("wordings")).forEach(found::add);
    }
    List<String> missed = new ArrayList<>();
    for (JsonNode truth : gold.path("quotes")) {
      String speaker = plain(truth.path("speaker").asString());
      boolean hit =
          found.stream()
              .filter(each -> each.path("article").equals(truth.path("file")))
              .filter(each -> each.path("quote").asString().contains(core(truth)))
              .anyMatch(each -> sameSpeaker(speaker, each.path("speaker").asString("")));
      if (!hit) {
        missed.add(truth.path("file").asString() + ": " + truth.path("quote").asString());
      }
    }

    assertThat(missed).hasSizeLessThanOrEqualTo(2);
  }

  /** The words of a quotation that any cut of its edges would keep. */
  private static String core(JsonNode truth) {
    String quote = truth.path("quote").asString().replaceAll("[,.]$", "");
    return quote.length() < 60 ? quote : quote.substring(0, 60);
  }

  /** The gold's "G7 ministers" are "the US and major allies" in the sentence of the quotation. */
  private static boolean sameSpeaker(String truth, String found) {
    String plain = plain(found);
    return plain.equals(truth)
        || (truth.startsWith("g7") && (plain.contains("g7") || plain.contains("allies")));
  }

  @Test
  void theMisspeltNameIsTheSamePerson() {
    Set<String> addressees =
        items(dossier.path("statements"))
            .map(each -> each.path("addressee").asString(""))
            .filter(name -> name.contains("Niin"))
            .collect(Collectors.toSet());

    assertThat(addressees).containsExactly("Sauli Niinisto");
  }

  @Test
  void everyDateOfTheTimelineIsResolved() {
    Set<String> dates =
        items(dossier.path("timeline"))
            .map(each -> each.path("date").asString())
            .collect(Collectors.toSet());

    assertThat(dates)
        .containsAll(
            items(gold.path("timeline")).map(each -> each.path("date").asString()).toList());
  }

  @Test
  void anInferredDateOfPublicationSaysHowItWasInferred() {
    for (JsonNode version : dossier.path("versions")) {
      if (version.path("published").isNull()) {
        assertThat(version.path("published_inferred").asString()).isEqualTo("2021-12-14");
        assertThat(version.path("inferred_because").asString()).contains("14 December 2021");
      }
    }
  }

  @Test
  void aConditionToldAsAFactIsTheOnlyConflict() {
    List<JsonNode> conflicts =
        items(dossier.path("facts"))
            .filter(each -> each.path("verdict").asString().equals("conflicts"))
            .toList();

    assertThat(conflicts)
        .singleElement()
        .satisfies(conflict ->
            assertThat(conflict.path("values").toString())
                .contains("if it launches a new military invasion")
                .contains("in response to Moscow"));
  }

  @Test
  void theFiveAreOneStoryOfTheirOwnAmongOtherArticles() throws IOException {
    Path others = Terminal.shared().resolve("bench/stories/ecbplus.jsonl");
    assumeTrue(Files.isRegularFile(others), "the gold stories are not beside this checkout");

    Map<String, Set<String>> stories =
        Terminal.run("group", others.toString(), SEEDS.toString()).json().stream()
            .collect(
                Collectors.groupingBy(
                    each -> each.path("story").asString(),
                    Collectors.mapping(each -> each.path("id").asString(), Collectors.toSet())));

    assertThat(stories.values()).contains(articles.keySet());
  }
}
