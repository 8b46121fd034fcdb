package org.stemma.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.stemma.core.article.Article;
import org.stemma.core.article.Label;
import org.stemma.reader.UnreadablePageException.Reason;

/**
 * Pages that are broken by accident or on purpose: each ends with an article, a label or a reason.
 * The limit is no measurement; it makes a page that never ends fail instead of hanging the build.
 */
class HostilePageTest {

  private static final Duration NEVER_ENDS = Duration.ofSeconds(60);

  private static final String BODY =
      "<p>The ferry that left the harbour of Norsund on Monday evening has not been heard of since, the"
          + " coast guard said.</p><p>Three boats searched the strait through the night, but the wind made"
          + " it impossible to go further out, their crews reported.</p><p>Families of those on board"
          + " waited at the pier and asked for news, which nobody could give them before morning.</p>";

  private final PageReader reader = new PageReader();

  private Article read(String html) {
    return read(html.getBytes(StandardCharsets.UTF_8));
  }

  private Article read(byte[] bytes) {
    return assertTimeoutPreemptively(
        NEVER_ENDS, () -> reader.read(new Page("page", null, null, bytes)));
  }

  private static void isTheFerry(Article article) {
    assertThat(article.text()).contains("has not been heard of since", "nobody could give them");
    assertThat(article.label()).isEqualTo(Label.ARTICLE);
  }

  private static String page(String inside) {
    return "<!doctype html><html><head><title>Ferry missing</title></head><body><article><h1>Ferry"
        + " missing</h1>"
        + inside
        + "</article></body></html>";
  }

  @Test
  void elementsTenThousandLevelsDeepStillGiveTheirText() {
    isTheFerry(read(page("<div>".repeat(10_000) + BODY + "</div>".repeat(10_000))));
    isTheFerry(read(page("<b><i><a href=x>".repeat(4_000) + "x" + BODY)));
  }

  @Test
  void aColspanOfABillionCostsNothing() {
    String cell = "<td colspan=1000000000 rowspan=999999999>a</td>";
    isTheFerry(read(page("<table><tr>" + cell.repeat(100) + "</tr></table>" + BODY)));
  }

  @Test
  void aMegabyteInOneAttributeIsPassedOver() {
    String long1 = "x".repeat(1 << 20);
    isTheFerry(read(page("<div class='" + long1 + "' id='" + long1 + "'>" + BODY + "</div>")));
    isTheFerry(read("<html><head><meta name=author content='" + long1 + "'></head>" + page(BODY)));
  }

  @Test
  void markupThatBreaksOffGivesWhatCameBefore() {
    String whole = page(BODY);
    isTheFerry(read(whole.substring(0, whole.length() - 30)));
    isTheFerry(read(page(BODY + "<div class=\"never closed")));
    isTheFerry(read(page(BODY + "<!-- a comment without an end " + "x ".repeat(1000))));
  }

  @Test
  void nulBytesAreNoLetters() {
    isTheFerry(read(page(BODY.replace("The ferry", "The\u0000 ferry"))));
  }

  @Test
  void charsetsThatAreMixedSpoilOnlyTheirOwnCharacters() {
    byte[] start = page(BODY + "<p>Größe und Übermut</p>").getBytes(StandardCharsets.UTF_8);
    byte[] other = "<p>Gr\u00f6\u00dfe</p>".getBytes(StandardCharsets.ISO_8859_1);
    byte[] mixed = Arrays.copyOf(start, start.length + other.length);
    System.arraycopy(other, 0, mixed, start.length, other.length);
    isTheFerry(read(mixed));
  }

  @Test
  void oldCharsetsAreReadByWhatThePageDeclares() {
    String russian =
        "Паром, который вышел из гавани в понедельник вечером, до сих пор не найден, сообщила береговая"
            + " охрана. Три судна искали его всю ночь, но сильный ветер мешал выйти дальше в море.";
    String html =
        "<html><head><meta http-equiv=Content-Type content='text/html; charset=windows-1251'></head><body><p>"
            + russian
            + "</p></body></html>";
    assertThat(read(html.getBytes(Charset.forName("windows-1251"))).text())
        .contains("береговая охрана");
    assertThat(read(html.getBytes(Charset.forName("windows-1251"))).language()).isEqualTo("ru");
    String chinese = "星期一晚上离开港口的渡轮至今没有消息，海岸警卫队说。三艘船整夜在海峡中搜寻，但大风使他们无法继续前进。";
    String gb =
        "<html><head><meta charset=gb2312></head><body><p>" + chinese + "</p></body></html>";
    assertThat(read(gb.getBytes(Charset.forName("GB18030"))).text()).contains("海岸警卫队");
    String japanese = "月曜日の夜に港を出たフェリーは、その後連絡が取れなくなっていると海上保安庁が発表した。三隻の船が夜通し捜索した。";
    String sjis =
        "<html><head><meta charset=shift_jis></head><body><p>" + japanese + "</p></body></html>";
    assertThat(read(sjis.getBytes(Charset.forName("windows-31j"))).text()).contains("海上保安庁");
  }

  @Test
  void aGzipThatBreaksOffGivesItsBeginning() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(
          (page(BODY) + "<p>" + "More of it. ".repeat(50_000)).getBytes(StandardCharsets.UTF_8));
    }
    byte[] whole = out.toByteArray();
    assertThat(read(Arrays.copyOf(whole, whole.length - 20)).text())
        .contains("nobody could give them");
  }

  @Test
  void fiftyMegabytesOfTextOrOfOneSentenceEnd() {
    byte[] words = new byte[PageReader.MAX_BYTES];
    Arrays.fill(words, (byte) 'a');
    for (int i = 7; i < words.length; i += 8) {
      words[i] = ' ';
    }
    assertThat(read(words)).isNotNull();
    for (int i = 800; i < words.length; i += 801) {
      words[i] = '\n';
    }
    assertThat(read(words)).isNotNull();
  }

  @Test
  void aPageOfAMillionElementsEnds() {
    assertThat(read(page("<div><p>word ".repeat(500_000)))).isNotNull();
    assertThat(read("<p>" + "<br>".repeat(1_000_000))).isNotNull();
    assertThat(read("<a>".repeat(100_000) + BODY).text()).contains("nobody could give them");
  }

  @Test
  void brokenJsonLdSaysNothing() {
    String script = "<script type=application/ld+json>{\"@type\":\"NewsArticle\",";
    isTheFerry(read(page(script + "\"headline\": </script>" + BODY)));
    isTheFerry(read(page(script + "\"a\":" + "[".repeat(100_000) + "</script>" + BODY)));
  }

  @Test
  void whatIsNoTextIsRefusedWithItsReason() {
    refused(new byte[0], Reason.EMPTY);
    refused(" \n\t ".getBytes(StandardCharsets.UTF_8), Reason.EMPTY);
    refused("%PDF-1.7 and so on".getBytes(StandardCharsets.UTF_8), Reason.BINARY);
    byte[] noise = new byte[5_000];
    new java.util.Random(1).nextBytes(noise);
    refused(noise, Reason.BINARY);
    refused(new byte[PageReader.MAX_BYTES + 1], Reason.TOO_LARGE);
  }

  private void refused(byte[] bytes, Reason reason) {
    assertThatThrownBy(() -> reader.read(new Page("page", null, null, bytes)))
        .isInstanceOfSatisfying(
            UnreadablePageException.class,
            e -> {
              assertThat(e.reason()).isEqualTo(reason);
              assertThat(e.id()).isEqualTo("page");
              assertThat(e.line()).doesNotContain("\n").isNotBlank();
            });
  }
}
