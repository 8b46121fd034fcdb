package org.stemma.reader;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.stemma.core.article.Article;
import org.stemma.core.article.Paragraph;
import org.stemma.reader.text.DateLine;
import org.stemma.reader.text.DateScanner;

/**
 * Fuzz targets. A normal run reads the kept inputs only, those in {@code ReaderFuzzTestInputs}
 * among the test resources; {@code JAZZER_FUZZ=1} makes new ones, of one target at a time:
 *
 * <pre>JAZZER_FUZZ=1 mvn -pl reader -am test -Dsurefire.failIfNoSpecifiedTests=false \
 *     -Djazzer.hooks=true -Dtest.heap=2g -Dtest='ReaderFuzzTest#anyBytesAreReadOrRefusedWithAReason'
 * </pre>
 */
class ReaderFuzzTest {

  private static final PageReader PAGES = new PageReader();
  private static final ScrapedTextReader SCRAPED = new ScrapedTextReader();

  @FuzzTest(maxDuration = "15m")
  void anyBytesAreReadOrRefusedWithAReason(byte[] bytes) {
    try {
      isWhole(PAGES.read(new Page("page", "https://post.example/2024/03/05/a", null, bytes)));
    } catch (UnreadablePageException refused) {
      assertThat(refused.reason()).isNotNull();
    }
  }

  @FuzzTest(maxDuration = "15m")
  void anyTextIsReadAsScraped(byte[] bytes) {
    isWhole(SCRAPED.read(new Page("page", null, null, bytes), utf8(bytes)));
  }

  @FuzzTest(maxDuration = "15m")
  void datesLieInTheTextAndInOrder(byte[] bytes) {
    String text = utf8(bytes);
    for (boolean monthFirst : new boolean[] {true, false}) {
      int end = 0;
      for (DateScanner.Found date : DateScanner.scan(text, monthFirst)) {
        assertThat(date.start()).isGreaterThanOrEqualTo(end);
        assertThat(date.end()).isGreaterThan(date.start()).isLessThanOrEqualTo(text.length());
        end = date.end();
      }
      DateLine line = DateLine.of(text, monthFirst);
      assertThat(line == null).isEqualTo(end == 0);
    }
  }

  @FuzzTest(maxDuration = "15m")
  void anyJsonLdSaysSomethingOrNothing(byte[] bytes) {
    Document document = HtmlReader.parse("<script type=application/ld+json></script>", null);
    document.select("script").forEach(script -> script.appendChild(new DataNode(utf8(bytes))));
    JsonLd jsonLd = new JsonLd(document.select("script"));
    assertThat(jsonLd.authors()).doesNotContainNull();
    assertThat(jsonLd.authorBodies()).containsAll(jsonLd.authors());
    assertThat(new LiveEntries(jsonLd)).isNotNull();
    assertThat(jsonLd.text("headline")).isNotEqualTo("");
    assertThat(jsonLd.publisher()).isNotEqualTo("");
  }

  private static String utf8(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** Blocks stand in order and end where the text does. */
  private static void isWhole(Article article) {
    int length = article.text().codePointCount(0, article.text().length());
    int end = 0;
    List<Paragraph> paragraphs = article.paragraphs();
    for (Paragraph paragraph : paragraphs) {
      assertThat(paragraph.start()).isGreaterThanOrEqualTo(end);
      end = paragraph.end();
    }
    assertThat(end).isEqualTo(length);
    assertThat(article.confidence()).isBetween(0.0, 1.0);
  }
}
