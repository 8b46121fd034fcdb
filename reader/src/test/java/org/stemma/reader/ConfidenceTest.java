package org.stemma.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.stemma.core.article.Label;

/** A clean article is one that the reader is sure of, and a page without one is none. */
class ConfidenceTest {

  private static final Set<Label> NO_ARTICLE =
      EnumSet.of(Label.CONSENT_WALL, Label.LIST_PAGE, Label.NOT_AN_ARTICLE);

  private static double confidence(String html) throws UnreadablePageException {
    byte[] bytes = html.getBytes(StandardCharsets.UTF_8);
    return new PageReader()
        .read(new Page("page", "https://post.example/2024/03/05/ferry", "text/html", bytes))
        .confidence();
  }

  @Test
  void ofACleanArticleTheReaderIsSure() throws UnreadablePageException {
    StringBuilder body = new StringBuilder();
    for (String who : "coast guard,mayor,harbour master,owner,minister,fishermen".split(",")) {
      body.append(
              "<p>The ferry that left the harbour on Monday evening has not been heard of, the ")
          .append(who)
          .append(
              " said on Tuesday, and three boats searched the strait through the night, although")
          .append(
              " the wind made it impossible for them to go further out than the lighthouse.</p>");
    }
    String html =
        "<!doctype html><html lang=en><head><title>Ferry missing</title></head><body><nav><ul><li>"
            + "<a href=/a>Politics</a></li><li><a href=/b>Harbour</a></li></ul></nav><article>"
            + "<h1>Ferry missing</h1>"
            + body
            + "</article><footer><p>© 2024 The Post. All rights reserved.</p></footer></body></html>";
    assertThat(confidence(html)).isBetween(0.8, 1.0);
  }

  static Stream<LabelledPagesTest.Labelled> pagesWithoutAnArticle() throws IOException {
    return LabelledPagesTest.pages().stream().filter(page -> NO_ARTICLE.contains(page.label()));
  }

  @ParameterizedTest
  @MethodSource("pagesWithoutAnArticle")
  void ofAPageWithoutAnArticleItIsNot(LabelledPagesTest.Labelled page)
      throws UnreadablePageException {
    assertThat(confidence(page.html())).isBetween(0.0, 0.5);
  }

  @Test
  void withoutAnyTextThereIsNone() throws UnreadablePageException {
    assertThat(confidence("<html><body><img src=a.png></body></html>")).isZero();
  }
}
