package org.stemma.core.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class SpreadTest {

  private static SparseVector vector(int size, Random random) {
    int[] terms = random.ints(size, 0, 2_000).distinct().sorted().toArray();
    float[] weights = new float[terms.length];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = 0.1f + random.nextFloat();
    }
    return SparseVector.heaviest(terms, weights, terms.length, 900);
  }

  @Property
  void aSpreadVectorGivesTheSameCosineAsTheVectorItself(
      @ForAll @IntRange(min = 0, max = 900) int size, @ForAll long seed) {
    Random random = new Random(seed);
    Spread spread = new Spread();
    spread.load(vector(400, random));
    SparseVector one = vector(size, random);
    SparseVector other = vector(150, random);

    spread.load(one);

    assertThat(spread.dot(other)).isCloseTo(one.dot(other), within(1e-6));
    assertThat(spread.shared(other)).isEqualTo(one.shared(other).length);
  }

  @Property
  void onlyTheHeaviestTermsAreKeptAndTheLengthIsOne(
      @ForAll @IntRange(min = 1, max = 50) int most, @ForAll long seed) {
    Random random = new Random(seed);
    int[] terms = random.ints(80, 0, 2_000).distinct().sorted().toArray();
    float[] weights = new float[terms.length];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = random.nextInt(5);
    }
    SparseVector kept = SparseVector.heaviest(terms, weights, terms.length, most);

    assertThat(kept.size()).isPositive().isLessThanOrEqualTo(most);
    assertThat(kept.dot(kept)).isCloseTo(1, within(1e-5));
  }
}
