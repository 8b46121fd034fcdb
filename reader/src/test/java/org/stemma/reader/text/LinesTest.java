package org.stemma.reader.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.stemma.core.article.Credit;

/** What single lines say: credits, bylines, furniture, datelines, corrections. */
class LinesTest {

  private final Credits credits = new Credits();
  private final Bylines bylines = new Bylines();
  private final Furniture furniture = new Furniture();

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      textBlock =
          """
          This article was originally published by The Harbour Post and is reprinted with permission. > REPRINT > Harbour Post
          Republished from The Harbour Post.                        > REPRINT      > Harbour Post
          With files from Harbour Wire                              > CONTRIBUTION > Harbour Wire
          Source: Harbour Post                                      > SOURCE       > Harbour Post
          Quelle: Hafenbote                                         > SOURCE       > Hafenbote
          Mit Material von Hafenbote                                > CONTRIBUTION > Hafenbote
          Источник: Портовый вестник                                > SOURCE       > Портовый вестник
          来源：港口日报                                               > SOURCE       > 港口日报
          Source: HPA                                               > WIRE         > HPA
          Quelle: Küstenländer Nachrichtendienst                    > WIRE         > Küstenländer Nachrichtendienst
          This article first appeared in Le Phare du Nord.          > REPRINT      > Le Phare du Nord
          (Reuters)                                                 > WIRE         > Reuters
          dpa/AFP                                                   > WIRE         > dpa/AFP
          """)
  void creditsAreRecognised(String line, Credit.Kind kind, String name) {
    Credit credit = credits.of(line);
    assertThat(credit).isNotNull();
    assertThat(credit.kind()).isEqualTo(kind);
    assertThat(credit.name()).isEqualTo(name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The source of the river lies in the hills above the town.",
        "The report was published by the ministry on Monday and was welcomed by all parties.",
        "AP Herbert wrote novels."
      })
  void sentencesAreNoCredits(String line) {
    assertThat(credits.of(line)).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      textBlock =
          """
          NORSUND (HPA) — A ferry that left the harbour has not been heard of.  > HPA
          Norsund (HPA). Eine Fähre ist seit Montag verschollen.                > HPA
          Norsund (HPA) Eine Fähre ist seit Montag verschollen.                 > HPA
          """)
  void anAcronymAfterThePlaceIsAnAgency(String paragraph, String name) {
    assertThat(credits.ofDateline(paragraph)).extracting(Credit::name).isEqualTo(name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Harbour Police Association (HPA) - the body of officers - met on Monday.",
        "Stone (ABC) said on Monday that the harbour would be closed.",
        "The ferry is late (HPA) - again."
      })
  void anAcronymThatStandsForTheWordsBeforeOrInASentenceIsNone(String paragraph) {
    assertThat(credits.ofDateline(paragraph)).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "'By Ada Stone, HPA',HPA",
    "HPA,HPA",
    "Von Anna Berg / HPA,HPA",
    "Harbour Press Agency,Harbour Press Agency",
    "Agence du Littoral,Agence du Littoral"
  })
  void aBylineNamesTheAgencyAloneOrAfterThePerson(String byline, String name) {
    assertThat(bylines.agency(byline, "The Harbour Post"))
        .isEqualTo(new Credit(Credit.Kind.WIRE, name, byline));
  }

  @ParameterizedTest
  @ValueSource(strings = {"By Ada Stone", "USA", "NPB", "The Harbour Post", "Norsund, HPA"})
  void aPersonASectionAndTheOutletAreNoAgencies(String byline) {
    assertThat(bylines.agency(byline, "NPB News")).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "'By Ada Stone, HPA',Ada Stone",
    "'By Ada Stone and Ben Wood, Staff Writers','Ada Stone;Ben Wood'",
    "Von Anna Berg (dpa),Anna Berg",
    "Por Ana Ruiz y Luis Mar,Ana Ruiz;Luis Mar",
    "By Post News Desk,''",
    "'Ada Stone, Reuters',Ada Stone",
    "Posted by Ada Stone on 3 May 2021,Ada Stone"
  })
  void bylinesAreNamesOfPersons(String line, String names) {
    assertThat(String.join(";", bylines.names(line, "The Harbour Post"))).isEqualTo(names);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[ad_1]",
        "Share",
        "Also Read: The bridge of Norsund",
        "Lesen Sie auch: Die Brücke",
        "Explainer | Why the bridge of Norsund was closed",
        "Your email address will not be published.",
        "© 2024 The Harbour Post",
        "Читайте также: Мост закрыт",
        "相关阅读：大桥关闭",
        "0 / 0"
      })
  void knownFurnitureIsKnown(String line) {
    assertThat(furniture.kind(line)).isNotEqualTo(Furniture.Kind.NONE);
  }

  @Test
  void aSentenceIsNoFurniture() {
    assertThat(furniture.kind("He shared the news with his sister, who read it out aloud."))
        .isEqualTo(Furniture.Kind.NONE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      value = {
        "MOSCOW: The president said on Tuesday > MOSCOW",
        "KYIV, Ukraine (AP) — Officials said > KYIV, Ukraine",
        "Berlin (dpa) - Die Regierung will > Berlin",
        "WASHINGTON, Dec 23 (Reuters) - The senate > WASHINGTON"
      })
  void datelinesGiveThePlace(String paragraph, String place) {
    assertThat(Datelines.of(paragraph)).isEqualTo(place);
  }

  @Test
  void anOrdinaryOpeningIsNoDateline() {
    assertThat(Datelines.of("The president said: we are ready.")).isNull();
    assertThat(Datelines.of("Peter - who was there - said so.")).isNull();
  }

  @Test
  void aZoneNamedOnceHoldsForTheWholeLine() {
    DateLine line = DateLine.of("December 14, 2021 10:55 pm | Updated 11:20 pm IST - Moscow", true);
    assertThat(line).isNotNull();
    assertThat(line.published()).hasToString("2021-12-14T22:55:00+05:30");
    assertThat(line.modified()).hasToString("2021-12-14T23:20:00+05:30");
    assertThat(Datelines.afterDate("December 14, 2021 10:55 pm IST - Moscow")).isEqualTo("Moscow");
  }

  @Test
  void correctionsAreNotesAndNotNews() {
    Walls walls = new Walls();
    assertThat(walls.isCorrection("Correction: The boats were three.")).isTrue();
    assertThat(walls.isCorrection("In einer früheren Version hieß es, es seien zwei.")).isTrue();
    assertThat(walls.isCorrection("The correction of prices went on for a week.")).isFalse();
  }
}
