package org.stemma.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.assertj.core.api.AbstractStringAssert;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pages in the charsets of before UTF-8, declared, undeclared and declared wrongly. */
class CharsetTest {

  private static final String RUSSIAN =
      "Паром, который вышел из гавани в понедельник вечером, до сих пор не найден, сообщила береговая"
          + " охрана. Три судна искали его всю ночь, но сильный ветер мешал выйти дальше в море. Родные"
          + " ждали на причале и спрашивали о новостях, которых до утра ни у кого не было.";
  private static final String CZECH =
      "Trajekt, který v pondělí večer vyplul z přístavu, se dosud nenašel, oznámila pobřežní stráž. Tři"
          + " lodě ho hledaly celou noc, ale silný vítr jim nedovolil vyplout dál na moře. Příbuzní čekali"
          + " na nábřeží a ptali se na zprávy, které jim až do rána nikdo nemohl říci.";
  private static final String CHINESE =
      "星期一晚上离开港口的渡轮至今没有消息，海岸警卫队说。三艘船整夜在海峡中搜寻，但是大风使他们无法继续前进。"
          + "船上乘客的家人在码头等候，询问有没有新的消息，可是直到早晨也没有人能够回答他们。";
  private static final String TAIWANESE =
      "星期一晚上離開港口的渡輪至今沒有消息，海岸巡防隊說。三艘船整夜在海峽中搜尋，但是大風使他們無法繼續前進。"
          + "船上乘客的家人在碼頭等候，詢問有沒有新的消息，可是直到早晨也沒有人能夠回答他們。";
  private static final String JAPANESE =
      "月曜日の夜に港を出たフェリーは、その後連絡が取れなくなっていると海上保安庁が発表した。三隻の船が夜通し捜索したが、"
          + "強い風のために沖へ出ることができなかった。乗客の家族は桟橋で知らせを待っていたが、朝まで何も分からなかった。";
  private static final String KOREAN =
      "월요일 저녁에 항구를 떠난 여객선의 소식이 아직 없다고 해안 경비대가 밝혔다. 배 세 척이 밤새 해협을 수색했지만 바람이"
          + " 강해서 더 멀리 나갈 수 없었다. 승객의 가족들은 부두에서 소식을 기다렸지만 아침까지 아무도 대답하지 못했다.";
  private static final String GERMAN =
      "Die Fähre, die am Montagabend den Hafen verließ, ist noch nicht gefunden, erklärte die Küstenwache."
          + " Drei Boote suchten sie die ganze Nacht, aber der stürmische Wind ließ sie nicht weiter hinaus."
          + " Angehörige der Gäste an Bord warteten am Kai und fragten, was niemand beantworten konnte.";

  private static String text(String language) {
    return switch (language) {
      case "ru" -> RUSSIAN;
      case "cs" -> CZECH;
      case "zh" -> CHINESE;
      case "tw" -> TAIWANESE;
      case "ja" -> JAPANESE;
      case "ko" -> KOREAN;
      default -> GERMAN;
    };
  }

  private static String read(
      String text, String charset, @Nullable String meta, @Nullable String header)
      throws UnreadablePageException {
    String declaration = meta == null ? "" : "<meta charset=" + meta + ">";
    String html = "<html><head>" + declaration + "</head><body><p>" + text + "</p></body></html>";
    String type = header == null ? "text/html" : "text/html; charset=" + header;
    return new PageReader()
        .read(new Page("p", null, type, html.getBytes(Charset.forName(charset))))
        .text();
  }

  @ParameterizedTest
  @CsvSource({
    "ru, windows-1251, windows-1251",
    "ru, KOI8-R, koi8-r",
    "cs, ISO-8859-2, iso-8859-2",
    "zh, GB18030, gb2312",
    "tw, Big5, big5",
    "ja, windows-31j, shift_jis",
    "ja, EUC-JP, euc-jp",
    "ja, ISO-2022-JP, iso-2022-jp",
    "ko, x-windows-949, euc-kr",
    "de, windows-1252, iso-8859-1"
  })
  void aPageIsReadByWhatItsHeaderOrItselfDeclares(String language, String charset, String label)
      throws UnreadablePageException {
    String text = text(language);
    assertThat(read(text, charset, label, null)).isEqualTo(text);
    assertThat(read(text, charset, null, label)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "ru, windows-1251",
    "ru, KOI8-R",
    "cs, ISO-8859-2",
    "zh, GB18030",
    "tw, Big5",
    "ja, windows-31j",
    "ja, EUC-JP",
    "ko, x-windows-949",
    "de, windows-1252"
  })
  void aPageThatDeclaresNothingOrUtf8OrAWesternCharsetIsReadByDetection(
      String language, String charset) throws UnreadablePageException {
    String text = text(language);
    assertThat(read(text, charset, null, null)).isEqualTo(text);
    assertThat(read(text, charset, "utf-8", null)).isEqualTo(text);
    if (!language.equals("cs")) {
      // Czech read as Western has its accents where German has them: nothing speaks against it.
      assertThat(read(text, charset, "iso-8859-1", null)).isEqualTo(text);
    }
  }

  @ParameterizedTest
  @CsvSource({"ru", "cs", "zh", "tw", "ja", "ko", "de"})
  void utf8IsReadWhateverIsDeclared(String language) throws UnreadablePageException {
    String text = text(language);
    for (String label :
        new String[] {"windows-1251", "gb2312", "shift_jis", "iso-8859-1", "none"}) {
      assertThat(read(text, "UTF-8", label, null)).isEqualTo(text);
    }
  }

  @ParameterizedTest
  @CsvSource({"ru", "zh", "de"})
  void aByteOrderMarkDecidesBeforeTheHeader(String language) throws UnreadablePageException {
    String text = text(language);
    for (Charset unicode :
        new Charset[] {
          StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE
        }) {
      String html = "\ufeff<html><body><p>" + text + "</p></body></html>";
      assertThatText(html.getBytes(unicode)).isEqualTo(text);
    }
  }

  private static AbstractStringAssert<?> assertThatText(byte[] bytes)
      throws UnreadablePageException {
    return assertThat(
        new PageReader().read(new Page("p", null, "text/html; charset=koi8-r", bytes)).text());
  }
}
