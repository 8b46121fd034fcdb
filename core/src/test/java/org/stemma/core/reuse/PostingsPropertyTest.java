package org.stemma.core.reuse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** Against a map of lists. */
class PostingsPropertyTest {

  private static final int MOST = 9;

  @Property(tries = 200)
  void eachKeyHasItsNewestLivingArticles(@ForAll("streams") List<int[]> stream) {
    Postings postings = new Postings(MOST);
    Map<Integer, List<Integer>> model = new HashMap<>();
    int number = 1;
    for (int[] keys : stream) {
      postings.reserve(keys.length, floor(number));
      int[] slots = postings.locate(keys);
      for (int k = 0; k < keys.length; k++) {
        postings.add(slots[k], keys[k], number);
        model.computeIfAbsent(keys[k], key -> new ArrayList<>()).add(number);
      }
      number++;
    }

    int floor = floor(number);
    for (Map.Entry<Integer, List<Integer>> each : model.entrySet()) {
      List<Integer> all = each.getValue();
      List<Integer> newest = all.subList(Math.max(0, all.size() - MOST), all.size());
      int[] living = newest.stream().mapToInt(n -> n).filter(n -> n >= floor).sorted().toArray();
      assertThat(tallied(postings, each.getKey(), floor)).isEqualTo(living);
    }
  }

  /** Two in three have left. */
  private static int floor(int number) {
    return Math.max(1, number * 2 / 3);
  }

  private static int[] tallied(Postings postings, int key, int floor) {
    Tally tally = new Tally();
    tally.reserve(1 << 12);
    postings.tally(postings.locate(new int[] {key})[0], floor, tally);
    int[] found = tally.select(count -> count == 1);
    Arrays.sort(found);
    return found;
  }

  /** Articles of distinct keys, some common to most, most of them rare; zero is a key too. */
  @Provide
  Arbitrary<List<int[]>> streams() {
    Arbitrary<Integer> common = Arbitraries.integers().between(-3, 3);
    Arbitrary<Integer> rare = Arbitraries.integers();
    return Arbitraries.frequencyOf(Tuple.of(1, common), Tuple.of(3, rare))
        .array(Integer[].class)
        .uniqueElements()
        .ofMaxSize(60)
        .map(boxed -> Arrays.stream(boxed).mapToInt(i -> i).toArray())
        .list()
        .ofMaxSize(200);
  }
}
