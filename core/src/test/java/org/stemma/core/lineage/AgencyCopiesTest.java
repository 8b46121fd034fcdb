package org.stemma.core.lineage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stemma.core.reuse.Samples.GIVEN;
import static org.stemma.core.reuse.Samples.WIRE;
import static org.stemma.core.reuse.Samples.article;
import static org.stemma.core.reuse.Samples.paragraphs;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.stemma.core.article.Article;
import org.stemma.core.article.Credit;
import org.stemma.core.reuse.Samples;

class AgencyCopiesTest {

  private static final Article CREDITING =
      article("a", "VELDEN (AFP) - " + WIRE).source("Courier", GIVEN).build();
  private static final Article ALSO_CREDITING =
      article("b", "VELDEN (AFP) - " + paragraphs(WIRE, 0, 6)).source("Herald", GIVEN).build();

  @Test
  void whoPrintsAnAgencysTextAndNamesNobodyIsFound() {
    Article silent = article("c", paragraphs(WIRE, 0, 5)).source("Gazette", GIVEN).build();

    List<UncreditedCopy> found = uncredited(List.of(CREDITING, ALSO_CREDITING, silent));

    assertThat(found).hasSize(1);
    assertThat(found.getFirst().article()).isEqualTo("c");
    assertThat(found.getFirst().agency()).isEqualTo("Agence France-Presse");
    assertThat(found.getFirst().creditedBy()).containsExactly("a", "b");
    assertThat(found.getFirst().words())
        .isEqualTo(
            "Gazette prints text that Courier, Herald credit to Agence France-Presse,"
                + " and names no source");
  }

  @Test
  void whoNamesTheOutletThatItCopiedHasGivenItsSource() {
    Article naming =
        article("c", paragraphs(WIRE, 0, 5))
            .source("Gazette", GIVEN)
            .credits(List.of(new Credit(Credit.Kind.SOURCE, "Courier", "Source: Courier")), GIVEN)
            .build();

    assertThat(uncredited(List.of(CREDITING, ALSO_CREDITING, naming))).isEmpty();
  }

  @Test
  void theAgencyItselfNeedNotCreditItself() {
    Article agency =
        article("afp", WIRE + "\n\nMore follows.").source("Agence France-Presse", GIVEN).build();

    assertThat(uncredited(List.of(agency, CREDITING, ALSO_CREDITING))).isEmpty();
  }

  private static List<UncreditedCopy> uncredited(List<Article> articles) {
    CopyTree tree =
        new Lineages()
            .tree(articles.stream().map(each -> Samples.analysis(each.toBuilder())).toList());
    return AgencyCopies.uncredited(tree, articles);
  }
}
