package org.stemma.bench.pages;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.stemma.reader.body.Block;
import org.stemma.reader.body.Region;
import org.stemma.reader.body.TokenOdds;

/**
 * Counts how often class names and words go with body: each page has one vote for each of its
 * tokens, split by the share of body under it.
 */
final class OddsCounter {

  /** A token of fewer pages is chance. */
  private static final int MIN_PAGES = 4;

  private static final double SMOOTHING = 1.0;

  /** Values nearer to nothing than this are not kept. */
  private static final double MIN_ODDS = 0.4;

  private final Map<String, double[]> votes = new HashMap<>();

  /** The votes of one page: for each token, the share of body. */
  record Page(Map<String, Double> shares) {}

  static Page count(List<Block> blocks, double[] labels, boolean complete) {
    Map<String, double[]> sums = new TreeMap<>();
    IdentityHashMap<Region, double[]> regions = new IdentityHashMap<>();
    for (Block block : blocks) {
      double label = labels[block.index()];
      if (Double.isNaN(label)) {
        continue;
      }
      for (String word : TokenOdds.edgeWords(block.text())) {
        add(sums, word, label, 1);
      }
      for (Region r = block.region(); complete && r != null; r = r.parent()) {
        double[] sum = regions.computeIfAbsent(r, k -> new double[2]);
        sum[0] += label * (block.words() + 1);
        sum[1] += block.words() + 1;
      }
    }
    regions.forEach((region, sum) -> {
      for (String token : region.names()) {
        add(sums, token, sum[0] / sum[1], 1);
      }
    });
    Map<String, Double> shares = new TreeMap<>();
    sums.forEach((token, sum) -> shares.put(token, sum[0] / sum[1]));
    return new Page(shares);
  }

  private static void add(Map<String, double[]> sums, String token, double label, double weight) {
    double[] sum = sums.computeIfAbsent(token, k -> new double[2]);
    sum[0] += label * weight;
    sum[1] += weight;
  }

  void add(Page page) {
    page.shares()
        .forEach((token, share) -> {
          double[] vote = votes.computeIfAbsent(token, k -> new double[2]);
          vote[0] += share;
          vote[1]++;
        });
  }

  /** The log odds of each token that is frequent and telling enough. */
  Map<String, Float> odds() {
    Map<String, Float> odds = new TreeMap<>();
    votes.forEach((token, vote) -> {
      double value = Math.log((vote[0] + SMOOTHING / 2) / (vote[1] - vote[0] + SMOOTHING / 2));
      if (vote[1] >= MIN_PAGES && Math.abs(value) >= MIN_ODDS) {
        odds.put(token, Math.round(value * 100) / 100f);
      }
    });
    return odds;
  }
}
