package org.stemma.core.text;

import java.util.Arrays;
import java.util.List;

/**
 * What the parser sees: the words on top of the stack, the next ones, their outermost dependents,
 * and the marks between them (after Zhang and Nivre 2011).
 *
 * <p>Of one sentence; its words are numbered without its marks.
 */
final class ParserFeatures {

  private static final int MOST = 80;

  private static final List<PartOfSpeech> TAGS = List.of(PartOfSpeech.values());

  /** The tokens of the words. */
  final int[] tokens;

  private final int[] word;
  private final int[] tag;

  /** The mark before each word, and before the root; 0 if none. */
  private final int[] mark;

  /** How many commas, and how many quotation marks, stand before each word. */
  private final int[] commas;

  private final int[] quotes;

  /** The features last asked for, of which the first {@link #count} hold. */
  final int[] seen = new int[MOST];

  private int count;

  ParserFeatures(Words words, Sentence sentence, PartOfSpeech[] tags) {
    int content = 0;
    for (int i = sentence.firstToken(); i < sentence.endToken(); i++) {
      content += words.token(i).isContent() ? 1 : 0;
    }
    tokens = new int[content];
    word = new int[content + 1];
    tag = new int[content + 1];
    mark = new int[content + 1];
    commas = new int[content + 1];
    quotes = new int[content + 1];
    int at = 0;
    for (int i = sentence.firstToken(); i < sentence.endToken(); i++) {
      if (words.token(i).isContent()) {
        tokens[at] = i;
        word[at] = words.base(i).hashCode();
        tag[at] = 2 + TAGS.indexOf(tags[i]) * 2 + (words.possessive(i) ? 1 : 0);
        at++;
        commas[at] = commas[at - 1];
        quotes[at] = quotes[at - 1];
      } else if (!words.is(i, ".")) {
        boolean quote = words.token(i).kind() == Token.Kind.QUOTE;
        boolean comma = words.is(i, ",");
        commas[at] += comma ? 1 : 0;
        quotes[at] += quote ? 1 : 0;
        mark[at] = mark[at] * 31 + (quote ? 1 : comma ? 2 : words.raw(i).hashCode());
      }
    }
    tag[content] = 1;
    word[content] = 1;
  }

  int size() {
    return tokens.length;
  }

  private int word(int i) {
    return i < 0 || i >= word.length ? 0 : word[i];
  }

  private int tag(int i) {
    return i < 0 || i >= tag.length ? 0 : tag[i];
  }

  private void see(int template, int value) {
    seen[count++] = Perceptron.feature(template, value);
  }

  private static int join(int a, int b) {
    return a * 0x01000193 + b;
  }

  private static int join(int a, int b, int c) {
    return join(join(a, b), c);
  }

  private static int distance(int from, int to) {
    int steps = to - from;
    return steps < 5 ? steps : steps < 10 ? 5 : 6;
  }

  private int marksBetween(int from, int to) {
    int commasThere = Math.min(2, commas[to] - commas[from]);
    int quotesThere = Math.min(2, quotes[to] - quotes[from]);
    return commasThere * 3 + quotesThere;
  }

  /** A copy of the features last asked for. */
  int[] copy() {
    return Arrays.copyOf(seen, count);
  }

  /** Puts the features of {@code state} into {@link #seen}; says how many. */
  int see(ParserState state) {
    count = 0;
    int s0 = state.stacked(0);
    int s1 = state.stacked(1);
    int s2 = state.stacked(2);
    int n0 = state.next();
    int s0w = word(s0);
    int s0t = tag(s0);
    int s1w = word(s1);
    int s1t = tag(s1);
    int n0w = word(n0);
    int n0t = tag(n0);
    int n1t = tag(n0 + 1);
    int n2t = tag(n0 + 2);
    int n1w = word(n0 + 1);
    int tops = join(s0t, n0t);
    see(1, s0w);
    see(2, s0t);
    see(3, join(s0w, s0t));
    see(4, n0w);
    see(5, n0t);
    see(6, join(n0w, n0t));
    see(7, n1w);
    see(8, join(n0t, n1t));
    see(9, join(n0t, n1t, n2t));
    see(10, s1w);
    see(11, join(s1w, s0t));
    see(12, join(s1t, s0t));
    see(13, join(s0w, n0w));
    see(14, join(s0w, n0t));
    see(15, join(s0t, n0w));
    see(16, tops);
    see(17, join(tops, n1t));
    see(18, join(tops, s1t));
    see(19, join(tops, s1t, n1t));
    see(20, join(s1w, n0w));
    see(21, join(s1w, n0t));
    see(22, join(s1t, s0t, tag(s2)));
    see(23, join(s0w, n1t, n0t));
    see(24, join(word(n0 + 2), n0t));
    if (s0 >= 0) {
      int between = marksBetween(s0, n0);
      int distance = distance(s0, n0);
      see(25, join(between, tops));
      see(26, join(distance, tops));
      see(27, join(distance, s0w));
      see(28, join(distance, n0w));
      see(29, join(mark[n0], tops));
      see(30, join(mark[n0], s0t, n1t));
      see(31, join(mark[n0], s0w));
      int l = state.left[s0];
      int r = state.right[s0];
      see(32, join(tag(l), tops));
      see(33, join(tag(r), tops));
      see(34, join(word(l), s0t, n0t));
      see(35, join(word(r), s0t, n0t));
      see(36, join(tag(r), tag(state.right2[s0]), s0t));
      see(37, join(tag(l), tag(state.left2[s0]), s0t));
      see(38, join(Math.min(3, state.lefts[s0]) * 4 + Math.min(3, state.rights[s0]), s0w));
      see(39, join(Math.min(3, state.lefts[s0]) * 4 + Math.min(3, state.rights[s0]), tops));
      see(40, join(mark[s0], tops, s1t));
    }
    if (s1 >= 0) {
      see(41, join(tag(state.right[s1]), s1t, s0t));
      see(42, join(word(state.right[s1]), s1t, s0t));
      see(43, join(marksBetween(s1, s0), s1t, s0t));
      see(44, join(marksBetween(s1, s0), s1w));
      see(45, join(distance(s1, s0), s1t, s0t));
      see(46, join(tag(state.left[s1]), s1t, s0t));
    }
    int nl = state.left[n0];
    if (nl >= 0) {
      see(47, join(tag(nl), tops));
      see(48, join(word(nl), tops));
      see(49, join(tag(nl), n0w));
      see(50, join(Math.min(3, state.lefts[n0]), tops));
    }
    return count;
  }

  /**
   * Puts the features of how word {@code i} depends on its head into {@link #seen}, the tree being
   * known; says how many.
   */
  int see(int i, ParserState tree) {
    count = 0;
    int h = tree.heads[i];
    int side = h < i ? 1 : 2;
    int w = word[i];
    int t = tag[i];
    int hw = word(h);
    int ht = tag(h);
    int pair = join(t, ht, side);
    int l = tree.left[i];
    int r = tree.right[i];
    boolean outermost = (side == 1 ? tree.right[h] : tree.left[h]) == i;
    int above = h == tree.size ? 0 : tree.heads[h];
    see(1, join(w, side));
    see(2, join(t, side));
    see(3, join(hw, side));
    see(4, pair);
    see(5, join(w, ht, side));
    see(6, join(t, hw, side));
    see(7, join(w, hw, side));
    see(8, join(tag(l), pair));
    see(9, join(word(l), t, side));
    see(10, join(word(l), pair));
    see(11, join(tag(r), pair));
    see(12, join(mark[i], pair));
    see(13, join(word(i - 1), pair));
    see(14, join(tag(i - 1), pair));
    see(15, join(tag(i + 1), pair));
    see(16, join(distance(Math.min(i, h), Math.max(i, h)), pair));
    see(17, join(outermost ? 1 : 0, Math.min(3, tree.lefts[h]), pair));
    see(18, join(tag(tree.left[h]), pair));
    see(19, join(word(tree.left[h]), pair));
    see(20, join(tag(tree.right[h]), pair));
    see(21, join(tag(above), pair));
    see(22, join(marksBetween(Math.min(i, h), Math.max(i, h)), pair));
    see(23, join(word(tree.left2[i]), t, side));
    see(24, join(tag(tree.left[i]), tag(tree.left2[i]), pair));
    return count;
  }
}
