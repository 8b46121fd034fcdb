package org.stemma.server;

import static org.stemma.server.Json.array;
import static org.stemma.server.Json.name;
import static org.stemma.server.Json.strings;

import org.jspecify.annotations.Nullable;
import org.stemma.core.account.Correction;
import org.stemma.core.account.Departure;
import org.stemma.core.account.Dossier;
import org.stemma.core.account.Fact;
import org.stemma.core.account.Happening;
import org.stemma.core.account.InformationUnit;
import org.stemma.core.account.Reference;
import org.stemma.core.account.Statement;
import org.stemma.core.lineage.CopyTree;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the versions tell, as a dossier writes it.
 *
 * @param tree by which independent origins are counted
 */
record TellingJson(CopyTree tree) {

  void utterance(Dossier.Utterance utterance, ObjectNode json) {
    json.put("speaker", utterance.speaker());
    json.put("addressee", utterance.addressee());
    json.put("via", utterance.via());
    json.put("first", utterance.first());
    json.put(
        "origins",
        tree.originsOf(utterance.statements().stream().map(Statement::article).toList()));
    array(
        json,
        "wordings",
        utterance.wordings(),
        (wording, node) -> {
          node.setAll(DossierJson.statement(wording.statement()));
          array(node, "departures", wording.departures(), TellingJson::departure);
        });
  }

  private static void departure(Departure departure, ObjectNode json) {
    json.put("kind", name(departure.kind()));
    reference(json, "fullest", departure.fullest());
    reference(json, "here", departure.here());
  }

  void fact(Fact fact, ObjectNode json) {
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
          array(node, "told", value.told(), TellingJson::reference);
        });
  }

  static void happening(Happening happening, ObjectNode json) {
    json.put("date", happening.date());
    json.put("what", happening.what());
    json.put("because", happening.because());
    array(json, "told", happening.told(), TellingJson::reference);
  }

  static void unit(InformationUnit unit, ObjectNode json) {
    reference(unit.fullest(), json);
    json.put("versions", unit.versions());
    json.put("origins", unit.origins());
    json.put("first", unit.first());
    json.put("since", Json.text(unit.since()));
    array(
        json,
        "told",
        unit.told(),
        (told, node) -> {
          node.put("article", told.article());
          node.put("start", told.span().start());
          node.put("end", told.span().end());
        });
  }

  static void correction(Correction correction, ObjectNode json) {
    reference(json, "note", correction.note());
    strings(json, "wrong", correction.wrong());
    strings(json, "right", correction.right());
    array(
        json,
        "copies",
        correction.copies(),
        (copy, node) -> {
          node.put("article", copy.article());
          node.put("state", name(copy.state()));
          reference(node, "told", copy.told());
        });
  }

  private static void reference(ObjectNode json, String field, @Nullable Reference reference) {
    if (reference == null) {
      json.putNull(field);
    } else {
      reference(reference, json.putObject(field));
    }
  }

  static void reference(Reference reference, ObjectNode json) {
    json.put("article", reference.article());
    json.put("start", reference.span().start());
    json.put("end", reference.span().end());
    json.put("text", reference.words());
  }
}
