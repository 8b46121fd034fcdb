package org.stemma.bench.reuse;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import org.stemma.core.article.Article;
import org.stemma.core.lineage.Lineages;
import org.stemma.core.reuse.Fingerprint;
import org.stemma.core.reuse.Profile;
import org.stemma.core.reuse.ReuseIndex;
import org.stemma.core.text.Analyser;
import org.stemma.core.text.Analysis;

/**
 * How fast copies are found in a stream of news, and what memory the index takes.
 *
 * <p>{@code java -Xmx6g org.stemma.bench.reuse.HaystackBench haystack.jsonl.gz [rounds [threads]]}.
 * Discovery is from analysed articles to candidates: fingerprints made by the threads, the index
 * fed by one more. End to end is from analysed articles to compared pairs and trees, by one thread.
 * The floor, as a speed, is a set of the articles' texts, which finds identical ones only. The last
 * round is the one to quote.
 */
public final class HaystackBench {

  private HaystackBench() {}

  /**
   * Reads the file named by the first argument; the second is the number of rounds, 4 if absent,
   * the third that of threads, one less than there are processors if absent.
   */
  public static void main(String[] args) throws IOException {
    List<Article> articles = Corpus.records(args[0]).stream().map(Corpus::article).toList();
    int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 4;
    int threads =
        args.length > 2
            ? Integer.parseInt(args[2])
            : Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
    Analyser analyser = new Analyser();
    Meter meter = new Meter();
    List<Analysis> analyses = articles.parallelStream().map(analyser::analyse).toList();
    report("analysis (all processors)", meter.speed(analyses.size()));
    for (int round = 0; round < rounds; round++) {
      meter = new Meter();
      Set<String> texts = new HashSet<>();
      articles.forEach(article -> texts.add(article.text()));
      report("floor: set of texts", meter.speed(articles.size()) + "  " + texts.size());
      discover(analyses, threads);
    }
    for (int round = 0; round < Math.min(rounds, 2); round++) {
      meter = new Meter();
      Lineages.Trace trace = new Lineages().trace(analyses);
      String speed = meter.speed(analyses.size());
      report(
          "end to end",
          String.format(
              "%s  %d pairs compared, %d edges, %d lost sources, %d origins",
              speed,
              trace.pairs().size(),
              trace.tree().edges().size(),
              trace.tree().lost().size(),
              trace.tree().independentOrigins()));
    }
  }

  private static void discover(List<Analysis> analyses, int threads) {
    long before = Meter.heap();
    Meter meter = new Meter();
    ReuseIndex index = new ReuseIndex(Duration.ofDays(365_000), Integer.MAX_VALUE);
    LongAdder candidates = new LongAdder();
    Feed.run(
        analyses.size(),
        threads,
        i -> Fingerprint.of(Profile.of(analyses.get(i))),
        article -> candidates.add(index.add(article, Instant.EPOCH).size()));
    report(
        "discovery, " + threads + "+1 threads",
        String.format(
            "%s  %d candidates, index %d MB of %d articles",
            meter.speed(analyses.size()), candidates.sum(), Meter.heap() - before, index.size()));
  }

  private static void report(String name, String found) {
    System.out.printf("%-28s %s%n", name, found);
  }
}
