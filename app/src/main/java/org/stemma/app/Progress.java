package org.stemma.app;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A line that says how far long work is, how fast it goes and how long it will take. */
final class Progress {

  /** More often than the eye follows would only cost time. */
  private static final Duration STEP = Duration.ofMillis(250);

  private final Console console;
  private final String done;
  private final long all;
  private final InstantSource clock;
  private final Instant start;
  private Instant shown;

  /**
   * @param done what happens to each article: "indexed"
   * @param all how many there are; 0 if not known
   */
  Progress(Console console, String done, long all) {
    this(console, done, all, InstantSource.system());
  }

  Progress(Console console, String done, long all, InstantSource clock) {
    this.console = console;
    this.done = done;
    this.all = all;
    this.clock = clock;
    this.start = clock.instant();
    this.shown = Instant.MIN;
  }

  /** Says that {@code count} articles are done. */
  void at(long count) {
    Instant now = clock.instant();
    if (now.isBefore(shown.plus(STEP))) {
      return;
    }
    shown = now;
    console.progress(line(count, Duration.between(start, now).toMillis()));
  }

  private String line(long count, long millis) {
    StringBuilder line = new StringBuilder().append(count);
    if (all > 0) {
      line.append(" of ").append(all);
    }
    line.append(" articles ").append(done);
    if (millis >= 1_000 && count > 0) {
      line.append(", ").append(count * 1_000 / millis).append(" a second");
      if (all > count) {
        line.append(", ").append(time((all - count) * millis / count / 1_000)).append(" left");
      }
    }
    return line.toString();
  }

  private static String time(long seconds) {
    return seconds < 90 ? seconds + " s" : (seconds + 30) / 60 + " min";
  }
}
