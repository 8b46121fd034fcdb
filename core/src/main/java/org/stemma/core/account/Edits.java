package org.stemma.core.account;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.stemma.core.article.Span;
import org.stemma.core.text.Analysis;
import org.stemma.core.text.Token;

/**
 * What was changed between two lines of which one may be an edited copy of the other: the stretches
 * between their longest common subsequence of words (Wagner and Fischer, 1974).
 *
 * <p>Quadratic in a line's words, of which at most {@link #LONGEST} are compared; each pair of
 * lines is compared once.
 */
final class Edits {

  /** Longer lines are lists or tables; 300 words are six times a long sentence of news. */
  private static final int LONGEST = 300;

  /** Share of the words of both lines that must be common, else the lines are no edits. */
  private static final double ALIKE = 0.6;

  /** Share of the shorter line's words in a line that was merely cut. */
  private static final double CUT = 0.95;

  /**
   * A stretch of the one line that stands in place of a stretch of the other; one may be empty.
   *
   * @param a words of the first line
   * @param b words of the second
   * @param fromA number of the words of the first line before the stretch
   * @param fromB number of the words of the second line before it
   */
  record Hunk(List<Token> a, List<Token> b, int fromA, int fromB) {

    /** Where the stretch lies in the first line; empty if nothing of it was changed. */
    boolean coversA(Span span) {
      return covers(a, span);
    }

    boolean coversB(Span span) {
      return covers(b, span);
    }

    private static boolean covers(List<Token> tokens, Span span) {
      return !tokens.isEmpty()
          && tokens.getFirst().start() < span.end()
          && span.start() < tokens.getLast().end();
    }

    Hunk flipped() {
      return new Hunk(b, a, fromB, fromA);
    }
  }

  /** Share of a line's words that may differ beside the change that is looked at. */
  private static final double SLIGHT = 0.1;

  /** Share of the common lines of two versions that are copied, from which on the one is a copy. */
  private static final double COPIED = 0.65;

  /**
   * Share of the shorter version that a copy has in common with the other: what a site prints below
   * all its articles is copied too, and makes none a copy of another.
   */
  private static final double SHARED = 0.25;

  private record Key(int witnessA, int lineA, int witnessB, int lineB) {}

  private final List<Witness> witnesses;
  private final List<Unit> units;
  private final Map<Key, List<Hunk>> compared = new HashMap<>();
  private final Map<List<Integer>, Boolean> copies = new HashMap<>();

  Edits(List<Witness> witnesses, List<Unit> units) {
    this.witnesses = witnesses;
    this.units = units;
  }

  /** The words of {@code line}. */
  List<Token> words(Line line) {
    return words(line, 0);
  }

  /** The words of the sentence that many places after {@code line}; none beyond the text. */
  List<Token> words(Line line, int places) {
    Analysis text = witnesses.get(line.witness()).analysis();
    int at = line.index() + places;
    return at < 0 || at >= text.sentences().size()
        ? List.of()
        : words(text.tokens(text.sentences().get(at)));
  }

  /** The words among {@code tokens}, as many as are compared. */
  static List<Token> words(List<Token> tokens) {
    return tokens.stream().filter(Token::isContent).limit(LONGEST).toList();
  }

  /** The changes from {@code a} to {@code b} in order; none if the lines are no edits. */
  List<Hunk> between(Line a, Line b) {
    Key key = new Key(a.witness(), a.index(), b.witness(), b.index());
    List<Hunk> known = compared.get(key);
    if (known == null) {
      known = compare(words(a), words(b));
      compared.put(key, known);
    }
    return known;
  }

  /**
   * Whether {@code y} stands exactly where {@code x} stood, in lines that were copied else.
   *
   * <p>Independent translators of one sentence also put different words in one place; they do not
   * agree in nearly all others.
   */
  boolean replaces(Telling<?> x, Telling<?> y) {
    for (Hunk hunk : between(x.line(), y.line())) {
      if (hunk.coversA(x.span()) && hunk.coversB(y.span())) {
        return isOnlyChange(x.line(), y.line(), hunk);
      }
    }
    return false;
  }

  /** Whether one version is a copy of the other, and {@code hunk} nearly all that differs here. */
  boolean isOnlyChange(Line a, Line b, Hunk hunk) {
    int beside = changed(between(a, b)) - changed(List.of(hunk));
    return beside <= SLIGHT * Math.max(words(a).size(), words(b).size())
        && areCopies(a.witness(), b.witness());
  }

  private boolean areCopies(int a, int b) {
    return copies.computeIfAbsent(List.of(Math.min(a, b), Math.max(a, b)), this::areCopies);
  }

  private boolean areCopies(List<Integer> pair) {
    int common = 0;
    int copied = 0;
    for (Unit unit : units) {
      Line left = unit.lineOf(pair.getFirst());
      Line right = unit.lineOf(pair.getLast());
      if (left != null && right != null) {
        int longer = Math.max(words(left).size(), words(right).size());
        List<Hunk> hunks = between(left, right);
        boolean differs = hunks.isEmpty() && !isSame(left, right);
        common += longer;
        // Two changed words leave a copy a copy, be the line ever so short.
        boolean copy = !differs && changed(hunks) <= Math.max(2, 2 * SLIGHT * longer);
        copied += copy ? longer : 0;
      }
    }
    double shorter = Math.min(size(pair.getFirst()), size(pair.getLast()));
    return common >= SHARED * shorter && copied >= COPIED * common;
  }

  /** The words of all lines of a version. */
  private long size(int witness) {
    return units.stream()
        .flatMap(unit -> unit.lines().stream())
        .filter(line -> line.witness() == witness)
        .mapToLong(line -> words(line).size())
        .sum();
  }

  private boolean isSame(Line a, Line b) {
    return norms(words(a)).equals(norms(words(b)));
  }

  /** The forms by which {@code words} are compared. */
  static List<String> norms(List<Token> words) {
    return words.stream().map(Token::norm).toList();
  }

  private static int changed(List<Hunk> hunks) {
    int changed = 0;
    for (Hunk hunk : hunks) {
      changed += Math.max(hunk.a.size(), hunk.b.size());
    }
    return changed;
  }

  private static List<Hunk> compare(List<Token> a, List<Token> b) {
    List<Hunk> hunks = hunks(a, b);
    int common = a.size();
    for (Hunk hunk : hunks) {
      common -= hunk.a.size();
    }
    boolean alike = 2.0 * common >= ALIKE * (a.size() + b.size());
    return alike || common >= CUT * Math.min(a.size(), b.size()) ? hunks : List.of();
  }

  /** The changes from {@code a} to {@code b} in order, however much they differ. */
  static List<Hunk> hunks(List<Token> a, List<Token> b) {
    int[][] common = new int[a.size() + 1][b.size() + 1];
    for (int i = a.size() - 1; i >= 0; i--) {
      for (int j = b.size() - 1; j >= 0; j--) {
        common[i][j] =
            a.get(i).norm().equals(b.get(j).norm())
                ? common[i + 1][j + 1] + 1
                : Math.max(common[i + 1][j], common[i][j + 1]);
      }
    }
    List<Hunk> hunks = new ArrayList<>();
    int i = 0;
    int j = 0;
    int fromA = 0;
    int fromB = 0;
    while (i < a.size() && j < b.size()) {
      if (a.get(i).norm().equals(b.get(j).norm())) {
        add(hunks, a, fromA, i, b, fromB, j);
        fromA = ++i;
        fromB = ++j;
      } else if (common[i + 1][j] >= common[i][j + 1]) {
        i++;
      } else {
        j++;
      }
    }
    add(hunks, a, fromA, a.size(), b, fromB, b.size());
    return hunks;
  }

  private static void add(
      List<Hunk> hunks, List<Token> a, int fromA, int toA, List<Token> b, int fromB, int toB) {
    if (toA > fromA || toB > fromB) {
      hunks.add(
          new Hunk(
              List.copyOf(a.subList(fromA, toA)),
              List.copyOf(b.subList(fromB, toB)),
              fromA,
              fromB));
    }
  }
}
