package org.stemma.bench.story;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stemma.core.article.Article;
import org.stemma.core.article.ArticleBuilder;
import org.stemma.core.article.Origin;
import org.stemma.core.article.Timestamp;
import org.stemma.core.text.Analyser;
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

  private static final JsonMapper JSON = new JsonMapper();
  private static final Origin GIVEN = new Origin(Origin.Place.GIVEN, "");

  /** Reads {@code NAME.jsonl} and {@code NAME.gold.tsv} in {@code folder}. */
  static GoldStories read(Path folder, String name) throws IOException {
    Analyser analyser = new Analyser();
    List<Analysis> articles;
    try (Stream<String> lines = Files.lines(folder.resolve(name + ".jsonl"))) {
      articles = lines.map(GoldStories::article).map(analyser::analyse).toList();
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

  /** The same with only the articles of one language. */
  GoldStories only(String language) {
    return new GoldStories(
        name + " " + language,
        articles.stream().filter(article -> article.language().equals(language)).toList(),
        stories);
  }
}
