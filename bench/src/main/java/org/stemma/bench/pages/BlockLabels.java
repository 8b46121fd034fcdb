package org.stemma.bench.pages;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.stemma.reader.body.Block;

/**
 * How much of each block of a page is in the gold body, 0 to 1, or not a number where the gold does
 * not say. Blocks of four words and more count by their runs of four words; shorter ones must stand
 * in the gold between their neighbours.
 */
final class BlockLabels {

  private static final int RUN = 4;

  /** How far from its neighbours a short block may stand in the gold, in words. */
  private static final int WINDOW = 60;

  private BlockLabels() {}

  static double[] of(GoldPage gold, List<Block> blocks) {
    return gold.text() != null && !gold.text().isEmpty()
        ? byText(gold.text(), blocks)
        : bySegments(gold, blocks);
  }

  private static double[] byText(String text, List<Block> blocks) {
    List<String> words = Score.tokens(text);
    Map<List<String>, int[]> runs = new HashMap<>();
    for (int i = 0; i + RUN <= words.size(); i++) {
      int at = i;
      runs.computeIfAbsent(words.subList(i, i + RUN), k -> new int[] {0, at})[0]++;
    }
    double[] labels = new double[blocks.size()];
    int[] endsAt = new int[blocks.size()];
    Arrays.fill(endsAt, -1);
    int[] startsAt = new int[blocks.size()];
    Arrays.fill(startsAt, -1);
    boolean[] isShort = new boolean[blocks.size()];
    for (Block block : blocks) {
      List<String> own = Score.tokens(block.text());
      int i = block.index();
      if (own.size() < RUN) {
        isShort[i] = true;
        continue;
      }
      int hits = 0;
      for (int k = 0; k + RUN <= own.size(); k++) {
        int[] found = runs.get(own.subList(k, k + RUN));
        if (found != null && found[0] > 0) {
          found[0]--;
          hits++;
          if (startsAt[i] < 0) {
            startsAt[i] = found[1];
          }
          endsAt[i] = found[1] + RUN;
        }
      }
      labels[i] = (double) hits / (own.size() - RUN + 1);
    }
    for (Block block : blocks) {
      int i = block.index();
      if (isShort[i]) {
        labels[i] = standsBetween(words, Score.tokens(block.text()), i, endsAt, startsAt) ? 1 : 0;
      }
    }
    return labels;
  }

  private static boolean standsBetween(
      List<String> words, List<String> own, int i, int[] endsAt, int[] startsAt) {
    if (own.isEmpty()) {
      return false;
    }
    int from = -1;
    for (int k = i - 1; k >= Math.max(0, i - 12) && from < 0; k--) {
      from = endsAt[k];
    }
    int to = -1;
    for (int k = i + 1; k < Math.min(endsAt.length, i + 12) && to < 0; k++) {
      to = startsAt[k];
    }
    if (from < 0 && to < 0) {
      return false;
    }
    int low = from < 0 ? Math.max(0, to - WINDOW) : from;
    int high = to < 0 ? Math.min(words.size(), low + WINDOW) : to;
    if (high - low > 4 * WINDOW) {
      high = low + 4 * WINDOW;
    }
    for (int k = low; k + own.size() <= high; k++) {
      if (words.subList(k, k + own.size()).equals(own)) {
        return true;
      }
    }
    return false;
  }

  private static double[] bySegments(GoldPage gold, List<Block> blocks) {
    double[] labels = new double[blocks.size()];
    Arrays.fill(labels, Double.NaN);
    for (String without : gold.without()) {
      for (Block block : blocks) {
        if (contains(block, without)) {
          labels[block.index()] = 0;
        }
      }
    }
    for (String with : gold.with()) {
      Block longest = null;
      for (Block block : blocks) {
        if (contains(block, with) && (longest == null || block.words() > longest.words())) {
          longest = block;
        }
      }
      if (longest != null) {
        labels[longest.index()] = 1;
      }
    }
    return labels;
  }

  private static boolean contains(Block block, String segment) {
    String flat = segment.replaceAll("\\s+", " ").strip();
    return !flat.isEmpty() && block.text().replace('\n', ' ').contains(flat);
  }
}
