package org.stemma.bench.story;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.stemma.core.story.StoryStream;
import org.stemma.core.text.Analysis;

/**
 * Measures decisions a second, their times and the memory that the stream holds, with a growing
 * number of live stories. The rate for a second of the thread's own processor time is what counts
 * on a machine that others use too. Usage: {@code StoryLoad [LIVE_STORIES...]}.
 */
public final class StoryLoad {

  private static final int MEASURED = 3_000;
  private static final int WORDS = 300;

  private StoryLoad() {}

  public static void main(String[] args) {
    List<String> sizes = args.length > 0 ? List.of(args) : List.of("1000", "10000", "100000");
    System.out.println(
        "live stories | live articles | articles/s | per CPU s | p50 ms | p99 ms | heap MB");
    for (String size : sizes) {
      measure(Integer.parseInt(size));
    }
  }

  private static void measure(int stories) {
    GeneratedStream articles = new GeneratedStream(stories, WORDS, 1);
    StoryStream stream = new StoryStream();
    while (stream.liveStories() < stories) {
      stream.apply(articles.next());
    }
    List<Analysis> measured = new ArrayList<>(MEASURED);
    while (measured.size() < MEASURED) {
      measured.add(articles.next());
    }
    long[] nanos = new long[MEASURED];
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long used = threads.getCurrentThreadCpuTime();
    long start = System.nanoTime();
    for (int i = 0; i < MEASURED; i++) {
      long before = System.nanoTime();
      stream.apply(measured.get(i));
      nanos[i] = System.nanoTime() - before;
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    double cpuSeconds = (threads.getCurrentThreadCpuTime() - used) / 1e9;
    measured.clear();
    Arrays.sort(nanos);
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    System.out.printf(
        "%12d | %13d | %10.0f | %9.0f | %6.2f | %6.2f | %7d%n",
        stream.liveStories(),
        stream.liveArticles(),
        MEASURED / seconds,
        MEASURED / cpuSeconds,
        nanos[MEASURED / 2] / 1e6,
        nanos[MEASURED * 99 / 100] / 1e6,
        (runtime.totalMemory() - runtime.freeMemory()) >> 20);
  }
}
