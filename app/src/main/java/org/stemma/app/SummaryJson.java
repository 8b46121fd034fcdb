package org.stemma.app;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.core.story.StoryStream;
import org.stemma.core.story.StorySummary;
import org.stemma.core.text.Analysis;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A story as {@code stemma group --stories} writes it. */
final class SummaryJson {

  private SummaryJson() {}

  /**
   * @param story its id
   * @param articles those of the input
   * @param stream knows which story it follows, as long as it is live
   */
  static ObjectNode of(String story, List<Analysis> articles, StoryStream stream) {
    StorySummary summary = StorySummary.of(articles);
    ObjectNode json = JsonMapper.shared().createObjectNode();
    json.put("story", story);
    json.put("title", summary.title());
    json.put("lead", summary.lead());
    json.put("central", summary.central());
    json.put("first_seen", string(summary.firstSeen()));
    json.put("last_seen", string(summary.lastSeen()));
    json.put("articles", summary.articles());
    put(json, "languages", summary.languages());
    put(json, "outlets", summary.outlets());
    put(json, "names", summary.names());
    ObjectNode growth = json.putObject("growth");
    growth.put("last_day", summary.growth().lastDay());
    growth.put("day_before", summary.growth().dayBefore());
    json.put("follows", stream.follows(story));
    ArrayNode ids = json.putArray("ids");
    articles.forEach(article -> ids.add(article.id()));
    return json;
  }

  private static @Nullable String string(@Nullable Instant time) {
    return time == null ? null : time.toString();
  }

  private static void put(ObjectNode json, String field, List<String> values) {
    ArrayNode array = json.putArray(field);
    values.forEach(array::add);
  }
}
