package org.stemma.intake.web;

import java.time.Instant;

/** A clock that stands still until somebody sleeps, and then is where he wanted to wake. */
public final class Clockwork implements Timepiece {

  private Instant now;

  public Clockwork(Instant now) {
    this.now = now;
  }

  @Override
  public synchronized Instant now() {
    return now;
  }

  @Override
  public synchronized void sleepUntil(Instant moment) {
    now = moment.isAfter(now) ? moment : now;
  }
}
