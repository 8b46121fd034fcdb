package org.stemma.core.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.stemma.core.article.Article;
import org.stemma.core.article.Credit;
import org.stemma.core.reuse.Samples;

class AgenciesTest {

  private final Agencies agencies = Agencies.world();

  @Test
  void anAgencyIsKnownByItsNamesInManyLanguages() {
    assertThat(List.of("AFP", "Agence France-Presse", "the agence france presse", "فرانس برس"))
        .allSatisfy(
            name -> assertThat(agencies.named(name).name()).isEqualTo("Agence France-Presse"));
  }

  @Test
  void anAgencyIsKnownInItsReadersScripts() {
    assertThat(List.of("美联社", "AP通信", "أسوشيتد برس", "Ассошиэйтед Пресс"))
        .allSatisfy(name -> assertThat(named(credit(name))).containsExactly("Associated Press"));
    assertThat(List.of("塔斯社", "タス通信", "تاس", "ТАСС"))
        .allSatisfy(name -> assertThat(named(credit(name))).containsExactly("TASS"));
  }

  @Test
  void anAbbreviationInTheWrongCaseOrOfTwoAgenciesNamesNone() {
    assertThat(agencies.named("ap")).isNull();
    assertThat(agencies.named("KNA")).isNull();
  }

  @Test
  void aSignatureIsReadWhereSignaturesStand() {
    assertThat(named("VELDEN (Reuters) - A fire destroyed two halls.")).containsExactly("Reuters");
    assertThat(named("VELDEN, March 2 (AP) — A fire.")).containsExactly("Associated Press");
    assertThat(named("A fire destroyed two halls. (AFP)")).containsExactly("Agence France-Presse");
    assertThat(named("A fire destroyed two halls. - dpa"))
        .containsExactly("Deutsche Presse-Agentur");
  }

  @Test
  void anAgencyThatIsOnlyMentionedIsNotCredited() {
    assertThat(named("The mayor told Reuters that the fire was out. She left at noon.")).isEmpty();
  }

  @Test
  void twoAgenciesInOneCreditAreBothFound() {
    Article article =
        Samples.article("a", "A fire.")
            .credits(
                List.of(new Credit(Credit.Kind.WIRE, "AP/Reuters", "AP/Reuters")), Samples.GIVEN)
            .build();

    assertThat(agencies.creditedBy(article))
        .extracting(Agency::name)
        .containsExactly("Associated Press", "Reuters");
  }

  private static Article credit(String name) {
    return Samples.article("a", "…")
        .credits(List.of(new Credit(Credit.Kind.WIRE, name, name)), Samples.GIVEN)
        .build();
  }

  private List<String> named(String text) {
    return named(Samples.article("a", text).build());
  }

  private List<String> named(Article article) {
    return agencies.creditedBy(article).stream().map(Agency::name).toList();
  }
}
