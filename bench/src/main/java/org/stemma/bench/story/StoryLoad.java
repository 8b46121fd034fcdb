package org.stemma.bench.story;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.stemma.core.story.Arrival;
import org.stemma.core.story.StoryStream;
import org.stemma.core.text.Analysis;

/**
 * Measures decisions a second, their times and the memory that the stream holds, with a growing
 * number of live stories: by one thread, and by two of which one meets the articles and the other
 * decides. Usage: {@code StoryLoad [LIVE_STORIES...]}.
 */
public final class StoryLoad {

  private static final int MEASURED = 5_000;
  private static final int WORDS = 300;

  /** Articles drawn for each live story that is wanted, at most. */
  private static final int MOST_A_STORY = 4;

  /** Arrivals that wait between the two threads. */
  private static final int AHEAD = 256;

  private final StoryStream stream = new StoryStream();
  private final GeneratedStream articles;
  private final List<Analysis> next = new ArrayList<>(MEASURED);

  private StoryLoad(int stories) {
    this.articles = new GeneratedStream(stories, WORDS, 1);
  }

  public static void main(String[] args) throws InterruptedException {
    List<String> sizes = args.length > 0 ? List.of(args) : List.of("1000", "10000", "50000");
    System.out.println(
        "live stories | live articles | articles/s, one thread | per CPU s | p50 ms | p99 ms |"
            + " articles/s, two threads | heap MB");
    for (String size : sizes) {
      new StoryLoad(Integer.parseInt(size)).measure(Integer.parseInt(size));
    }
  }

  private void measure(int stories) throws InterruptedException {
    // A stream holds a bounded number of articles, and so perhaps never that many stories.
    int left = MOST_A_STORY * stories;
    for (; stream.liveStories() < stories && left > 0; left -= MEASURED) {
      draw();
      applyByTwo();
    }
    draw();
    long start = System.nanoTime();
    applyByTwo();
    double seconds = (System.nanoTime() - start) / 1e9;
    draw();
    Times times = applyByOne();
    next.clear();
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    System.out.printf(
        "%12d | %13d | %22.0f | %9.0f | %6.2f | %6.2f | %23.0f | %7d%n",
        stream.liveStories(),
        stream.liveArticles(),
        MEASURED / times.seconds,
        MEASURED / times.cpuSeconds,
        times.median,
        times.slow,
        MEASURED / seconds,
        (runtime.totalMemory() - runtime.freeMemory()) >> 20);
  }

  private void draw() {
    next.clear();
    while (next.size() < MEASURED) {
      next.add(articles.next());
    }
  }

  /**
   * What one thread took.
   *
   * @param median milliseconds for a decision
   * @param slow milliseconds that one decision in a hundred exceeds
   */
  private record Times(double seconds, double cpuSeconds, double median, double slow) {}

  private Times applyByOne() {
    long[] nanos = new long[MEASURED];
    long used = cpuNanos();
    long start = System.nanoTime();
    for (int i = 0; i < MEASURED; i++) {
      long before = System.nanoTime();
      stream.apply(next.get(i));
      nanos[i] = System.nanoTime() - before;
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    double cpuSeconds = (cpuNanos() - used) / 1e9;
    Arrays.sort(nanos);
    return new Times(
        seconds, cpuSeconds, nanos[MEASURED / 2] / 1e6, nanos[MEASURED * 99 / 100] / 1e6);
  }

  private static long cpuNanos() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private void applyByTwo() throws InterruptedException {
    BlockingQueue<Arrival> met = new ArrayBlockingQueue<>(AHEAD);
    Thread meeting =
        Thread.ofPlatform()
            .start(() -> {
              try {
                for (Analysis article : next) {
                  met.put(stream.meet(article));
                }
              } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
              }
            });
    for (int left = next.size(); left > 0; left--) {
      stream.decide(met.take());
    }
    meeting.join();
  }
}
