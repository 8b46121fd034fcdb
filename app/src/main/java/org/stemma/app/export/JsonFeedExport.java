package org.stemma.app.export;

import java.io.IOException;
import java.io.OutputStream;
import org.stemma.store.index.Hit;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A JSON Feed 1.1. */
final class JsonFeedExport implements Export {

  private final OutputStream out;
  private final ObjectNode feed = JsonMapper.shared().createObjectNode();
  private final ArrayNode items;

  JsonFeedExport(String query, OutputStream out) {
    this.out = out;
    feed.put("version", "https://jsonfeed.org/version/1.1");
    feed.put("title", AtomExport.title(query));
    this.items = feed.putArray("items");
  }

  @Override
  public void write(Hit hit) {
    FeedEntry entry = FeedEntry.of(hit);
    ObjectNode item = items.addObject();
    item.put("id", entry.id());
    if (entry.url() != null) {
      item.put("url", entry.url());
    }
    item.put("title", entry.title());
    item.put("content_text", entry.summary() == null ? entry.title() : entry.summary());
    if (entry.published() != null) {
      item.put("date_published", entry.published().instant().toString());
    }
    item.put("date_modified", entry.updated().toString());
    if (entry.author() != null) {
      item.putArray("authors").addObject().put("name", entry.author());
    }
  }

  @Override
  public void close() throws IOException {
    JsonLinesExport.line(feed, out);
    out.flush();
  }
}
