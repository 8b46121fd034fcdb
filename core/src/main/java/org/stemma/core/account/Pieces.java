package org.stemma.core.account;

import java.util.ArrayList;
import java.util.List;
import org.stemma.core.text.Analysis;
import org.stemma.core.text.Sentence;
import org.stemma.core.text.Token;

/**
 * A sentence's pieces, and the rules' way of walking over them. Linear in the sentence's length.
 *
 * @param list in order
 * @param sentence index of the sentence in its analysis
 */
record Pieces(List<Piece> list, int sentence) {

  /**
   * A longer sentence is read in parts of this many tokens, so that rules which look to both sides
   * stay linear. The longest real sentence of the developing data has 314.
   */
  private static final int LONGEST = 2000;

  /** The pieces of all sentences of {@code analysis}. */
  static List<Pieces> of(Analysis analysis) {
    List<Pieces> all = new ArrayList<>(analysis.sentences().size());
    for (int s = 0; s < analysis.sentences().size(); s++) {
      Sentence sentence = analysis.sentences().get(s);
      List<Token> tokens = analysis.tokens(sentence);
      for (int from = 0; from < tokens.size(); from += LONGEST) {
        List<Token> part = tokens.subList(from, Math.min(tokens.size(), from + LONGEST));
        all.add(new Pieces(cut(analysis, part), s));
      }
    }
    return all;
  }

  int size() {
    return list.size();
  }

  Piece get(int at) {
    return list.get(at);
  }

  /** The compared form at {@code at}; empty outside the sentence. */
  String norm(int at) {
    return at < 0 || at >= list.size() ? "" : list.get(at).norm();
  }

  private static List<Piece> cut(Analysis analysis, List<Token> tokens) {
    List<Piece> pieces = new ArrayList<>(tokens.size() + 8);
    int last = -1;
    for (Token token : tokens) {
      boolean spaced = token.start() != last;
      last = token.end();
      switch (token.kind()) {
        case WORD -> word(analysis, token, spaced, pieces);
        case NUMBER ->
            pieces.add(
                new Piece(
                    token.start(), token.end(), token.norm(), Piece.Kind.NUMBER, false, spaced));
        case QUOTE, MARK ->
            pieces.add(
                new Piece(
                    token.start(), token.end(), token.norm(), Piece.Kind.MARK, false, spaced));
      }
    }
    return pieces;
  }

  private static void word(Analysis analysis, Token token, boolean spaced, List<Piece> pieces) {
    String raw = analysis.slice(token.span());
    boolean capital = Character.isUpperCase(raw.codePointAt(0));
    String norm = token.norm();
    boolean alike = raw.length() == norm.length() && token.end() - token.start() == raw.length();
    if (!alike || (norm.indexOf('-') < 0 && norm.indexOf('\'') < 0)) {
      pieces.add(new Piece(token.start(), token.end(), norm, Piece.Kind.WORD, capital, spaced));
      return;
    }
    int from = 0;
    while (from < norm.length()) {
      int to = cutAfter(norm, from);
      String part = norm.substring(from, to);
      Piece.Kind kind =
          part.equals("-")
              ? Piece.Kind.MARK
              : Character.isDigit(part.charAt(0)) && isNumber(part)
                  ? Piece.Kind.NUMBER
                  : Piece.Kind.WORD;
      pieces.add(
          new Piece(
              token.start() + from,
              token.start() + to,
              part,
              kind,
              Character.isUpperCase(raw.charAt(from)),
              spaced && from == 0));
      from = to;
    }
  }

  private static boolean isNumber(String part) {
    return part.chars().allMatch(Character::isDigit);
  }

  private static int cutAfter(String norm, int from) {
    if (norm.charAt(from) == '-') {
      return from + 1;
    }
    int to = from + 1;
    while (to < norm.length() && norm.charAt(to) != '-' && norm.charAt(to) != '\'') {
      to++;
    }
    return to;
  }
}
