package org.stemma.bench.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.stemma.core.account.Dossier;
import org.stemma.core.account.Fact;
import org.stemma.core.account.Fact.Verdict;
import org.stemma.core.account.Reference;
import tools.jackson.databind.JsonNode;

/** The dossier of the seeds, field by field against their gold. */
class SeedsGoldTest {

  private static Dossier dossier;
  private static JsonNode gold;

  @BeforeAll
  static void collate() throws IOException {
    Path shared = Path.of(System.getProperty("stemma.root", "..")).resolve("../shared").normalize();
    assumeTrue(Files.exists(shared.resolve(Seeds.GOLD)), "no seeds beside the project: " + shared);
    Seeds seeds = Seeds.read(shared);
    dossier = seeds.dossier();
    gold = seeds.gold();
  }

  @Test
  void everyFigureIsFoundWithItsUnitAndQualifierInItsVersions() {
    for (JsonNode fact : gold.get("facts")) {
      String value = figure(fact);
      assertThat(dossier.facts())
          .as(fact.get("what").asString())
          .anySatisfy(found -> {
            assertThat(found.values()).extracting(Fact.Value::value).contains(value);
            assertThat(versions(found)).isEqualTo(files(fact.get("files")));
            assertThat(found.verdict()).isNotEqualTo(Verdict.CONFLICTS);
          });
    }
  }

  private static String figure(JsonNode fact) {
    JsonNode value = fact.get("value");
    String number = value.isNumber() ? String.valueOf((long) value.asDouble()) : value.asString();
    String unit = fact.hasNonNull("unit") ? " " + fact.get("unit").asString() : "";
    String qualifier = fact.hasNonNull("qualifier") ? fact.get("qualifier").asString() + " " : "";
    return qualifier + number + unit;
  }

  @Test
  void compatibleValuesAreNoConflictAndTheChangedConditionIsTheOnlyOne() {
    assertThat(dossier.facts())
        .filteredOn(fact -> fact.verdict() == Verdict.CONFLICTS)
        .singleElement()
        .satisfies(fact -> {
          assertThat(versions(fact)).isEqualTo(files(goldConflict("a real conflict")));
          assertThat(fact.values())
              .extracting(Fact.Value::value)
              .anySatisfy(value -> assertThat(value).startsWith("if "))
              .anySatisfy(value -> assertThat(value).startsWith("in response to "));
        });
  }

  @Test
  void theCoarserDateIsRefinedByTheFinerOne() {
    assertThat(dossier.facts())
        .filteredOn(fact -> fact.verdict() == Verdict.REFINES)
        .anySatisfy(fact -> {
          assertThat(fact.values())
              .extracting(Fact.Value::value)
              .containsExactlyInAnyOrder("2014", "2014-03");
          assertThat(versions(fact)).isEqualTo(files(goldConflict("compatible")));
        });
  }

  @Test
  void mondayAndTheThirteenthAreTheSameDay() {
    assertThat(dossier.facts())
        .filteredOn(fact -> fact.verdict() == Verdict.SAME_SAID_OTHERWISE)
        .anySatisfy(fact -> {
          assertThat(fact.because()).isEqualTo("13 December 2021 was a Monday");
          assertThat(versions(fact)).isEqualTo(files(goldConflict("the same day")));
        });
  }

  @Test
  void everyHappeningHasItsDate() {
    for (JsonNode event : gold.get("timeline")) {
      Set<String> files = event.hasNonNull("files") ? files(event.get("files")) : Set.of();
      assertThat(dossier.timeline())
          .as(event.get("what").asString())
          .anySatisfy(happening -> {
            assertThat(happening.date()).isEqualTo(event.get("date").asString());
            assertThat(words(happening.what())).containsAll(keywords(event));
            assertThat(versions(happening.told())).containsAll(files);
          });
    }
  }

  @Test
  void versionsWithoutADateAreDatedByTheOneThatHasOne() {
    assertThat(dossier.versions())
        .allSatisfy(version -> {
          if (version.published() == null) {
            assertThat(version.inferred()).hasToString("2021-12-14");
            assertThat(version.inferredBecause()).isNotEmpty();
          } else {
            assertThat(version.inferred()).isNull();
          }
        });
  }

  /** The names in the gold's description of an event; the sentence shown must have them. */
  private static List<String> keywords(JsonNode event) {
    List<String> names = new ArrayList<>();
    String[] words = event.get("what").asString().replace("'s", "").split("\\s+");
    for (String word : words) {
      boolean first = word.equals(words[0]) && !word.equals("Putin");
      if (Character.isUpperCase(word.charAt(0)) && !first && !isFirstName(word)) {
        names.add(word.toLowerCase(Locale.ROOT));
      }
    }
    return names;
  }

  /** The versions mostly give last names, and some of them the country's instead of the name. */
  private static boolean isFirstName(String word) {
    return Set.of("Boris", "Sauli", "Emmanuel", "Niinistö", "Putin").contains(word);
  }

  private static Set<String> words(String text) {
    return Stream.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
        .collect(Collectors.toSet());
  }

  private static JsonNode goldConflict(String verdict) {
    for (JsonNode conflict : gold.get("conflicts")) {
      if (conflict.get("verdict").asString().startsWith(verdict)) {
        return conflict.get("values");
      }
    }
    throw new IllegalStateException("no such conflict in the gold: " + verdict);
  }

  private static Set<String> files(JsonNode node) {
    Set<String> files = new TreeSet<>();
    if (node.isArray()) {
      node.forEach(file -> files.add(file.asString()));
    } else {
      node.properties().forEach(entry -> files.addAll(files(entry.getValue())));
    }
    return files;
  }

  private static Set<String> versions(Fact fact) {
    return fact.values().stream()
        .flatMap(value -> value.told().stream())
        .map(Reference::article)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> versions(List<Reference> told) {
    return told.stream().map(Reference::article).collect(Collectors.toCollection(TreeSet::new));
  }
}
