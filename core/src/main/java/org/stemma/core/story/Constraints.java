package org.stemma.core.story;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntConsumer;

/** What persons have decided about articles, those included that have not come yet. */
final class Constraints {

  /** For each article that a person bound to others, the name of its group. */
  private final Map<String, String> groups = new TreeMap<>();

  /** For each article named in a separation, by the separation's number, its side. */
  private final Map<String, Map<Integer, Boolean>> sides = new TreeMap<>();

  private final Set<String> locks = new TreeSet<>();
  private int separations;

  /**
   * Binds the articles together.
   *
   * @param lifted is told which earlier separations this contradicts; they no longer hold
   */
  void bind(List<String> articles, IntConsumer lifted) {
    String name = groups.getOrDefault(articles.getFirst(), articles.getFirst());
    for (String article : articles) {
      String former = groups.put(article, name);
      if (former != null) {
        groups.replaceAll((_, group) -> group.equals(former) ? name : group);
      }
    }
    for (int separation = 0; separation < separations; separation++) {
      if (isSplitBy(separation, companions(articles.getFirst()))) {
        forget(separation);
        lifted.accept(separation);
      }
    }
  }

  private boolean isSplitBy(int separation, List<String> articles) {
    return articles.stream()
            .map(article -> sides(article).get(separation))
            .filter(side -> side != null)
            .distinct()
            .count()
        > 1;
  }

  private void forget(int separation) {
    sides.values().forEach(side -> side.remove(separation));
    sides.values().removeIf(Map::isEmpty);
  }

  /** Sets the articles apart from the others, whatever bound them until now. */
  void separate(List<String> articles, List<String> others) {
    groups.keySet().removeAll(articles);
    int number = separations++;
    articles.forEach(article -> side(article).put(number, true));
    others.forEach(article -> side(article).put(number, false));
  }

  private Map<Integer, Boolean> side(String article) {
    return sides.computeIfAbsent(article, _ -> new TreeMap<>());
  }

  void lock(List<String> articles) {
    locks.addAll(articles);
  }

  void unlock(List<String> articles) {
    locks.removeAll(articles);
  }

  /** Whether a story with this article is to stay as it is. */
  boolean locks(String article) {
    return locks.contains(article);
  }

  /** The articles bound together with {@code article}, itself included, in order of their ids. */
  List<String> companions(String article) {
    String name = groups.get(article);
    return name == null
        ? List.of()
        : groups.entrySet().stream()
            .filter(entry -> entry.getValue().equals(name))
            .map(Map.Entry::getKey)
            .toList();
  }

  /** For each separation that names the article, the side that it is on. */
  Map<Integer, Boolean> sides(String article) {
    return sides.getOrDefault(article, Map.of());
  }

  /** Whether the stream must leave the article where it is. */
  boolean holds(LiveArticle article) {
    return groups.containsKey(article.id) || sides.containsKey(article.id);
  }

  /** Whether the stream may put {@code article} into {@code story}. */
  boolean allow(LiveArticle article, Story story) {
    return !story.locked && agree(sides(article.id), story.sides);
  }

  /** Whether the stream may make the two one. */
  boolean allow(Story one, Story other) {
    return !one.locked && !other.locked && agree(one.sides, other.sides);
  }

  private static boolean agree(Map<Integer, Boolean> one, Map<Integer, Boolean> other) {
    return one.isEmpty()
        || one.entrySet().stream()
            .allMatch(
                side -> side.getValue().equals(other.getOrDefault(side.getKey(), side.getValue())));
  }

  void write(DataOutput out) throws IOException {
    out.writeInt(groups.size());
    for (Map.Entry<String, String> entry : groups.entrySet()) {
      StateFormat.write(entry.getKey(), out);
      StateFormat.write(entry.getValue(), out);
    }
    out.writeInt(separations);
    out.writeInt(sides.size());
    for (Map.Entry<String, Map<Integer, Boolean>> entry : sides.entrySet()) {
      StateFormat.write(entry.getKey(), out);
      writeSides(entry.getValue(), out);
    }
    out.writeInt(locks.size());
    for (String article : locks) {
      StateFormat.write(article, out);
    }
  }

  static Constraints read(DataInput in) throws IOException {
    Constraints read = new Constraints();
    for (int left = in.readInt(); left > 0; left--) {
      read.groups.put(StateFormat.readString(in), StateFormat.readString(in));
    }
    read.separations = in.readInt();
    for (int left = in.readInt(); left > 0; left--) {
      read.sides.put(StateFormat.readString(in), readSides(in));
    }
    for (int left = in.readInt(); left > 0; left--) {
      read.locks.add(StateFormat.readString(in));
    }
    return read;
  }

  static void writeSides(Map<Integer, Boolean> sides, DataOutput out) throws IOException {
    out.writeInt(sides.size());
    for (Map.Entry<Integer, Boolean> side : sides.entrySet()) {
      out.writeInt(side.getKey());
      out.writeBoolean(side.getValue());
    }
  }

  static Map<Integer, Boolean> readSides(DataInput in) throws IOException {
    Map<Integer, Boolean> sides = new TreeMap<>();
    for (int left = in.readInt(); left > 0; left--) {
      sides.put(in.readInt(), in.readBoolean());
    }
    return sides;
  }
}
