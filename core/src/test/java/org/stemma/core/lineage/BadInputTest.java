package org.stemma.core.lineage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stemma.core.reuse.Samples.GIVEN;
import static org.stemma.core.reuse.Samples.OWN_REPORT;
import static org.stemma.core.reuse.Samples.WIRE;
import static org.stemma.core.reuse.Samples.analysis;
import static org.stemma.core.reuse.Samples.article;
import static org.stemma.core.reuse.Samples.paragraphs;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.stemma.core.article.Article;
import org.stemma.core.article.Timestamp;
import org.stemma.core.reuse.Comparer;
import org.stemma.core.reuse.Comparison;
import org.stemma.core.reuse.Profile;
import org.stemma.core.reuse.ReuseKind;
import org.stemma.core.text.Analysis;

/** What would make a careless program hang, run out of memory or tell nonsense. */
class BadInputTest {

  private final Lineages lineages = new Lineages();

  @Test
  void thousandsOfCopiesOfOneArticleAreOneOrigin() {
    List<Analysis> copies = new ArrayList<>();
    for (int i = 0; i < 10_000; i++) {
      copies.add(analysis("copy" + i, i % 100 == 0 ? WIRE + " Print " + i + "." : WIRE));
    }

    CopyTree tree = lineages.tree(copies);

    assertThat(tree.independentOrigins()).isEqualTo(1);
    assertThat(tree.lineages().getFirst().members()).hasSize(10_000).doesNotHaveDuplicates();
    assertThat(tree.edges()).extracting(CopyEdge::to).doesNotHaveDuplicates();
  }

  @Test
  void aVeryLongArticleIsComparedWithItsExcerpt() {
    StringBuilder book = new StringBuilder();
    for (int i = 0; book.length() < 5_000_000; i++) {
      book.append("Chapter ").append(i).append(" tells of ship number ").append(i * 7);
      book.append(" and of the ").append(i % 97).append(" barrels that it lost.\n\n");
    }
    book.append(WIRE);

    Comparison found =
        new Comparer().compare(analysis("book", book.toString()), analysis("wire", WIRE));

    assertThat(found.kind()).isEqualTo(ReuseKind.EXCERPT);
    assertThat(found.containmentB()).isEqualTo(1);
  }

  @Test
  void articlesThatOnlyQuoteTheSameSpeechAreIndependent() {
    String speech = "“" + WIRE.replace('"', '\'').replace("\n\n", "”\n\n“") + "”";
    String first = "Here is what the chief of the fire service told us on Monday:\n\n" + speech;
    String second = speech + "\n\nThus spoke Oldenkamp before the council went into its recess.";

    CopyTree tree = lineages.tree(List.of(analysis("first", first), analysis("second", second)));

    assertThat(tree.edges()).isEmpty();
    assertThat(tree.independentOrigins()).isEqualTo(2);
  }

  @Test
  void aNoticeUnderTwoUnrelatedArticlesDoesNotLinkThem() {
    String notice = "\n\nAll rights are reserved; nothing of this page may be printed elsewhere.";

    CopyTree tree =
        lineages.tree(
            List.of(
                analysis("fire", WIRE + notice),
                analysis(
                    "tax",
                    "The parliament of Ostrava voted on Thursday to raise the tax on bottled"
                        + " water. Deputies of the coalition had argued about the bill since"
                        + " spring, and three left the chamber before the count."
                        + notice)));

    assertThat(tree.independentOrigins()).isEqualTo(2);
  }

  @Test
  void equalTimesDecideNothingAndDoNoHarm() {
    Timestamp noon = Timestamp.parse("2026-03-02T12:00:00Z");
    List<Analysis> versions = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      Article print =
          article("p" + i, paragraphs(WIRE, 0, 4 + i % 3)).published(noon, GIVEN).build();
      versions.add(analysis(print.toBuilder()));
    }

    CopyTree tree = lineages.tree(versions);

    assertThat(tree.independentOrigins()).isEqualTo(1);
    assertThat(tree.edges())
        .flatExtracting(CopyEdge::evidence)
        .extracting(Evidence::kind)
        .doesNotContain(Evidence.Kind.TIME);
  }

  @Test
  void emptyArticlesAreOriginsOfTheirOwn() {
    CopyTree tree =
        lineages.tree(List.of(analysis("a", ""), analysis("b", ""), analysis("c", OWN_REPORT)));

    assertThat(tree.independentOrigins()).isEqualTo(3);
  }

  @Test
  void theSameArticlesGiveTheSameTree() {
    List<Analysis> versions = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      versions.add(analysis("v" + i, paragraphs(WIRE, i % 3, 4 + i % 4) + " Print " + i));
    }

    assertThat(lineages.tree(versions)).isEqualTo(lineages.tree(versions));
  }

  @Test
  void anArticleIsNoKinOfItself() {
    Profile wire = Profile.of(analysis("wire", WIRE));

    assertThat(new Comparer().compare(wire, wire).kind()).isEqualTo(ReuseKind.IDENTICAL);
    assertThat(lineages.tree(List.of(wire.analysis())).edges()).isEmpty();
  }
}
