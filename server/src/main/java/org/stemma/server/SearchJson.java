package org.stemma.server;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.core.account.Figure;
import org.stemma.core.article.Article;
import org.stemma.core.article.Span;
import org.stemma.core.article.Timestamp;
import org.stemma.store.Holding;
import org.stemma.store.index.Answer;
import org.stemma.store.index.Hit;
import org.stemma.store.index.Hit.Highlight;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Answers to searches: the same from the command line and from the API. */
public final class SearchJson {

  private SearchJson() {}

  /** A whole answer as one object: {@code total}, {@code hits}, {@code next}, {@code facets}. */
  public static ObjectNode answer(Answer answer) {
    ObjectNode json = object();
    json.put("total", answer.total());
    ArrayNode hits = json.putArray("hits");
    answer.hits().forEach(hit -> hits.add(hit(hit)));
    json.put("next", answer.next());
    if (!answer.facets().isEmpty()) {
      json.set("facets", facets(answer));
    }
    return json;
  }

  /** The facets of an answer: each a list of values with their counts, most frequent first. */
  public static ObjectNode facets(Answer answer) {
    ObjectNode json = object();
    answer
        .facets()
        .forEach((facet, counts) -> {
          ArrayNode values = json.putArray(facet);
          counts.forEach(
              each -> values.addObject().put("value", each.value()).put("count", each.count()));
        });
    return json;
  }

  /** One hit. */
  public static ObjectNode hit(Hit hit) {
    ObjectNode json =
        switch (hit) {
          case Hit.OfStory story -> story(story);
          case Hit.OfArticle article -> article(object(), article.holding());
          case Hit.OfStatement statement ->
              DossierJson.statement(statement.statement())
                  .put("story", statement.holding().story())
                  .put("title", statement.holding().article().title());
          case Hit.OfFigure figure -> figure(figure);
        };
    json.put("score", Math.rint(hit.score() * 1000) / 1000);
    highlights(json.putArray("highlights"), hit.highlights());
    return json;
  }

  private static ObjectNode story(Hit.OfStory hit) {
    ObjectNode json = hit.story() == null ? object() : Api.summary(hit.story());
    json.put("matches", hit.matches());
    article(json.putObject("best"), hit.holding());
    return json;
  }

  private static ObjectNode article(ObjectNode json, Holding holding) {
    Article article = holding.article();
    json.put("id", article.id());
    json.put("story", holding.story());
    json.put("title", article.title());
    json.put("source", article.outlet());
    json.put("url", article.url());
    json.put("language", article.language());
    json.put("published", text(article.published()));
    json.put("first_seen", holding.firstSeen().toString());
    json.put("revisions", holding.revisions().size());
    return json;
  }

  private static ObjectNode figure(Hit.OfFigure hit) {
    Figure figure = hit.figure();
    ObjectNode json = object();
    json.put("article", hit.holding().article().id());
    json.put("story", hit.holding().story());
    json.put("title", hit.holding().article().title());
    json.put("start", figure.start());
    json.put("end", figure.end());
    json.put("text", figure.text());
    json.put("value", figure.value());
    json.put("unit", figure.unit());
    json.put("qualifier", figure.qualifier());
    json.put("of", figure.of());
    json.put("sentence", hit.sentence());
    return json;
  }

  private static void highlights(ArrayNode json, List<Highlight> highlights) {
    for (Highlight highlight : highlights) {
      ObjectNode each = json.addObject().put("text", highlight.text());
      ArrayNode marks = each.putArray("marks");
      for (Span mark : highlight.marks()) {
        marks.addArray().add(mark.start()).add(mark.end());
      }
    }
  }

  private static @Nullable String text(@Nullable Timestamp time) {
    return time == null ? null : time.toString();
  }

  private static ObjectNode object() {
    return JsonMapper.shared().createObjectNode();
  }
}
