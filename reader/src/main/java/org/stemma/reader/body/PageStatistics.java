package org.stemma.reader.body;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stemma.reader.text.Strings;

/** What the blocks of one page have in common: sums by style, doubles, the densest region. */
final class PageStatistics {

  /** Sums over all blocks whose element and its parent have the same tag and class. */
  static final class Style {
    int blocks;
    int words;
    int linkWords;
    int prose;
  }

  /** A block of so many words with few links is prose. */
  private static final int PROSE_WORDS = 12;

  final List<Block> blocks;
  final Style[] styles;
  final int[] doubles;
  final int[] wordsBefore;
  final int[] proseBefore;
  final boolean[] prose;
  final boolean[] title;
  final float[] inArticleBody;
  final boolean[] inDescription;
  final int totalWords;
  final int totalProse;
  final int titleAt;
  final @Nullable Region densest;
  final double densestScore;
  final IdentityHashMap<Region, Double> scores = new IdentityHashMap<>();
  private final Map<StyleName, Style> byStyle = new HashMap<>();

  PageStatistics(List<Block> blocks, PageHints hints) {
    int n = blocks.size();
    this.blocks = blocks;
    styles = new Style[n];
    doubles = new int[n];
    wordsBefore = new int[n + 1];
    proseBefore = new int[n + 1];
    prose = new boolean[n];
    title = new boolean[n];
    inArticleBody = new float[n];
    inDescription = new boolean[n];
    Map<String, Integer> texts = new HashMap<>();
    String bareTitle = Strings.bare(hints.title());
    int found = -1;
    for (Block block : blocks) {
      int i = block.index();
      Style style = byStyle.computeIfAbsent(style(block.region()), s -> new Style());
      styles[i] = style;
      style.blocks++;
      style.words += block.words();
      style.linkWords += block.linkWords();
      prose[i] = block.words() >= PROSE_WORDS && block.linkDensity() < 0.4;
      style.prose += prose[i] ? 1 : 0;
      doubles[i] = texts.merge(block.text(), 1, Integer::sum);
      wordsBefore[i + 1] = wordsBefore[i] + block.words();
      proseBefore[i + 1] = proseBefore[i] + (prose[i] ? block.words() : 0);
      title[i] = isTitle(block, bareTitle);
      if (title[i] && (found < 0 || block.region().tag().equals("h1"))) {
        found = i;
      }
    }
    for (Block block : blocks) {
      doubles[block.index()] = texts.getOrDefault(block.text(), 1);
    }
    titleAt = found;
    totalWords = wordsBefore[n];
    totalProse = proseBefore[n];
    hints(hints);
    score();
    Region best = null;
    double bestScore = 0;
    for (Block block : blocks) {
      for (int level = 0; level < 4; level++) {
        Region region = block.region().above(level);
        double score = scores.getOrDefault(region, 0.0) * (1 - region.linkDensity());
        if (score > bestScore) {
          bestScore = score;
          best = region;
        }
      }
    }
    densest = best;
    densestScore = bestScore;
  }

  /** What blocks of one style share: tag and class of their element and of its parent. */
  private record StyleName(String tag, String className, String parent, String parentClass) {}

  private static StyleName style(Region region) {
    Region above = region.parent();
    return above == null
        ? new StyleName(region.tag(), region.className(), "", "")
        : new StyleName(region.tag(), region.className(), above.tag(), above.className());
  }

  private static boolean isTitle(Block block, String bareTitle) {
    if (bareTitle.isEmpty() || block.words() > 40 || block.words() == 0) {
      return false;
    }
    return Strings.isBare(block.text(), bareTitle);
  }

  /** Readability's propagation: running text speaks for the two or three regions around it. */
  private void score() {
    for (Block block : blocks) {
      if (prose[block.index()]) {
        double score = 1 + Math.min(block.words(), 80) / 10.0;
        scores.merge(block.region().above(1), score, Double::sum);
        scores.merge(block.region().above(2), score / 2, Double::sum);
        scores.merge(block.region().above(3), score / 4, Double::sum);
      }
    }
  }

  private void hints(PageHints hints) {
    String description = Strings.bare(hints.description());
    Set<Long> body = hints.articleBody() == null ? Set.of() : triples(hints.articleBody());
    for (Block block : blocks) {
      int i = block.index();
      if (!body.isEmpty() && block.words() > 0) {
        List<Long> own = tripleList(block.text());
        int hits = 0;
        for (Long triple : own) {
          hits += body.contains(triple) ? 1 : 0;
        }
        inArticleBody[i] = own.isEmpty() ? 0 : (float) hits / own.size();
      }
      if (description.length() > 30 && block.words() >= 6 && block.words() < 120) {
        inDescription[i] = Strings.isBarePart(block.text(), description);
      }
    }
  }

  private static Set<Long> triples(String text) {
    return new HashSet<>(tripleList(text));
  }

  /** Hashes of each run of three words, small letters and letters only. */
  private static List<Long> tripleList(String text) {
    List<Long> triples = new ArrayList<>();
    long a = 0;
    long b = 0;
    long c = 0;
    int count = 0;
    int i = 0;
    int length = Math.min(text.length(), 200_000);
    while (i < length) {
      long word = 7;
      int start = i;
      while (i < length && Character.isLetterOrDigit(text.charAt(i))) {
        word = word * 1_000_003 + Character.toLowerCase(text.charAt(i));
        i++;
      }
      if (i > start) {
        a = b;
        b = c;
        c = word;
        if (++count >= 3) {
          triples.add((a * 31 + b) * 1_000_033 + c);
        }
      } else {
        i++;
      }
    }
    return triples;
  }
}
