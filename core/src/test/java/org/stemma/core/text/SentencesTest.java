package org.stemma.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SentencesTest {

  @Test
  void aStopFollowedByACapitalEndsASentence() {
    assertThat(Analysed.sentences("The ferry sank. Nobody was hurt."))
        .containsExactly("The ferry sank.", "Nobody was hurt.");
  }

  @Test
  void aTitleInitialOrNumberEndsNone() {
    assertThat(Analysed.sentences("Mr. Orlo met Gen. Ada B. Lund about No. 5 for 3.5 hours."))
        .hasSize(1);
  }

  @Test
  void anAcronymEndsASentenceOnlyBeforeASmallWord() {
    assertThat(Analysed.sentences("She moved to the U.S. The house was cold."))
        .containsExactly("She moved to the U.S.", "The house was cold.");
    assertThat(Analysed.sentences("The U.S. Coast Guard came.")).hasSize(1);
  }

  @Test
  void closingMarksBelongToTheSentenceThatTheyClose() {
    assertThat(Analysed.sentences("“We wait.” Then he left."))
        .containsExactly("“We wait.”", "Then he left.");
  }

  @Test
  void aQuestionWithinASpeechDoesNotEndTheSentenceAroundIt() {
    assertThat(Analysed.sentences("“Who pays?” asked the mayor.")).hasSize(1);
  }

  @Test
  void ideographicStopsNeedNoSpace() {
    assertThat(Analysed.sentences("船が沈んだ。誰も怪我をしなかった。")).hasSize(2);
  }

  @Test
  void aDayAfterAnHourGoesOn() {
    assertThat(
            Analysed.sentences("It burned until 4 p.m. Monday in the port. The bank stayed shut."))
        .containsExactly("It burned until 4 p.m. Monday in the port.", "The bank stayed shut.");
  }

  @Test
  void aGermanOrdinalEndsNone() {
    assertThat(
            Analysed.sentences(
                "Am 14. Dezember kamen sie. Der 1. FC verlor. Er war 14. Dann ging er."))
        .containsExactly(
            "Am 14. Dezember kamen sie.", "Der 1. FC verlor.", "Er war 14.", "Dann ging er.");
  }

  @Test
  void anEllipsisWrittenWithSpacesIsOne() {
    assertThat(Analysed.sentences("I wait . . . and hope.")).hasSize(1);
  }
}
