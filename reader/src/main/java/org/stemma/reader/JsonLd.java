package org.stemma.reader;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.stemma.reader.text.Strings;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the JSON-LD blocks of a page say of its article, in the vocabulary of schema.org. Broken
 * blocks are passed over. Reads only what the accessors below name.
 */
final class JsonLd {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
          .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
          .build();

  /** Statements nested deeper than this are not about the article. */
  private static final int MAX_DEPTH = 8;

  /** What readers said of the article is not the article, nor is an entry of a live blog. */
  private static final Set<String> PARTS =
      Set.of("review", "reviews", "comment", "comments", "liveBlogUpdate");

  private static final int MAX_NODES = 5_000;

  /** All blocks of a page together: as a tree they take 15 times the memory. */
  private static final int MAX_CHARS = 2 << 20;

  /** More are no authors of one article. */
  private static final int MAX_AUTHORS = 100;

  private final List<JsonNode> nodes = new ArrayList<>();
  private final Map<String, JsonNode> byId = new HashMap<>();
  private final @Nullable JsonNode article;

  JsonLd(List<Element> scripts) {
    int read = 0;
    for (Element script : scripts) {
      if (script.attr("type").contains("ld+json")) {
        String json = script.data();
        read += json.length();
        if (read <= MAX_CHARS) {
          parse(json);
        }
      }
    }
    article = best();
  }

  private void parse(String json) {
    String text = json.strip();
    int start =
        text.indexOf(
            text.indexOf('[') >= 0
                    && (text.indexOf('{') < 0 || text.indexOf('[') < text.indexOf('{'))
                ? '['
                : '{');
    int end = Math.max(text.lastIndexOf('}'), text.lastIndexOf(']'));
    if (start < 0 || end < start) {
      return;
    }
    try {
      collect(MAPPER.readTree(text.substring(start, end + 1)), 0);
    } catch (JacksonException broken) {
      // A broken block says nothing; the page's other statements remain.
      return;
    }
  }

  private void collect(JsonNode node, int depth) {
    if (depth > MAX_DEPTH || nodes.size() > MAX_NODES) {
      return;
    }
    if (node.isObject()) {
      if (node.has("@type")) {
        nodes.add(node);
        String id = text(node.get("@id"));
        if (id != null && node.size() > 2) {
          byId.putIfAbsent(id, node);
        }
      }
      for (Map.Entry<String, JsonNode> field : node.properties()) {
        if (field.getValue().isContainer() && !PARTS.contains(field.getKey())) {
          collect(field.getValue(), depth + 1);
        }
      }
    } else if (node.isArray()) {
      for (JsonNode item : node) {
        collect(item, depth + 1);
      }
    }
  }

  /** The node of the article itself: the richest of those that are articles by type. */
  private @Nullable JsonNode best() {
    JsonNode best = null;
    int bestRank = 0;
    for (JsonNode node : nodes) {
      int rank = rank(node);
      if (rank > bestRank) {
        best = node;
        bestRank = rank;
      }
    }
    return best;
  }

  private static int rank(JsonNode node) {
    int rank = 0;
    for (String type : types(node)) {
      if (type.endsWith("Article")
          || type.endsWith("BlogPosting")
          || type.equals("Report")
          || type.equals("Review")
          || type.equals("OpinionPiece")) {
        rank = Math.max(rank, 10);
      } else if (type.equals("WebPage")
          || type.equals("Recipe")
          || type.equals("VideoObject")
          || type.equals("SocialMediaPosting")) {
        rank = Math.max(rank, 2);
      }
    }
    if (rank == 0) {
      return 0;
    }
    for (String field : new String[] {"headline", "datePublished", "author", "articleBody"}) {
      rank += node.has(field) ? 2 : 0;
    }
    return rank;
  }

  static List<String> types(JsonNode node) {
    JsonNode type = node.get("@type");
    List<String> types = new ArrayList<>();
    if (type != null && type.isArray()) {
      type.forEach(t -> types.add(t.asString("")));
    } else if (type != null) {
      types.add(type.asString(""));
    }
    return types.stream().map(t -> t.substring(t.lastIndexOf('/') + 1)).toList();
  }

  /** Whether the page states an article. */
  boolean hasArticle() {
    return article != null && rank(article) >= 10;
  }

  /** Whether the page states a report of the news, rather than an article of another kind. */
  boolean isNews() {
    return article != null && types(article).stream().anyMatch(t -> t.endsWith("NewsArticle"));
  }

  boolean isLiveBlog() {
    return nodes.stream().anyMatch(n -> types(n).contains("LiveBlogPosting"));
  }

  /** Whether the page says that its text is not free to read. */
  boolean isPaid() {
    JsonNode free = article == null ? null : article.get("isAccessibleForFree");
    return free != null && free.asString("").equalsIgnoreCase("false");
  }

  /** A field of the article as text; null if it is not stated. */
  @Nullable String text(String field) {
    return article == null ? null : text(resolve(article.get(field)));
  }

  /** A field of any node of {@code type}, the first that has it. */
  @Nullable String text(String type, String field) {
    for (JsonNode node : nodes) {
      if (types(node).contains(type)) {
        String value = text(node.get(field));
        if (value != null) {
          return value;
        }
      }
    }
    return null;
  }

  /** A field of the article, or else of the first node of whatever type that has it. */
  @Nullable String anyText(String field) {
    String value = text(field);
    if (value != null) {
      return value;
    }
    for (JsonNode node : nodes) {
      String other = isCreation(node) ? text(node.get(field)) : null;
      if (other != null) {
        return other;
      }
    }
    return null;
  }

  private static boolean isCreation(JsonNode node) {
    for (String type : types(node)) {
      if (type.equals("WebPage")
          || type.endsWith("Article")
          || type.endsWith("Posting")
          || type.equals("Product")
          || type.equals("Recipe")
          || type.equals("VideoObject")) {
        return true;
      }
    }
    return false;
  }

  /** The authors that the page does not call organisations, as written. */
  List<String> authors() {
    return authors(false);
  }

  /** All authors, organisations too, as written. */
  List<String> authorBodies() {
    return authors(true);
  }

  private List<String> authors(boolean bodies) {
    Set<String> names = new LinkedHashSet<>();
    if (article != null) {
      JsonNode author = article.get("author");
      authors(author == null ? article.get("creator") : author, names, bodies, 0);
    }
    return List.copyOf(names);
  }

  private void authors(@Nullable JsonNode author, Set<String> names, boolean bodies, int depth) {
    JsonNode node = resolve(author);
    if (node == null || depth > 3 || names.size() >= MAX_AUTHORS) {
      return;
    }
    if (node.isArray()) {
      node.forEach(each -> authors(each, names, bodies, depth + 1));
    } else if (!bodies
        && node.isObject()
        && types(node).stream().anyMatch(t -> t.endsWith("Organization"))) {
      return;
    } else {
      String name = node.isObject() ? nameOf(node) : text(node);
      if (name != null) {
        names.add(name);
      }
    }
  }

  /** A person's name, whole or by its parts; null if none is stated. */
  private @Nullable String nameOf(JsonNode person) {
    String name = text(resolve(person.get("name")));
    String family = text(person.get("familyName"));
    if (name != null || family == null) {
      return name;
    }
    String given = text(person.get("givenName"));
    return given == null ? family : given + ' ' + family;
  }

  private @Nullable JsonNode resolve(@Nullable JsonNode node) {
    if (node != null && node.isObject() && node.size() <= 2 && node.has("@id")) {
      return byId.getOrDefault(node.get("@id").asString(""), node);
    }
    return node;
  }

  /** The name of the publisher; null if it is not stated. */
  @Nullable String publisher() {
    JsonNode publisher = article == null ? null : resolve(article.get("publisher"));
    return publisher == null || !publisher.isObject() ? null : text(publisher.get("name"));
  }

  /** The entries of a live blog, in the page's order. */
  List<JsonNode> liveEntries() {
    List<JsonNode> entries = new ArrayList<>();
    for (JsonNode node : nodes) {
      JsonNode updates = node.get("liveBlogUpdate");
      if (updates != null && updates.isArray()) {
        updates.forEach(entries::add);
      }
    }
    return entries;
  }

  /** Text of a literal, or of the first of several; entities and tags in it are undone. */
  static @Nullable String text(@Nullable JsonNode node) {
    if (node == null || node.isNull()) {
      return null;
    }
    if (node.isArray()) {
      return node.isEmpty() ? null : text(node.get(0));
    }
    if (node.isObject()) {
      JsonNode value =
          node.has("@value") ? node.get("@value") : node.has("name") ? node.get("name") : null;
      return value == null || value.isContainer() ? null : text(value);
    }
    return Strings.clean(node.asString(""));
  }
}
