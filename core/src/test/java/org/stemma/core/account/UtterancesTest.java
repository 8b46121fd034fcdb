package org.stemma.core.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.stemma.core.lineage.CopyTree;
import org.stemma.core.text.Analysis;

class UtterancesTest {

  private static Statement statement(Analysis text, String speaker, String quote) {
    int start = text.article().text().indexOf(quote);
    return new Statement(
        text.id(),
        speaker,
        null,
        "said",
        start,
        start + quote.length(),
        quote,
        null,
        null,
        Statement.Kind.DIRECT);
  }

  private static List<Dossier.Utterance> utterances(Statement... statements) {
    List<Analysis> versions =
        List.of(statements).stream()
            .map(said -> Texts.version(said.article(), null, "\"" + said.quote() + "\""))
            .toList();
    CopyTree tree = new CopyTree(List.of(), List.of(), List.of(), List.of(), List.of());
    List<List<Statement>> lists = List.of(statements).stream().map(List::of).toList();
    return Collation.of(versions, tree, lists).statements();
  }

  private static Statement said(String id, String speaker, String quote) {
    return statement(Texts.version(id, null, "\"" + quote + "\""), speaker, quote);
  }

  @Test
  void oneUtteranceInTwoWordingsIsTogetherFullestFirst() {
    assertThat(
            utterances(
                said("a", "Mara Holm", "need legal guarantees for the harbour"),
                said("b", "Mara Holm", "We need legal guarantees for the harbour and its ships")))
        .singleElement()
        .satisfies(utterance ->
            assertThat(utterance.statements())
                .extracting(Statement::article)
                .containsExactly("b", "a"));
  }

  @Test
  void aMisspeltNameIsTheSamePerson() {
    assertThat(
            utterances(
                said("a", "Sauri Niinisalö", "The harbour needs guarantees now"),
                said("b", "Sauri Niinisalo", "The harbour needs guarantees now"),
                said("c", "Sauri Niinsalo", "The harbour needs guarantees now")))
        .singleElement()
        .satisfies(utterance -> assertThat(utterance.speaker()).isEqualTo("Sauri Niinisalö"));
  }

  @Test
  void namesThatMerelyLookAlikeStayApart() {
    assertThat(
            utterances(
                said("a", "Niger", "The harbour needs guarantees now"),
                said("b", "Nigeria", "The harbour needs guarantees now")))
        .hasSize(2);
  }

  @Test
  void aLastNameIsTheOnlyPersonWhoBearsIt() {
    assertThat(
            utterances(
                said("a", "Mara Holm", "The harbour needs guarantees now"),
                said("b", "Holm", "The harbour needs guarantees now")))
        .singleElement()
        .satisfies(utterance -> assertThat(utterance.speaker()).isEqualTo("Mara Holm"));
  }
}
