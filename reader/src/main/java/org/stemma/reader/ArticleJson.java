package org.stemma.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.stemma.core.article.Article;
import org.stemma.core.article.ArticleBuilder;
import org.stemma.core.article.CodePoints;
import org.stemma.core.article.Credit;
import org.stemma.core.article.Field;
import org.stemma.core.article.Image;
import org.stemma.core.article.Label;
import org.stemma.core.article.Link;
import org.stemma.core.article.Origin;
import org.stemma.core.article.OtherPages;
import org.stemma.core.article.Paragraph;
import org.stemma.core.article.Timestamp;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The interchange form of an article: what {@code stemma read} writes, every other command takes,
 * and the record keeps.
 *
 * <p>Reading asks for an {@code id} and for one of {@code title} and {@code text}; everything else
 * may be absent or null, and unknown fields are passed over. What is read back from what was
 * written is equal to the article written. Thread-safe.
 */
public final class ArticleJson {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final Origin GIVEN = new Origin(Origin.Place.GIVEN, "");

  private ArticleJson() {}

  /** The article as a JSON object. */
  public static ObjectNode write(Article article) {
    ObjectNode json = JSON.createObjectNode();
    json.put("id", article.id());
    json.put("url", article.url());
    json.put("title", article.title());
    json.put("subtitle", article.subtitle());
    ArrayNode byline = json.putArray("byline");
    article.byline().forEach(byline::add);
    ArrayNode credit = json.putArray("credit");
    article.credits().stream().map(Credit::name).distinct().forEach(credit::add);
    json.put("dateline", article.dateline());
    json.put("published", text(article.published()));
    json.put("modified", text(article.modified()));
    json.put("language", article.language());
    json.put("language_confidence", article.languageConfidence());
    json.put("language_declared", article.languageDeclared());
    json.put("source", article.source());
    json.put("section", article.section());
    json.put("label", name(article.label()));
    json.put("confidence", article.confidence());
    ArrayNode paragraphs = json.putArray("paragraphs");
    CodePoints points = CodePoints.of(article.text());
    for (Paragraph paragraph : article.paragraphs()) {
      ObjectNode block = paragraphs.addObject();
      block.put("kind", name(paragraph.kind()));
      block.put("start", paragraph.start());
      block.put("end", paragraph.end());
      block.put("text", points.slice(paragraph.span()));
      if (paragraph.time() != null) {
        block.put("time", paragraph.time().toString());
      }
    }
    json.put("text", article.text());
    ArrayNode credits = json.putArray("credits");
    for (Credit each : article.credits()) {
      credits
          .addObject()
          .put("kind", name(each.kind()))
          .put("name", each.name())
          .put("text", each.text());
    }
    ArrayNode images = json.putArray("images");
    for (Image image : article.images()) {
      images.addObject().put("url", image.url()).put("caption", image.caption());
    }
    ArrayNode links = json.putArray("links");
    for (Link link : article.links()) {
      links.addObject().put("url", link.url()).put("text", link.text());
    }
    writePages(json, article.otherPages());
    ObjectNode origins = json.putObject("origins");
    for (Field field : Field.values()) {
      Origin origin = article.origin(field);
      if (origin != null) {
        origins
            .putObject(name(field))
            .put("place", name(origin.place()))
            .put("detail", origin.detail());
      }
    }
    return json;
  }

  private static void writePages(ObjectNode json, OtherPages pages) {
    if (!pages.equals(OtherPages.NONE)) {
      json.putObject("other_pages")
          .put("amp", pages.amp())
          .put("previous", pages.previous())
          .put("next", pages.next())
          .put("number", pages.number())
          .put("count", pages.count());
    }
  }

  private static OtherPages pages(JsonNode json) {
    return new OtherPages(
        string(json, "amp"),
        string(json, "previous"),
        string(json, "next"),
        integer(json, "number"),
        integer(json, "count"));
  }

  private static @Nullable Integer integer(JsonNode json, String field) {
    return json.path(field).isInt() ? Integer.valueOf(json.path(field).asInt()) : null;
  }

  private static @Nullable Double number(JsonNode json, String field) {
    return json.path(field).isNumber() ? Double.valueOf(json.path(field).asDouble()) : null;
  }

  /**
   * Reads one article.
   *
   * @param json one JSON object
   * @throws UnreadableArticleException if it is no JSON object, lacks an id, or lacks both title
   *     and text; its message is the reason in a few words
   */
  public static Article read(String json) throws UnreadableArticleException {
    JsonNode node;
    try {
      node = JSON.readTree(json);
    } catch (JacksonException broken) {
      throw new UnreadableArticleException("not valid JSON: " + broken.getOriginalMessage());
    }
    return read(node);
  }

  /**
   * Reads one article.
   *
   * @throws UnreadableArticleException as {@link #read(String)}
   */
  public static Article read(JsonNode json) throws UnreadableArticleException {
    if (!json.isObject()) {
      throw new UnreadableArticleException("not a JSON object");
    }
    String id = string(json, "id");
    if (id == null || id.isBlank()) {
      throw new UnreadableArticleException("no id");
    }
    String title = string(json, "title");
    String text = string(json, "text");
    if (blank(title) && blank(text)) {
      throw new UnreadableArticleException("neither title nor text");
    }
    Function<Field, Origin> from = field -> origin(json.path("origins").path(name(field)));
    ArticleBuilder article =
        Article.builder(id)
            .url(string(json, "url"), from.apply(Field.URL))
            .title(title, from.apply(Field.TITLE))
            .subtitle(string(json, "subtitle"), from.apply(Field.SUBTITLE))
            .byline(strings(json.path("byline")), from.apply(Field.BYLINE))
            .credits(credits(json), from.apply(Field.CREDIT))
            .dateline(string(json, "dateline"), from.apply(Field.DATELINE))
            .published(time(json, "published"), from.apply(Field.PUBLISHED))
            .modified(time(json, "modified"), from.apply(Field.MODIFIED))
            .language(string(json, "language"), from.apply(Field.LANGUAGE))
            .languageConfidence(number(json, "language_confidence"))
            .languageDeclared(string(json, "language_declared"))
            .source(string(json, "source"), from.apply(Field.SOURCE))
            .section(string(json, "section"), from.apply(Field.SECTION))
            .images(list(json.path("images"), ArticleJson::image))
            .links(list(json.path("links"), ArticleJson::link))
            .otherPages(pages(json.path("other_pages")))
            .label(constant(Label.class, string(json, "label"), Label.ARTICLE))
            .confidence(json.path("confidence").asDouble(1));
    String body = text == null ? "" : text;
    List<Paragraph> blocks = list(json.path("paragraphs"), ArticleJson::paragraph);
    if (fits(blocks, body)) {
      article.text(body, blocks);
    } else {
      article.text(body);
    }
    return article.build();
  }

  private static boolean fits(List<Paragraph> blocks, String text) {
    int end = 0;
    for (Paragraph block : blocks) {
      if (block.start() < end || block.end() < block.start()) {
        return false;
      }
      end = block.end();
    }
    return !blocks.isEmpty() && end <= text.codePointCount(0, text.length());
  }

  private static List<Credit> credits(JsonNode json) {
    if (json.has("credits")) {
      return list(json.path("credits"), ArticleJson::credit);
    }
    return strings(json.path("credit")).stream()
        .map(name -> new Credit(Credit.Kind.SOURCE, name, name))
        .toList();
  }

  private static @Nullable Credit credit(JsonNode json) {
    String name = string(json, "name");
    String words = string(json, "text");
    return name == null
        ? null
        : new Credit(
            constant(Credit.Kind.class, string(json, "kind"), Credit.Kind.SOURCE),
            name,
            words == null ? name : words);
  }

  private static @Nullable Image image(JsonNode json) {
    String url = string(json, "url");
    return url == null ? null : new Image(url, string(json, "caption"));
  }

  private static @Nullable Link link(JsonNode json) {
    String url = string(json, "url");
    String words = string(json, "text");
    return url == null ? null : new Link(url, words == null ? "" : words);
  }

  private static @Nullable Paragraph paragraph(JsonNode json) {
    if (!json.path("start").isInt() || !json.path("end").isInt()) {
      return null;
    }
    return new Paragraph(
        constant(Paragraph.Kind.class, string(json, "kind"), Paragraph.Kind.PARAGRAPH),
        json.path("start").asInt(),
        json.path("end").asInt(),
        time(json, "time"));
  }

  private static Origin origin(JsonNode json) {
    Origin.Place place = constant(Origin.Place.class, string(json, "place"), Origin.Place.GIVEN);
    String detail = string(json, "detail");
    return detail == null ? GIVEN : new Origin(place, detail);
  }

  private static <T> List<T> list(JsonNode array, Function<JsonNode, @Nullable T> read) {
    List<T> found = new ArrayList<>();
    for (JsonNode each : array) {
      T item = read.apply(each);
      if (item != null) {
        found.add(item);
      }
    }
    return found;
  }

  private static List<String> strings(JsonNode json) {
    if (json.isString()) {
      return List.of(json.asString());
    }
    return list(json, each -> each.isString() ? each.asString() : null);
  }

  private static @Nullable String string(JsonNode json, String field) {
    JsonNode value = json.path(field);
    return value.isString() || value.isNumber() ? value.asString() : null;
  }

  private static @Nullable Timestamp time(JsonNode json, String field) {
    String iso = string(json, field);
    return iso == null ? null : Timestamp.parse(iso.strip());
  }

  private static boolean blank(@Nullable String text) {
    return text == null || text.isBlank();
  }

  private static @Nullable String text(@Nullable Timestamp time) {
    return time == null ? null : time.toString();
  }

  private static String name(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private static <E extends Enum<E>> E constant(Class<E> type, @Nullable String name, E otherwise) {
    for (E each : type.getEnumConstants()) {
      if (name(each).equals(name)) {
        return each;
      }
    }
    return otherwise;
  }
}
