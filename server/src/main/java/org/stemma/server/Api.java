package org.stemma.server;

import java.util.List;
import org.stemma.core.article.Article;
import org.stemma.reader.ArticleJson;
import org.stemma.server.view.Links;
import org.stemma.server.view.Material;
import org.stemma.store.Change;
import org.stemma.store.Digest;
import org.stemma.store.Holding;
import org.stemma.store.Library;
import org.stemma.store.Slice;
import org.stemma.store.Story;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The addresses for programs, below {@code /v1}. Times are UTC. */
final class Api {

  private final Library library;
  private final Materials materials;
  private final SearchResource search;

  Api(Library library, Materials materials, SearchResource search) {
    this.library = library;
    this.materials = materials;
    this.search = search;
  }

  Reply answer(Request request) {
    String id = request.segment(2);
    String shape = request.segment(1) + "/?".repeat(Math.max(0, request.path().size() - 2));
    return switch (shape) {
      case "stories" -> Reply.json(stories(request));
      case "stories/?" -> story(id);
      case "articles/?" -> Reply.json(article(id, request));
      case "search" -> Reply.json(search.answer(request));
      case "changes" -> Reply.json(changes(request));
      case "health" -> Reply.json(health());
      default -> throw Problem.notFound("There is no such resource.");
    };
  }

  ObjectNode health() {
    Library.Totals totals = library.totals();
    return Json.object()
        .put("status", "ok")
        .put("seq", library.seq())
        .put("articles", totals.articles())
        .put("stories", totals.stories())
        .put("revisions", totals.revisions());
  }

  private ObjectNode stories(Request request) {
    Slice<Story> slice;
    try {
      slice = library.stories(request.limit(), request.parameter("cursor"));
    } catch (IllegalArgumentException e) {
      throw Problem.badRequest("cursor must be the 'next' of an answer before");
    }
    ObjectNode json = Json.object();
    ArrayNode stories = json.putArray("stories");
    slice.items().forEach(story -> stories.add(summary(story)));
    json.put("next", slice.next());
    return json;
  }

  static ObjectNode summary(Story story) {
    ObjectNode json = Json.object();
    json.put("id", story.id());
    json.put("seq", story.seq());
    json.put("title", story.headline());
    json.put("article_count", story.articles());
    Digest digest = story.digest();
    json.put("independent_origin_count", digest == null ? null : digest.origins());
    json.put("conflict_count", digest == null ? null : digest.conflicts());
    Json.strings(json, "outlets", story.outlets());
    Json.strings(json, "languages", story.languages());
    json.put("first_seen", story.firstSeen().toString());
    json.put("last_seen", story.lastSeen().toString());
    return json;
  }

  private Reply story(String id) {
    Material material = materials.of(id);
    if (material == null) {
      throw Problem.notFound("There is no story " + id);
    }
    Story story = material.story();
    if (!story.id().equals(id)) {
      return Reply.moved("/v1/stories/" + Links.encoded(story.id()));
    }
    Digest digest = Digest.of(material.dossier());
    ObjectNode json = summary(story);
    json.put("title", digest.title());
    json.put("independent_origin_count", digest.origins());
    json.put("conflict_count", digest.conflicts());
    json.set("dossier", new DossierJson(material.articles()).dossier(material.dossier()));
    return Reply.json(json);
  }

  private ObjectNode article(String id, Request request) {
    Holding holding = library.article(id);
    if (holding == null) {
      throw Problem.notFound("There is no article " + id);
    }
    int latest = holding.revisions().getLast().number();
    int number = (int) request.number("revision", 1, latest);
    Article article =
        number == latest ? holding.article() : library.revision(holding.article().id(), number);
    if (article == null) {
      throw Problem.notFound("The article has no revision " + number);
    }
    ObjectNode json = Json.object();
    json.put("id", article.id());
    json.put("story", holding.story());
    json.put("revision", number);
    json.put("first_seen", holding.firstSeen().toString());
    json.put("last_seen", holding.lastSeen().toString());
    json.set("article", ArticleJson.write(article));
    ArrayNode revisions = json.putArray("revisions");
    for (Holding.Revision each : holding.revisions()) {
      revisions
          .addObject()
          .put("number", each.number())
          .put("seen", each.seen().toString())
          .put("sha256", each.hash())
          .put("captured", each.captured());
    }
    return json;
  }

  private ObjectNode changes(Request request) {
    long since = request.number("since", 0, 0);
    List<Change> changes = library.changes(since, request.limit());
    ObjectNode json = Json.object();
    ArrayNode entries = json.putArray("changes");
    changes.forEach(change -> entries.add(change(change)));
    json.put("next", changes.isEmpty() ? since : changes.getLast().seq());
    json.put("seq", library.seq());
    return json;
  }

  private static ObjectNode change(Change change) {
    ObjectNode json = Json.object();
    json.put("seq", change.seq());
    json.put("at", change.at().toString());
    json.put("kind", change.kind().label());
    json.put("article", change.article());
    json.put("story", change.story());
    json.put("former", change.former());
    json.put("revision", change.revision());
    json.put("score", change.score());
    Json.strings(json, "because", change.because());
    return json;
  }
}
