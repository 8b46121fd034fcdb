package org.stemma.bench.reuse;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.IntFunction;

/**
 * Prepares numbered things on several threads ahead of the one that takes them in order: what is
 * taken, and when, does not depend on the threads.
 */
final class Feed {

  /** Things handed over together. */
  private static final int BATCH = 64;

  private Feed() {}

  /** Hands the things 0 to {@code count} to {@code sink}, made by {@code threads} threads. */
  static <T> void run(int count, int threads, IntFunction<T> make, Consumer<T> sink) {
    Deque<Future<List<T>>> ahead = new ArrayDeque<>();
    try (ExecutorService workers = Executors.newFixedThreadPool(threads)) {
      for (int from = 0; from < count; from += BATCH) {
        int first = from;
        int end = Math.min(count, from + BATCH);
        ahead.add(workers.submit(() -> batch(first, end, make)));
        if (ahead.size() > 2 * threads) {
          take(ahead.remove(), sink);
        }
      }
      while (!ahead.isEmpty()) {
        take(ahead.remove(), sink);
      }
    }
  }

  private static <T> List<T> batch(int from, int end, IntFunction<T> make) {
    List<T> made = new ArrayList<>(end - from);
    for (int i = from; i < end; i++) {
      made.add(make.apply(i));
    }
    return made;
  }

  private static <T> void take(Future<List<T>> batch, Consumer<T> sink) {
    try {
      batch.get().forEach(sink);
    } catch (ExecutionException failed) {
      throw new IllegalStateException(failed.getCause());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }
}
