package org.stemma.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stemma.core.article.Article;
import org.stemma.core.article.Label;
import org.stemma.core.article.OtherPages;
import org.stemma.core.article.Paragraph;
import org.stemma.core.article.Paragraph.Kind;

/** Notes of correction, entries of live blogs, and the other pages of an article. */
class NotesAndEntriesTest {

  private static final String BODY =
      "<p>The ferry that left the harbour of Norsund on Monday evening has not been heard of since, the"
          + " coast guard said.</p><p>Three boats searched the strait through the night, but the wind made"
          + " it impossible to go further out, their crews reported.</p><p>Families of those on board"
          + " waited at the pier and asked for news, which nobody could give them before morning.</p>";

  private static Article read(String url, String language, String head, String inside)
      throws UnreadablePageException {
    String html =
        "<!doctype html><html lang="
            + language
            + "><head><title>Ferry missing</title>"
            + head
            + "</head><body><article><h1>Ferry missing</h1>"
            + inside
            + "</article></body></html>";
    return new PageReader()
        .read(new Page("p", url, "text/html", html.getBytes(StandardCharsets.UTF_8)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en-GB | Correction, 6 March 2024: The ferry left on 4 March 2024, not on 3 March 2024. | 2024-03-06",
        "en-US | This article was corrected on 3/6/2024: the ferry had three decks and not two. | 2024-03-06",
        "en-GB | Clarification: The ferry, which was built on 3 May 1999, belongs to the town. | ",
        "en-US | Editor's Note: On March 6, 2024, this story was updated to name the ferry's owner. | 2024-03-06",
        "en-US | Correction: On March 4, 2024, we reported that this ferry had three decks and not two. | ",
        "de | Korrektur vom 6. März 2024: In einer früheren Fassung war die Zahl der Boote falsch. | 2024-03-06",
        "de | Anmerkung der Redaktion: Die Zahl der Boote wurde am 06.03.2024 korrigiert. | 2024-03-06",
        "de | Berichtigung: Die Fähre fuhr am 4. März 2024 ab und nicht, wie berichtet, früher. | ",
        "fr | Rectificatif du 6 mars 2024 : le ferry avait trois ponts et non deux, contrairement à ce que nous avions écrit. | 2024-03-06",
        "fr | Cet article a été corrigé le 6 mars 2024 : le ferry avait trois ponts. | 2024-03-06",
        "es | Corrección del 6 de marzo de 2024: el ferry tenía tres cubiertas y no dos. | 2024-03-06",
        "es | Fe de errores: una versión anterior daba otra cifra. Corregido el 6 de marzo de 2024. | 2024-03-06",
        "ru | Исправление от 6 марта 2024: на пароме было три палубы, а не две, как сообщалось. | 2024-03-06",
        "ru | Уточнение: в предыдущей версии было названо другое число лодок (6 марта 2024). | 2024-03-06",
      })
  void aNoteOfCorrectionIsDatedByWhenItWasMade(String language, String note, @Nullable String day)
      throws UnreadablePageException {
    List<Paragraph> notes =
        read("https://post.example/ferry", language, "", BODY + "<p>" + note + "</p>")
            .paragraphs()
            .stream()
            .filter(paragraph -> paragraph.kind() == Kind.CORRECTION)
            .toList();
    assertThat(notes).hasSize(1);
    assertThat(notes.getFirst().time() == null ? null : notes.getFirst().time().toString())
        .isEqualTo(day);
  }

  private static String entry(int minute, String text) {
    return "<time datetime=2024-03-05T09:"
        + minute
        + ":00+01:00>09:"
        + minute
        + "</time><p>"
        + text
        + "</p>";
  }

  @Test
  void whatFollowsAClockIsAnEntryOfThatTime() throws UnreadablePageException {
    String live =
        entry(10, "The first boats leave the harbour to search the strait for the ferry.")
            + entry(20, "The wind has risen since the morning, the coast guard says on its page.")
            + entry(30, "Two of the boats turn back because the waves are too high for them.")
            + entry(40, "Families of those on board wait at the pier and ask for news of it.");
    Article article = read("https://post.example/live", "en", "", live);
    assertThat(article.label()).isEqualTo(Label.LIVE_BLOG);
    assertThat(article.paragraphs())
        .filteredOn(paragraph -> paragraph.kind() == Kind.LIVE_ENTRY)
        .extracting(paragraph -> String.valueOf(paragraph.time()))
        .containsExactly(
            "2024-03-05T09:10:00+01:00",
            "2024-03-05T09:20:00+01:00",
            "2024-03-05T09:30:00+01:00",
            "2024-03-05T09:40:00+01:00");
  }

  @Test
  void theVersionForPhonesAndTheNeighbouringPagesAreFound() throws UnreadablePageException {
    String head =
        "<link rel=amphtml href=/amp/ferry><link rel=prev href=/ferry><link rel=next"
            + " href='/ferry?page=3'>";
    assertThat(read("https://post.example/ferry?page=2", "en", head, BODY).otherPages())
        .isEqualTo(
            new OtherPages(
                "https://post.example/amp/ferry",
                "https://post.example/ferry",
                "https://post.example/ferry?page=3",
                null,
                null));
  }

  @ParameterizedTest
  @CsvSource({"Page 2 of 3", "Seite 2 von 3", "Page 2 sur 3", "Страница 2 из 3", "第2页 共3页"})
  void theNumberOfAPageIsReadInWords(String words) throws UnreadablePageException {
    OtherPages pages =
        read("https://post.example/ferry/2", "en", "", BODY + "<p>" + words + "</p>").otherPages();
    assertThat(pages.number()).isEqualTo(2);
    assertThat(pages.count()).isEqualTo(3);
  }

  @Test
  void numberedLinksAreThePagesOfTheArticle() throws UnreadablePageException {
    String links =
        "<div><span>1</span> <a href=/ferry/2>2</a> <a href=/ferry/3>3</a> <a"
            + " href=/storm/4>4</a></div>";
    assertThat(read("https://post.example/ferry", "en", "", BODY + links).otherPages())
        .isEqualTo(new OtherPages(null, null, "https://post.example/ferry/2", 1, 3));
  }

  @Test
  void theNextPostOfABlogIsNoPageOfTheArticle() throws UnreadablePageException {
    String head = "<link rel=next href=/storm-closes-bridge>";
    assertThat(read("https://post.example/ferry", "en", head, BODY).otherPages())
        .isEqualTo(OtherPages.NONE);
  }
}
