package org.stemma.core.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.stemma.core.article.Article;
import org.stemma.core.article.CodePoints;
import org.stemma.core.article.Origin;
import org.stemma.core.article.Span;
import org.stemma.core.text.Analyser;

class StatementFrameTest {

  private static List<StatementFrame> in(String text) {
    return in(text, "en");
  }

  private static List<StatementFrame> in(String text, String language) {
    return Statements.frames(
        new Analyser()
            .analyse(
                Article.builder("test")
                    .text(text)
                    .language(language, new Origin(Origin.Place.GIVEN, ""))
                    .build()));
  }

  private static String said(String text, @Nullable Span span) {
    return span == null ? "" : CodePoints.of(text).slice(span);
  }

  private static List<String> cues(String text) {
    return in(text).stream().map(frame -> said(text, frame.cue())).toList();
  }

  private static List<String> contents(String text, StatementFrame frame) {
    return frame.content().stream().map(span -> said(text, span)).toList();
  }

  @Test
  void whatASpeakerReportsIsHisWordAlone() {
    assertThat(cues("Ilmar Tamm said that the council believed the quay was safe."))
        .containsExactly("said");
  }

  @Test
  void whatIsJoinedToASayingIsASayingOfItsOwn() {
    String text = "Ilmar Tamm said the quay was safe and added that it would open in May.";

    assertThat(cues(text)).containsExactly("said", "added");
    assertThat(contents(text, in(text).getFirst())).containsExactly("the quay was safe");
  }

  @Test
  void aQuotationAfterTheSpeakersWordsGoesOnWithThem() {
    String text =
        "“The quay is safe again,” said Ilmar Tamm. He waved. “We checked each of its forty piles"
            + " last week.”";

    assertThat(contents(text, in(text).getFirst())).hasSize(2);
  }

  @Test
  void aLongQuotationThatNobodyIsGivenHasNoSpeaker() {
    String text = "A sign hung on the gate. “Nobody may walk on the old quay before it is mended.”";

    assertThat(in(text)).hasSize(1);
    assertThat(in(text).getFirst().source()).isNull();
    assertThat(in(text).getFirst().cue()).isNull();
  }

  @Test
  void aFewQuotedWordsAreNoSpeech() {
    assertThat(in("The pier has the name “Old Lady of Nordhaven” there.")).isEmpty();
  }

  @Test
  void aQuestionKeepsTheSpeakerBehindIt() {
    String text = "“Will the quay ever be safe again?” Ilmar Tamm asked.";

    StatementFrame frame = in(text).getFirst();

    assertThat(said(text, frame.source())).isEqualTo("Ilmar Tamm");
    assertThat(contents(text, frame)).containsExactly("“Will the quay ever be safe again?”");
  }

  @Test
  void thePlaceThatOpensAReportIsNoSource() {
    String text = "NORDHAVEN — Ilmar Tamm said the quay was safe.";

    assertThat(said(text, in(text).getFirst().source())).isEqualTo("Ilmar Tamm");
  }

  @Test
  void aVerbThatIsDeniedAttributesToo() {
    assertThat(cues("The mayor did not mention the old quay.")).containsExactly("did not mention");
  }

  @Test
  void aVerbWithItsSubjectBeforeItIsNotInverted() {
    String text = "The mayor, a farmer who swims every day, endorsed Council Member Ann Lee.";

    StatementFrame frame = in(text).getFirst();

    assertThat(contents(text, frame)).containsExactly("Council Member Ann Lee");
  }

  @Test
  void aHeadlineWithoutAVerbAfterItsColonIsNoSpeech() {
    assertThat(in("Nordhaven: 547 votes.")).isEmpty();
  }

  @Test
  void inGermanTheParticipleThatClosesABracketAttributes() {
    String text = "Der Bürgermeister hat am Montag gesagt, dass die Mole sicher sei.";

    StatementFrame frame = in(text, "de").getFirst();

    assertThat(said(text, frame.cue())).isEqualTo("gesagt");
    assertThat(said(text, frame.source())).isEqualTo("Der Bürgermeister");
    assertThat(contents(text, frame)).containsExactly("dass die Mole sicher sei");
  }

  @Test
  void inGermanWhatStandsInTheBracketIsSaidWhereNothingFollows() {
    String text = "Der Bürgermeister hat einen neuen Hafen angekündigt.";

    assertThat(contents(text, in(text, "de").getFirst())).containsExactly("einen neuen Hafen");
  }

  @Test
  void inGermanAPrepositionLeadsToTheAddressee() {
    String text = "Der Bürgermeister sagte gegenüber der Hafenpost, dass die Mole sicher sei.";

    assertThat(said(text, in(text, "de").getFirst().addressee())).isEqualTo("der Hafenpost");
  }
}
