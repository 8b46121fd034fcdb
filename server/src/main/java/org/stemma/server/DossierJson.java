package org.stemma.server;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.stemma.core.account.Dossier;
import org.stemma.core.account.Fact;
import org.stemma.core.account.Happening;
import org.stemma.core.account.Reference;
import org.stemma.core.account.Statement;
import org.stemma.core.article.Article;
import org.stemma.core.article.CodePoints;
import org.stemma.core.article.Credit;
import org.stemma.core.article.Span;
import org.stemma.core.lineage.CopyEdge;
import org.stemma.core.lineage.CopyTree;
import org.stemma.core.lineage.Evidence;
import org.stemma.core.lineage.LostSource;
import org.stemma.core.reuse.Comparison;
import org.stemma.core.reuse.Passage;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A dossier in the form that {@code docs/dossier.md} describes: the same from the command line and
 * from the API.
 */
public final class DossierJson {

  private final Map<String, CodePoints> texts = new HashMap<>();
  private final Map<String, Article> articles = new HashMap<>();

  /**
   * @param versions the articles that the dossier is about
   */
  public DossierJson(List<Article> versions) {
    for (Article version : versions) {
      articles.put(version.id(), version);
      texts.put(version.id(), CodePoints.of(version.text()));
    }
  }

  /** The dossier as one JSON object. */
  public ObjectNode dossier(Dossier dossier) {
    CopyTree tree = dossier.tree();
    ObjectNode json = object();
    json.put("title", dossier.title());
    json.put("articles", dossier.versions().size());
    json.put("independent_origins", tree.independentOrigins());
    array(json, "versions", dossier.versions(), this::version);
    array(
        json,
        "lineages",
        tree.lineages(),
        (lineage, each) -> {
          each.put("origin", lineage.origin());
          strings(each, "members", lineage.members());
        });
    array(json, "lost", tree.lost(), DossierJson::lost);
    ArrayNode edges = json.putArray("edges");
    tree.edges().forEach(edge -> edges.add(edge(edge)));
    strings(json, "alternatives", tree.alternatives());
    array(json, "statements", dossier.statements(), (said, each) -> utterance(tree, said, each));
    array(json, "facts", dossier.facts(), (fact, each) -> fact(tree, fact, each));
    array(json, "timeline", dossier.timeline(), DossierJson::happening);
    return json;
  }

  private void version(Dossier.Version version, ObjectNode json) {
    json.put("id", version.article());
    json.put("title", version.title());
    json.put("outlet", version.outlet());
    json.put("published", text(version.published()));
    json.put("published_inferred", text(version.inferred()));
    json.put("inferred_because", version.inferredBecause());
    Article article = articles.get(version.article());
    if (article != null) {
      json.put("url", article.url());
      json.put("language", article.language());
      strings(json, "credit", article.credits().stream().map(Credit::name).distinct().toList());
    }
    array(json, "adds", version.adds(), DossierJson::reference);
    array(json, "omits", version.omits(), DossierJson::reference);
  }

  private static void lost(LostSource lost, ObjectNode json) {
    json.put("id", lost.id());
    json.put("credited", lost.credited());
    strings(json, "witnesses", lost.witnesses());
    json.put("words", lost.words());
  }

  /** One copy edge as {@code stemma trace} writes it. */
  public ObjectNode edge(CopyEdge edge) {
    ObjectNode json = object();
    json.put("from", edge.from());
    json.put("to", edge.to());
    json.put("kind", edge.kind().label());
    json.put("overlap", rounded(edge.overlap()));
    json.put("direction_confidence", rounded(edge.directionConfidence()));
    array(json, "evidence", edge.evidence(), (each, node) -> evidence(edge, each, node));
    return json;
  }

  /** An edge from a lost source shows its passages in the first witness that is not {@code to}. */
  private void evidence(CopyEdge edge, Evidence evidence, ObjectNode json) {
    json.put("kind", name(evidence.kind()));
    json.put("words", evidence.words());
    json.put("weight", rounded(evidence.weight()));
    array(
        json,
        "passages",
        evidence.passages(),
        (passage, node) -> passage(edge.to(), passage, node));
  }

  private void passage(String to, Passage passage, ObjectNode json) {
    json.put("kind", name(passage.kind()));
    span(json, "from", passage.a());
    span(json, "to", passage.b());
    CodePoints text = texts.get(to);
    if (text != null && passage.b().end() <= text.length()) {
      json.put("text", text.slice(passage.b()));
    }
  }

  /** A compared pair as {@code stemma trace --pairs} writes it. */
  public static ObjectNode pair(Comparison pair) {
    ObjectNode json = object();
    json.put("a", pair.a());
    json.put("b", pair.b());
    json.put("kind", pair.kind().label());
    json.put("confidence", rounded(pair.confidence()));
    json.put("containment_a", rounded(pair.containmentA()));
    json.put("containment_b", rounded(pair.containmentB()));
    json.put("order", rounded(pair.order()));
    strings(json, "because", pair.because());
    array(
        json,
        "passages",
        pair.passages(),
        (passage, each) -> {
          each.put("kind", name(passage.kind()));
          span(each, "a", passage.a());
          span(each, "b", passage.b());
        });
    return json;
  }

  private static void utterance(CopyTree tree, Dossier.Utterance utterance, ObjectNode json) {
    json.put("speaker", utterance.speaker());
    json.put("addressee", utterance.addressee());
    json.put("via", utterance.via());
    json.put(
        "origins",
        tree.originsOf(utterance.statements().stream().map(Statement::article).toList()));
    array(json, "wordings", utterance.statements(), (each, node) -> node.setAll(statement(each)));
  }

  /** A statement as {@code stemma statements} writes it. */
  public static ObjectNode statement(Statement statement) {
    ObjectNode json = object();
    json.put("article", statement.article());
    json.put("speaker", statement.speaker());
    Span mention = statement.speakerMention();
    if (mention == null) {
      json.putNull("speaker_mention");
    } else {
      span(json, "speaker_mention", mention);
    }
    json.put("cue", statement.cue());
    json.put("quote", statement.quote());
    json.put("start", statement.start());
    json.put("end", statement.end());
    json.put("addressee", statement.addressee());
    json.put("via", statement.via());
    json.put("kind", name(statement.kind()));
    return json;
  }

  private static void fact(CopyTree tree, Fact fact, ObjectNode json) {
    json.put("what", fact.what());
    json.put("verdict", name(fact.verdict()));
    json.put("because", fact.because());
    array(
        json,
        "values",
        fact.values(),
        (value, node) -> {
          node.put("value", value.value());
          node.put(
              "origins", tree.originsOf(value.told().stream().map(Reference::article).toList()));
          array(node, "told", value.told(), DossierJson::reference);
        });
  }

  private static void happening(Happening happening, ObjectNode json) {
    json.put("date", happening.date());
    json.put("what", happening.what());
    json.put("because", happening.because());
    array(json, "told", happening.told(), DossierJson::reference);
  }

  private static void reference(Reference reference, ObjectNode json) {
    json.put("article", reference.article());
    json.put("start", reference.span().start());
    json.put("end", reference.span().end());
    json.put("text", reference.words());
  }

  private static void span(ObjectNode json, String field, Span span) {
    json.putArray(field).add(span.start()).add(span.end());
  }

  private static <T> void array(
      ObjectNode json, String field, List<T> items, BiConsumer<T, ObjectNode> write) {
    ArrayNode array = json.putArray(field);
    for (T item : items) {
      write.accept(item, array.addObject());
    }
  }

  private static void strings(ObjectNode json, String field, List<String> items) {
    ArrayNode array = json.putArray(field);
    items.forEach(array::add);
  }

  private static ObjectNode object() {
    return JsonMapper.shared().createObjectNode();
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }

  private static String name(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private static double rounded(double value) {
    return Math.rint(value * 1000) / 1000;
  }
}
