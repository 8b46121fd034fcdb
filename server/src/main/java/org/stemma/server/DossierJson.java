package org.stemma.server;

import static org.stemma.server.Json.array;
import static org.stemma.server.Json.name;
import static org.stemma.server.Json.object;
import static org.stemma.server.Json.rounded;
import static org.stemma.server.Json.span;
import static org.stemma.server.Json.strings;
import static org.stemma.server.Json.text;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.stemma.core.account.Dossier;
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
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A dossier in the form that {@code docs/dossier.md} describes: the same from the command line and
 * from the API.
 */
public final class DossierJson {

  /** Sentences of the summary. */
  private static final int SENTENCES = 5;

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
    TellingJson telling = new TellingJson(tree);
    array(json, "statements", dossier.statements(), telling::utterance);
    array(json, "facts", dossier.facts(), telling::fact);
    array(json, "timeline", dossier.timeline(), TellingJson::happening);
    array(json, "corrections", dossier.corrections(), TellingJson::correction);
    array(json, "summary", dossier.summary(SENTENCES), TellingJson::unit);
    array(json, "units", dossier.units(), TellingJson::unit);
    return json;
  }

  /** The dossier as one JSON object, with what was told for the first time after {@code since}. */
  public ObjectNode dossier(Dossier dossier, Instant since) {
    ObjectNode json = dossier(dossier);
    json.put("since", since.toString());
    array(json, "new", dossier.newSince(since), TellingJson::unit);
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
    array(json, "adds", version.adds(), TellingJson::reference);
    array(json, "omits", version.omits(), TellingJson::reference);
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
    json.put("polarity", statement.polarity());
    return json;
  }
}
