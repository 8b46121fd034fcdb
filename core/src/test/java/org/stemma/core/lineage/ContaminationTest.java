package org.stemma.core.lineage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stemma.core.reuse.Samples.GIVEN;
import static org.stemma.core.reuse.Samples.OWN_REPORT;
import static org.stemma.core.reuse.Samples.WIRE;
import static org.stemma.core.reuse.Samples.analysis;
import static org.stemma.core.reuse.Samples.article;
import static org.stemma.core.reuse.Samples.paragraphs;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.stemma.core.article.Article;
import org.stemma.core.article.Timestamp;
import org.stemma.core.text.Analysis;

class ContaminationTest {

  private static final String BOTH =
      paragraphs(WIRE, 0, 5) + Article.BREAK + paragraphs(OWN_REPORT, 2, 4);

  private final Lineages lineages = new Lineages();

  @Test
  void aVersionPutTogetherFromTwoReportsHangsBelowBothAndLeavesThemTwoOrigins() {
    CopyTree tree =
        lineages.tree(
            List.of(
                at("wire", WIRE, "2026-03-02T06:00:00Z"),
                at("own", OWN_REPORT, "2026-03-02T07:00:00Z"),
                at("both", BOTH, "2026-03-02T09:00:00Z")));

    assertThat(tree.edges())
        .extracting(edge -> edge.from() + ">" + edge.to())
        .containsExactlyInAnyOrder("wire>both", "own>both");
    assertThat(tree.independentOrigins()).isEqualTo(2);
    assertThat(tree.lost()).isEmpty();
    assertThat(tree.edges())
        .allSatisfy(edge ->
            assertThat(edge.evidence())
                .anyMatch(each -> each.words().contains("of the text stand in")));
  }

  @Test
  void twoPartsOfAnEarlierTextAreItsExcerptsNotItsParents() {
    CopyTree tree =
        lineages.tree(
            List.of(
                at("both", BOTH, "2026-03-02T06:00:00Z"),
                at("wire", paragraphs(BOTH, 0, 5), "2026-03-02T08:00:00Z"),
                at("own", paragraphs(BOTH, 5, 7), "2026-03-02T09:00:00Z")));

    assertThat(tree.edges())
        .extracting(edge -> edge.from() + ">" + edge.to())
        .containsExactlyInAnyOrder("both>wire", "both>own");
    assertThat(tree.independentOrigins()).isEqualTo(1);
  }

  private static Analysis at(String id, String text, String time) {
    return analysis(article(id, text).published(Timestamp.parse(time), GIVEN));
  }
}
