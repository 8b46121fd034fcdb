package org.stemma.core.lineage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stemma.core.reuse.Samples.GIVEN;
import static org.stemma.core.reuse.Samples.WIRE;
import static org.stemma.core.reuse.Samples.analysis;
import static org.stemma.core.reuse.Samples.article;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.stemma.core.article.Article;
import org.stemma.core.article.Timestamp;
import org.stemma.core.reuse.Passage;
import org.stemma.core.text.Analysis;

/** Slips, house style and later figures as evidence, and readings that are as good. */
class EditorialEvidenceTest {

  private static final String DAMAGE =
      WIRE
          + Article.BREAK
          + "Insurers who came to see the ruins put the damage at 9 million crowns in all, of"
          + " which the U.S. owners of the halls will have to bear about 40 percent of the sum"
          + " out of their own pockets.";

  private final Lineages lineages = new Lineages();

  @Test
  void aMisspeltNameThatTwoShareAgainstTheOthersIsShownWithItsPlace() {
    String slip = WIRE.replace("Kornmarkt", "Kornmerkt");
    CopyTree tree =
        lineages.tree(
            List.of(
                at("a", WIRE, 1),
                at("b", WIRE.replace("brought to", "taken to"), 2),
                at("c", WIRE.replace("at the scene", "on the spot"), 3),
                at("d", slip, 4),
                at("e", slip.replace("with soup", "with tea").replace("soup", "broth"), 5)));

    Evidence shared =
        evidence(tree, Evidence.Kind.SHARED_ERROR).stream()
            .filter(each -> each.words().startsWith("both"))
            .findFirst()
            .orElseThrow();
    assertThat(shared.words()).isEqualTo("both have “Kornmerkt” where 3 others have “Kornmarkt”");
    Passage place = shared.passages().getFirst();
    assertThat(analysis("d", slip).slice(place.a())).isEqualTo("Kornmerkt");
  }

  @Test
  void aWrongFigureThatOneVersionAloneHasSpeaksForTheOtherAsItsModel() {
    CopyTree tree =
        lineages.tree(
            List.of(
                analysis("a", WIRE),
                analysis("b", WIRE.replace("brought to", "taken to")),
                analysis("c", WIRE.replace("about 400 people", "about 700 people"))));

    assertThat(evidence(tree, Evidence.Kind.SHARED_ERROR))
        .isNotEmpty()
        .allSatisfy(each -> assertThat(each.words()).contains("c has “700”").contains("“400”"));
  }

  @Test
  void twoVersionsCannotTellWhichOfThemMadeTheSlip() {
    CopyTree tree =
        lineages.tree(
            List.of(analysis("a", WIRE), analysis("b", WIRE.replace("Kornmarkt", "Kornmerkt"))));

    assertThat(evidence(tree, Evidence.Kind.SHARED_ERROR)).isEmpty();
  }

  @Test
  void aConversionIntoOtherMoneyIsAddedByTheCopy() {
    String converted = DAMAGE.replace("9 million crowns", "9 million crowns ($1.3 million)");
    CopyTree tree = lineages.tree(List.of(analysis("b", converted), analysis("a", DAMAGE)));

    assertThat(evidence(tree, Evidence.Kind.HOUSE_STYLE))
        .anySatisfy(each -> {
          assertThat(each.words()).startsWith("b adds “($1.3 million");
          assertThat(Math.abs(each.weight())).isEqualTo(HouseStyle.CONVERTED);
          assertThat(each.passages()).hasSize(1);
        });
  }

  @Test
  void abbreviationsAndPercentSignsAreShownButDecideNothing() {
    for (String[] style : new String[][] {{"U.S. owners", "US owners"}, {"40 percent", "40 %"}}) {
      CopyTree tree =
          lineages.tree(
              List.of(analysis("a", DAMAGE), analysis("b", DAMAGE.replace(style[0], style[1]))));

      assertThat(evidence(tree, Evidence.Kind.HOUSE_STYLE))
          .filteredOn(each -> each.words().contains(" writes "))
          .singleElement()
          .satisfies(each -> assertThat(each.weight()).isZero());
    }
  }

  @Test
  void aHigherTollSpeaksForTheLaterState() {
    CopyTree tree =
        lineages.tree(
            List.of(analysis("a", WIRE.replace("about 400", "about 650")), analysis("b", WIRE)));

    assertThat(evidence(tree, Evidence.Kind.LATER_FACT))
        .singleElement()
        .satisfies(each -> assertThat(each.words()).endsWith("and a has the higher"));
  }

  @Test
  void ofThreePrintsOfOneTextAStarAndAChainAreEquallyGoodReadings() {
    CopyTree tree = lineages.tree(List.of(at("a", WIRE, 1), at("b", WIRE, 2), at("c", WIRE, 3)));

    assertThat(tree.alternatives())
        .singleElement()
        .asString()
        .startsWith("a, b, c have the same text")
        .endsWith("in a star or in a chain");
  }

  @Test
  void ofTwoPrintsOfOneTextThereIsNoOtherReading() {
    CopyTree tree = lineages.tree(List.of(at("a", WIRE, 1), at("b", WIRE, 2)));

    assertThat(tree.alternatives()).isEmpty();
  }

  private static List<Evidence> evidence(CopyTree tree, Evidence.Kind kind) {
    return tree.edges().stream()
        .flatMap(edge -> edge.evidence().stream())
        .filter(each -> each.kind() == kind)
        .toList();
  }

  private static Analysis at(String id, String text, int hour) {
    return analysis(
        article(id, text).published(Timestamp.parse("2026-03-02T0" + hour + ":00:00Z"), GIVEN));
  }
}
