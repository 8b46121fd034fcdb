package org.stemma.core.story;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An article that others can still join: its profile, its story and its neighbours. */
final class LiveArticle {

  final int number;
  final String id;
  final String language;
  final @Nullable Instant time;
  final long arrived;
  final Profile profile;
  final Neighbours neighbours = new Neighbours();
  int story = -1;
  boolean superseded;

  /**
   * @param number position in the stream's order of arrival
   * @param time when published; null if not known or not believed
   * @param arrived the stream's clock when it came, seconds of the epoch
   */
  LiveArticle(
      int number,
      String id,
      String language,
      @Nullable Instant time,
      long arrived,
      Profile profile) {
    this.number = number;
    this.id = id;
    this.language = language;
    this.time = time;
    this.arrived = arrived;
    this.profile = profile;
  }

  /** Days between two times of publication; -1 if one of them is not known. */
  static double days(LiveArticle a, LiveArticle b) {
    Instant one = a.time;
    Instant other = b.time;
    return one == null || other == null
        ? -1
        : Math.abs(one.getEpochSecond() - other.getEpochSecond()) / 86_400.0;
  }

  void write(DataOutput out) throws IOException {
    out.writeInt(number);
    StateFormat.write(id, out);
    StateFormat.write(language, out);
    out.writeBoolean(time != null);
    if (time != null) {
      out.writeLong(time.getEpochSecond());
    }
    out.writeLong(arrived);
    profile.write(out);
    out.writeInt(story);
    out.writeBoolean(superseded);
  }

  static LiveArticle read(DataInput in) throws IOException {
    int number = in.readInt();
    String id = StateFormat.readString(in);
    String language = StateFormat.readString(in);
    Instant time = in.readBoolean() ? Instant.ofEpochSecond(in.readLong()) : null;
    LiveArticle read = new LiveArticle(number, id, language, time, in.readLong(), Profile.read(in));
    read.story = in.readInt();
    read.superseded = in.readBoolean();
    return read;
  }
}
