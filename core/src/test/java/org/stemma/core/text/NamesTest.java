package org.stemma.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NamesTest {

  @Test
  void aTitleIsNoPartOfTheName() {
    assertThat(Analysed.names("On Monday President Anna Berg spoke."))
        .containsExactly("Anna Berg|PERSON|Anna Berg");
  }

  @Test
  void aShortFormBelongsToTheFullName() {
    assertThat(Analysed.names("The judge heard Peter Kallas. Later Mr. Kallas left."))
        .containsExactly("Peter Kallas|PERSON|Peter Kallas", "Kallas|PERSON|Peter Kallas");
  }

  @Test
  void theFormsOfACountryAreOne() {
    assertThat(Analysed.names("The US and the U.S. and the United States agreed with us."))
        .containsExactly(
            "US|PLACE|United States",
            "U.S.|PLACE|United States",
            "United States|PLACE|United States");
  }

  @Test
  void aPeopleBeforeATitleIsNeitherPersonNorPlace() {
    assertThat(Analysed.names("He called Finnish President Lauri Salo twice."))
        .containsExactly("Finnish|OTHER|Finland", "Lauri Salo|PERSON|Lauri Salo");
  }

  @Test
  void aBodyIsKnownByItsHeadWord() {
    assertThat(
            Analysed.names(
                "Workers at the Harbour Credit Union and the Ministry of Fisheries met."))
        .contains(
            "Harbour Credit Union|ORGANISATION|Harbour Credit Union",
            "Ministry of Fisheries|ORGANISATION|Ministry of Fisheries");
  }

  @Test
  void anAcronymBelongsToTheBodyThatItAbbreviates() {
    assertThat(Analysed.names("The Nordhaven Dockers Union met. In May the NDU voted."))
        .contains("NDU|ORGANISATION|Nordhaven Dockers Union");
  }

  @Test
  void aPossessiveEndsAName() {
    assertThat(Analysed.names("They saw Russia’s ships.")).containsExactly("Russia|PLACE|Russia");
  }

  @Test
  void theFirstWordOfASentenceIsNoNameByItsCapitalAlone() {
    assertThat(Analysed.names("Ferries stopped. Talks went on.")).isEmpty();
  }

  @Test
  void aSurnameMeansTheSamePersonThroughoutTheText() {
    assertThat(Analysed.names("They elected Orla Tindwell. Critics of Tindwell left."))
        .containsExactly("Orla Tindwell|PERSON|Orla Tindwell", "Tindwell|PERSON|Orla Tindwell");
  }

  @Test
  void anUnknownAcronymIsABody() {
    assertThat(Analysed.names("Lawyers for the QZLF refused to comment."))
        .containsExactly("QZLF|ORGANISATION|QZLF");
  }
}
