package org.stemma.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageIdentifierTest {

  private static String language(String text) {
    return LanguageIdentifier.standard().identify(text, null).language();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | The ferry to the island was stopped by a storm on Tuesday morning",
        "de | Die Fähre zur Insel wurde am Dienstagmorgen von einem Sturm aufgehalten",
        "fr | Le ferry pour l'île a été arrêté par une tempête mardi matin",
        "es | El ferri a la isla fue detenido por una tormenta el martes por la mañana",
        "pt | A balsa para a ilha foi parada por uma tempestade na manhã de terça-feira",
        "it | Il traghetto per l'isola è stato fermato da una tempesta martedì mattina",
        "nl | De veerboot naar het eiland werd dinsdagochtend door een storm gestopt",
        "sv | Färjan till ön stoppades av en storm på tisdagsmorgonen",
        "fi | Lautta saarelle pysäytettiin tiistaiaamuna myrskyn takia",
        "pl | Prom na wyspę został zatrzymany przez burzę we wtorek rano",
        "tr | Adaya giden feribot salı sabahı fırtına nedeniyle durduruldu",
        "ru | Паром на остров был остановлен штормом во вторник утром",
        "uk | Пором на острів був зупинений штормом у вівторок вранці",
        "el | Το πλοίο για το νησί σταμάτησε λόγω καταιγίδας",
        "ar | توقفت العبارة المتجهة إلى الجزيرة بسبب العاصفة صباح الثلاثاء",
        "ja | 火曜日の朝、嵐のためフェリーが止まった",
        "zh | 周二早上渡轮因暴风雨停航",
        "ko | 화요일 아침 폭풍으로 여객선이 멈췄다",
      })
  void aSentenceTellsItsLanguage(String expected, String text) {
    assertThat(language(text)).isEqualTo(expected);
  }

  @Test
  void aTextWithoutLettersHasNoLanguage() {
    assertThat(language("12.5 % – 300")).isEqualTo("und");
  }

  @Test
  void aDeclaredLanguageDecidesWhereTheTextDoesNot() {
    assertThat(LanguageIdentifier.standard().identify("Bergen 2021", "nb").language())
        .isEqualTo("nb");
  }

  @Test
  void aTextThatSpeaksClearlyOverrulesTheDeclaredLanguage() {
    String german =
        "Die Fähre zur Insel wurde am Dienstagmorgen von einem Sturm aufgehalten, sagte er.";
    assertThat(LanguageIdentifier.standard().identify(german, "en").language()).isEqualTo("de");
  }

  @Test
  void aDeclaredRegionIsKept() {
    String text = "A balsa para a ilha foi parada por uma tempestade";
    assertThat(LanguageIdentifier.standard().identify(text, "pt-BR").language()).isEqualTo("pt-BR");
  }
}
