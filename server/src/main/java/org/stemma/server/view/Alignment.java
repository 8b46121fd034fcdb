package org.stemma.server.view;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.stemma.core.article.Span;
import org.stemma.core.reuse.Comparison;
import org.stemma.core.reuse.Passage;
import org.stemma.core.text.Analysis;
import org.stemma.core.text.Sentence;

/**
 * Two texts side by side, sentence by sentence.
 *
 * <ol>
 *   <li>Each sentence of the left text is paired with the sentence of the right text with which it
 *       shares most of a passage, if that is a third of the shorter of the two at least.
 *   <li>The longest chain of pairs that keeps the order of both texts makes the rows; pairs off the
 *       chain are called moved.
 *   <li>Sentences without a partner stand alone.
 * </ol>
 */
final class Alignment {

  /** Below, two sentences share a name or a phrase, but do not say the same. */
  private static final double LEAST_SHARE = 1 / 3.0;

  private final Analysis left;
  private final Analysis right;

  /** For each left sentence the right one that it is paired with; -1 for none. */
  private final int[] partner;

  private Alignment(Analysis left, Analysis right, Comparison comparison) {
    this.left = left;
    this.right = right;
    this.partner = pair(comparison);
  }

  static List<AlignedRow> rows(Analysis left, Analysis right, Comparison comparison) {
    return new Alignment(left, right, comparison).rows();
  }

  private int[] pair(Comparison comparison) {
    int[] best = new int[left.sentences().size()];
    Arrays.fill(best, -1);
    double[] bestShare = new double[best.length];
    Map<Long, Integer> shared = new HashMap<>();
    for (Passage passage : comparison.passages()) {
      count(passage, shared);
    }
    for (Map.Entry<Long, Integer> entry : shared.entrySet()) {
      int i = (int) (entry.getKey() >> 32);
      int j = entry.getKey().intValue();
      int shorter =
          Math.min(
              left.sentences().get(i).span().length(), right.sentences().get(j).span().length());
      double share = entry.getValue() / (double) Math.max(1, shorter);
      boolean better = share > bestShare[i] || (share == bestShare[i] && j < best[i]);
      if (share >= LEAST_SHARE && better) {
        best[i] = j;
        bestShare[i] = share;
      }
    }
    dropDoubles(best, bestShare);
    return best;
  }

  /** Adds to each pair of sentences how many code points of the left one the passage covers. */
  private void count(Passage passage, Map<Long, Integer> shared) {
    List<Sentence> inLeft = left.sentences();
    List<Sentence> inRight = right.sentences();
    double scale = passage.b().length() / (double) Math.max(1, passage.a().length());
    for (int i = firstAt(inLeft, passage.a().start()); i < inLeft.size(); i++) {
      Span a = common(inLeft.get(i).span(), passage.a());
      if (a.length() == 0) {
        break;
      }
      // Where the left piece lies in the right passage, both taken to run at one pace.
      int start = passage.b().start() + (int) ((a.start() - passage.a().start()) * scale);
      int end = passage.b().start() + (int) Math.ceil((a.end() - passage.a().start()) * scale);
      Span there = new Span(start, Math.max(start, Math.min(end, passage.b().end())));
      for (int j = firstAt(inRight, there.start()); j < inRight.size(); j++) {
        Span b = common(inRight.get(j).span(), there);
        if (b.length() == 0) {
          break;
        }
        shared.merge(((long) i << 32) | j, Math.min(a.length(), b.length()), Integer::sum);
      }
    }
  }

  /** Index of the first sentence that ends behind {@code point}. */
  private static int firstAt(List<Sentence> sentences, int point) {
    int low = 0;
    int high = sentences.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sentences.get(middle).end() <= point) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private static Span common(Span a, Span b) {
    int start = Math.max(a.start(), b.start());
    return new Span(start, Math.max(start, Math.min(a.end(), b.end())));
  }

  /** A right sentence keeps the left one that shares most with it. */
  private static void dropDoubles(int[] best, double[] share) {
    Map<Integer, Integer> taken = new HashMap<>();
    for (int i = 0; i < best.length; i++) {
      if (best[i] < 0) {
        continue;
      }
      Integer other = taken.get(best[i]);
      if (other != null && share[other] >= share[i]) {
        best[i] = -1;
        continue;
      }
      if (other != null) {
        best[other] = -1;
      }
      taken.put(best[i], i);
    }
  }

  private List<AlignedRow> rows() {
    boolean[] inChain = Chain.longest(partner);
    List<AlignedRow> rows = new ArrayList<>();
    boolean[] movedRight = new boolean[right.sentences().size()];
    for (int i = 0; i < partner.length; i++) {
      if (partner[i] >= 0 && !inChain[i]) {
        movedRight[partner[i]] = true;
      }
    }
    int j = 0;
    for (int i = 0; i < partner.length; i++) {
      if (inChain[i]) {
        while (j < partner[i]) {
          rows.add(AlignedRow.right(words(right, j), movedRight[j++]));
        }
        rows.add(AlignedRow.both(words(left, i), words(right, j++)));
      } else {
        rows.add(AlignedRow.left(words(left, i), partner[i] >= 0));
      }
    }
    while (j < movedRight.length) {
      rows.add(AlignedRow.right(words(right, j), movedRight[j++]));
    }
    return rows;
  }

  private static String words(Analysis analysis, int sentence) {
    return analysis.slice(analysis.sentences().get(sentence).span());
  }
}
