package org.stemma.core.account;

/**
 * Whether a sentence speaks of what has been or what will be where a time stands in it: the nearest
 * verb before the time decides, else the nearest after it.
 */
enum Tense {
  PAST,
  FUTURE,
  UNKNOWN;

  /** Verbs farther away than this mostly belong to another clause. */
  private static final int REACH = 14;

  static Tense at(TimeGrammar grammar, Pieces pieces, int from, int to) {
    for (int at = from - 1; at >= Math.max(0, from - REACH); at--) {
      Tense found = of(grammar, pieces, at);
      if (found != UNKNOWN) {
        return found;
      }
    }
    for (int at = to; at < Math.min(pieces.size(), to + REACH); at++) {
      Tense found = of(grammar, pieces, at);
      if (found != UNKNOWN) {
        return found;
      }
    }
    return UNKNOWN;
  }

  private static Tense of(TimeGrammar grammar, Pieces pieces, int at) {
    if (grammar.words("future").at(pieces, at) != null) {
      return FUTURE;
    }
    Piece piece = pieces.get(at);
    if (grammar.words("past").at(pieces, at) != null) {
      return PAST;
    }
    int tail = piece.norm().length() - 2;
    boolean ends = tail > 1 && grammar.words("pastending").of(piece.norm().substring(tail)) != null;
    // "Unless it is increased by Thursday": the passive has the tense of its auxiliary.
    boolean passive = at > 0 && grammar.words("present").at(pieces, at - 1) != null;
    return piece.isWord() && ends && !passive ? PAST : UNKNOWN;
  }
}
