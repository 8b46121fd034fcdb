package org.stemma.reader.body;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** The memory of templates stays small, whatever arrives. */
class TemplateMemoryBoundsTest {

  private static List<Block> blocks(int from, int count) {
    StringBuilder html = new StringBuilder();
    IntStream.range(from, from + count)
        .forEach(i -> html.append("<p>These are the words ").append(letters(i)).append("</p>"));
    return BlockScanner.scan(Jsoup.parse(html.toString()));
  }

  /** Digits would all be alike. */
  private static String letters(int number) {
    return Integer.toString(number)
        .chars()
        .mapToObj(c -> "" + (char) (c - '0' + 'a'))
        .toList()
        .toString();
  }

  @Property(tries = 10)
  void noMoreBlocksAreKeptThanABoundForEachOutlet(
      @ForAll @IntRange(min = 1, max = 4) int outlets,
      @ForAll @IntRange(min = 1, max = 3) int pages,
      @ForAll @IntRange(min = 1, max = 900) int size) {
    TemplateMemory memory = new TemplateMemory();
    for (int outlet = 0; outlet < outlets; outlet++) {
      for (int page = 0; page < pages; page++) {
        memory.visit("outlet " + outlet, "page " + page, blocks(page * size, size));
      }
    }
    assertThat(memory.size())
        .isEqualTo(outlets * Math.min(TemplateMemory.MAX_BLOCKS, pages * size));
  }

  @Test
  void theOutletThatWasMetWithLeastRecentlyIsForgotten() {
    TemplateMemory memory = new TemplateMemory();
    List<Block> block = blocks(0, 1);
    memory.visit("first", "page", block);
    memory.visit("second", "page", block);
    memory.visit("first", "another page", block);
    for (int i = 0; i < TemplateMemory.MAX_OUTLETS - 1; i++) {
      memory.visit("outlet " + (char) ('a' + i), "page", block);
    }
    assertThat(memory.size()).isEqualTo(TemplateMemory.MAX_OUTLETS);
    assertThat(memory.visit("first", "third page", block).cardinality()).isOne();
    assertThat(memory.visit("second", "third page", block).cardinality()).isZero();
  }

  @Test
  void whatIsRepeatedGoesWhereTheModelDoubtsAndStaysWhereItIsSure() {
    double[] p = {0.5, 0.99, 0.5};
    BitSet repeated = new BitSet();
    repeated.set(0, 2);
    BodyFinder.doubt(p, repeated);
    assertThat(p[0]).isLessThan(0.1);
    assertThat(p[1]).isBetween(0.7, 0.98);
    assertThat(p[2]).isEqualTo(0.5);
  }

  @Test
  void aCounterDoesNotMakeABlockAnother() {
    TemplateMemory memory = new TemplateMemory();
    memory.visit("post", "one", BlockScanner.scan(Jsoup.parse("<p>Read by 12 people today</p>")));
    List<Block> later = BlockScanner.scan(Jsoup.parse("<p>Read by 47 people today</p>"));
    assertThat(memory.visit("post", "two", later).cardinality()).isOne();
  }
}
