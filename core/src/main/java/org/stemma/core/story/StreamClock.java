package org.stemma.core.story;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The time that the stream has reached, read off its articles alone: the median of the last dates,
 * never going back. A few wrong dates, however far off, do not move it.
 */
final class StreamClock {

  private static final int REMEMBERED = 64;

  /**
   * A date farther than this from the stream's time is a typing error or an epoch of 0, or else so
   * old that no story reaches it: ten years of archives in any order still pass.
   */
  private static final long BELIEVED_SECONDS = 20L * 365 * 86_400;

  private final long[] dates = new long[REMEMBERED];
  private int seen;
  private long now = Long.MIN_VALUE;

  /** {@code published} if it can be believed; else null. */
  @Nullable Instant believed(@Nullable Instant published) {
    boolean far =
        published != null
            && seen >= REMEMBERED / 8
            && Math.abs(published.getEpochSecond() - now) > BELIEVED_SECONDS;
    return far ? null : published;
  }

  /** Takes note of a date. */
  void tick(Instant published) {
    dates[seen % REMEMBERED] = published.getEpochSecond();
    seen = seen + 1 == 2 * REMEMBERED ? REMEMBERED : seen + 1;
    int known = Math.min(seen, REMEMBERED);
    long[] sorted = Arrays.copyOf(dates, known);
    Arrays.sort(sorted);
    now = Math.max(now, sorted[(known - 1) / 2]);
  }

  /** Seconds of the epoch; {@link Long#MIN_VALUE} before the first date. */
  long now() {
    return now;
  }

  void write(DataOutput out) throws IOException {
    for (long date : dates) {
      out.writeLong(date);
    }
    out.writeInt(seen);
    out.writeLong(now);
  }

  static StreamClock read(DataInput in) throws IOException {
    StreamClock clock = new StreamClock();
    for (int i = 0; i < REMEMBERED; i++) {
      clock.dates[i] = in.readLong();
    }
    clock.seen = in.readInt();
    clock.now = in.readLong();
    return clock;
  }
}
