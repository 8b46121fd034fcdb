package org.stemma.core.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.stemma.core.account.Fact.Verdict;
import org.stemma.core.lineage.CopyTree;
import org.stemma.core.text.Analysis;

class CollationTest {

  private static final CopyTree NO_TREE =
      new CopyTree(List.of(), List.of(), List.of(), List.of(), List.of());

  private static Dossier collate(Analysis... versions) {
    return Collation.of(List.of(versions), NO_TREE, List.of());
  }

  private static List<Verdict> verdicts(Dossier dossier) {
    return dossier.facts().stream().map(Fact::verdict).toList();
  }

  @Test
  void twoFiguresForOneThingAreAConflict() {
    Dossier dossier =
        collate(
            Texts.version("a", null, "The flood in Lower Arden killed 14 people, officials said."),
            Texts.version("b", null, "The flood in Lower Arden killed 19 people, officials said."));
    assertThat(dossier.facts())
        .singleElement()
        .satisfies(fact -> {
          assertThat(fact.verdict()).isEqualTo(Verdict.CONFLICTS);
          assertThat(fact.values()).extracting(Fact.Value::value).containsExactly("14", "19");
        });
  }

  @Test
  void aConversionIsNoConflict() {
    Dossier dossier =
        collate(
            Texts.version(
                "a", null, "The new canal runs 1,340 kilometers through the Arden hills."),
            Texts.version("b", null, "The new canal runs 833 miles through the Arden hills."));
    assertThat(verdicts(dossier)).containsExactly(Verdict.SAME_SAID_OTHERWISE);
  }

  @Test
  void aRoundedFigureIsNoConflict() {
    Dossier dossier =
        collate(
            Texts.version("a", null, "About 40 houses burned down in the Arden valley overnight."),
            Texts.version("b", null, "In the Arden valley 41 houses burned down overnight."));
    assertThat(verdicts(dossier)).containsExactly(Verdict.SAME_SAID_OTHERWISE);
  }

  @Test
  void aWeekdayAndItsDateAreTheSame() {
    Dossier dossier =
        collate(
            Texts.version("a", "2021-12-14", "Ministers of the league met in Arden on Monday."),
            Texts.version(
                "b", "2021-12-15", "Ministers of the league met in Arden on December 13."));
    assertThat(dossier.facts())
        .singleElement()
        .satisfies(fact -> {
          assertThat(fact.verdict()).isEqualTo(Verdict.SAME_SAID_OTHERWISE);
          assertThat(fact.because()).isEqualTo("13 December 2021 was a Monday");
        });
  }

  @Test
  void aMonthRefinesItsYear() {
    Dossier dossier =
        collate(
            Texts.version("a", null, "The harbour of Arden was annexed by Norland in 2014."),
            Texts.version("b", null, "The harbour of Arden was annexed by Norland in March 2014."));
    assertThat(verdicts(dossier)).containsExactly(Verdict.REFINES);
    assertThat(dossier.timeline()).extracting(Happening::date).containsExactly("2014-03");
  }

  @Test
  void aConditionToldAsAFactIsAConflict() {
    Dossier dossier =
        collate(
            Texts.version(
                "a",
                null,
                "League ministers met in Arden to coordinate sanctions if Norland launches a new "
                    + "attack on Sudland."),
            Texts.version(
                "b",
                null,
                "The ministers of the league met in Arden to coordinate sanctions after Norland's "
                    + "attack on Sudland."));
    assertThat(verdicts(dossier)).contains(Verdict.CONFLICTS);
  }

  @Test
  void aNegationIsAConflictHoweverItIsWritten() {
    String told = "The old bridge at Arden %s safe for trucks after the flood of last winter.";
    for (String negated : List.of("was not", "wasn't", "was never")) {
      Dossier dossier =
          collate(
              Texts.version("a", null, String.format(told, "was")),
              Texts.version("b", null, String.format(told, negated)));
      assertThat(verdicts(dossier)).as(negated).contains(Verdict.CONFLICTS);
    }
  }

  @Test
  void anAttributionLostInACopyIsShownAsAChange() {
    String copied =
        "Nobody had crossed the river Arden when its middle arch broke and sank. "
            + "Divers will look at the remaining pillars as soon as the water falls.";
    Dossier dossier =
        collate(
            Texts.version("a", null, "The bridge fell at dawn, the fire chief said. " + copied),
            Texts.version("b", null, "The bridge fell at dawn. " + copied));
    assertThat(verdicts(dossier)).containsExactly(Verdict.CHANGED);
  }

  @Test
  void anotherNameInACopiedSentenceIsAConflict() {
    Dossier dossier =
        collate(
            Texts.version("a", null, "On the bridge the mayor Holm met with the ferry crews."),
            Texts.version("b", null, "On the bridge the mayor Tanaka met with the ferry crews."));
    assertThat(verdicts(dossier)).containsExactly(Verdict.CONFLICTS);
  }

  @Test
  void aVersionWithoutADateTakesItFromItsSister() {
    Dossier dossier =
        collate(
            Texts.version(
                "a", "2021-12-14", "The mayor of Arden resigned on Tuesday after a long dispute."),
            Texts.version(
                "b",
                null,
                "The mayor of Arden resigned on Tuesday after a long dispute. He had met his rivals "
                    + "at the weekend."));
    Dossier.Version second = dossier.versions().get(1);
    assertThat(second.published()).isNull();
    assertThat(second.inferred()).hasToString("2021-12-14");
    assertThat(second.inferredBecause()).contains("published 14 December 2021");
    assertThat(dossier.timeline()).extracting(Happening::date).contains("2021-12-11/2021-12-12");
  }

  @Test
  void nothingIsInferredFromASisterThatSpeaksOfAnotherDay() {
    Dossier dossier =
        collate(
            Texts.version(
                "a", "2021-12-14", "The mayor of Arden resigned on December 3 after a dispute."),
            Texts.version("b", null, "The mayor of Arden resigned on May 20 after a dispute."));
    assertThat(dossier.versions().get(1).inferred()).isNull();
  }

  @Test
  void whatOneVersionAloneTellsIsItsOwn() {
    Dossier dossier =
        collate(
            Texts.version("a", null, "The bridge at Arden fell into the river before dawn."),
            Texts.version(
                "b",
                null,
                "The bridge at Arden fell into the river before dawn. A goat herd crossed it an hour "
                    + "earlier."));
    assertThat(dossier.versions().get(0).adds()).isEmpty();
    assertThat(dossier.versions().get(1).adds())
        .singleElement()
        .satisfies(own -> assertThat(own.words()).startsWith("A goat herd"));
    assertThat(dossier.versions().get(0).omits())
        .singleElement()
        .satisfies(missing -> assertThat(missing.article()).isEqualTo("b"));
  }

  @Test
  void whatTwoIndependentVersionsTellComesFirstInTheSummary() {
    Dossier dossier =
        collate(
            Texts.version(
                "a", "2020-05-05", "A goat crossed the meadow. The bridge at Arden fell at dawn."),
            Texts.version("b", "2020-05-04", "At dawn the bridge at Arden fell into the river."));
    assertThat(dossier.summary(1))
        .singleElement()
        .satisfies(unit -> assertThat(unit.fullest().words()).contains("bridge"));
    assertThat(dossier.units())
        .filteredOn(unit -> unit.origins() == 2)
        .singleElement()
        .satisfies(unit -> assertThat(unit.first()).isEqualTo("b"));
  }

  @Test
  void theSameArticleTwiceHasNeitherConflictsNorAdditions() {
    String text = "The flood killed 14 people on Monday. Another 200 fled to Upper Arden in 2019.";
    Dossier dossier = collate(Texts.version("a", null, text), Texts.version("b", null, text));
    assertThat(verdicts(dossier)).containsOnly(Verdict.SAME);
    assertThat(dossier.versions()).allSatisfy(version -> assertThat(version.adds()).isEmpty());
  }

  @Test
  void emptyVersionsMakeAnEmptyDossier() {
    Dossier dossier = collate(Texts.version("a", null, ""), Texts.version("b", null, ""));
    assertThat(dossier.facts()).isEmpty();
    assertThat(dossier.versions()).hasSize(2);
  }

  @Test
  void fiveHundredVersionsThatShareNothingAreAllListed() {
    List<Analysis> versions = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      versions.add(
          Texts.version("v" + i, null, "Word" + i + " met other" + i + " near hill" + i + "."));
    }
    Dossier dossier = Collation.of(versions, NO_TREE, List.of());
    assertThat(dossier.versions()).hasSize(500);
    assertThat(dossier.versions()).allSatisfy(version -> assertThat(version.adds()).hasSize(1));
  }

  private static final String COPIED =
      "Nobody had crossed the river Arden when its middle arch broke and sank. "
          + "Divers will look at the remaining pillars as soon as the water falls.";

  private static List<Fact> changed(String before, String after) {
    return collate(
            Texts.version("a", null, before + " " + COPIED),
            Texts.version("b", null, after + " " + COPIED))
        .facts()
        .stream()
        .filter(fact -> fact.verdict() == Verdict.CHANGED)
        .toList();
  }

  @Test
  void whatMayBeAndWhatWillBeAreNotTheSame() {
    assertThat(changed("The bridge at Arden may fall.", "The bridge at Arden will fall."))
        .singleElement()
        .satisfies(fact -> assertThat(fact.because()).contains("will be"));
    assertThat(
            changed(
                "The bridge at Arden is likely to fall in May.",
                "The bridge at Arden will fall in May."))
        .hasSize(1);
  }

  @Test
  void aDoubtThatIsLeftOutIsShown() {
    assertThat(
            changed(
                "Police held the alleged thief of the bronze bell on Arden quay.",
                "Police held the thief of the bronze bell on Arden quay."))
        .hasSize(1);
  }

  @Test
  void anotherWordBetweenTheSameMarksIsAnAlteredQuotation() {
    String told = "\"We had a %s view of the broken pillars,\" the diver said.";
    assertThat(changed(String.format(told, "wonderful"), String.format(told, "terrible")))
        .singleElement()
        .satisfies(fact -> assertThat(fact.because()).contains("quotation marks"));
  }

  @Test
  void anAbbreviationOfTheSameNameAltersNoQuotation() {
    String told = "\"We will dive with the %s for the lost bells,\" the captain said.";
    assertThat(changed(String.format(told, "Arden Guard"), String.format(told, "A.G."))).isEmpty();
    assertThat(changed(String.format(told, "Arden Guard"), String.format(told, "B.G."))).hasSize(1);
  }

  @Test
  void theSpellingOfAHouseAltersNoQuotation() {
    String told = "\"We had a %s view of the broken pillars,\" the diver said.";
    assertThat(changed(String.format(told, "colourful"), String.format(told, "colorful")))
        .isEmpty();
  }

  @Test
  void aLaterCountInOtherWordsIsAnUpdate() {
    Dossier dossier =
        collate(
            Texts.version(
                "a",
                "2024-03-04",
                "An explosion in the harbour of Arden killed 12 people, the fire service said."),
            Texts.version(
                "b",
                "2024-03-05",
                "Divers found two more bodies under the burnt pier. In Arden harbour the explosion "
                    + "has now killed 14 people."));
    assertThat(verdicts(dossier)).contains(Verdict.UPDATES).doesNotContain(Verdict.CONFLICTS);
  }

  @Test
  void onlyWhatNobodyToldBeforeIsNew() {
    Dossier dossier =
        collate(
            Texts.version(
                "a", "2024-03-04", "The bridge at Arden fell into the river before dawn."),
            Texts.version(
                "b",
                "2024-03-06",
                "The bridge at Arden fell into the river before dawn. A goat herd crossed it an "
                    + "hour earlier."));
    assertThat(dossier.newSince(Instant.parse("2024-03-05T00:00:00Z")))
        .singleElement()
        .satisfies(unit -> assertThat(unit.fullest().words()).startsWith("A goat herd"));
    assertThat(dossier.newSince(Instant.parse("2024-03-07T00:00:00Z"))).isEmpty();
  }

  @Test
  void versionsOfOneLineInFiveLanguagesStandBesideEachOther() {
    List<Analysis> versions =
        List.of(
            Texts.in("en", "Fire."),
            Texts.in("de", "Feuer."),
            Texts.in("fr", "Incendie."),
            Texts.in("es", "Incendio."),
            Texts.in("ru", "Пожар."));
    Dossier dossier = Collation.of(versions, NO_TREE, List.of());
    assertThat(dossier.versions()).hasSize(5);
    assertThat(dossier.facts()).isEmpty();
  }

  @Test
  void statementsMustMatchTheVersions() {
    assertThatThrownBy(() ->
            Collation.of(List.of(Texts.english("A text.")), NO_TREE, List.of(List.of(), List.of())))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
