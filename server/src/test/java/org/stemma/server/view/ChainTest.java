package org.stemma.server.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ChainTest {

  @Test
  void theLongestRiseIsKept() {
    assertThat(Chain.longest(new int[] {5, 0, -1, 1, 9, 2}))
        .containsExactly(false, true, false, true, false, true);
  }

  @Test
  void nothingHasNoChain() {
    assertThat(Chain.longest(new int[0])).isEmpty();
    assertThat(Chain.longest(new int[] {-1, -1})).containsOnly(false);
  }

  @Property
  void itRisesAndIsAsLongAsASlowSearchFinds(
      @ForAll @Size(max = 12) List<@IntRange(min = -1, max = 9) Integer> values) {
    int[] array = values.stream().mapToInt(Integer::intValue).toArray();
    boolean[] chain = Chain.longest(array);
    List<Integer> kept = new ArrayList<>();
    for (int i = 0; i < array.length; i++) {
      if (chain[i]) {
        kept.add(array[i]);
      }
    }
    assertThat(kept).isSorted().doesNotHaveDuplicates().allMatch(value -> value >= 0);
    assertThat(kept).hasSize(longestFrom(array, 0, -1));
  }

  private static int longestFrom(int[] values, int from, int above) {
    int longest = 0;
    for (int i = from; i < values.length; i++) {
      if (values[i] > above) {
        longest = Math.max(longest, 1 + longestFrom(values, i + 1, values[i]));
      }
    }
    return longest;
  }
}
