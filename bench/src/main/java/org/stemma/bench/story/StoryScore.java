package org.stemma.bench.story;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How well found stories agree with gold ones: B-cubed (Bagga and Baldwin 1998) and pairs of
 * articles, each as precision, recall and their harmonic mean.
 *
 * @param articles how many were scored
 * @param bcubed averaged over articles
 * @param pairwise counted over pairs
 * @param found number of found stories
 * @param gold number of gold stories
 */
record StoryScore(int articles, Measure bcubed, Measure pairwise, int found, int gold) {

  /** Precision and recall, 0 to 1. */
  record Measure(double precision, double recall) {
    double f1() {
      return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    }

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT, "%.1f/%.1f/%.1f", 100 * precision, 100 * recall, 100 * f1());
    }
  }

  private record Cell(String found, String gold) {}

  /** Compares the two labels of each article, given in the same order. */
  static StoryScore of(List<String> found, List<String> gold) {
    Map<String, Integer> foundSizes = new HashMap<>();
    Map<String, Integer> goldSizes = new HashMap<>();
    Map<Cell, Integer> cells = new HashMap<>();
    for (int i = 0; i < gold.size(); i++) {
      foundSizes.merge(found.get(i), 1, Integer::sum);
      goldSizes.merge(gold.get(i), 1, Integer::sum);
      cells.merge(new Cell(found.get(i), gold.get(i)), 1, Integer::sum);
    }
    double precision = 0;
    double recall = 0;
    double both = 0;
    for (Map.Entry<Cell, Integer> cell : cells.entrySet()) {
      double count = cell.getValue();
      precision += count * count / foundSizes.getOrDefault(cell.getKey().found(), 1);
      recall += count * count / goldSizes.getOrDefault(cell.getKey().gold(), 1);
      both += count * (count - 1) / 2;
    }
    double foundPairs = pairs(foundSizes);
    double goldPairs = pairs(goldSizes);
    return new StoryScore(
        gold.size(),
        new Measure(precision / gold.size(), recall / gold.size()),
        new Measure(foundPairs == 0 ? 1 : both / foundPairs, goldPairs == 0 ? 1 : both / goldPairs),
        foundSizes.size(),
        goldSizes.size());
  }

  private static double pairs(Map<String, Integer> sizes) {
    double pairs = 0;
    for (double size : sizes.values()) {
      pairs += size * (size - 1) / 2;
    }
    return pairs;
  }

  @Override
  public String toString() {
    return "bcubed=" + bcubed + " pairwise=" + pairwise + " stories=" + found + "/" + gold;
  }
}
