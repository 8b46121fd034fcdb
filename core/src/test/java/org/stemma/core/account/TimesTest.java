package org.stemma.core.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stemma.core.article.Timestamp;
import org.stemma.core.text.Analysis;

class TimesTest {

  /** A Tuesday. */
  private static final Timestamp TUESDAY = Timestamp.parse("2021-12-14");

  private static List<TimeExpression> times(String text) {
    return Times.in(Texts.english(text), TUESDAY);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The mayor resigned on Monday. | Monday | 2021-12-13",
        "The mayor resigned on Tuesday. | Tuesday | 2021-12-14",
        "The mayor will resign on Friday. | Friday | 2021-12-17",
        "The mayor resigned last Friday. | last Friday | 2021-12-10",
        "The bridge fell on December 13. | December 13 | 2021-12-13",
        "The bridge fell on 14 December 2020. | 14 December 2020 | 2020-12-14",
        "The bridge fell on Dec. 3, 2019, at dusk. | Dec. 3, 2019 | 2019-12-03",
        "The bridge fell on 2021-11-30. | 2021-11-30 | 2021-11-30",
        "The bridge fell in March 2014. | March 2014 | 2014-03",
        "The bridge fell in March. | March | 2021-03",
        "The road will open in January. | January | 2022-01",
        "They have fought since April 2014. | April 2014 | 2014-04",
        "They met last week. | last week | 2021-W49",
        "They met at the weekend. | the weekend | 2021-W49-WE",
        "They may attack next month. | next month | 2022-01",
        "They met in 2018. | 2018 | 2018",
        "They met yesterday. | yesterday | 2021-12-13",
        "They met two days ago. | two days ago | 2021-12-12",
        "They met on Monday night. | Monday night | 2021-12-13TNI",
        "They met Monday at 3:30 p.m. in the hall. | Monday at 3:30 p.m. | 2021-12-13T15:30",
        "The strike lasted three weeks. | three weeks | P3W",
        "The strike lasted half an hour. | half an hour | PT30M",
        "The ferry runs every day. | every day | P1D",
        "Profit rose in the third quarter of 2019. | the third quarter of 2019 | 2019-Q3",
        "It was built in the 1990s. | the 1990s | 199",
        "Nobody knows now. | now | PRESENT_REF",
      })
  void aTimeHasItsValueAsSeenFromThePublication(String text, String words, String value) {
    assertThat(times(text))
        .anySatisfy(time -> {
          assertThat(time.text()).isEqualTo(words);
          assertThat(time.value()).isEqualTo(value);
        });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "de | Der Minister trat am Montag zurück. | Montag | 2021-12-13",
        "de | Das war vor zwei Wochen. | vor zwei Wochen | 2021-W48",
        "de | Seit März 2014 wird gekämpft. | März 2014 | 2014-03",
        "de | Die Brücke fiel um 14.30 Uhr. | 14.30 Uhr | 2021-12-14T14:30",
        "fr | Le ministre a démissionné lundi. | lundi | 2021-12-13",
        "fr | Le pont est tombé le 14 décembre 2020. | le 14 décembre 2020 | 2020-12-14",
        "fr | C'était la semaine dernière. | la semaine dernière | 2021-W49",
        "es | El puente cayó el 14 de diciembre de 2020. | el 14 de diciembre de 2020 | 2020-12-14",
        "es | Cayó hace dos semanas. | hace dos semanas | 2021-W48",
        "ru | Мост упал 14 декабря 2020 года. | 14 декабря 2020 года | 2020-12-14",
        "ru | Он ушёл в понедельник. | понедельник | 2021-12-13",
        "ru | Это было на прошлой неделе. | прошлой неделе | 2021-W49",
      })
  void otherLanguagesHaveTheirOwnRules(String language, String text, String words, String value) {
    assertThat(Times.in(Texts.in(language, text), TUESDAY))
        .anySatisfy(time -> {
          assertThat(time.text()).isEqualTo(words);
          assertThat(time.value()).isEqualTo(value);
        });
  }

  @Test
  void aWeekdayWithoutAPublicationHasNoValue() {
    assertThat(Times.in(Texts.english("The mayor resigned on Monday."), null))
        .singleElement()
        .satisfies(time -> assertThat(time.value()).isNull());
  }

  @Test
  void theThirtyFirstOfFebruaryHasNoValue() {
    assertThat(times("The letter is dated February 31, 2020."))
        .allSatisfy(time -> assertThat(time.value()).isNull());
  }

  @Test
  void theSameDayIsTheDayNamedBefore() {
    assertThat(times("They met on 3 May 2019. The bridge fell on the same day."))
        .extracting(TimeExpression::value)
        .containsExactly("2019-05-03", "2019-05-03");
  }

  @Test
  void aDayCountedFromAnotherNeedsNoPublication() {
    Analysis text = Texts.english("They met on 3 May 2019. Two days later the bridge fell.");
    assertThat(Times.in(text, null))
        .extracting(TimeExpression::value)
        .containsExactly("2019-05-03", "2019-05-05");
  }

  @Test
  void amountsAgesAndModalVerbsAreNoTimes() {
    assertThat(times("2000 people may march with a six-year-old to the house as soon as possible."))
        .isEmpty();
  }

  @Test
  void aTextInALanguageWithoutRulesYieldsNothing() {
    assertThat(Times.in(Texts.in("fi", "Maanantaina 3. toukokuuta 2019"), TUESDAY)).isEmpty();
  }

  @Property(tries = 300)
  void timesLieInOrderInsideAnyText(@ForAll @StringLength(max = 300) String text) {
    Analysis analysis = Texts.english(text);
    int last = 0;
    for (TimeExpression time : Times.in(analysis, TUESDAY)) {
      assertThat(time.start()).isGreaterThanOrEqualTo(last);
      assertThat(time.end()).isGreaterThan(time.start());
      assertThat(analysis.points().slice(time.span())).isEqualTo(time.text());
      last = time.end();
    }
    assertThat(last).isLessThanOrEqualTo(analysis.points().length());
  }

  @Test
  void aSentenceOfAMillionWordsIsReadToItsEnd() {
    String text = "on Monday in May 2014 about ".repeat(40_000) + "and 3 June 2015";
    assertThat(times(text).getLast().value()).isEqualTo("2015-06-03");
  }
}
