package org.stemma.bench.language;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.stemma.core.article.Span;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Reads a set of texts with their attributions, one JSON object a line. */
final class GoldAttributions {

  /** The parts of one attribution, in code points. */
  record Attribution(
      List<Span> source, List<Span> cue, List<Span> content, List<Span> addressee) {}

  /** A text and all its attributions. */
  record Document(String id, String text, List<Attribution> attributions) {}

  private GoldAttributions() {}

  static List<Document> read(Path file) throws IOException {
    ObjectMapper json = new ObjectMapper();
    List<Document> documents = new ArrayList<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        JsonNode node = json.readTree(line);
        List<Attribution> attributions = new ArrayList<>();
        for (JsonNode one : node.get("attributions")) {
          attributions.add(
              new Attribution(
                  spans(one.get("source")),
                  spans(one.get("cue")),
                  spans(one.get("content")),
                  spans(one.get("addressee"))));
        }
        documents.add(
            new Document(node.get("id").asString(), node.get("text").asString(), attributions));
      }
    }
    return documents;
  }

  private static List<Span> spans(JsonNode pairs) {
    List<Span> spans = new ArrayList<>();
    if (pairs != null) {
      for (JsonNode pair : pairs) {
        spans.add(new Span(pair.get(0).asInt(), pair.get(1).asInt()));
      }
    }
    return spans;
  }
}
