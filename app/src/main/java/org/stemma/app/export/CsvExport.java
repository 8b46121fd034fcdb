package org.stemma.app.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.stemma.store.index.Hit;
import org.stemma.store.index.HitKind;
import tools.jackson.databind.JsonNode;

/** Comma-separated values (RFC 4180); lists are joined by semicolons, what is absent is empty. */
final class CsvExport implements Export {

  private final List<String> columns;
  private final OutputStream out;

  CsvExport(HitKind kind, OutputStream out) throws IOException {
    this.columns = columns(kind);
    this.out = out;
    line(columns);
  }

  private static List<String> columns(HitKind kind) {
    return switch (kind) {
      case STORY ->
          List.of(
              "id",
              "title",
              "article_count",
              "independent_origin_count",
              "conflict_count",
              "outlets",
              "languages",
              "first_seen",
              "last_seen",
              "matches");
      case ARTICLE ->
          List.of(
              "id",
              "story",
              "url",
              "title",
              "subtitle",
              "byline",
              "source",
              "language",
              "published",
              "modified",
              "first_seen",
              "revisions",
              "text");
      case STATEMENT ->
          List.of(
              "article",
              "story",
              "title",
              "speaker",
              "cue",
              "quote",
              "addressee",
              "via",
              "kind",
              "start",
              "end");
      case FIGURE ->
          List.of(
              "article",
              "story",
              "title",
              "text",
              "value",
              "unit",
              "qualifier",
              "of",
              "sentence",
              "start",
              "end");
    };
  }

  @Override
  public void write(Hit hit) throws IOException {
    JsonNode json = JsonLinesExport.json(hit);
    line(columns.stream().map(column -> value(json.path(column))).toList());
  }

  private static String value(JsonNode node) {
    if (node.isArray()) {
      return StreamSupport.stream(node.spliterator(), false)
          .map(each -> each.asString())
          .collect(Collectors.joining("; "));
    }
    return node.isMissingNode() || node.isNull() ? "" : node.asString();
  }

  private void line(List<String> values) throws IOException {
    String line =
        values.stream().map(CsvExport::quoted).collect(Collectors.joining(",", "", "\r\n"));
    out.write(line.getBytes(StandardCharsets.UTF_8));
  }

  private static String quoted(String value) {
    boolean plain = value.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? value : '"' + value.replace("\"", "\"\"") + '"';
  }

  @Override
  public void close() throws IOException {
    out.flush();
  }
}
