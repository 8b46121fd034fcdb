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
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.stemma.core.article.Article;
import org.stemma.core.article.Timestamp;
import org.stemma.core.text.Analysis;

/** A version that tells nothing new changes nothing but its own place. */
class StabilityPropertyTest {

  private final Lineages lineages = new Lineages();

  @Property(tries = 20)
  void anotherPrintOfAKnownTextMovesNobodyElse(@ForAll long seed) {
    List<Analysis> family = family(new Random(seed));
    Analysis known = family.get(new Random(seed).nextInt(family.size()));
    List<Analysis> more = new ArrayList<>(family);
    more.add(at("again", known.article().text(), "2026-03-09T06:00:00Z"));

    assertThat(edges(lineages.tree(more), "again"))
        .containsExactlyInAnyOrderElementsOf(edges(lineages.tree(family), "again"));
  }

  @Property(tries = 20)
  void anArticleAboutSomethingElseMovesNobody(@ForAll long seed) {
    List<Analysis> family = family(new Random(seed));
    List<Analysis> more = new ArrayList<>(family);
    more.add(at("other", OWN_REPORT, "2026-03-01T06:00:00Z"));

    assertThat(edges(lineages.tree(more), "other"))
        .containsExactlyInAnyOrderElementsOf(edges(lineages.tree(family), "other"));
  }

  @Property(tries = 20)
  void everyVersionStandsInOneLineage(@ForAll long seed) {
    CopyTree tree = lineages.tree(family(new Random(seed)));

    assertThat(tree.lineages())
        .flatExtracting(CopyTree.Lineage::members)
        .containsExactlyInAnyOrderElementsOf(tree.versions());
  }

  private static List<String> edges(CopyTree tree, String without) {
    return tree.edges().stream()
        .filter(edge -> !edge.to().equals(without))
        .map(edge -> edge.from() + ">" + edge.to())
        .toList();
  }

  private static List<Analysis> family(Random random) {
    List<Analysis> family = new ArrayList<>();
    int size = 3 + random.nextInt(5);
    for (int i = 0; i < size; i++) {
      int from = random.nextInt(3);
      String text = paragraphs(WIRE, from, 5 + random.nextInt(2));
      boolean edited = random.nextBoolean();
      String own = edited ? text.replace("volunteers", "helpers" + random.nextInt(3)) : text;
      String added = Article.BREAK + "Print " + i + " adds that " + i + " boats were late.";
      family.add(
          at("v" + i, random.nextBoolean() ? own + added : own, "2026-03-02T0" + i + ":00:00Z"));
    }
    return family;
  }

  private static Analysis at(String id, String text, String time) {
    return analysis(article(id, text).published(Timestamp.parse(time), GIVEN));
  }
}
