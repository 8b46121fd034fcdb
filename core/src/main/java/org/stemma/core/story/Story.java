package org.stemma.core.story;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A story that has live articles. */
final class Story {

  /**
   * A story without news for so many days of the stream is closed, though its articles are live: by
   * then likeness is thinned out to a fifth.
   */
  static final int IDLE_DAYS = 10;

  /**
   * It takes this much to reopen a closed story, which is hardly more than a copy does; what draws
   * less opens one that follows it. At .8 a shared headline was enough.
   */
  private static final double REOPEN = 0.95;

  final int number;

  /** Its own id first; then those of the stories that went into it. */
  final List<String> ids = new ArrayList<>();

  /** Live articles, in the order in which they joined. */
  final List<LiveArticle> members = new ArrayList<>();

  /** For each separation that a person made, by number, the side that this story is on. */
  final Map<Integer, Boolean> sides = new TreeMap<>();

  /** Whether a person has fixed it as it is. */
  boolean locked;

  /** The id of the earlier story that it goes on with, as far as was seen when it opened. */
  @Nullable String follows;

  /** The stream's clock when its last article came, seconds of the epoch. */
  long lastNews = LiveArticle.UNKNOWN;

  /** The members' numbers, between reading the story and reading them. */
  private final List<Integer> numbers = new ArrayList<>();

  Story(int number, String id) {
    this.number = number;
    this.ids.add(id);
  }

  String id() {
    return ids.getFirst();
  }

  /** Takes over what persons have decided about an article that has joined. */
  void admit(Map<Integer, Boolean> itsSides, boolean locks) {
    sides.putAll(itsSides);
    locked |= locks;
  }

  /** What it takes at least to add to it: nothing, unless it has closed. */
  double threshold(long now) {
    boolean closed = lastNews != LiveArticle.UNKNOWN && now - lastNews > IDLE_DAYS * 86_400L;
    return closed ? REOPEN : 0;
  }

  void write(DataOutput out) throws IOException {
    out.writeInt(number);
    out.writeInt(ids.size());
    for (String id : ids) {
      StateFormat.write(id, out);
    }
    Constraints.writeSides(sides, out);
    out.writeBoolean(locked);
    StateFormat.write(follows == null ? "" : follows, out);
    out.writeLong(lastNews);
    out.writeInt(members.size());
    for (LiveArticle member : members) {
      out.writeInt(member.number);
    }
  }

  static Story read(DataInput in) throws IOException {
    int number = in.readInt();
    int more = in.readInt() - 1;
    Story read = new Story(number, StateFormat.readString(in));
    for (; more > 0; more--) {
      read.ids.add(StateFormat.readString(in));
    }
    read.sides.putAll(Constraints.readSides(in));
    read.locked = in.readBoolean();
    String follows = StateFormat.readString(in);
    read.follows = follows.isEmpty() ? null : follows;
    read.lastNews = in.readLong();
    for (int left = in.readInt(); left > 0; left--) {
      read.numbers.add(in.readInt());
    }
    return read;
  }

  void restoreMembers(Map<Integer, LiveArticle> articles) {
    for (int member : numbers) {
      LiveArticle article = Objects.requireNonNull(articles.get(member));
      article.story = this;
      members.add(article);
    }
    numbers.clear();
  }
}
