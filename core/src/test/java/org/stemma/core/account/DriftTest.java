package org.stemma.core.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.stemma.core.account.Departure.Kind;
import org.stemma.core.article.Article;
import org.stemma.core.article.Origin;
import org.stemma.core.lineage.CopyEdge;
import org.stemma.core.lineage.CopyTree;
import org.stemma.core.reuse.ReuseKind;
import org.stemma.core.text.Analyser;
import org.stemma.core.text.Analysis;

class DriftTest {

  private static final Origin GIVEN = new Origin(Origin.Place.GIVEN, "test");

  private static Dossier.Utterance utterance(List<CopyEdge> edges, Statement... statements) {
    List<Analysis> versions = List.of(statements).stream().map(DriftTest::version).toList();
    CopyTree tree = new CopyTree(List.of(), List.of(), edges, List.of(), List.of());
    List<List<Statement>> lists = List.of(statements).stream().map(List::of).toList();
    List<Dossier.Utterance> utterances = Collation.of(versions, tree, lists).statements();
    assertThat(utterances).hasSize(1);
    return utterances.getFirst();
  }

  private static Analysis version(Statement said) {
    String language = said.article().startsWith("de") ? "de" : "en";
    return new Analyser()
        .analyse(
            Article.builder(said.article()).language(language, GIVEN).text(said.quote()).build());
  }

  private static Statement said(String id, Statement.Kind kind, String words) {
    return new Statement(id, "Mara Holm", null, "said", 0, words.length(), words, null, null, kind);
  }

  private static Statement said(String id, String words) {
    return said(id, Statement.Kind.DIRECT, words);
  }

  private static List<Kind> kinds(Dossier.Utterance utterance, int wording) {
    return utterance.wordings().get(wording).departures().stream().map(Departure::kind).toList();
  }

  @Test
  void wordsThatAShorterWordingLacksAreCut() {
    Dossier.Utterance utterance =
        utterance(
            List.of(),
            said("a", "We need guarantees for the harbour and its ships before winter"),
            said("b", "We need guarantees for the harbour"));
    assertThat(utterance.wordings().getFirst().departures()).isEmpty();
    assertThat(utterance.wordings().get(1).departures())
        .singleElement()
        .satisfies(departure -> {
          assertThat(departure.kind()).isEqualTo(Kind.CUT);
          assertThat(departure.fullest())
              .isNotNull()
              .extracting(Reference::words)
              .isEqualTo("and its ships before winter");
          assertThat(departure.here()).isNull();
        });
  }

  @Test
  void anotherWordInAWordingsPlaceIsAChange() {
    Dossier.Utterance utterance =
        utterance(
            List.of(),
            said("a", "We demand guarantees for the harbour"),
            said("b", "We want guarantees for the harbour"));
    assertThat(kinds(utterance, 1)).containsExactly(Kind.CHANGED);
  }

  @Test
  void wordsThatLoseTheirMarksAreMovedOutOfThem() {
    Dossier.Utterance utterance =
        utterance(
            List.of(),
            said("a", "We need guarantees for the harbour"),
            said("b", Statement.Kind.INDIRECT, "We need guarantees for the harbour"));
    assertThat(kinds(utterance, 1)).containsExactly(Kind.OUT_OF_THE_MARKS);
  }

  @Test
  void aPieceOfAWordingIsToldWithItAndNotOnItsOwn() {
    String words = "We need guarantees for the harbour and its ships before winter";
    Statement whole = said("a", words);
    Statement piece =
        new Statement(
            "a",
            "Mara Holm",
            null,
            "said",
            8,
            34,
            words.substring(8, 34),
            null,
            null,
            Statement.Kind.DIRECT);
    CopyTree tree = new CopyTree(List.of(), List.of(), List.of(), List.of(), List.of());
    assertThat(
            Collation.of(List.of(version(whole)), tree, List.of(List.of(whole, piece)))
                .statements())
        .singleElement()
        .satisfies(utterance -> assertThat(utterance.statements()).containsExactly(whole));
  }

  @Test
  void aTranslationIsJoinedToItsOriginalByItsPlace() {
    CopyEdge edge = new CopyEdge("en", "de", ReuseKind.TRANSLATION, 0.5, 0.9, List.of());
    Dossier.Utterance utterance =
        utterance(
            List.of(edge),
            said("en", "We need guarantees for the harbour"),
            said("de", "Wir brauchen jetzt und heute Garantien für den Hafen"));
    assertThat(utterance.statements()).extracting(Statement::article).containsExactly("en", "de");
    assertThat(kinds(utterance, 1)).containsExactly(Kind.TRANSLATED);
  }
}
