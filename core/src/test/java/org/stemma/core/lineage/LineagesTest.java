package org.stemma.core.lineage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stemma.core.reuse.Samples.GIVEN;
import static org.stemma.core.reuse.Samples.OWN_REPORT;
import static org.stemma.core.reuse.Samples.REWORDED;
import static org.stemma.core.reuse.Samples.WIRE;
import static org.stemma.core.reuse.Samples.analysis;
import static org.stemma.core.reuse.Samples.article;
import static org.stemma.core.reuse.Samples.paragraphs;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.stemma.core.article.Article;
import org.stemma.core.article.Credit;
import org.stemma.core.article.Link;
import org.stemma.core.article.Timestamp;
import org.stemma.core.reuse.ReuseKind;
import org.stemma.core.text.Analysis;

class LineagesTest {

  private static final String LOCAL =
      Article.BREAK
          + "Ferries to the islands were running again by noon, the harbour office of Velden told"
          + " this newspaper, and the fish auction opened as usual.";

  private static final String FERRY =
      "The ferry \"Alderney\" ran aground in the harbour of Sandwyk on Tuesday with 214 passengers"
          + " on board. Nobody was hurt, captain Jost Bremmer said. Two tugs of the Harmsen shipping"
          + " line pulled the vessel free at about 17.40. Minister Klara Vogt announced an inquiry,"
          + " the result of which is expected by April. Harmsen has run six ferries between Sandwyk"
          + " and Torholm since 1998.";

  private static final String GERMAN =
      "Im Hafen von Sandwyk ist am Dienstag die Fähre „Alderney“ mit 214 Fahrgästen auf Grund"
          + " gelaufen. Wie Kapitän Jost Bremmer mitteilte, wurde niemand verletzt. Zwei Schlepper"
          + " der Reederei Harmsen zogen das Schiff gegen 17.40 Uhr frei. Ministerin Klara Vogt"
          + " kündigte eine Untersuchung an, deren Ergebnis bis April vorliegen soll. Harmsen"
          + " betreibt seit 1998 sechs Fähren zwischen Sandwyk und Torholm.";

  private final Lineages lineages = new Lineages();

  @Test
  void reportsThatShareOnlyAQuotationAreTwoOrigins() {
    CopyTree tree = lineages.tree(List.of(analysis("a", WIRE), analysis("b", OWN_REPORT)));

    assertThat(tree.edges()).isEmpty();
    assertThat(tree.independentOrigins()).isEqualTo(2);
  }

  @Test
  void aCopyHangsBelowTheOutletThatItCredits() {
    Article courier = article("courier", WIRE + LOCAL).source("Harbour Courier", GIVEN).build();
    Article herald =
        article("herald", WIRE)
            .source("The Herald", GIVEN)
            .credits(
                List.of(new Credit(Credit.Kind.SOURCE, "The Harbour Courier", "Source: ...")),
                GIVEN)
            .build();

    CopyTree tree =
        lineages.tree(List.of(analysis(herald.toBuilder()), analysis(courier.toBuilder())));

    CopyEdge edge = tree.edges().getFirst();
    assertThat(edge.from()).isEqualTo("courier");
    assertThat(edge.to()).isEqualTo("herald");
    assertThat(edge.directionConfidence()).isGreaterThan(0.9);
    assertThat(edge.evidence())
        .anyMatch(each -> each.words().equals("The Herald credits Harbour Courier"));
  }

  @Test
  void printsOfAWireHangBelowTheAgencyThatTheyCreditByItsInitials() {
    Credit npa = new Credit(Credit.Kind.WIRE, "NPA", "(NPA)");
    var wire =
        article("wire", WIRE)
            .source("Norvik Press Agency", GIVEN)
            .credits(List.of(npa), GIVEN)
            .published(Timestamp.parse("2026-03-02T08:00:00Z"), GIVEN);
    var courier = article("courier", WIRE + LOCAL).credits(List.of(npa), GIVEN);
    var herald = article("herald", paragraphs(WIRE, 0, 5)).credits(List.of(npa), GIVEN);

    CopyTree tree = lineages.tree(List.of(analysis(courier), analysis(herald), analysis(wire)));

    assertThat(tree.lost()).isEmpty();
    assertThat(tree.edges()).extracting(CopyEdge::from).containsOnly("wire");
    assertThat(tree.edges()).extracting(CopyEdge::to).containsOnly("courier", "herald");
  }

  @Test
  void aTranslationHangsBelowTheAgencyThatItCreditsAndNotBelowALostText() {
    Credit npa = new Credit(Credit.Kind.WIRE, "NPA", "(NPA)");
    var wire =
        article("wire", FERRY)
            .source("Norvik Press Agency", GIVEN)
            .credits(List.of(npa), GIVEN)
            .published(Timestamp.parse("2026-03-10T18:00:00Z"), GIVEN);
    var courier =
        article("courier", FERRY + LOCAL)
            .credits(List.of(npa), GIVEN)
            .published(Timestamp.parse("2026-03-10T19:00:00Z"), GIVEN);
    var foreign =
        article("foreign", GERMAN)
            .language("de", GIVEN)
            .credits(List.of(new Credit(Credit.Kind.WIRE, "Norvik Press Agency", "")), GIVEN)
            .published(Timestamp.parse("2026-03-10T20:00:00Z"), GIVEN);

    CopyTree tree = lineages.tree(List.of(analysis(courier), analysis(foreign), analysis(wire)));

    assertThat(tree.lost()).isEmpty();
    assertThat(tree.edges()).extracting(CopyEdge::from).containsOnly("wire");
    assertThat(tree.edges()).extracting(CopyEdge::to).containsOnly("courier", "foreign");
  }

  @Test
  void aLostSourceThatIsCreditedByItsInitialsTooHasOneName() {
    Credit initials = new Credit(Credit.Kind.WIRE, "NPA", "(NPA)");
    Credit name = new Credit(Credit.Kind.WIRE, "Norvik Press Agency", "Norvik Press Agency");
    var courier = article("courier", WIRE + LOCAL).credits(List.of(initials), GIVEN);
    var herald =
        article("herald", WIRE + Article.BREAK + "The cause is still being looked into.")
            .credits(List.of(name), GIVEN);

    CopyTree tree = lineages.tree(List.of(analysis(courier), analysis(herald)));

    assertThat(tree.lost())
        .singleElement()
        .extracting(LostSource::credited)
        .isEqualTo("Norvik Press Agency");
  }

  @Test
  void aLaterStateOfAPageHangsBelowTheEarlierOne() {
    var before =
        article("before", WIRE + LOCAL)
            .url("https://courier.example/fire", GIVEN)
            .modified(Timestamp.parse("2026-03-02T08:00:00Z"), GIVEN);
    var after =
        article("after", WIRE + Article.BREAK + "The cause is still being looked into.")
            .url("https://courier.example/fire", GIVEN)
            .modified(Timestamp.parse("2026-03-02T11:00:00Z"), GIVEN);

    CopyTree tree = lineages.tree(List.of(analysis(after), analysis(before)));

    CopyEdge edge = tree.edges().getFirst();
    assertThat(edge.from()).isEqualTo("before");
    assertThat(edge.to()).isEqualTo("after");
    assertThat(tree.independentOrigins()).isEqualTo(1);
  }

  @Test
  void aCopyHangsBelowThePageThatItLinksTo() {
    var first = article("first", WIRE).url("https://www.courier.example/fire", GIVEN);
    var second =
        article("second", paragraphs(WIRE, 0, 5))
            .links(List.of(new Link("http://courier.example/fire/?from=feed", "Courier")));

    CopyTree tree = lineages.tree(List.of(analysis(second), analysis(first)));

    assertThat(tree.edges()).singleElement().extracting(CopyEdge::to).isEqualTo("second");
  }

  @Test
  void printsOfOneWireHangBelowALostSourceThatBearsItsName() {
    CopyTree tree =
        lineages.tree(
            List.of(
                analysis("a", "VELDEN (AFP) - " + WIRE),
                analysis("b", "VELDEN (AFP) - " + paragraphs(WIRE, 0, 6)),
                analysis("c", paragraphs(WIRE, 0, 4) + LOCAL)));

    LostSource lost = tree.lost().getFirst();
    assertThat(lost.credited()).isEqualTo("Agence France-Presse");
    assertThat(lost.words()).contains("by 2 of 3");
    assertThat(tree.independentOrigins()).isEqualTo(1);
    assertThat(tree.lineages().getFirst().origin()).isEqualTo(lost.id());
  }

  @Test
  void aRewordingHangsBelowTheReprintThatCreditsTheOrigin() {
    var reprint =
        article("reprint", WIRE)
            .credits(
                List.of(new Credit(Credit.Kind.REPRINT, "Radio Norderney", "First published by")),
                GIVEN);

    CopyTree tree = lineages.tree(List.of(analysis("reworded", REWORDED), analysis(reprint)));

    CopyEdge edge = tree.edges().getFirst();
    assertThat(edge.from()).isEqualTo("reprint");
    assertThat(edge.to()).isEqualTo("reworded");
    assertThat(edge.kind()).isEqualTo(ReuseKind.REWRITE);
  }

  @Test
  void twoRewordingsOfWhichNothingTellsTheOlderHaveACommonSourceAndTheOtherReadingIsTold() {
    CopyTree tree = lineages.tree(List.of(analysis("a", WIRE), analysis("b", REWORDED)));

    assertThat(tree.lost()).hasSize(1);
    assertThat(tree.edges()).extracting(CopyEdge::from).containsOnly(tree.lost().getFirst().id());
    assertThat(tree.alternatives())
        .singleElement()
        .asString()
        .contains("copied one from the other");
  }

  @Test
  void aChainIsReadFromTheEditsThatTravelAlongIt() {
    String edited = WIRE.replace("Nobody was killed, but", "By good luck nobody lost their life;");
    CopyTree tree =
        lineages.tree(
            List.of(
                at("third", edited + LOCAL, "2026-03-02T12:00:00Z"),
                at("first", WIRE, "2026-03-02T06:00:00Z"),
                at("second", edited, "2026-03-02T09:00:00Z")));

    assertThat(tree.edges())
        .extracting(edge -> edge.from() + ">" + edge.to())
        .containsExactlyInAnyOrder("first>second", "second>third");
  }

  @Test
  void creditsThatGoInACircleStillGiveATree() {
    List<Article> circle = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      String next = "Paper " + (i + 1) % 3;
      circle.add(
          article("p" + i, WIRE + (i == 1 ? LOCAL : ""))
              .source("Paper " + i, GIVEN)
              .credits(List.of(new Credit(Credit.Kind.SOURCE, next, next)), GIVEN)
              .build());
    }

    CopyTree tree = lineages.tree(circle.stream().map(each -> analysis(each.toBuilder())).toList());

    assertThat(tree.independentOrigins()).isEqualTo(1);
    assertThat(tree.edges()).hasSizeBetween(2, 3);
    assertThat(tree.edges()).extracting(CopyEdge::to).doesNotHaveDuplicates();
  }

  @Test
  void nothingGivesAnEmptyTree() {
    assertThat(lineages.tree(List.of()).versions()).isEmpty();
  }

  private static Analysis at(String id, String text, String time) {
    return analysis(article(id, text).published(Timestamp.parse(time), GIVEN));
  }
}
