package org.stemma.core.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CognateKeysTest {

  private static int[] keys(String... words) {
    return CognateKeys.of(List.of(words), List.of());
  }

  @ParameterizedTest
  @CsvSource({
    "tokyo, токио",
    "olympics, olimpicos",
    "olympics, олимпиада",
    "philosophy, filosofia",
    "brazil, brasil",
    "theatre, teatro"
  })
  void aNameOrALoanHasOneKeyInItsLanguages(String one, String other) {
    assertThat(keys(one)).hasSize(1).isEqualTo(keys(other));
  }

  @Test
  void wordsWithDifferentHeadsHaveDifferentKeys() {
    assertThat(keys("harbour")).isNotEqualTo(keys("bakery"));
  }

  @Test
  void shortWordsHaveNoKey() {
    assertThat(keys("the", "a", "of")).isEmpty();
  }
}
