package org.stemma.reader;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.stemma.core.article.Article;
import org.stemma.core.article.ArticleBuilder;
import org.stemma.core.article.Field;
import org.stemma.core.article.Origin;

/** What is declared, what the text says, and which of them is stated. */
class TextLanguageTest {

  private static final Origin LANG = new Origin(Origin.Place.MARKUP, "html lang");
  private static final String GERMAN =
      "Die Fähre, die am Montag aus dem Hafen fuhr, ist noch nicht wieder da, und niemand weiß, wo sie"
          + " ist. Drei Boote suchten in der Nacht nach ihr, aber der Wind war zu stark für sie.";

  private static Article article(String text, @Nullable String declared) {
    ArticleBuilder builder = Article.builder("page").text(text);
    TextLanguage.into(builder, text, declared, LANG);
    return builder.build();
  }

  @Test
  void aDeclaredLanguageIsStatedWithItsRegionWhereTheTextAgrees() {
    Article article = article(GERMAN, "de_at");
    assertThat(article.language()).isEqualTo("de-AT");
    assertThat(article.languageDeclared()).isEqualTo("de-AT");
    assertThat(article.languageConfidence()).isBetween(0.9, 1.0);
    assertThat(article.origin(Field.LANGUAGE)).isEqualTo(LANG);
  }

  @Test
  void aFalseDeclarationIsOverruledAndKept() {
    Article article = article(GERMAN, "en");
    assertThat(article.language()).isEqualTo("de");
    assertThat(article.languageDeclared()).isEqualTo("en");
    assertThat(article.languageConfidence()).isBetween(0.5, 1.0);
    assertThat(article.origin(Field.LANGUAGE))
        .extracting(Origin::place)
        .isEqualTo(Origin.Place.INFERRED);
  }

  @Test
  void aTextWithoutADeclarationHasTheLanguageOfItsWords() {
    Article article =
        article("Паром не вернулся, и где он, не знает никто из них, но его ищут все", null);
    assertThat(article.language()).isEqualTo("ru");
    assertThat(article.languageDeclared()).isNull();
  }

  @Test
  void withoutATextNoConfidenceIsStated() {
    assertThat(article("", "fr").language()).isEqualTo("fr");
    assertThat(article("", "fr").languageConfidence()).isNull();
    assertThat(article("", null).language()).isNull();
    assertThat(article("12 – 300", null).language()).isNull();
  }

  @Test
  void whatIsNoTagIsNoDeclaration() {
    assertThat(article(GERMAN, "?").languageDeclared()).isNull();
    assertThat(article(GERMAN, "?").language()).isEqualTo("de");
  }
}
