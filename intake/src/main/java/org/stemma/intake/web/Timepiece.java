package org.stemma.intake.web;

import java.time.Instant;

/** Tells the time, and waits. Tests have one whose time passes as they like. */
public interface Timepiece {

  /** The moment. */
  Instant now();

  /** Returns at {@code moment}, or at once if that is past. */
  void sleepUntil(Instant moment) throws InterruptedException;

  /** The system's clock. */
  static Timepiece system() {
    return new Timepiece() {
      @Override
      public Instant now() {
        return Instant.now();
      }

      @Override
      public void sleepUntil(Instant moment) throws InterruptedException {
        long millis = moment.toEpochMilli() - now().toEpochMilli();
        if (millis > 0) {
          Thread.sleep(millis);
        }
      }
    };
  }
}
