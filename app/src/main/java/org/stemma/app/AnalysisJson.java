package org.stemma.app;

import java.util.List;
import org.stemma.core.account.Figure;
import org.stemma.core.account.Figures;
import org.stemma.core.account.TimeExpression;
import org.stemma.core.account.Times;
import org.stemma.core.article.Span;
import org.stemma.core.text.Analysis;
import org.stemma.core.text.Name;
import org.stemma.core.text.Places;
import org.stemma.core.text.Sentence;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a text says of itself, as {@code stemma analyse} writes it. */
final class AnalysisJson {

  private AnalysisJson() {}

  /** All offsets are code points of the article's {@code text}. */
  static ObjectNode of(Analysis analysis) {
    ObjectNode json = JsonMapper.shared().createObjectNode();
    json.put("id", analysis.id());
    json.put("language", analysis.language());
    json.put("language_confidence", Math.round(analysis.languageConfidence() * 1000) / 1000.0);
    ArrayNode sentences = json.putArray("sentences");
    for (Sentence sentence : analysis.sentences()) {
      sentences.addArray().add(sentence.start()).add(sentence.end());
    }
    ArrayNode names = json.putArray("names");
    for (Name name : analysis.names()) {
      ObjectNode each = item(names, name.span(), name.text());
      each.put("type", type(name.type()));
      each.put("entity", name.entity());
      Places.Point point = Places.of(name, analysis.points());
      if (point != null) {
        each.put("latitude", point.latitude());
        each.put("longitude", point.longitude());
      }
    }
    ArrayNode times = json.putArray("times");
    for (TimeExpression time : Times.in(analysis, analysis.article().published())) {
      ObjectNode each = item(times, time.span(), time.text());
      each.put("type", time.type().name());
      each.put("value", time.value());
    }
    figures(json.putArray("figures"), Figures.in(analysis));
    return json;
  }

  private static void figures(ArrayNode json, List<Figure> figures) {
    for (Figure figure : figures) {
      ObjectNode each = item(json, figure.span(), figure.text());
      number(each, figure.value());
      each.put("unit", figure.unit());
      each.put("qualifier", figure.qualifier());
      each.put("of", figure.of());
    }
  }

  /** A count is written as one: 13200, not 13200.0. */
  private static void number(ObjectNode json, double value) {
    if (value == Math.rint(value) && Math.abs(value) < 1e15) {
      json.put("value", (long) value);
    } else {
      json.put("value", value);
    }
  }

  private static ObjectNode item(ArrayNode list, Span span, String text) {
    return list.addObject().put("start", span.start()).put("end", span.end()).put("text", text);
  }

  /** The labels of the CoNLL-2003 shared task. */
  private static String type(Name.Type type) {
    return switch (type) {
      case PERSON -> "PER";
      case ORGANISATION -> "ORG";
      case PLACE -> "LOC";
      case OTHER -> "MISC";
    };
  }
}
