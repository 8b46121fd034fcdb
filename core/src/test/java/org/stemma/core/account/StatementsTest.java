package org.stemma.core.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.stemma.core.article.Article;
import org.stemma.core.text.Analyser;

class StatementsTest {

  private static final String MAYOR = "Ilmar Tamm, the mayor of Nordhaven, opened the quay. ";

  private static List<Statement> in(String text) {
    return Statements.in(new Analyser().analyse(Article.builder("test").text(text).build()));
  }

  private static Statement only(String text, Statement.Kind kind) {
    List<Statement> some = in(text).stream().filter(s -> s.kind() == kind).toList();
    assertThat(some).hasSize(1);
    return some.getFirst();
  }

  @Test
  void aQuotationBelongsToTheSpeakerAfterIt() {
    Statement said = only("“The quay is safe again,” said Ilmar Tamm.", Statement.Kind.DIRECT);
    assertThat(said.speaker()).isEqualTo("Ilmar Tamm");
    assertThat(said.cue()).isEqualTo("said");
    assertThat(said.quote()).isEqualTo("The quay is safe again,");
  }

  @Test
  void aQuotationOfTwoSentencesIsOneStatement() {
    Statement said = only("“It is safe. We checked it,” Ilmar Tamm said.", Statement.Kind.DIRECT);
    assertThat(said.quote()).isEqualTo("It is safe. We checked it,");
  }

  @Test
  void whatIsToldIndirectlyEndsWithItsClause() {
    Statement told =
        only(
            "Ilmar Tamm told reporters on Monday that the quay was safe, as a storm drew near.",
            Statement.Kind.INDIRECT);
    assertThat(told.quote()).isEqualTo("that the quay was safe");
    assertThat(told.addressee()).isEqualTo("reporters");
  }

  @Test
  void aPronounMeansThePersonSpokenOf() {
    Statement said = only(MAYOR + "He said the storm had passed.", Statement.Kind.INDIRECT);
    assertThat(said.speaker()).isEqualTo("Ilmar Tamm");
  }

  @Test
  void anOfficeMeansItsBearer() {
    Statement said =
        only(MAYOR + "Then it rained. The mayor warned of a flood.", Statement.Kind.INDIRECT);
    assertThat(said.speaker()).isEqualTo("Ilmar Tamm");
    assertThat(said.quote()).isEqualTo("a flood");
  }

  @Test
  void whoPassesWordsOnIsTheRelay() {
    Statement quoted =
        only(
            "In a call with Finnish President Lauri Salo, Ilmar Tamm “asked for two icebreakers at once,”"
                + " the city council said in a statement.",
            Statement.Kind.MIXED);
    assertThat(quoted.speaker()).isEqualTo("Ilmar Tamm");
    assertThat(quoted.addressee()).isEqualTo("Lauri Salo");
    assertThat(quoted.via()).isEqualTo("the city council");
  }

  @Test
  void aTellingWithinATellingHasTheOuterSpeakerAsRelay() {
    Statement told =
        in("The council said Ilmar Tamm told the builders that the quay would close.").getLast();
    assertThat(told.speaker()).isEqualTo("Ilmar Tamm");
    assertThat(told.addressee()).isEqualTo("the builders");
    assertThat(told.via()).isEqualTo("The council");
  }

  @Test
  void quotedWordsWithinAClauseAreMixed() {
    Statement wanted =
        only("Ilmar Tamm said on Tuesday that he wants “immediate” repairs.", Statement.Kind.MIXED);
    assertThat(wanted.quote()).isEqualTo("immediate");
    assertThat(wanted.speaker()).isEqualTo("Ilmar Tamm");
  }

  @Test
  void aSpeakerMayStandWithinWhatIsSaid() {
    assertThat(in("The storm, Ilmar Tamm said, would pass by noon."))
        .extracting(Statement::quote)
        .containsExactly("The storm", "would pass by noon");
  }

  @Test
  void accordingToNamesTheSource() {
    Statement one = only("According to Ilmar Tamm, the quay is safe.", Statement.Kind.INDIRECT);
    assertThat(one.speaker()).isEqualTo("Ilmar Tamm");
    assertThat(one.quote()).isEqualTo("the quay is safe");
  }

  @Test
  void aNounThatLooksLikeACueIsNone() {
    assertThat(
            in("The country shares security guarantees and similar demands with its neighbours."))
        .isEmpty();
  }

  @Test
  void aLanguageWithoutListsHasNoStatements() {
    assertThat(in("Lautta saarelle pysäytettiin tiistaiaamuna myrskyn takia, sanoi kapteeni."))
        .isEmpty();
  }

  @Test
  void aSourceHasTheParticipleThatDescribesIt() {
    Statement told =
        only(
            "A report released by the harbour office estimated that the losses doubled.",
            Statement.Kind.INDIRECT);
    assertThat(told.speaker()).isEqualTo("A report released by the harbour office");
  }

  @Test
  void anAdverbIsNoPartOfTheSource() {
    Statement told =
        only("The dockers grudgingly admitted that the crane had failed.", Statement.Kind.INDIRECT);
    assertThat(told.speaker()).isEqualTo("The dockers");
  }

  @Test
  void nobodySpeaksWhereSomethingIsOnlyExpected() {
    assertThat(in("The council is expected to reopen the quay.")).isEmpty();
  }

  @Test
  void whatTheWriterThinksIsNotAttributed() {
    assertThat(in("I think the quay is safe.")).isEmpty();
  }

  @Test
  void aNameThatOnlyDescribesIsNotTheSpeaker() {
    Statement told =
        only(
            MAYOR + "The Tamm campaign manager Linda Orav warned of a storm.",
            Statement.Kind.INDIRECT);
    assertThat(told.speaker()).isEqualTo("Linda Orav");
  }

  @Test
  void aSourceHasTheClauseThatDescribesIt() {
    Statement said =
        only(
            "“The quay is safe,” said Ilmar Tamm, a harbour master who has worked there for years.",
            Statement.Kind.DIRECT);
    assertThat(said.speaker()).isEqualTo("Ilmar Tamm");
    assertThat(said.speakerMention()).isNotNull();
    assertThat(said.speakerMention().length())
        .isEqualTo("Ilmar Tamm, a harbour master who has worked there for years".length());
  }

  @Test
  void aDayBetweenSourceAndCueIsNotTheSource() {
    Statement found =
        only(
            "A report by the harbour board this month said that the quay was sinking.",
            Statement.Kind.INDIRECT);
    assertThat(found.speaker()).contains("report");
  }

  @Test
  void whatTheWriterAddsIsNotSaid() {
    Statement said =
        only(
            "Ilmar Tamm said the quay was safe, although two boats had sunk there.",
            Statement.Kind.INDIRECT);
    assertThat(said.quote()).isEqualTo("the quay was safe");
  }

  @Test
  void aCueTellsTheAttitudeOfItsSpeaker() {
    assertThat(in("Ilmar Tamm denied that the quay was sinking."))
        .extracting(Statement::polarity)
        .containsExactly("deny");
    assertThat(in("Ilmar Tamm warned that the quay was sinking."))
        .extracting(Statement::polarity)
        .containsExactly("warn");
    assertThat(in("Ilmar Tamm said that the quay was sinking."))
        .extracting(Statement::polarity)
        .containsExactly("say");
  }

  @Test
  void aRelativePronounStandsForTheNounBeforeItNotForTheNearestName() {
    Statement said =
        in(MAYOR + "Ilmar Tamm hired an engineer who said the quay would sink.").getLast();
    assertThat(said.speaker()).isEqualTo("an engineer");
  }

  @Test
  void aTitleTellsTwoPeopleOfOneSurnameApart() {
    Statement said = in("James Walton opened the quay. Mrs. Walton said it was safe.").getLast();
    assertThat(said.speaker()).isEqualTo("Walton");
  }
}
