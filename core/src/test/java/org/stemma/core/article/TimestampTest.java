package org.stemma.core.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.stemma.core.article.Timestamp.Precision;

class TimestampTest {

  @ParameterizedTest
  @CsvSource({
    "2026-03-02, 2026-03-02T00:00:00Z, DAY",
    "2026-03-02T22:55:00+05:30, 2026-03-02T17:25:00Z, SECOND",
    "2026-03-02T22:55:00Z, 2026-03-02T22:55:00Z, SECOND",
    "2026-03-02T22:55, 2026-03-02T22:55:00Z, SECOND",
    "2026-03-02 22:55:07, 2026-03-02T22:55:07Z, SECOND",
    "2026-03-02T22:55:00-0500, 2026-03-03T03:55:00Z, SECOND",
    "2026-03-02T22:55:00.123Z, 2026-03-02T22:55:00.123Z, SECOND",
  })
  void isoTimesOfTheUsualShapesAreRead(String iso, Instant instant, Precision precision) {
    Timestamp read = Timestamp.parse(iso);

    assertThat(read).isNotNull();
    assertThat(read.instant()).isEqualTo(instant);
    assertThat(read.precision()).isEqualTo(precision);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "yesterday", "2026-02-31", "2026-13-01T00:00:00Z", "20260302", "T"})
  void whatIsNoIsoTimeIsNull(String text) {
    assertThat(Timestamp.parse(text)).isNull();
  }

  @Test
  void aTimeWithoutZoneStaysWithoutZone() {
    Timestamp read = Timestamp.parse("2026-03-02T22:55:00");

    assertThat(read.offsetMinutes()).isNull();
    assertThat(read).hasToString("2026-03-02T22:55:00");
  }

  @Test
  void theDayIsTheDayWhereItWasWritten() {
    assertThat(Timestamp.parse("2026-03-02T01:00:00+05:30").day()).hasToString("2026-03-02");
  }

  @Property
  void whatIsPrintedIsReadBack(
      @ForAll @LongRange(min = -5_000_000_000L, max = 5_000_000_000L) long second,
      @ForAll @IntRange(min = -64, max = 64) int quarter) {
    Timestamp time =
        new Timestamp(Instant.ofEpochSecond(second), quarter * 15 % 841, Precision.SECOND);

    assertThat(Timestamp.parse(time.toString())).isEqualTo(time);
  }
}
