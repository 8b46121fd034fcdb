package org.stemma.server.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stemma.core.article.Timestamp;

/** How dates, numbers and addresses are put. */
class WordingTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2021-12-13 | Mon 13 Dec 2021",
        "2014-03 | March 2014",
        "2014 | 2014",
        "2021-12-11/2021-12-12 | Sat 11 – Sun 12 Dec 2021",
        "2021-12-30/2022-01-02 | Thu 30 Dec 2021 – Sun 2 Jan 2022",
        "2021-W50 | week 50 of 2021",
        "2021-W50-WE | weekend of week 50 of 2021",
        "2024-03-04T05:40 | Mon 4 Mar 2024, 05:40",
        "2024-03-04T05:40:00+01:00 | Mon 4 Mar 2024, 05:40 UTC+01:00",
        "2024-03-04T05:40:00Z | Mon 4 Mar 2024, 05:40 UTC",
        "2021-13-45 | 2021-13-45",
        "1340 km | 1340 km",
        "/ | /",
        "some day | some day"
      })
  void aDateIsSaidAsExactlyAsItIsKnown(String iso, String words) {
    assertThat(Calendar.words(iso)).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "11300000000 USD | 11,300,000,000 USD",
        "1340 km | 1340 km",
        "about 13200 | about 13,200",
        "0.123456 | 0.123456",
        "999999999999999999999 | 999999999999999999999"
      })
  void longNumbersAreGrouped(String value, String grouped) {
    assertThat(Words.grouped(value)).isEqualTo(grouped);
  }

  @Test
  void aTimeIsGivenInThePagesOwnZoneAndNoMoreExactly() {
    assertThat(Moment.of(Timestamp.of(OffsetDateTime.parse("2021-12-14T22:55:00+05:30"))).words())
        .isEqualTo("14 Dec 2021, 22:55 UTC+05:30");
    assertThat(Moment.of(Timestamp.ofDay(LocalDate.of(2021, 12, 14))).words())
        .isEqualTo("14 Dec 2021");
    assertThat(Moment.of(Timestamp.parse("2021-12-14T22:55:00")).words())
        .isEqualTo("14 Dec 2021, 22:55");
    assertThat(Moment.of((Timestamp) null)).isNull();
  }

  @Test
  void textIsCutAtAWordAndNeverInsideACharacter() {
    assertThat(Words.cut("a short text", 20)).isEqualTo("a short text");
    assertThat(Words.cut("the harbour burns all night", 13)).isEqualTo("the harbour…");
    assertThat(Words.cut("🔥".repeat(10), 4)).isEqualTo("🔥🔥🔥🔥…");
  }

  @Test
  void anIdIsOneSegmentWhateverItHolds() {
    assertThat(Links.article("a/b c?d#e%f+g")).isEqualTo("/article/a%2Fb%20c%3Fd%23e%25f%2Bg");
    assertThat(Links.story("s", "said")).isEqualTo("/story/s/said");
  }

  @Test
  void onlyAddressesOfTheWebAreLinked() {
    assertThat(Links.external("https://post.example/a")).isEqualTo("https://post.example/a");
    assertThat(Links.external("HTTP://post.example/a")).isNotNull();
    assertThat(Links.external("javascript:alert(1)")).isNull();
    assertThat(Links.external("//post.example/a")).isNull();
    assertThat(Links.external("https:post")).isNull();
    assertThat(Links.external(null)).isNull();
  }
}
