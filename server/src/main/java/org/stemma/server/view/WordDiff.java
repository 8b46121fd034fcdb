package org.stemma.server.view;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * How one sentence became another, word by word: the longest common subsequence of their words
 * (Hunt and McIlroy 1976, by dynamic programming). Case, white space and the shape of quotation
 * marks are no difference; a punctuation mark counts as a word.
 */
final class WordDiff {

  /** Beyond, two sentences are shown as wholly different: the table has this many squared cells. */
  private static final int LONGEST = 400;

  private static final Pattern DOUBLE_QUOTES = Pattern.compile("[“”„‟«»]");
  private static final Pattern SINGLE_QUOTES = Pattern.compile("[‘’‚‛‹›]");
  private static final Pattern WORDS =
      Pattern.compile("[\\p{L}\\p{M}\\p{N}'’-]+\\s*|\\S\\s*|^\\s+");

  private WordDiff() {}

  /** What a stretch of words is to the other side. */
  enum Mark {
    /** The other side has it too. */
    SAME,
    /** Only this side has it. */
    ONLY
  }

  /** A stretch of one side. */
  record Piece(Mark mark, String words) {
    boolean only() {
      return mark == Mark.ONLY;
    }

    /** The words without the white space behind them, which is not to be marked. */
    String core() {
      return words.stripTrailing();
    }

    /** The white space behind the words. */
    String gap() {
      return words.substring(core().length());
    }
  }

  /** Both sides, in pieces. */
  record Sides(List<Piece> left, List<Piece> right) {}

  static Sides of(String left, String right) {
    List<String> a = words(left);
    List<String> b = words(right);
    if (a.size() > LONGEST || b.size() > LONGEST) {
      return new Sides(List.of(new Piece(Mark.ONLY, left)), List.of(new Piece(Mark.ONLY, right)));
    }
    int[][] longest = table(a, b);
    List<Piece> inA = new ArrayList<>();
    List<Piece> inB = new ArrayList<>();
    int i = 0;
    int j = 0;
    while (i < a.size() || j < b.size()) {
      if (i < a.size() && j < b.size() && alike(a.get(i), b.get(j))) {
        inA.add(new Piece(Mark.SAME, a.get(i++)));
        inB.add(new Piece(Mark.SAME, b.get(j++)));
      } else if (j == b.size() || (i < a.size() && longest[i + 1][j] >= longest[i][j + 1])) {
        inA.add(new Piece(Mark.ONLY, a.get(i++)));
      } else {
        inB.add(new Piece(Mark.ONLY, b.get(j++)));
      }
    }
    return new Sides(joined(inA), joined(inB));
  }

  private static List<String> words(String sentence) {
    return WORDS.matcher(sentence).results().map(match -> match.group()).toList();
  }

  /** Length of the longest common subsequence of the words from {@code i} and from {@code j}. */
  private static int[][] table(List<String> a, List<String> b) {
    int[][] longest = new int[a.size() + 1][b.size() + 1];
    for (int i = a.size() - 1; i >= 0; i--) {
      for (int j = b.size() - 1; j >= 0; j--) {
        longest[i][j] =
            alike(a.get(i), b.get(j))
                ? longest[i + 1][j + 1] + 1
                : Math.max(longest[i + 1][j], longest[i][j + 1]);
      }
    }
    return longest;
  }

  static boolean alike(String a, String b) {
    return normal(a).equals(normal(b));
  }

  private static String normal(String words) {
    String plain = DOUBLE_QUOTES.matcher(words.strip()).replaceAll("\"");
    return SINGLE_QUOTES.matcher(plain).replaceAll("'").toLowerCase(Locale.ROOT);
  }

  private static List<Piece> joined(List<Piece> pieces) {
    List<Piece> joined = new ArrayList<>();
    for (Piece piece : pieces) {
      if (!joined.isEmpty() && joined.getLast().mark() == piece.mark()) {
        Piece last = joined.removeLast();
        joined.add(new Piece(piece.mark(), last.words() + piece.words()));
      } else {
        joined.add(piece);
      }
    }
    return Collections.unmodifiableList(joined);
  }
}
