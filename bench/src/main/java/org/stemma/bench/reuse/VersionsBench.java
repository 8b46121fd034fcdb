package org.stemma.bench.reuse;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.stemma.core.article.Article;
import org.stemma.core.lineage.Lineages;
import org.stemma.core.text.Analyser;
import org.stemma.core.text.Analysis;
import tools.jackson.databind.JsonNode;

/**
 * Which of two successive versions is the earlier, from the texts alone: accuracy against coverage.
 *
 * <p>{@code java org.stemma.bench.reuse.VersionsBench versions.jsonl.gz}. The surest answers come
 * first. Half 0 of the posts was used to fit, half 1 is the score. Floors: longer is later, longer
 * is earlier. Calibration error is the mean gap, over the pairs answered, between the stated
 * probability and the accuracy in ten equal bands.
 */
public final class VersionsBench {

  private static final double[] COVERAGES = {0.1, 0.2, 0.3, 0.5, 0.7, 1.0};
  private static final int BANDS = 10;

  private record Answer(double confidence, boolean right, boolean laterIsLonger) {}

  private VersionsBench() {}

  /** Reads the file named by the first argument. */
  public static void main(String[] args) throws IOException {
    List<List<Answer>> halves = List.of(new ArrayList<>(), new ArrayList<>());
    Analyser analyser = new Analyser();
    Lineages lineages = new Lineages();
    for (JsonNode row : Corpus.records(args[0])) {
      String id = row.path("id").asString();
      List<Analysis> versions = new ArrayList<>();
      for (JsonNode version : row.path("versions")) {
        String text = version.path("text").asString();
        versions.add(analyser.analyse(Article.builder(id).text(text).build()));
      }
      for (int i = 1; i < versions.size(); i++) {
        Analysis first = versions.get(i - 1);
        Analysis second = versions.get(i);
        double p = lineages.firstByTextAlone(first, second);
        boolean longer = second.article().text().length() > first.article().text().length();
        halves.get(id.hashCode() & 1).add(new Answer(Math.max(p, 1 - p), p > 0.5, longer));
      }
    }
    for (int half = 0; half < 2; half++) {
      report(half, halves.get(half));
    }
  }

  private static void report(int half, List<Answer> answers) {
    List<Answer> surest = new ArrayList<>(answers);
    surest.sort(Comparator.comparingDouble(Answer::confidence).reversed());
    long longer = answers.stream().filter(Answer::laterIsLonger).count();
    double floor = (double) longer / answers.size();
    System.out.printf(
        "half %d: %d pairs; floors: longer is later %.3f, longer is earlier %.3f%n",
        half, answers.size(), floor, 1 - floor);
    for (double coverage : COVERAGES) {
      List<Answer> part = surest.subList(0, (int) (coverage * surest.size()));
      System.out.printf("  coverage %.1f accuracy %.3f%n", coverage, accuracy(part));
    }
    List<Answer> answered = surest.stream().filter(a -> a.confidence > 0.5).toList();
    System.out.printf(
        "  answered %.3f accuracy %.3f calibration error %.3f%n",
        (double) answered.size() / answers.size(), accuracy(answered), calibration(answered));
  }

  private static double accuracy(List<Answer> answers) {
    double right = 0;
    for (Answer answer : answers) {
      right += answer.confidence == 0.5 ? 0.5 : answer.right ? 1 : 0;
    }
    return answers.isEmpty() ? 0 : right / answers.size();
  }

  private static double calibration(List<Answer> answers) {
    double[] stated = new double[BANDS];
    double[] right = new double[BANDS];
    for (Answer answer : answers) {
      int band = Math.min(BANDS - 1, (int) ((answer.confidence - 0.5) * 2 * BANDS));
      stated[band] += answer.confidence;
      right[band] += answer.right ? 1 : 0;
    }
    double gap = 0;
    for (int band = 0; band < BANDS; band++) {
      gap += Math.abs(stated[band] - right[band]);
    }
    return gap / answers.size();
  }
}
