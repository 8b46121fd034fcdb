package org.stemma.bench.speed;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.stemma.core.article.Article;
import org.stemma.core.article.Origin;
import org.stemma.core.text.Analyser;
import org.stemma.core.text.Analysis;

/**
 * Milliseconds to analyse one English article of 3 kB on one core: {@code ./stemma bench jmh
 * AnalyserBenchmark}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class AnalyserBenchmark {

  private static final String PARAGRAPH =
      """
      The harbour master of Port Ellis, Anna Brandt, told reporters on Tuesday that "more than 300 \
      containers" had been moved since the fire of 2 March. According to the fire brigade, the blaze \
      in Shed 14 was put out after 11 hours; two workers were treated for smoke. "We do not know the \
      cause yet," said the deputy minister of transport, Karl Weiss, who visited the site with Ms. \
      Brandt last week.
      """;

  private final Analyser analyser = new Analyser();
  private final Article article =
      Article.builder("harbour")
          .language("en", new Origin(Origin.Place.GIVEN, ""))
          .text((PARAGRAPH + "\n").repeat(7))
          .build();

  @Benchmark
  public Analysis analyse() {
    return analyser.analyse(article);
  }
}
