package org.stemma.bench.reuse;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleBiFunction;
import org.jspecify.annotations.Nullable;
import org.stemma.core.article.Article;
import org.stemma.core.article.Timestamp;
import org.stemma.core.lineage.CopyEdge;
import org.stemma.core.lineage.Evidence;
import org.stemma.core.lineage.Lineages;
import org.stemma.core.lineage.LostSource;
import org.stemma.core.text.Analyser;

/**
 * Direction in planted families: accuracy against coverage, calibration, and the dumb rules.
 *
 * <p>{@code ./stemma bench direction [families] [first seed] [other]}. Asked are the pairs of
 * parent and child that both survive. The surest answers come first; a pair that the tree does not
 * link is not answered, so that full coverage is not reached. A rule answers where it can.
 * Calibration error is the mean gap, over the pairs answered, between the stated probability and
 * the accuracy in ten equal bands.
 */
public final class DirectionBench {

  private static final int[] SIZES = {2, 4, 8, 16, 30};
  private static final double[] COVERAGES = {0.1, 0.3, 0.5, 0.7, 0.8, 0.9};
  private static final int BANDS = 10;

  /** Above zero if the first is the source, below if the second is, zero if it does not tell. */
  private static final Map<String, ToDoubleBiFunction<Article, Article>> RULES = rules();

  private record Answer(double confidence, boolean right) {}

  private final List<Answer> answers = new ArrayList<>();
  private final Map<String, int[]> ruled = new LinkedHashMap<>();
  private final Map<Evidence.Kind, int[]> spoke = new HashMap<>();
  private int asked;

  private DirectionBench() {}

  /** Grows the families and prints the tables. */
  public static void main(String[] args) {
    int families = args.length > 0 ? Integer.parseInt(args[0]) : 60;
    long seed = args.length > 1 ? Long.parseLong(args[1]) : 1_000;
    boolean other = args.length > 2;
    DirectionBench bench = new DirectionBench();
    for (int size : SIZES) {
      for (int i = 0; i < families; i++) {
        bench.add(PlantedFamily.grow(size, seed + i, other));
      }
    }
    bench.print();
  }

  private static Map<String, ToDoubleBiFunction<Article, Article>> rules() {
    Map<String, ToDoubleBiFunction<Article, Article>> rules = new LinkedHashMap<>();
    rules.put("earlier = source", (a, b) -> earlier(a.published(), b.published()));
    rules.put("longer = source", (a, b) -> a.text().length() - b.text().length());
    rules.put("longer = copy", (a, b) -> b.text().length() - a.text().length());
    rules.put("credited = source", (a, b) -> credit(b, a) - credit(a, b));
    return rules;
  }

  private static double earlier(@Nullable Timestamp a, @Nullable Timestamp b) {
    return a == null || b == null ? 0 : b.compareTo(a);
  }

  private static double credit(Article copy, Article source) {
    return copy.credits().stream().anyMatch(each -> each.name().equals(source.source())) ? 1 : 0;
  }

  private void add(PlantedFamily family) {
    Analyser analyser = new Analyser();
    Map<String, Article> articles = new HashMap<>();
    family.articles().forEach(article -> articles.put(article.id(), article));
    for (CopyEdge edge :
        new Lineages().tree(family.articles().stream().map(analyser::analyse).toList()).edges()) {
      boolean right = family.edges().contains(edge.from() + ">" + edge.to());
      boolean turned = family.edges().contains(edge.to() + ">" + edge.from());
      if (!edge.from().startsWith(LostSource.PREFIX) && (right || turned)) {
        answers.add(new Answer(edge.directionConfidence(), right));
        edge.evidence().forEach(each -> heard(each, right));
      }
    }
    for (String planted : family.edges()) {
      asked++;
      int cut = planted.indexOf('>');
      Article parent = articles.get(planted.substring(0, cut));
      Article child = articles.get(planted.substring(cut + 1));
      RULES.forEach((name, rule) -> {
        double says = rule.applyAsDouble(parent, child);
        count(ruled.computeIfAbsent(name, any -> new int[2]), says != 0, says > 0);
      });
    }
  }

  /** Whether evidence of each kind points to the parent. */
  private void heard(Evidence evidence, boolean forward) {
    boolean says = evidence.weight() != 0 && evidence.kind() != Evidence.Kind.OVERLAP;
    int[] counts = spoke.computeIfAbsent(evidence.kind(), any -> new int[2]);
    count(counts, says, evidence.weight() > 0 == forward);
  }

  private static void count(int[] counts, boolean answered, boolean right) {
    counts[0] += answered ? 1 : 0;
    counts[1] += answered && right ? 1 : 0;
  }

  private void print() {
    answers.sort(Comparator.comparingDouble(Answer::confidence).reversed());
    double reached = (double) answers.size() / asked;
    System.out.printf("%d planted pairs%n", asked);
    for (double coverage : COVERAGES) {
      if (coverage < reached) {
        print("the tree", coverage, accuracy(answers.subList(0, (int) (coverage * asked))));
      }
    }
    print("the tree", reached, accuracy(answers));
    System.out.printf("  calibration error %.3f%n", calibration());
    ruled.forEach((name, counts) ->
        print(name, (double) counts[0] / asked, (double) counts[1] / Math.max(1, counts[0])));
    for (Evidence.Kind kind : Evidence.Kind.values()) {
      int[] counts = spoke.getOrDefault(kind, new int[2]);
      System.out.printf(
          "  evidence %-13s speaks for %5d links, right for %5d%n", kind, counts[0], counts[1]);
    }
  }

  private static void print(String who, double coverage, double accuracy) {
    System.out.printf("  %-18s coverage %.2f accuracy %.3f%n", who, coverage, accuracy);
  }

  private static double accuracy(List<Answer> part) {
    return part.stream().mapToInt(answer -> answer.right ? 1 : 0).average().orElse(0);
  }

  private double calibration() {
    double[] stated = new double[BANDS];
    double[] right = new double[BANDS];
    int[] size = new int[BANDS];
    for (Answer answer : answers) {
      int band = Math.min(BANDS - 1, (int) ((answer.confidence - 0.5) * 2 * BANDS));
      stated[band] += answer.confidence;
      right[band] += answer.right ? 1 : 0;
      size[band]++;
    }
    double gap = 0;
    for (int band = 0; band < BANDS; band++) {
      gap += Math.abs(stated[band] - right[band]);
      System.out.printf(
          "  stated %.2f right %.2f (%d)%n",
          stated[band] / Math.max(1, size[band]),
          right[band] / Math.max(1, size[band]),
          size[band]);
    }
    return gap / Math.max(1, answers.size());
  }
}
