package org.stemma.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QuotationsTest {

  @Test
  void everyStyleIsPaired() {
    assertThat(
            Analysed.quotations(
                "“one” \"two\" „three“ «four» »five« 「six」 ‘seven’ ''eight'' 'nine'"))
        .containsExactly("one", "two", "three", "four", "five", "six", "seven", "eight", "nine");
  }

  @Test
  void anInnerQuotationFollowsItsOuterOne() {
    assertThat(Analysed.quotations("“He cried ‘fire’ twice,” she said."))
        .containsExactly("He cried ‘fire’ twice,", "fire");
  }

  @Test
  void anApostropheIsNoMark() {
    assertThat(Analysed.quotations("It's the dockers' strike of '88, isn't it?")).isEmpty();
  }

  @Test
  void aQuotationThatIsNeverClosedEndsWithItsParagraph() {
    assertThat(Analysed.quotations("“We wait.\n\n“We go,” she said."))
        .containsExactly("We wait.", "We go,");
  }

  @Test
  void aQuotationOpenedAgainInsideAndClosedOnceEndsWithThatClose() {
    assertThat(Analysed.quotations("“The quay is ours – “They threaten it,” said the union."))
        .first()
        .isEqualTo("The quay is ours – “They threaten it,");
  }

  @Test
  void aStrayClosingMarkClosesNothing() {
    assertThat(Analysed.quotations("They warned of “massive” losses.”")).containsExactly("massive");
  }
}
