package org.stemma.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stemma.core.article.Article;
import org.stemma.core.article.ArticleBuilder.Block;
import org.stemma.core.article.Credit;
import org.stemma.core.article.Image;
import org.stemma.core.article.Label;
import org.stemma.core.article.Link;
import org.stemma.core.article.Origin;
import org.stemma.core.article.OtherPages;
import org.stemma.core.article.Paragraph;
import org.stemma.core.article.Timestamp;

class ArticleJsonTest {

  private static final Origin META = new Origin(Origin.Place.META, "og:something");

  @Test
  void whatIsWrittenIsReadBackEqual() throws Exception {
    Timestamp time = Timestamp.parse("2026-03-02T22:55:00+05:30");
    Article article =
        Article.builder("courier.example/fire.html")
            .url("https://courier.example/fire", META)
            .title("Fire 🔥 at the harbour", META)
            .subtitle("Nobody is hurt", META)
            .byline(List.of("Anna Brandt", "Karl Weiss"), META)
            .credits(List.of(new Credit(Credit.Kind.WIRE, "NPA", "(NPA)")), META)
            .dateline("PORT ELLIS", META)
            .published(time, META)
            .modified(Timestamp.parse("2026-03-03"), META)
            .language("en", META)
            .languageConfidence(0.98)
            .languageDeclared("en-GB")
            .source("The Courier", META)
            .section("Local", META)
            .body(
                List.of(
                    Block.of("A fire 🔥 broke out."),
                    new Block(Paragraph.Kind.LIVE_ENTRY, "It is out.", time)))
            .images(List.of(new Image("https://courier.example/1.jpg", null)))
            .links(List.of(new Link("https://npa.example/", "NPA")))
            .otherPages(
                new OtherPages(
                    "https://courier.example/amp", null, "https://courier.example/2", 1, 2))
            .label(Label.LIVE_BLOG)
            .confidence(0.75)
            .build();

    assertThat(ArticleJson.read(ArticleJson.write(article).toString())).isEqualTo(article);
  }

  @Test
  void aBareRecordIsEnough() throws Exception {
    Article article =
        ArticleJson.read("{\"id\": 7, \"text\": \"One.\\n\\nTwo.\", \"unknown\": [1]}");

    assertThat(article.id()).isEqualTo("7");
    assertThat(article.paragraphs()).hasSize(2);
    assertThat(article.title()).isNull();
    assertThat(article.published()).isNull();
  }

  @Test
  void paragraphsThatDoNotFitTheTextAreMadeAnew() throws Exception {
    Article article =
        ArticleJson.read(
            "{\"id\": \"1\", \"text\": \"One.\", \"paragraphs\": [{\"start\": 0, \"end\": 99}]}");

    assertThat(article.paragraphs()).containsExactly(Paragraph.of(0, 4));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"title\": \"x\"} | no id",
        "{\"id\": \"1\", \"title\": \" \"} | neither title nor text",
        "[1] | not a JSON object",
        "{\"id\": | not valid JSON",
      })
  void whatIsNoArticleIsRefusedWithTheReason(String json, String reason) {
    assertThatThrownBy(() -> ArticleJson.read(json))
        .isInstanceOf(UnreadableArticleException.class)
        .hasMessageStartingWith(reason);
  }
}
