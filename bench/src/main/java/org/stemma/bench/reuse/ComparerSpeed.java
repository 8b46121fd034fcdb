package org.stemma.bench.reuse;

import java.util.List;
import java.util.Random;
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
import org.stemma.core.reuse.Comparer;
import org.stemma.core.reuse.Comparison;
import org.stemma.core.reuse.Profile;
import org.stemma.core.text.Analyser;
import org.stemma.core.text.Analysis;

/**
 * Time of one comparison of two articles of 40 sentences, about 800 words each.
 *
 * <p>{@code java org.openjdk.jmh.Main ComparerSpeed} with the bench jars on the class path.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class ComparerSpeed {

  private static final int SENTENCES = 40;

  private final Comparer comparer = new Comparer();
  private final Analysis original;
  private final Profile text;
  private final Profile copy;
  private final Profile reworded;
  private final Profile other;

  public ComparerSpeed() {
    Random random = new Random(1);
    PlantedText hand = new PlantedText(PlantedTongue.FIRST, random);
    List<PlantedText.Sentence> report = hand.report(SENTENCES);
    original = analysis(hand, report);
    text = Profile.of(original);
    copy = Profile.of(analysis(hand, hand.edited(report, 0.03, 0.05)));
    reworded = Profile.of(analysis(hand, hand.reworded(report, 0.5)));
    other = Profile.of(analysis(hand, hand.report(SENTENCES)));
  }

  private static Analysis analysis(PlantedText hand, List<PlantedText.Sentence> report) {
    Article article = Article.builder("a").text(hand.print(report)).build();
    return new Analyser().analyse(article);
  }

  @Benchmark
  public Profile profile() {
    return Profile.of(original);
  }

  @Benchmark
  public Comparison copy() {
    return comparer.compare(text, copy);
  }

  @Benchmark
  public Comparison rewording() {
    return comparer.compare(text, reworded);
  }

  @Benchmark
  public Comparison independent() {
    return comparer.compare(text, other);
  }
}
