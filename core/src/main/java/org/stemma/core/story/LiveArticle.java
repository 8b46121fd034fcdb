package org.stemma.core.story;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** An article that others can still join: its profile, its story and its neighbours. */
final class LiveArticle {

  /** Stands for a time that is not known. */
  static final long UNKNOWN = Long.MIN_VALUE;

  /** Stands for a language that is not known: undetermined, as ISO 639 has it. */
  static final String ANY_LANGUAGE = "und";

  final int number;
  final String id;
  final String language;
  final long time;
  final long arrived;
  final Profile profile;

  /** The nearest in its own language. */
  final Neighbours neighbours;

  /** The nearest in other languages, by what names and loan words keep. */
  final Neighbours foreign;

  @Nullable Story story;

  /**
   * @param number position in the stream's order of arrival
   * @param time when published, seconds of the epoch; {@link #UNKNOWN} if not known or not believed
   * @param arrived the stream's clock when it came, seconds of the epoch
   */
  LiveArticle(int number, String id, String language, long time, long arrived, Profile profile) {
    this.number = number;
    this.id = id;
    this.language = language;
    this.time = time;
    this.arrived = arrived;
    this.profile = profile;
    this.neighbours = new Neighbours(number);
    this.foreign = new Neighbours(number);
  }

  /** Whether the two may be in one language. */
  boolean speaksAs(LiveArticle other) {
    return language.equals(other.language)
        || language.equals(ANY_LANGUAGE)
        || other.language.equals(ANY_LANGUAGE);
  }

  Neighbours neighbours(boolean sameLanguage) {
    return sameLanguage ? neighbours : foreign;
  }

  /** Days between two times of publication; -1 if one of them is not known. */
  static double days(LiveArticle a, LiveArticle b) {
    return days(a.time, b.time);
  }

  static double days(long a, long b) {
    return a == UNKNOWN || b == UNKNOWN ? -1 : Math.abs(a - b) / 86_400.0;
  }

  void write(DataOutput out) throws IOException {
    out.writeInt(number);
    StateFormat.write(id, out);
    StateFormat.write(language, out);
    out.writeLong(time);
    out.writeLong(arrived);
    profile.write(out);
  }

  static LiveArticle read(DataInput in) throws IOException {
    int number = in.readInt();
    String id = StateFormat.readString(in);
    String language = StateFormat.readString(in);
    long time = in.readLong();
    return new LiveArticle(number, id, language, time, in.readLong(), Profile.read(in));
  }
}
