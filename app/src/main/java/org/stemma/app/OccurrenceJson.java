package org.stemma.app;

import org.jspecify.annotations.Nullable;
import org.stemma.core.article.Article;
import org.stemma.core.article.CodePoints;
import org.stemma.core.article.Span;
import org.stemma.core.reuse.Change;
import org.stemma.core.reuse.Occurrence;
import org.stemma.core.reuse.Passage;
import org.stemma.core.text.Analysis;
import org.stemma.server.Json;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** An occurrence as {@code stemma check} writes it. */
final class OccurrenceJson {

  private OccurrenceJson() {}

  /**
   * Offsets are code points: {@code here} in the text asked about, {@code there} in the article.
   */
  static ObjectNode write(Analysis text, Occurrence found) {
    Article article = found.article();
    ObjectNode json = Json.object();
    json.put("article", article.id());
    json.put("kind", found.pair().kind().label());
    json.put("overlap", Json.rounded(found.pair().containmentA()));
    json.put("overlap_of_article", Json.rounded(found.pair().containmentB()));
    json.put("published", article.published() == null ? null : article.published().toString());
    json.put("earliest", found.earliest());
    json.put("title", article.title());
    json.put("source", article.outlet());
    json.put("url", article.url());
    CodePoints there = CodePoints.of(article.text());
    ArrayNode changed = json.putArray("changed");
    for (Change change : found.changes()) {
      ObjectNode each = changed.addObject();
      each.put("kind", name(change.kind()));
      put(each, "here", change.here(), text.points());
      put(each, "there", change.there(), there);
    }
    ArrayNode passages = json.putArray("passages");
    for (Passage passage : found.pair().passages()) {
      ObjectNode each = passages.addObject();
      each.put("kind", name(passage.kind()));
      Json.span(each, "here", passage.a());
      Json.span(each, "there", passage.b());
    }
    return json;
  }

  private static void put(ObjectNode json, String side, @Nullable Span span, CodePoints text) {
    if (span == null) {
      json.putNull(side);
      json.putNull(side + "_text");
    } else {
      Json.span(json, side, span);
      json.put(side + "_text", text.slice(span));
    }
  }

  private static String name(Enum<?> kind) {
    return Json.name(kind).replace('_', '-');
  }
}
