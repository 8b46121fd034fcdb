package org.stemma.core.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stemma.core.text.Analysis;

/** The five pages of the seeds among the articles of another collection, at any place of it. */
class SeedStoryTest {

  private static final Path SHARED =
      Path.of(System.getProperty("stemma.root", "."), "..", "shared").normalize();

  private static List<Analysis> seeds;
  private static List<Analysis> others;

  @BeforeAll
  static void read() throws IOException {
    assumeTrue(Files.exists(SHARED.resolve("seeds-gold.json")), "no ../shared: seeds not tested");
    seeds = seeds(Files.readString(SHARED.resolve("seeds-gold.json")));
    others =
        Files.readAllLines(SHARED.resolve("bench/stories/ecbplus.jsonl")).stream()
            .map(SeedStoryTest::record)
            .toList();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 491, 982})
  void theSeedsAreOneStoryOfTheirOwnWhereverTheyCome(int place) {
    List<Analysis> all = new ArrayList<>(others);
    all.addAll(place, seeds);
    expectOneStoryOfTheSeeds(all);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void theSeedsAreOneStoryOfTheirOwnMixedIn(long seed) {
    List<Analysis> all = new ArrayList<>(others);
    all.addAll(seeds);
    Collections.shuffle(all, new Random(seed));
    expectOneStoryOfTheSeeds(all);
  }

  private static void expectOneStoryOfTheSeeds(List<Analysis> all) {
    StoryStream stream = new StoryStream();
    all.forEach(stream::apply);
    Set<String> stories =
        seeds.stream().map(seed -> stream.storyOf(seed.id())).collect(Collectors.toSet());
    Set<String> strangers = new HashSet<>();
    others.stream()
        .filter(other -> stories.contains(stream.storyOf(other.id())))
        .forEach(other -> strangers.add(other.id()));

    assertThat(stories).hasSize(1);
    assertThat(strangers).isEmpty();
  }

  private static List<Analysis> seeds(String gold) throws IOException {
    List<Analysis> seeds = new ArrayList<>();
    Matcher entry =
        Pattern.compile(
                "\"([^\"]+\\.txt)\": \\{\\s*\"title\": (null|\"[^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+\")"
                    + "[^{}]*?\"body_lines\": \\[([^\\]]*)\\]")
            .matcher(gold);
    while (entry.find()) {
      List<String> lines = Files.readAllLines(SHARED.resolve("seeds/" + entry.group(1)));
      String text =
          entry
              .group(3)
              .lines()
              .map(number -> number.replaceAll("\\D", ""))
              .filter(number -> !number.isEmpty())
              .map(number -> lines.get(Integer.parseInt(number) - 1))
              .collect(Collectors.joining("\n\n"));
      String title = entry.group(2);
      seeds.add(
          StreamArticles.article(
              entry.group(1), title.equals("null") ? null : unquoted(title), text, null));
    }
    assertThat(seeds).hasSize(5);
    return seeds;
  }

  private static Analysis record(String json) {
    return StreamArticles.article(
        field(json, "id"), field(json, "title"), field(json, "text"), null);
  }

  private static String field(String json, String name) {
    Matcher value =
        Pattern.compile("\"" + name + "\": (\"[^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+\")").matcher(json);
    return value.find() ? unquoted(value.group(1)) : "";
  }

  private static String unquoted(String json) {
    StringBuilder text = new StringBuilder();
    for (int i = 1; i < json.length() - 1; i++) {
      char c = json.charAt(i);
      if (c != '\\') {
        text.append(c);
        continue;
      }
      char escape = json.charAt(++i);
      switch (escape) {
        case 'n' -> text.append('\n');
        case 't' -> text.append('\t');
        case 'u' -> {
          text.append((char) Integer.parseInt(json.substring(i + 1, i + 5), 16));
          i += 4;
        }
        default -> text.append(escape);
      }
    }
    return text.toString();
  }
}
