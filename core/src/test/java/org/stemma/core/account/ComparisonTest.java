package org.stemma.core.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stemma.core.account.Fact.Verdict;
import org.stemma.core.lineage.CopyTree;

/** Which values in independent reports are shown to differ, and which are of two things. */
class ComparisonTest {

  private static final CopyTree NO_TREE =
      new CopyTree(List.of(), List.of(), List.of(), List.of(), List.of());

  private static final String DAY = "2024-03-04";

  private static List<Fact> differences(@Nullable String day, String a, String b) {
    return Collation.of(
            List.of(Texts.version("a", day, a), Texts.version("b", day, b)), NO_TREE, List.of())
        .facts()
        .stream()
        .filter(fact ->
            switch (fact.verdict()) {
              case CONFLICTS, UPDATES, CHANGED, CANNOT_TELL -> true;
              case SINGLE, SAME, SAME_SAID_OTHERWISE, REFINES -> false;
            })
        .toList();
  }

  private static final String PIERS =
      "Before the summer the new Arden ferry stops at 43 landing piers until midnight.";

  private static final String PLACES =
      "Tourists have praised the line, for the new Arden ferry stops at 48 landing places until "
          + "midnight, and it is cheap.";

  @Test
  void figuresOfOneThingMeetInSentencesThatTellMoreThanIt() {
    assertThat(differences(DAY, PIERS, PLACES))
        .singleElement()
        .satisfies(fact ->
            assertThat(fact.values()).extracting(Fact.Value::value).containsExactly("43", "48"));
  }

  @Test
  void withoutADateItCannotBeToldWhetherTheLaterFigureReplacesTheOther() {
    assertThat(differences(null, PIERS, PLACES))
        .extracting(Fact::verdict)
        .containsExactly(Verdict.CANNOT_TELL);
  }

  @Test
  void aFigureThatDiffersIsNotListedAsToldOnceAsWell() {
    Dossier dossier =
        Collation.of(
            List.of(Texts.version("a", DAY, PIERS), Texts.version("b", DAY, PLACES)),
            NO_TREE,
            List.of());
    assertThat(dossier.facts()).extracting(Fact::verdict).doesNotContain(Verdict.SINGLE);
  }

  @Test
  void ofSeveralSumsThoseMeetThatStandBesideTheSameWords() {
    assertThat(
            differences(
                DAY,
                "A vote on the $1.2 billion Arden harbour defence bill was put off on Monday.",
                "The council put off a vote on the $1 billion Arden harbour defence bill until the "
                    + "mayor finds $3.5 billion for schools."))
        .singleElement()
        .satisfies(fact ->
            assertThat(fact.values())
                .extracting(Fact.Value::value)
                .containsExactly("1200000000 USD", "1000000000 USD"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "months | Shipyards of Arden hired 130 new welders in August, beating what the guild had "
            + "hoped for. | In the hot weather of June shipyards of Arden hired 170 new welders.",
        "names | Analysts of Norbank expect 870 new harbour jobs. | "
            + "Analysts of Sudhaus expect 845 new harbour jobs.",
        "a part | Police in Arden arrested 10 people at the harbour. | "
            + "In Arden harbour police arrested ten people, seven of them for theft.",
        "more | Another 12 ships of the Arden fleet sank overnight in the storm. | "
            + "In the storm 30 ships of the Arden fleet sank overnight.",
        "moves | The Arden grain index closed 235 points lower on weak trade. | "
            + "The Arden grain index closed 299 points lower on weak trade, the worst day since.",
        "bounds | Forecasters say a storm surge of 9 feet or more may hit Arden harbour. | "
            + "Forecasters say a storm surge as high as 11 feet may hit Arden harbour.",
        "a total and its part | Travelers may import $400 worth of goods from Arden, of which no "
            + "more than $100 can consist of tobacco. | "
            + "Travelers may import up to $400 worth of goods from Arden, including $100 in tobacco.",
        "captions | The mayor of Arden spoke on the quay. Slideshow (6 Images) | "
            + "The mayor of Arden spoke on the quay. Slideshow (5 Images)",
        "spans | Mara Holm ran the mayor's office in Arden from 1982 to 2000. | "
            + "Mara Holm ran the mayor's office in Arden in the 1980s, as clerk.",
        "deadlines | Arden will be unable to pay unless its limit is increased by Thursday. | "
            + "Arden will be unable to pay unless its limit is increased by March 7.",
        "hours | At 2 p.m. the storm was 145 miles southeast of Arden. | "
            + "Later in the day the storm was 90 miles southeast of Arden and moved on.",
        "datelines | Published: March 2, 2024 9:39 AM. The bell rang. | "
            + "Published: February 16, 2024 9:09 AM. The bell rang.",
      })
  void valuesOfTwoThingsDoNotConflict(String what, String a, String b) {
    assertThat(differences(DAY, a, b)).as(what).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "whether | The council of Arden argued whether the mayor and his friends are worthy of the "
            + "prize. | The council of Arden argued after the mayor and his friends got the prize.",
        "its occasion | The mayor of Arden did not promise to leave if he loses the March mayoral "
            + "election. | The mayor of Arden did not promise to leave after the mayoral election "
            + "in March.",
        "even if | The court of Arden lets ballots be counted even if they came after the vote. | "
            + "The court of Arden lets ballots be counted after they came with the vote.",
        "twice | We will not stand by and watch, the mayor of Arden said at the quay. | "
            + "We will not, we will not, stand by and watch, the mayor of Arden said at the quay.",
      })
  void whatSupposesNothingIsNoConditionToldAsAFact(String what, String a, String b) {
    assertThat(differences(DAY, a, b))
        .extracting(Fact::verdict)
        .as(what)
        .doesNotContain(Verdict.CONFLICTS);
  }

  @ParameterizedTest
  @CsvSource({"launches a new attack on Sudland", "attacks Sudland once more"})
  void aConditionMayTellItsEventByAVerbOrANoun(String supposed) {
    assertThat(
            differences(
                DAY,
                "The ministers met in Arden to agree on sanctions if Norland " + supposed + ".",
                "The ministers met in Arden to agree on sanctions after Norland's attack on Sudland."))
        .extracting(Fact::verdict)
        .containsExactly(Verdict.CONFLICTS);
  }

  @Test
  void aQuotationWhoseSpeakerTheSentenceBesideItNamesHasLostNoSource() {
    String before = "\"The pier is gone,\" Mara Holm said. ";
    String after = " \"Nobody was on it. The ferries lay in the other harbour.\"";
    assertThat(
            differences(
                DAY,
                before + "\"We heard the old timber break,\" she said." + after,
                before + "\"We heard the old timber break.\"" + after))
        .isEmpty();
  }

  @Test
  void sharesAndPricesOfUnknownDaysAreNotCompared() {
    String a = "With crude oil at $56.52 a barrel traders in Arden were calm on the whole.";
    String b = "Crude oil at $24.74 a barrel scared the traders in Arden out of their wits.";
    assertThat(differences(DAY, a, b)).hasSize(1);
    assertThat(differences(null, a, b)).isEmpty();
  }

  @Test
  void linesThatASitePrintsBelowAllArticlesMakeNoneACopy() {
    String below = " Add the news of %s to your list.";
    assertThat(
            differences(
                DAY,
                "A goat crossed the meadow at dawn. Nobody saw where it came from or went. It had "
                    + "long horns, a bell and a wet beard, said the miller who heard it pass by."
                    + below.replace("%s", "Arden"),
                "Ministers of the league met behind closed doors. Their talks about fishing rights "
                    + "will go on for weeks, as the herring stocks have shrunk in all bays."
                    + below.replace("%s", "Norland")))
        .isEmpty();
  }
}
