package org.stemma.core.story;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The stories that have live articles, and the ids that lead to them. */
final class Stories {

  private final TreeMap<Integer, Story> byNumber = new TreeMap<>();
  private final Map<String, Integer> byId = new HashMap<>();
  private int next;

  Story open(LiveArticle first) {
    String id = "s" + Long.toHexString(hash(first.id));
    for (int again = 2; byId.containsKey(id); again++) {
      id = "s" + Long.toHexString(hash(first.id + '\n' + again));
    }
    Story story = new Story(next++, id);
    put(story);
    return story;
  }

  private void put(Story story) {
    byNumber.put(story.number, story);
    for (String id : story.ids) {
      byId.put(id, story.number);
    }
  }

  /** The story of an article that is in one. */
  Story of(LiveArticle article) {
    return Objects.requireNonNull(article.story);
  }

  /** The story that {@code id} leads to, be it by merges; null if it is closed or never was. */
  @Nullable Story find(String id) {
    Integer number = byId.get(id);
    return number == null ? null : byNumber.get(number);
  }

  void join(LiveArticle article, Story story) {
    article.story = story;
    story.members.add(article);
    story.lastNews = Math.max(story.lastNews, article.arrived);
  }

  /** Takes an article out of its story; a story without live articles is closed. */
  void leave(LiveArticle article) {
    Story story = of(article);
    story.members.remove(article);
    article.story = null;
    if (story.members.isEmpty()) {
      byNumber.remove(story.number);
      story.ids.forEach(byId::remove);
    }
  }

  /** Moves everything of {@code from} into {@code into}; the ids of both lead there. */
  void merge(Story from, Story into) {
    for (LiveArticle member : from.members) {
      join(member, into);
    }
    from.members.clear();
    byNumber.remove(from.number);
    for (String id : from.ids) {
      byId.put(id, into.number);
      into.ids.add(id);
    }
    into.sides.putAll(from.sides);
    into.locked |= from.locked;
  }

  int size() {
    return byNumber.size();
  }

  /** Lifts a separation of persons wherever it is in force. */
  void forgetSeparation(int separation) {
    byNumber.values().forEach(story -> story.sides.remove(separation));
  }

  void write(DataOutput out) throws IOException {
    out.writeInt(next);
    out.writeInt(byNumber.size());
    for (Story story : byNumber.values()) {
      story.write(out);
    }
  }

  void read(DataInput in) throws IOException {
    next = in.readInt();
    for (int left = in.readInt(); left > 0; left--) {
      put(Story.read(in));
    }
  }

  /** After {@link #read}: puts the articles into the places that the stories have for them. */
  void restoreMembers(Map<Integer, LiveArticle> articles) {
    byNumber.values().forEach(story -> story.restoreMembers(articles));
  }

  private static long hash(String text) {
    long hash = 0xCBF29CE484222325L;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * 0x100000001B3L;
    }
    hash = (hash ^ (hash >>> 32)) * 0x9E3779B97F4A7C15L;
    return hash ^ (hash >>> 29);
  }
}
