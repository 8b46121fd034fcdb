package org.stemma.core.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.stemma.core.article.Article;
import org.stemma.core.article.Origin;
import org.stemma.core.story.Decision.Kind;
import org.stemma.core.text.Analyser;

class FunctionWordsTest {

  private static final Origin GIVEN = new Origin(Origin.Place.GIVEN, "");

  private static List<Decision> add(StoryStream stream, String id, String title, String text) {
    Article article =
        Article.builder(id).title(title, GIVEN).language("de", GIVEN).text(text).build();
    return stream.apply(new Analyser().analyse(article));
  }

  @Test
  void aRegionDoesNotHideTheLanguage() {
    assertThat(FunctionWords.of("de-AT")).contains("und");
    assertThat(FunctionWords.of("xx")).isEmpty();
  }

  @Test
  void whatSharesNothingButGrammarIsNoStory() {
    StoryStream stream = new StoryStream();
    add(
        stream,
        "a",
        "Brücke über die Aue gesperrt",
        "Die Brücke über die Aue ist seit dem Morgen gesperrt, wie die Stadt mitteilte. Nach den"
            + " Angaben der Stadt ist der Pfeiler in der Mitte unterspült worden, und es wird noch"
            + " geprüft, ob er hält.");

    List<Decision> decisions =
        add(
            stream,
            "b",
            "Orchester sucht einen neuen Dirigenten",
            "Das Orchester ist seit dem Sommer ohne Dirigenten, wie der Verein mitteilte. Nach den"
                + " Angaben der Sprecherin wird noch geprüft, wer es werden soll, und es ist noch"
                + " offen, ob der Saal in der Mitte der Saison frei ist.");

    assertThat(decisions.getFirst().kind()).isEqualTo(Kind.OPENED);
  }
}
