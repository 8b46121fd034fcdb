package org.stemma.server.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.stemma.server.view.WordDiff.Mark;
import org.stemma.server.view.WordDiff.Piece;

class WordDiffTest {

  @Test
  void aChangedWordIsMarkedOnBothSides() {
    WordDiff.Sides sides = WordDiff.of("Two men were hurt.", "Three men were hurt.");
    assertThat(sides.left())
        .containsExactly(new Piece(Mark.ONLY, "Two "), new Piece(Mark.SAME, "men were hurt."));
    assertThat(sides.right())
        .containsExactly(new Piece(Mark.ONLY, "Three "), new Piece(Mark.SAME, "men were hurt."));
  }

  @Test
  void aCommaIsMarkedAndNotTheWordBeforeIt() {
    assertThat(WordDiff.of("Lund, who fled", "Lund who fled").left())
        .containsExactly(
            new Piece(Mark.SAME, "Lund"),
            new Piece(Mark.ONLY, ", "),
            new Piece(Mark.SAME, "who fled"));
  }

  @Test
  void caseSpaceAndTheShapeOfQuotationMarksAreNoDifference() {
    assertThat(WordDiff.of("“We’re  ready”", "\"we're ready\"").left())
        .extracting(Piece::mark)
        .containsOnly(Mark.SAME);
  }

  @Test
  void endlessSentencesAreShownAsWhollyDifferent() {
    String endless = "word ".repeat(100_000);
    assertThat(WordDiff.of(endless, endless).left()).containsExactly(new Piece(Mark.ONLY, endless));
  }

  @Test
  void theSpaceBehindMarkedWordsIsNotMarked() {
    Piece piece = new Piece(Mark.ONLY, "two men ");
    assertThat(piece.core()).isEqualTo("two men");
    assertThat(piece.gap()).isEqualTo(" ");
  }

  @Property
  void thePiecesMakeUpTheSentences(
      @ForAll @CharRange(from = 'a', to = 'c') @StringLength(max = 40) String letters,
      @ForAll @StringLength(max = 40) String anything) {
    String left = letters.replace('b', ' ');
    WordDiff.Sides sides = WordDiff.of(left, anything);
    assertThat(joined(sides.left())).isEqualTo(left);
    assertThat(joined(sides.right())).isEqualTo(anything);
  }

  @Property
  void aSentenceDoesNotDifferFromItself(@ForAll @StringLength(max = 60) String sentence) {
    assertThat(WordDiff.of(sentence, sentence).left()).noneMatch(Piece::only);
  }

  private static String joined(List<Piece> pieces) {
    return pieces.stream().map(Piece::words).collect(Collectors.joining());
  }
}
