package org.stemma.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordClustersTest {

  private static final WordClusters CLUSTERS = WordClusters.english();

  private static int prefix(String word, int bits) {
    return CLUSTERS.prefix(CLUSTERS.of(word), bits);
  }

  @Test
  void citiesAreAkinAndDaysAreNot() {
    assertThat(prefix("paris", 6)).isEqualTo(prefix("london", 6));
    assertThat(prefix("paris", 6)).isNotEqualTo(prefix("tuesday", 6));
  }

  @Test
  void anUnknownWordHasNoCluster() {
    assertThat(CLUSTERS.of("nordhavenquay")).isEqualTo(WordClusters.NONE);
    assertThat(CLUSTERS.prefix(WordClusters.NONE, 4)).isZero();
  }

  @Test
  void aLongerPrefixThanThePathIsThePath() {
    assertThat(prefix("paris", 31)).isEqualTo(prefix("paris", 30));
  }
}
