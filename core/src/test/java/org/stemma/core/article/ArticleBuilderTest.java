package org.stemma.core.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotBlank;
import org.junit.jupiter.api.Test;
import org.stemma.core.article.ArticleBuilder.Block;
import org.stemma.core.article.Origin.Place;

class ArticleBuilderTest {

  private static List<String> paragraphs(Article article) {
    CodePoints points = CodePoints.of(article.text());
    return article.paragraphs().stream().map(each -> points.slice(each.span())).toList();
  }

  @Test
  void emptyLinesPartParagraphsAndSingleLineBreaksDoNot() {
    Article article = Article.builder("1").text("One\ntwo.\n \n\nThree 🍎.\r\n\r\nFour.").build();

    assertThat(paragraphs(article)).containsExactly("One\ntwo.", "Three 🍎.", "Four.");
  }

  @Test
  void whereThereAreNoEmptyLinesEachLineIsAParagraph() {
    Article article = Article.builder("1").text("One.\nTwo.\r\nThree.").build();

    assertThat(paragraphs(article)).containsExactly("One.", "Two.", "Three.");
  }

  @Property
  void theBlocksOfABodyAreItsParagraphs(@ForAll List<@NotBlank String> texts) {
    List<Block> blocks = texts.stream().map(Block::of).collect(Collectors.toList());

    Article article = Article.builder("1").body(blocks).build();

    assertThat(paragraphs(article)).isEqualTo(texts);
  }

  @Test
  void aFieldThatIsTakenBackLosesItsOrigin() {
    Article article =
        Article.builder("1")
            .title("Fire", new Origin(Place.META, "og:title"))
            .title(null, new Origin(Place.MARKUP, "h1"))
            .build();

    assertThat(article.title()).isNull();
    assertThat(article.origin(Field.TITLE)).isNull();
  }

  @Test
  void aCopyEqualsWhatItWasMadeFrom() {
    Article article =
        Article.builder("1").text("A fire.").title("Fire", new Origin(Place.TEXT, "")).build();

    assertThat(article.toBuilder().build()).isEqualTo(article);
  }

  @Test
  void anArticleNeedsAnId() {
    assertThatThrownBy(() -> Article.builder(" ").build())
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theHostIsThatOfTheAddressWithoutWww() {
    Origin given = new Origin(Place.GIVEN, "");

    assertThat(Article.builder("1").url("https://www.courier.example/a", given).build().host())
        .isEqualTo("courier.example");
    assertThat(Article.builder("1").url("not an address", given).build().host()).isNull();
  }
}
