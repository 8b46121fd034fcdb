package org.stemma.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class PerceptronTest {

  private static final int LABELS = 5;

  private static final int FEATURES = 40;

  /** A model whose weights and transitions are drawn from {@code seed}. */
  private record Model(int[] features, byte[] weights, int[] transitions) {

    static Model of(Random random) {
      int[] features = new int[FEATURES];
      for (int f = 0; f < FEATURES; f++) {
        features[f] = Perceptron.feature(1, f);
      }
      byte[] weights = new byte[FEATURES * LABELS];
      random.nextBytes(weights);
      int[] transitions = random.ints(LABELS * LABELS, -200, 200).toArray();
      return new Model(features, weights, transitions);
    }

    long score(int[][] seen, int[] labels) {
      long sum = 0;
      for (int i = 0; i < seen.length; i++) {
        sum += transitions[(i == 0 ? 0 : labels[i - 1] * LABELS) + labels[i]];
        for (int feature : seen[i] == null ? new int[0] : seen[i]) {
          for (int f = 0; f < FEATURES; f++) {
            sum += features[f] == feature ? weights[f * LABELS + labels[i]] : 0;
          }
        }
      }
      return sum;
    }
  }

  @Property(tries = 200)
  void noSequenceOfLabelsScoresMoreThanTheDecodedOne(@ForAll long seed) {
    Random random = new Random(seed);
    Model model = Model.of(random);
    int[][] seen = new int[5][];
    for (int i = 0; i < seen.length; i++) {
      seen[i] =
          random.nextInt(4) == 0
              ? null
              : random.ints(3, 0, FEATURES * 2).map(f -> Perceptron.feature(1, f)).toArray();
    }
    Perceptron perceptron =
        Perceptron.of(LABELS, model.features(), model.weights(), model.transitions());

    byte[] decoded = perceptron.decode(seen);

    int[] labels = new int[seen.length];
    for (int i = 0; i < labels.length; i++) {
      labels[i] = decoded[i];
    }
    assertThat(model.score(seen, labels)).isEqualTo(best(model, seen));
  }

  private static long best(Model model, int[][] seen) {
    long best = Long.MIN_VALUE;
    int[] labels = new int[seen.length];
    for (int code = 0; code < Math.pow(LABELS, seen.length); code++) {
      int rest = code;
      boolean allowed = true;
      for (int i = 0; i < labels.length; i++) {
        labels[i] = rest % LABELS;
        rest /= LABELS;
        allowed &= seen[i] != null || labels[i] == 0;
      }
      best = allowed ? Math.max(best, model.score(seen, labels)) : best;
    }
    return best;
  }

  @Property(tries = 50)
  void aModelOfFewLabelsScoresAsItsWeightsSay(@ForAll long seed) {
    Random random = new Random(seed);
    int[] features = random.ints(20).filter(f -> f != 0).distinct().sorted().toArray();
    byte[] weights = new byte[features.length * 3];
    random.nextBytes(weights);
    Perceptron perceptron = Perceptron.of(3, features, weights, new int[9]);
    int[] scores = new int[3];

    perceptron.score(new int[] {features[7], features[7] + 1}, 2, scores);

    for (int l = 0; l < 3; l++) {
      assertThat(scores[l]).isEqualTo(weights[7 * 3 + l]);
    }
  }
}
