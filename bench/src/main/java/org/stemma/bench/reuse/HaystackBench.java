package org.stemma.bench.reuse;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.stemma.core.article.Article;
import org.stemma.core.lineage.Lineages;
import org.stemma.core.reuse.Profile;
import org.stemma.core.reuse.ReuseIndex;
import org.stemma.core.text.Analyser;
import org.stemma.core.text.Analysis;

/**
 * How fast copies are found in a stream of news, and what memory the index takes.
 *
 * <p>{@code java -Xmx6g org.stemma.bench.reuse.HaystackBench haystack.jsonl.gz [rounds]}. Discovery
 * is from analysed articles to candidates: profiles made on all processors, the index fed by one
 * thread. End to end is from analysed articles to compared pairs and trees. The floor, as a speed,
 * is a set of the articles' texts, which finds identical ones only. The last round is the one to
 * quote.
 */
public final class HaystackBench {

  /** Articles put together before the index is fed: keeps both processors busy. */
  private static final int BATCH = 256;

  private HaystackBench() {}

  /**
   * Reads the file named by the first argument; the second is the number of rounds, 4 if absent.
   */
  public static void main(String[] args) throws IOException {
    List<Article> articles = Corpus.records(args[0]).stream().map(Corpus::article).toList();
    int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 4;
    Analyser analyser = new Analyser();
    long start = System.nanoTime();
    List<Analysis> analyses = articles.parallelStream().map(analyser::analyse).toList();
    report("analysis (all processors)", analyses.size(), start, "");
    for (int round = 0; round < rounds; round++) {
      start = System.nanoTime();
      Set<String> texts = new HashSet<>();
      articles.forEach(article -> texts.add(article.text()));
      report("floor: set of texts", articles.size(), start, texts.size() + " distinct");
      discover(analyses);
    }
    start = System.nanoTime();
    long cpu = cpu();
    Lineages.Trace trace = new Lineages().trace(analyses);
    double perCpuSecond = analyses.size() * 1e9 / (cpu() - cpu);
    String found =
        Math.round(perCpuSecond)
            + "/CPU-s, "
            + trace.pairs().size()
            + " pairs compared, "
            + trace.tree().edges().size()
            + " edges, "
            + trace.tree().lost().size()
            + " lost sources, "
            + trace.tree().independentOrigins()
            + " origins";
    report("end to end", analyses.size(), start, found);
  }

  private static void discover(List<Analysis> analyses) {
    long before = heap();
    long start = System.nanoTime();
    long cpu = cpu();
    ReuseIndex index = new ReuseIndex(Duration.ofDays(365_000), Integer.MAX_VALUE);
    long candidates = 0;
    for (int from = 0; from < analyses.size(); from += BATCH) {
      int first = from;
      List<Profile> batch =
          IntStream.range(from, Math.min(analyses.size(), from + BATCH))
              .parallel()
              .mapToObj(i -> Profile.of(analyses.get(i)))
              .toList();
      for (Profile profile : batch) {
        candidates += index.add(profile, Instant.EPOCH.plusSeconds(first)).size();
      }
    }
    long nanos = System.nanoTime() - start;
    double cpuSeconds = (cpu() - cpu) / 1e9;
    long used = heap() - before;
    System.out.printf(
        "%-28s %8.0f articles/s, %.0f/CPU-s  %d candidates, index %d MB of %d articles%n",
        "discovery",
        analyses.size() * 1e9 / nanos,
        analyses.size() / cpuSeconds,
        candidates,
        used >> 20,
        index.size());
  }

  private static void report(String name, int articles, long start, String more) {
    double seconds = (System.nanoTime() - start) / 1e9;
    System.out.printf("%-28s %8.0f articles/s  %s%n", name, articles / seconds, more);
  }

  /** CPU time of the whole process, in nanoseconds: fair on a machine that others use too. */
  private static long cpu() {
    OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    return system.getProcessCpuTime();
  }

  private static long heap() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
