package org.stemma.reader.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stemma.core.article.Timestamp;

class DateScannerTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      textBlock =
          """
          2021-12-14T22:55:00+05:30                  > 2021-12-14T22:55:00+05:30
          2021-12-14T22:55:00.123Z                   > 2021-12-14T22:55:00Z
          2021-12-14T22:55:00+0530                   > 2021-12-14T22:55:00+05:30
          2021-12-14 22:55                           > 2021-12-14T22:55:00
          20211214                                   > 2021-12-14
          December 14, 2021 10:55 pm IST             > 2021-12-14T22:55:00+05:30
          Dec. 14th, 2021 at 12:05 a.m. ET           > 2021-12-14T00:05:00-05:00
          9:30 AM EDT, Tue July 6, 2021              > 2021-07-06T09:30:00-04:00
          14 December 2021                           > 2021-12-14
          14.12.2021, 22:55 Uhr                      > 2021-12-14T22:55:00
          14.12.21                                   > 2021-12-14
          3. März 2021 um 8.05 Uhr MEZ               > 2021-03-03T08:05:00+01:00
          le 14 décembre 2021 à 22h55                > 2021-12-14T22:55:00
          14 de diciembre de 2021                    > 2021-12-14
          14 декабря 2021, 10:15 МСК                 > 2021-12-14T10:15:00+03:00
          2021年12月14日 22時55分                      > 2021-12-14T22:55:00
          ١٤ ديسمبر ٢٠٢١                             > 2021-12-14
          12/14/2021                                 > 2021-12-14
          """)
  void datesAreReadInManyWritings(String written, String read) {
    assertThat(DateScanner.first(written, false)).hasToString(read);
  }

  @ParameterizedTest
  @CsvSource({"3/4/2021,2021-03-04,2021-04-03", "3.4.2021,2021-04-03,2021-04-03"})
  void onlyAmericansPutTheMonthFirstAndNobodyWithDots(String text, String american, String other) {
    assertThat(DateScanner.first(text, true)).hasToString(american);
    assertThat(DateScanner.first(text, false)).hasToString(other);
  }

  @ParameterizedTest
  @CsvSource({
    "Tuesday",
    "December 14",
    "31 February 2021",
    "2 hours ago",
    "version 1.2.3",
    "1340 km"
  })
  void whatIsNoWholeDateIsNotCompleted(String text) {
    assertThat(DateScanner.first(text, true)).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "https://a.example/2021/12/14/title,2021-12-14",
    "https://a.example/news-2021-12-14.html,2021-12-14"
  })
  void addressesCarryDays(String url, String day) {
    assertThat(DateScanner.ofAddress(url)).hasToString(day);
    assertThat(DateScanner.ofAddress("https://2021-12-14.example/title")).isNull();
  }

  @Property(tries = 300)
  boolean anyTextEndsAndItsDatesLieInsideIt(@ForAll String text) {
    for (DateScanner.Found found : DateScanner.scan(text, true)) {
      Timestamp time = found.time();
      if (found.start() < 0 || found.end() > text.length() || time.day().getYear() < 1900) {
        return false;
      }
    }
    return true;
  }

  @Test
  void aTimeBetweenTwoDaysBelongsToOneOfThem() {
    List<DateScanner.Found> found = DateScanner.scan("14.12.21, 22:55 Uhr 15.12.21", false);
    assertThat(found)
        .extracting(date -> date.time().toString())
        .containsExactly("2021-12-14T22:55:00", "2021-12-15");
    assertThat(found.get(0).end()).isLessThanOrEqualTo(found.get(1).start());
  }
}
