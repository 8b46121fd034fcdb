package org.stemma.app.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.stemma.reader.ArticleJson;
import org.stemma.server.SearchJson;
import org.stemma.store.index.Hit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** One JSON object a line. */
final class JsonLinesExport implements Export {

  private final OutputStream out;

  JsonLinesExport(OutputStream out) {
    this.out = out;
  }

  @Override
  public void write(Hit hit) throws IOException {
    line(json(hit), out);
  }

  /** An article whole, with its story; anything else as a search gives it. */
  static ObjectNode json(Hit hit) {
    if (hit instanceof Hit.OfArticle article) {
      ObjectNode json = ArticleJson.write(article.holding().article());
      json.put("story", article.holding().story());
      json.put("first_seen", article.holding().firstSeen().toString());
      json.put("revisions", article.holding().revisions().size());
      return json;
    }
    ObjectNode json = SearchJson.hit(hit);
    json.remove("score");
    json.remove("highlights");
    return json;
  }

  static void line(JsonNode json, OutputStream out) throws IOException {
    out.write(json.toString().getBytes(StandardCharsets.UTF_8));
    out.write('\n');
  }

  @Override
  public void close() throws IOException {
    out.flush();
  }
}
