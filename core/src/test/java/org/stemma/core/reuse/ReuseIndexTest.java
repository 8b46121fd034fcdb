package org.stemma.core.reuse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stemma.core.reuse.Samples.OWN_REPORT;
import static org.stemma.core.reuse.Samples.REWORDED;
import static org.stemma.core.reuse.Samples.WIRE;
import static org.stemma.core.reuse.Samples.analysis;
import static org.stemma.core.reuse.Samples.paragraphs;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ReuseIndexTest {

  private static final Instant MONDAY = Instant.parse("2026-03-02T08:00:00Z");

  private final ReuseIndex index = new ReuseIndex();

  @Test
  void anExcerptFindsItsWhole() {
    index.add(profile("wire", WIRE), MONDAY);
    index.add(profile("own", OWN_REPORT), MONDAY);

    assertThat(index.ask(profile("excerpt", paragraphs(WIRE, 4, 6))))
        .extracting(Candidate::id)
        .containsExactly("wire");
  }

  @Test
  void aRewordingFindsItsModelThoughNoFiveWordsAreTheSame() {
    index.add(profile("wire", WIRE), MONDAY);
    index.add(profile("own", OWN_REPORT), MONDAY);

    assertThat(index.ask(profile("reworded", REWORDED))).extracting(Candidate::id).contains("wire");
  }

  @Test
  void whatIsOlderThanTheWindowIsForgotten() {
    ReuseIndex days = new ReuseIndex(Duration.ofDays(3), 100);
    days.add(profile("old", WIRE), MONDAY);
    days.add(profile("new", OWN_REPORT), MONDAY.plus(Duration.ofDays(4)));

    assertThat(days.size()).isEqualTo(1);
    assertThat(days.ask(profile("copy", WIRE))).extracting(Candidate::id).doesNotContain("old");
  }

  @Test
  void theOldestLeaveWhenThereAreTooMany() {
    ReuseIndex small = new ReuseIndex(ReuseIndex.WINDOW, 50);
    for (int i = 0; i < 2_000; i++) {
      small.add(profile("copy" + i, WIRE + " Number " + i), MONDAY);
    }

    assertThat(small.size()).isEqualTo(50);
    assertThat(small.ask(profile("asked", WIRE)))
        .extracting(Candidate::id)
        .hasSize(50)
        .contains("copy1950", "copy1999")
        .doesNotContain("copy1949");
  }

  @Test
  void ofTenThousandCopiesTheNewestAreNamed() {
    for (int i = 0; i < 10_000; i++) {
      index.add(profile("copy" + i, paragraphs(WIRE, 0, 2)), MONDAY);
    }

    assertThat(index.ask(profile("asked", WIRE)))
        .hasSizeBetween(100, 1_000)
        .extracting(Candidate::id)
        .contains("copy9999");
  }

  @Test
  void anArticleThatComesLateDoesNotTurnTheClockBack() {
    index.add(profile("new", OWN_REPORT), MONDAY);
    index.add(profile("late", WIRE), MONDAY.minus(Duration.ofDays(90)));

    assertThat(index.ask(profile("copy", WIRE))).extracting(Candidate::id).contains("late");
  }

  @Test
  void anEmptyArticleIsTakenAndFindsNothing() {
    index.add(profile("wire", WIRE), MONDAY);

    assertThat(index.add(profile("empty", ""), MONDAY)).isEmpty();
    assertThat(index.size()).isEqualTo(2);
  }

  private static Profile profile(String id, String text) {
    return Profile.of(analysis(id, text));
  }
}
