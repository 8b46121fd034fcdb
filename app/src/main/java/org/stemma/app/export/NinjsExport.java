package org.stemma.app.export;

import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;
import org.stemma.core.article.Article;
import org.stemma.core.article.Timestamp;
import org.stemma.store.Holding;
import org.stemma.store.index.Hit;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * News in JSON (IPTC ninjs 3.1), one item a line. A date without an hour is left out: it asks for
 * one.
 */
final class NinjsExport implements Export {

  private final OutputStream out;

  NinjsExport(OutputStream out) {
    this.out = out;
  }

  @Override
  public void write(Hit hit) throws IOException {
    JsonLinesExport.line(item(hit.holding()), out);
  }

  private static ObjectNode item(Holding holding) {
    Article article = holding.article();
    ObjectNode json = JsonMapper.shared().createObjectNode();
    json.putObject("standard")
        .put("name", "ninjs")
        .put("version", "3.1")
        .put("schema", "https://www.iptc.org/std/ninjs/ninjs-schema_3.1.json");
    json.put("uri", Names.uri(article));
    json.put("type", "text");
    json.put("representationType", "complete");
    json.put("version", Integer.toString(holding.revisions().size()));
    json.put("versionCreated", holding.revisions().getLast().seen().toString());
    moment(json, "contentCreated", article.published());
    text(json, "language", article.language());
    text(json, "by", article.byline().isEmpty() ? null : String.join(", ", article.byline()));
    text(json, "located", article.dateline());
    if (article.title() != null) {
      json.putArray("headlines").addObject().put("role", "main").put("value", article.title());
    }
    if (article.subtitle() != null) {
      json.putArray("descriptions")
          .addObject()
          .put("role", "main")
          .put("value", article.subtitle());
    }
    json.putArray("bodies")
        .addObject()
        .put("role", "main")
        .put("contentType", "text/plain")
        .put("value", article.text());
    if (article.outlet() != null) {
      json.putArray("infoSources").addObject().put("name", article.outlet());
    }
    return json;
  }

  private static void moment(ObjectNode json, String field, @Nullable Timestamp time) {
    if (time != null && time.precision() != Timestamp.Precision.DAY) {
      json.put(field, time.instant().toString());
    }
  }

  private static void text(ObjectNode json, String field, @Nullable String value) {
    if (value != null) {
      json.put(field, value);
    }
  }

  @Override
  public void close() throws IOException {
    out.flush();
  }
}
