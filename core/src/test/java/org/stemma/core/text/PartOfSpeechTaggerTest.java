package org.stemma.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.stemma.core.article.Article;
import org.stemma.core.article.Origin;

class PartOfSpeechTaggerTest {

  private static PartOfSpeech[] tags(String text, String language) {
    Article article =
        Article.builder("a")
            .text(text)
            .language(language, new Origin(Origin.Place.GIVEN, ""))
            .build();
    Analysis analysis = new Analyser().analyse(article);
    return PartOfSpeechTagger.tags(analysis, Words.of(analysis));
  }

  @Test
  void theSameWordIsANounAndAVerbByItsNeighbours() {
    PartOfSpeech[] tags = tags("The report says that officials report losses every week.", "en");

    assertThat(tags[1]).isEqualTo(PartOfSpeech.NOUN);
    assertThat(tags[5]).isEqualTo(PartOfSpeech.FINITE);
  }

  @Test
  void aParticipleAfterAnAuxiliaryIsNoPast() {
    PartOfSpeech[] tags = tags("The minister said she had said it before.", "en");

    assertThat(tags[2]).isEqualTo(PartOfSpeech.FINITE);
    assertThat(tags[5]).isEqualTo(PartOfSpeech.PARTICIPLE);
  }

  @Test
  void marksAreNoWords() {
    PartOfSpeech[] tags = tags("\"We won't go,\" Ms Lind said.", "en");

    assertThat(tags[0]).isEqualTo(PartOfSpeech.OTHER);
    assertThat(tags[tags.length - 1]).isEqualTo(PartOfSpeech.OTHER);
  }

  @Test
  void otherLanguagesHaveNoTagger() {
    assertThat(tags("Der Minister sagte, er wisse davon nichts.", "de")).isNull();
  }
}
