package org.stemma.app;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Tells long work that it shall stop (Ctrl-C, or the system ends the process), and keeps the
 * process alive for a while so that the work can come to a good end. If it does not, nothing is
 * lost but time: the record is safe after each batch, and the rest is made up for.
 */
final class StopSignal implements AutoCloseable {

  /** An operating system that shuts down waits about as long. */
  private static final Duration GRACE = Duration.ofSeconds(20);

  private final CountDownLatch requested = new CountDownLatch(1);
  private final CountDownLatch finished = new CountDownLatch(1);
  private final Thread hook = new Thread(this::stop, "stop");

  StopSignal() {
    Runtime.getRuntime().addShutdownHook(hook);
  }

  private void stop() {
    requested.countDown();
    try {
      finished.await(GRACE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Whether the work shall stop. */
  boolean isRequested() {
    return requested.getCount() == 0;
  }

  /** Waits for so long, or until the work shall stop; says whether it shall. */
  boolean await(Duration time) throws InterruptedException {
    return requested.await(Math.max(0, time.toMillis()), TimeUnit.MILLISECONDS);
  }

  /** Says that the work has come to its end. */
  @Override
  public void close() {
    finished.countDown();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException stopping) {
      // It runs already.
    }
  }
}
