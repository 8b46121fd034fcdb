package org.stemma.bench.reuse;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.stemma.core.article.Article;
import org.stemma.core.article.ArticleBuilder;
import org.stemma.core.article.Origin;
import org.stemma.core.article.Timestamp;
import org.stemma.core.text.Analyser;
import org.stemma.core.text.Analysis;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The records of a gold file, as articles. */
final class Corpus {

  static final Origin GIVEN = new Origin(Origin.Place.GIVEN, "record");

  private static final JsonMapper JSON = JsonMapper.shared();

  private Corpus() {}

  /** The objects of a JSON Lines file, gzipped or not. */
  static List<JsonNode> records(String path) throws IOException {
    List<JsonNode> found = new ArrayList<>();
    try (InputStream file = Files.newInputStream(Path.of(path));
        InputStream plain = path.endsWith(".gz") ? new GZIPInputStream(file) : file;
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        found.add(JSON.readTree(line));
      }
    }
    return found;
  }

  static Article article(JsonNode row) {
    ArticleBuilder builder =
        Article.builder(row.path("id").asString())
            .text(row.path("text").asString(""))
            .language(row.path("language").asString("en"), GIVEN)
            .title(row.path("title").asString(null), GIVEN)
            .source(row.path("source").asString(null), GIVEN)
            .url(row.path("url").asString(null), GIVEN);
    String published = row.path("published").asString(null);
    return builder.published(published == null ? null : Timestamp.parse(published), GIVEN).build();
  }

  static List<Analysis> analyses(String path) throws IOException {
    Analyser analyser = new Analyser();
    List<Analysis> found = new ArrayList<>();
    for (JsonNode row : records(path)) {
      found.add(analyser.analyse(article(row)));
    }
    return found;
  }
}
