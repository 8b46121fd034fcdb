package org.stemma.bench.reuse;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.stemma.core.reuse.Candidate;
import org.stemma.core.reuse.Comparer;
import org.stemma.core.reuse.Fingerprint;
import org.stemma.core.reuse.Profile;
import org.stemma.core.reuse.ReuseIndex;

/**
 * A long stream of generated articles with planted reuse through one index with its default window.
 *
 * <p>{@code java -Xmx8g org.stemma.bench.reuse.MillionBench [articles [threads [seed]]]}. The
 * stream lasts 28 days whatever its length: half of it is in the window at a time. Recall is the
 * share of planted pairs with the source still in the window of which the source is named;
 * precision is that of the pairs named that come from one report, and of those the comparison calls
 * copying. Every hundredth article is looked at for precision. Floor of both: a set of the texts,
 * which finds none.
 */
public final class MillionBench {

  private static final long DAYS = 28;
  private static final int LOOKED_AT = 100;
  private static final int MOST_COMPARED = 24;

  private final PlantedStream stream;
  private final int count;
  private final ReuseIndex index = new ReuseIndex();
  private final Map<PlantedStream.Taking, Integer> planted =
      new EnumMap<>(PlantedStream.Taking.class);
  private final Map<PlantedStream.Taking, Integer> named =
      new EnumMap<>(PlantedStream.Taking.class);
  private int number;
  private long candidates;
  private int looked;
  private int related;
  private int copying;
  private int copyingRelated;

  private MillionBench(PlantedStream stream, int count) {
    this.stream = stream;
    this.count = count;
  }

  /** Runs a million articles if no number is given, on one thread besides the index's own. */
  public static void main(String[] args) {
    int count = args.length > 0 ? Integer.parseInt(args[0]) : 1_000_000;
    int threads = args.length > 1 ? Integer.parseInt(args[1]) : 1;
    long seed = args.length > 2 ? Long.parseLong(args[2]) : 20_260_301;
    MillionBench bench = new MillionBench(new PlantedStream(seed), count);
    Meter meter = new Meter();
    Feed.run(
        count, threads, i -> Fingerprint.of(Profile.of(bench.stream.analysis(i))), bench::take);
    System.out.printf(
        "%d articles in %.0f s, %.0f CPU-s, generation included: %s%n",
        count, meter.seconds(), meter.cpuSeconds(), meter.speed(count));
    bench.print();
    System.out.printf(
        "index of %d articles, heap %d MB after a collection%n", bench.index.size(), Meter.heap());
  }

  private Instant time(int article) {
    return Instant.EPOCH.plusSeconds(TimeUnit.DAYS.toSeconds(DAYS) * article / count);
  }

  private void take(Fingerprint article) {
    List<Candidate> found = index.add(article, time(number));
    candidates += found.size();
    PlantedStream.Origin origin = stream.origin(number);
    boolean inWindow =
        origin.source() >= 0
            && !time(origin.source()).plus(ReuseIndex.WINDOW).isBefore(time(number));
    if (inWindow) {
      String source = Integer.toString(origin.source());
      planted.merge(origin.taking(), 1, Integer::sum);
      boolean is = found.stream().anyMatch(candidate -> candidate.id().equals(source));
      named.merge(origin.taking(), is ? 1 : 0, Integer::sum);
    }
    if (number % LOOKED_AT == 0) {
      look(found);
    }
    number++;
  }

  private void look(List<Candidate> found) {
    Profile own = null;
    for (Candidate candidate : found.subList(0, Math.min(found.size(), MOST_COMPARED))) {
      int other = Integer.parseInt(candidate.id());
      own = own == null ? Profile.of(stream.analysis(number)) : own;
      boolean kin = root(other) == root(number);
      boolean copied =
          new Comparer().compare(Profile.of(stream.analysis(other)), own).kind().isCopying();
      looked++;
      related += kin ? 1 : 0;
      copying += copied ? 1 : 0;
      copyingRelated += kin && copied ? 1 : 0;
    }
  }

  /** The report that an article goes back to. */
  private int root(int article) {
    int source = stream.origin(article).source();
    return source < 0 ? article : root(source);
  }

  private void print() {
    planted.forEach((taking, all) -> print(taking.toString(), named.getOrDefault(taking, 0), all));
    print("all", sum(named), sum(planted));
    System.out.printf(
        "%.2f named an article; of %d looked at %.4f are of one report, of those called copying"
            + " %.4f (%d)%n",
        (double) candidates / count,
        looked,
        share(related, looked),
        share(copyingRelated, copying),
        copying);
  }

  private static void print(String taking, int found, int all) {
    System.out.printf("%-12s planted %7d  recall %.4f%n", taking, all, share(found, all));
  }

  private static int sum(Map<PlantedStream.Taking, Integer> counts) {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }

  private static double share(int part, int whole) {
    return whole == 0 ? 1 : (double) part / whole;
  }
}
