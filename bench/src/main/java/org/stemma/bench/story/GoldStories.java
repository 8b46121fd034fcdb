package org.stemma.bench.story;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stemma.core.article.Article;
import org.stemma.core.article.ArticleBuilder;
import org.stemma.core.article.Origin;
import org.stemma.core.article.Timestamp;
import org.stemma.core.text.Analysis;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A collection whose stories are known.
 *
 * @param name of its files
 * @param articles analysed, in their order
 * @param stories from an article's id to its story's
 */
record GoldStories(String name, List<Analysis> articles, Map<String, String> stories) {

  /** How many articles the streams of {@link #beginnings} have. */
  private static final int[] BEGINNINGS = {2, 3, 5, 8, 13, 21, 34};

  private static final JsonMapper JSON = new JsonMapper();
  private static final Origin GIVEN = new Origin(Origin.Place.GIVEN, "");

  /** Reads {@code NAME.jsonl} and {@code NAME.gold.tsv} in {@code folder}. */
  static GoldStories read(Path folder, String name) throws IOException {
    List<Analysis> articles;
    try (Stream<String> lines = Files.lines(folder.resolve(name + ".jsonl"))) {
      articles = lines.map(GoldStories::article).map(Words::of).toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    Map<String, String> stories = new HashMap<>();
    for (String line : Files.readAllLines(folder.resolve(name + ".gold.tsv"))) {
      String[] cells = line.split("\t");
      stories.put(cells[0], cells[1]);
    }
    return new GoldStories(name, articles, stories);
  }

  private static Article article(String line) {
    JsonNode node = JSON.readTree(line);
    ArticleBuilder builder =
        Article.builder(node.get("id").asString())
            .title(string(node, "title"), GIVEN)
            .source(string(node, "source"), GIVEN)
            .language(string(node, "language"), GIVEN);
    String published = string(node, "published");
    if (published != null) {
      builder.published(Timestamp.parse(published), GIVEN);
    }
    String text = string(node, "text");
    return builder.text(text == null ? "" : text).build();
  }

  private static @Nullable String string(JsonNode node, String field) {
    JsonNode value = node.get(field);
    return value == null || value.isNull() ? null : value.asString();
  }

  /** The story of an article. */
  String storyOf(String article) {
    String story = stories.get(article);
    if (story == null) {
      throw new IllegalArgumentException("no gold for " + article + " in " + name);
    }
    return story;
  }

  boolean same(String one, String other) {
    return storyOf(one).equals(storyOf(other));
  }

  /** The same without the texts: what a stream of headlines would show. */
  GoldStories headlines() {
    return changed(" headlines", article -> article.toBuilder().text("").build());
  }

  /**
   * The same with invented dates, in their order: each story begins at some moment of a month and
   * its articles follow at an exponential rate, a day and a half on average. For training only: it
   * shows a model dense stories with dates, of which no free set has any.
   */
  GoldStories dated() {
    Random random = new Random(1);
    Map<String, Double> begins = new HashMap<>();
    Map<String, Instant> times = new HashMap<>();
    for (Analysis article : articles) {
      double begin = begins.computeIfAbsent(storyOf(article.id()), _ -> 30 * random.nextDouble());
      double days = begin - 1.5 * StrictMath.log(1 - random.nextDouble());
      times.put(article.id(), Instant.ofEpochSecond(1_400_000_000L + (long) (86_400 * days)));
    }
    GoldStories dated =
        changed(
            " dated",
            article ->
                article.toBuilder()
                    .published(
                        new Timestamp(
                            Objects.requireNonNull(times.get(article.id())),
                            0,
                            Timestamp.Precision.SECOND),
                        GIVEN)
                    .build());
    List<Analysis> inOrder = new ArrayList<>(dated.articles);
    inOrder.sort(Comparator.comparing(article -> times.get(article.id())));
    return new GoldStories(dated.name, inOrder, stories);
  }

  /** The articles in their order as many short streams, each of which begins with nothing. */
  List<List<Analysis>> beginnings() {
    List<List<Analysis>> streams = new ArrayList<>();
    int from = 0;
    while (from < articles.size()) {
      int to = Math.min(articles.size(), from + BEGINNINGS[streams.size() % BEGINNINGS.length]);
      streams.add(articles.subList(from, to));
      from = to;
    }
    return streams;
  }

  /** The same in an order that has nothing to do with the stories. */
  GoldStories shuffled() {
    List<Analysis> shuffled = new ArrayList<>(articles);
    Collections.shuffle(shuffled, new Random(1));
    return new GoldStories(name + " shuffled", shuffled, stories);
  }

  private GoldStories changed(String suffix, UnaryOperator<Article> change) {
    return new GoldStories(
        name + suffix,
        articles.stream().map(Analysis::article).map(change).map(Words::of).toList(),
        stories);
  }

  /** The same with only the articles that are declared to be in one language. */
  GoldStories declared(String language) {
    return new GoldStories(
        name,
        articles.stream().filter(article -> language.equals(article.article().language())).toList(),
        stories);
  }

  /** The articles of about {@code tenths} tenths of the stories, chosen by the stories' names. */
  GoldStories part(int tenths) {
    return new GoldStories(
        name,
        articles.stream()
            .filter(article ->
                Math.floorMod((storyOf(article.id()).hashCode() * 31) >>> 3, 10) < tenths)
            .toList(),
        stories);
  }

  /** Its earlier or its later half. */
  GoldStories half(boolean later) {
    int middle = articles.size() / 2;
    return new GoldStories(
        name,
        later ? articles.subList(middle, articles.size()) : articles.subList(0, middle),
        stories);
  }
}
