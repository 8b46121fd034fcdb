package org.stemma.core.reuse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.stemma.core.article.Span;
import org.stemma.core.text.Analysis;

class ComparisonPropertyTest {

  private final Comparer comparer = new Comparer();

  @Property(tries = 300)
  void passagesLieInTheirTextsAndNeverOverlap(
      @ForAll("texts") String left, @ForAll("texts") String right) {
    Analysis a = Samples.analysis("a", left);
    Analysis b = Samples.analysis("b", right);

    Comparison found = comparer.compare(a, b);

    assertApart(found.passages().stream().map(Passage::a).toList(), a.points().length());
    assertApart(found.passages().stream().map(Passage::b).toList(), b.points().length());
  }

  @Property(tries = 300)
  void theVerdictDoesNotDependOnWhoComesFirst(
      @ForAll("texts") String left, @ForAll("texts") String right) {
    Analysis a = Samples.analysis("a", left);
    Analysis b = Samples.analysis("b", right);

    assertThat(comparer.compare(a, b).kind()).isEqualTo(comparer.compare(b, a).kind());
  }

  @Property(tries = 100)
  void sharesAreBetweenNothingAndAll(@ForAll("texts") String left, @ForAll("texts") String right) {
    Comparison found = comparer.compare(Samples.analysis("a", left), Samples.analysis("b", right));

    assertThat(List.of(found.containmentA(), found.containmentB(), found.order()))
        .allSatisfy(share -> assertThat(share).isBetween(0.0, 1.0));
    assertThat(found.confidence()).isBetween(0.0, 1.0);
  }

  private static void assertApart(List<Span> spans, int length) {
    List<Span> sorted = new ArrayList<>(spans);
    sorted.sort(Comparator.naturalOrder());
    IntStream.range(1, sorted.size())
        .forEach(
            i -> assertThat(sorted.get(i).start()).isGreaterThanOrEqualTo(sorted.get(i - 1).end()));
    assertThat(sorted).allSatisfy(span -> assertThat(span.end()).isLessThanOrEqualTo(length));
  }

  /** Texts from the paragraphs of two reports, in any order, repeated and cut. */
  @Provide
  Arbitrary<String> texts() {
    List<String> paragraphs = new ArrayList<>();
    paragraphs.addAll(List.of(Samples.WIRE.split("\n\n")));
    paragraphs.addAll(List.of(Samples.REWORDED.split("\n\n")));
    paragraphs.add("🍎 “Tout est perdu,” said no one.");
    return Arbitraries.of(paragraphs)
        .flatMap(each -> Arbitraries.integers().between(0, each.length()).map(each::substring))
        .list()
        .ofMaxSize(9)
        .map(parts -> String.join("\n\n", parts));
  }
}
