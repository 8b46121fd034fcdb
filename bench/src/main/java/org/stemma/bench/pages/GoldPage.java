package org.stemma.bench.pages;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.stemma.reader.Page;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A page with what is true of it; null where the gold does not say.
 *
 * @param set the name of the set that it belongs to
 * @param with texts that the body must contain
 * @param without texts that it must not contain
 */
record GoldPage(
    String set,
    Page page,
    @Nullable String text,
    @Nullable String title,
    @Nullable String author,
    @Nullable String date,
    List<String> with,
    List<String> without) {

  private static final JsonMapper JSON = new JsonMapper();

  /** The pages of one set, in the order of its gold file. */
  static List<GoldPage> read(Path set) throws IOException {
    List<GoldPage> pages = new ArrayList<>();
    for (String line : Files.readAllLines(set.resolve("gold.jsonl"))) {
      JsonNode gold = JSON.readTree(line);
      String id = gold.get("id").asString();
      try (InputStream in =
          new GZIPInputStream(
              new BufferedInputStream(
                  Files.newInputStream(set.resolve("html").resolve(id + ".gz"))))) {
        Page page = new Page(id, text(gold, "url"), null, in.readAllBytes());
        pages.add(
            new GoldPage(
                set.getFileName().toString(),
                page,
                text(gold, "text"),
                text(gold, "title"),
                text(gold, "author"),
                text(gold, "date"),
                texts(gold, "with"),
                texts(gold, "without")));
      }
    }
    return pages;
  }

  private static @Nullable String text(JsonNode gold, String field) {
    JsonNode value = gold.get(field);
    return value == null || value.isNull() ? null : value.asString();
  }

  private static List<String> texts(JsonNode gold, String field) {
    List<String> texts = new ArrayList<>();
    JsonNode values = gold.get(field);
    if (values != null && values.isArray()) {
      values.forEach(value -> texts.add(value.asString()));
    }
    return texts;
  }
}
