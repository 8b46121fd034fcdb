package org.stemma.bench.language;

import java.util.Arrays;
import java.util.List;
import org.stemma.core.text.Relation;
import org.stemma.core.text.Words;

/**
 * A teacher's dependencies put upon our tokens: words of the teacher that are one token here hang
 * together by whichever has its head outside, and where a mark (a currency's sign) is a head, its
 * nearest dependent stands for it.
 */
final class TaughtTree {

  /** Marks that stand one upon another; more are not followed. */
  private static final int DEEPEST = 8;

  private static final int NONE = -1;

  private final Words words;
  private final List<TaughtText.Word> taught;

  /** The token of each word of the teacher. */
  private final int[] tokens;

  /** For each word of the teacher its nearest dependent that is no mark. */
  private final int[] nearest;

  /** For each token its head, and how it depends on it. */
  final int[] heads;

  final Relation[] relations;

  /**
   * @param starts where each word of the teacher begins, in code points
   */
  TaughtTree(Words words, List<TaughtText.Word> taught, int[] starts) {
    this.words = words;
    this.taught = taught;
    this.tokens = new int[starts.length];
    this.nearest = new int[starts.length];
    this.heads = new int[words.size()];
    this.relations = new Relation[words.size()];
    Arrays.fill(nearest, NONE);
    Arrays.fill(heads, NONE);
    Arrays.fill(relations, Relation.MODIFIER);
    for (int k = 0; k < starts.length; k++) {
      tokens[k] = Math.min(words.size(), words.at(starts[k] + 1)) - 1;
    }
    for (int k = 0; k < starts.length; k++) {
      int head = taught.get(k).head();
      boolean nearer =
          head >= 0 && (nearest[head] < 0 || distance(k, head) < distance(nearest[head], head));
      if (nearer && isWord(k)) {
        nearest[head] = k;
      }
    }
    boolean[] known = new boolean[words.size()];
    for (int k = 0; k < starts.length; k++) {
      if (isWord(k) && !known[tokens[k]]) {
        known[tokens[k]] = hang(k);
      }
    }
  }

  private static int distance(int a, int b) {
    return Math.abs(a - b);
  }

  private boolean isWord(int k) {
    return tokens[k] >= 0 && words.token(tokens[k]).isContent();
  }

  /** Gives the token of word {@code k} the head of {@code k}; false if that is the same token. */
  private boolean hang(int k) {
    int own = tokens[k];
    int from = k;
    for (int step = 0; step < DEEPEST; step++) {
      int head = taught.get(from).head();
      relations[own] = Relation.ofClear(taught.get(from).relation());
      if (head < 0) {
        return true;
      }
      int stands = isWord(head) ? head : nearest[head];
      if (stands >= 0 && tokens[stands] != own) {
        heads[own] = tokens[stands];
        return true;
      }
      if (isWord(head)) {
        return false;
      }
      from = head;
    }
    return true;
  }
}
