package org.stemma.core.reuse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stemma.core.reuse.Samples.OWN_REPORT;
import static org.stemma.core.reuse.Samples.REWORDED;
import static org.stemma.core.reuse.Samples.WIRE;
import static org.stemma.core.reuse.Samples.analysis;
import static org.stemma.core.reuse.Samples.paragraphs;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.stemma.core.article.Article;
import org.stemma.core.text.Analysis;

class ComparerTest {

  private final Comparer comparer = new Comparer();

  @Test
  void theSameWordsAreIdenticalWhateverTheirMarks() {
    Comparison found = compare(WIRE, WIRE.replace('"', '“').replace(",", " –"));

    assertThat(found.kind()).isEqualTo(ReuseKind.IDENTICAL);
    assertThat(found.containmentA()).isEqualTo(1);
    assertThat(found.containmentB()).isEqualTo(1);
  }

  @Test
  void lightEditsMakeACopy() {
    Comparison found =
        compare(WIRE, WIRE.replace("Nobody was killed", "No one died").replace("about", "some"));

    assertThat(found.kind()).isEqualTo(ReuseKind.COPY);
    assertThat(found.order()).isEqualTo(1);
    assertThat(found.overlap()).isGreaterThan(0.9);
  }

  @Test
  void twoParagraphsOfSevenAreAnExcerpt() {
    Comparison found = compare(WIRE, paragraphs(WIRE, 0, 3));

    assertThat(found.kind()).isEqualTo(ReuseKind.EXCERPT);
    assertThat(found.containmentB()).isEqualTo(1);
    assertThat(found.containmentA()).isBetween(0.3, 0.6);
  }

  @Test
  void aStoryRetoldSentenceBySentenceIsARewrite() {
    Comparison found = compare(WIRE, REWORDED);

    assertThat(found.kind()).isEqualTo(ReuseKind.REWRITE);
    assertThat(found.passages()).hasSizeGreaterThan(4);
    assertThat(found.passages()).anyMatch(each -> each.kind() == Passage.Kind.EDITED);
  }

  @Test
  void twoReportsThatQuoteTheSameWordsAreNotCopies() {
    Comparison found = compare(WIRE, OWN_REPORT);

    assertThat(found.kind()).isEqualTo(ReuseKind.SHARED_QUOTE);
    assertThat(found.kind().isCopying()).isFalse();
  }

  @Test
  void reportsOfDifferentEventsAreIndependent() {
    Comparison found =
        compare(
            OWN_REPORT,
            "The parliament of Ostrava voted on Thursday to raise the tax on bottled water. "
                + "Deputies of the ruling coalition had argued about the bill since spring, and "
                + "three of them left the chamber before the count.");

    assertThat(found.kind()).isEqualTo(ReuseKind.INDEPENDENT);
    assertThat(found.passages()).isEmpty();
  }

  @Test
  void aMovedParagraphIsFoundWhereItWentAndIsMarked() {
    List<String> parts = new ArrayList<>(List.of(WIRE.split(Article.BREAK)));
    Collections.rotate(parts, 1);

    Comparison found = compare(WIRE, String.join(Article.BREAK, parts));

    assertThat(found.kind()).isEqualTo(ReuseKind.COPY);
    assertThat(found.containmentA()).isEqualTo(1);
    assertThat(found.order()).isBetween(0.8, 0.99);
    assertThat(found.passages()).filteredOn(p -> p.kind() == Passage.Kind.MOVED).hasSize(1);
  }

  @Test
  void offsetsOfPassagesAreCodePoints() {
    Analysis plain = analysis("plain", WIRE);
    Analysis apples = analysis("apples", "🍎🍏🍎 " + WIRE);

    Comparison found = comparer.compare(plain, apples);

    Passage first = found.passages().getFirst();
    assertThat(apples.slice(first.b())).isEqualTo(plain.slice(first.a())).startsWith("A fire");
  }

  @Test
  void aTextWithoutWordsIsIndependentOfEverything() {
    assertThat(compare("", WIRE).kind()).isEqualTo(ReuseKind.INDEPENDENT);
    assertThat(compare("— … —", "— … —").kind()).isEqualTo(ReuseKind.INDEPENDENT);
  }

  @Test
  void oneWordAMillionTimesIsComparedInBoundedTime() {
    String drone = "tick ".repeat(500_000);

    Comparison found = compare(drone, drone + "tock");

    assertThat(found.kind().isCopying()).isTrue();
  }

  private Comparison compare(String a, String b) {
    return comparer.compare(analysis("a", a), analysis("b", b));
  }
}
