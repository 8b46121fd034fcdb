package org.stemma.core.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.stemma.core.account.Correction.State;
import org.stemma.core.article.Article;
import org.stemma.core.lineage.CopyTree;

class CorrectionsTest {

  private static final CopyTree NO_TREE =
      new CopyTree(List.of(), List.of(), List.of(), List.of(), List.of());

  private static final String TOLD = "The flood in Lower Arden killed %s people, officials said.";

  private static final String REST =
      "The water had risen all night along the quay of the old town.";

  private static List<Correction> corrections(String note, String copy) {
    return Collation.of(
            List.of(
                Texts.version("a", null, text(String.format(TOLD, "12"), REST, note)),
                Texts.version("b", null, text(String.format(TOLD, copy), REST))),
            NO_TREE,
            List.of())
        .corrections();
  }

  private static String text(String... paragraphs) {
    return String.join(Article.BREAK, paragraphs);
  }

  @Test
  void aCopyThatStillHasTheWrongFigureDidNotFollow() {
    String note =
        "Correction: An earlier version of this article said that the flood killed 14 people. "
            + "Officials in Lower Arden say that the flood killed 12 people, not 14.";
    assertThat(corrections(note, "14"))
        .anySatisfy(correction -> {
          assertThat(correction.wrong()).containsExactly("14");
          assertThat(correction.right()).containsExactly("12");
          assertThat(correction.copies())
              .extracting(Correction.Following::state)
              .containsExactly(State.NOT_FOLLOWED);
        });
  }

  @Test
  void aCopyThatHasTheRightFigureFollowed() {
    String note =
        "Correction: The flood in Lower Arden killed 12 people, not 14 as this article said.";
    assertThat(corrections(note, "twelve"))
        .singleElement()
        .satisfies(correction ->
            assertThat(correction.copies())
                .extracting(Correction.Following::state)
                .containsExactly(State.FOLLOWED));
  }

  @Test
  void aCopyThatHasAnotherFigureCannotBeTold() {
    String note =
        "Correction: The flood in Lower Arden killed 12 people, not 14 as this article said.";
    assertThat(corrections(note, "13"))
        .singleElement()
        .satisfies(correction ->
            assertThat(correction.copies())
                .extracting(Correction.Following::state)
                .containsExactly(State.CANNOT_TELL));
  }

  @Test
  void whoSpeaksOfCorrectionsMakesNone() {
    String note = "The corrections department of Lower Arden let 14 people go, 12 of them at dawn.";
    assertThat(corrections(note, "12")).isEmpty();
  }

  private static State state(String right, String note, String copy) {
    List<Correction> corrections =
        Collation.of(
                List.of(
                    Texts.version("a", null, text(right, REST, "Correction: " + note)),
                    Texts.version("b", null, text(copy, REST))),
                NO_TREE,
                List.of())
            .corrections();
    assertThat(corrections).hasSize(1);
    assertThat(corrections.getFirst().copies()).hasSize(1);
    return corrections.getFirst().copies().getFirst().state();
  }

  @Test
  void namesDaysAndWordsAreCorrectedLikeFigures() {
    String told = "The %s ferry to Lower Arden sank on %s, said %s of the harbour office.";
    String right = String.format(told, "second", "Tuesday", "Mara Holm");
    assertThat(
            state(
                right,
                "An earlier version of this article misspelled a name. It is Mara Holm, not Mora "
                    + "Halm.",
                String.format(told, "second", "Tuesday", "Mora Halm")))
        .isEqualTo(State.NOT_FOLLOWED);
    assertThat(
            state(
                right,
                "The ferry sank on Tuesday, not Sunday.",
                String.format(told, "second", "Sunday", "Mara Holm")))
        .isEqualTo(State.NOT_FOLLOWED);
    assertThat(
            state(
                right,
                "This article misstated which ferry sank. It was the second, not the third.",
                String.format(told, "third", "Tuesday", "Mara Holm")))
        .isEqualTo(State.NOT_FOLLOWED);
  }
}
