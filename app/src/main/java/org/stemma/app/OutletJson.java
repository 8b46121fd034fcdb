package org.stemma.app;

import org.stemma.core.lineage.OutletRecord;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** An outlet's record as {@code stemma trace --outlets} writes it. */
final class OutletJson {

  private OutletJson() {}

  static ObjectNode of(OutletRecord outlet) {
    ObjectNode json = JsonMapper.shared().createObjectNode();
    json.put("outlet", outlet.outlet());
    json.put("articles", outlet.articles());
    json.put("originals", outlet.originals());
    json.put("originality", Math.round(outlet.originality() * 1000) / 1000.0);
    ObjectNode from = json.putObject("copied_from");
    outlet.copiedFrom().forEach(from::put);
    ObjectNode by = json.putObject("copied_by");
    outlet.copiedBy().forEach(by::put);
    json.put("delay_minutes", outlet.delay() == null ? null : outlet.delay().toMinutes());
    json.put("uncredited", outlet.uncredited());
    json.put("revisions", outlet.revisions());
    ArrayNode days = json.putArray("days");
    for (OutletRecord.Day day : outlet.days()) {
      ObjectNode each = days.addObject();
      each.put("date", day.date());
      each.put("articles", day.articles());
      each.put("originals", day.originals());
    }
    return json;
  }
}
