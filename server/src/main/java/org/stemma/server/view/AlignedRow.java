package org.stemma.server.view;

import java.util.List;

/**
 * A sentence on the left, on the right, or both.
 *
 * @param left in pieces; empty if only the right text has the sentence
 * @param right in pieces; empty if only the left text has it
 */
record AlignedRow(Kind kind, List<WordDiff.Piece> left, List<WordDiff.Piece> right) {

  /** How the two sides are alike. */
  enum Kind {
    SAME("same"),
    EDITED("edited"),
    MOVED("moved"),
    ONLY_LEFT("only left"),
    ONLY_RIGHT("only right");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    String words() {
      return words;
    }

    /** For the style sheet. */
    String css() {
      return words.replace(' ', '-');
    }
  }

  static AlignedRow both(String left, String right) {
    WordDiff.Sides sides = WordDiff.of(left, right);
    boolean same =
        sides.left().stream().noneMatch(WordDiff.Piece::only)
            && sides.right().stream().noneMatch(WordDiff.Piece::only);
    return new AlignedRow(same ? Kind.SAME : Kind.EDITED, sides.left(), sides.right());
  }

  static AlignedRow left(String words, boolean moved) {
    return new AlignedRow(moved ? Kind.MOVED : Kind.ONLY_LEFT, whole(words, moved), List.of());
  }

  static AlignedRow right(String words, boolean moved) {
    return new AlignedRow(moved ? Kind.MOVED : Kind.ONLY_RIGHT, List.of(), whole(words, moved));
  }

  private static List<WordDiff.Piece> whole(String words, boolean moved) {
    return List.of(new WordDiff.Piece(moved ? WordDiff.Mark.SAME : WordDiff.Mark.ONLY, words));
  }
}
