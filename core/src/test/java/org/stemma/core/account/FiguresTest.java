package org.stemma.core.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.stemma.core.text.Analysis;

class FiguresTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "The war killed more than 13,200 people. | 13200 | - | more than | people",
        "They share a 1,340-kilometer border. | 1340 | km | - | border",
        "It lies 833 miles away. | 833 | mi | - | -",
        "Prices rose by 4.5 percent. | 4.5 | % | - | -",
        "Prices rose by 4.5% in a year. | 4.5 | % | - | -",
        "About forty houses burned. | 40 | - | about | houses",
        "Twenty-five ships left port. | 25 | - | - | ships",
        "Two hundred and six ships left port. | 206 | - | - | ships",
        "Tens of thousands of soldiers came. | 10000 | - | tens of thousands | soldiers",
        "The deal cost $11.3 billion. | 11300000000 | USD | - | -",
        "The deal cost 3 million euros. | 3000000 | EUR | - | -",
        "The surge may reach 9 feet or more. | 9 | ft | or more | -",
        "The waves are as high as 11 feet. | 11 | ft | as high as | -",
        "A dozen goats escaped. | 12 | - | - | goats",
        "They bought 64 Norwind K-35A patrol jets to replace others. | 64 | - | - | Norwind K-35A patrol jets",
      })
  void aFigureHasValueUnitQualifierAndWhatIsCounted(
      String text, double value, String unit, String qualifier, String of) {
    assertThat(Figures.in(Texts.english(text)))
        .extracting(Figure::value, Figure::unit, Figure::qualifier, Figure::of)
        .containsExactly(tuple(value, unit, qualifier, of));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "de | Mehr als 13.200 Menschen starben. | 13200 | - | mehr als | Menschen",
        "de | Der Bau kostet 1,5 Millionen Euro. | 1500000 | EUR | - | -",
        "fr | Plus de 13 200 personnes sont mortes. | 13200 | - | plus de | personnes",
        "fr | Les prix augmentent de cinq pour cent. | 5 | % | - | -",
        "es | Murieron más de 13.200 personas. | 13200 | - | mas de | personas",
        "ru | Погибли более 13 200 человек. | 13200 | - | более | человек",
      })
  void otherLanguagesWriteNumbersTheirOwnWay(
      String language, String text, double value, String unit, String qualifier, String of) {
    assertThat(Figures.in(Texts.in(language, text)))
        .extracting(Figure::value, Figure::unit, Figure::qualifier, Figure::of)
        .containsExactly(tuple(value, unit, qualifier, of));
  }

  @Test
  void aSumAndItsConversionAreTwoFigures() {
    assertThat(Figures.in(Texts.english("a 10 billion euro ($11.3 billion) deal")))
        .extracting(Figure::value, Figure::unit)
        .containsExactly(tuple(1e10, "EUR"), tuple(1.13e10, "USD"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "It happened in 2018.",
        "It happened on December 14.",
        "The F-35A and the G7 have nothing to do with Covid-19.",
        "See page 5 and article 12.",
        "The two also met.",
        "The home side won 3-1.",
        "One could say so.",
      })
  void datesNamesAndScoresAreNoFigures(String text) {
    assertThat(Figures.in(Texts.english(text))).isEmpty();
  }

  @Test
  void aNumberOfFourHundredDigitsIsNoAmount() {
    assertThat(Figures.in(Texts.english("They counted " + "7".repeat(400) + " stars."))).isEmpty();
  }

  @Property(tries = 300)
  void figuresLieInOrderInsideAnyText(@ForAll @StringLength(max = 300) String text) {
    Analysis analysis = Texts.english(text);
    int last = 0;
    for (Figure figure : Figures.in(analysis)) {
      assertThat(figure.start()).isGreaterThanOrEqualTo(last);
      assertThat(analysis.points().slice(figure.span())).isEqualTo(figure.text());
      assertThat(figure.value()).isFinite();
      last = figure.end();
    }
    assertThat(last).isLessThanOrEqualTo(analysis.points().length());
  }
}
