package org.stemma.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.stemma.core.article.Article;

/** Titles, authors and dates where a page's statements differ. */
class FieldsTest {

  private static final String PROSE =
      "<p>The council met on Monday and agreed to mend the old bridge before the winter comes.</p>"
          + "<p>The work will take six weeks, said the engineer, and cost less than was feared.</p>";

  private static Article read(String url, String head, String body) {
    String html =
        "<html lang='en'><head>%s</head><body><main>%s%s</main></body></html>"
            .formatted(head, body, PROSE);
    try {
      byte[] bytes = html.getBytes(StandardCharsets.UTF_8);
      return new PageReader().read(new Page("page", url, null, bytes));
    } catch (UnreadablePageException unreadable) {
      throw new AssertionError(unreadable);
    }
  }

  private static String published(Article article) {
    return String.valueOf(article.published());
  }

  private static String metaTime(String time) {
    return "<meta property='article:published_time' content='" + time + "'>";
  }

  @Test
  void aTimeInUtcIsToldInTheZoneThatAScriptGivesForTheSameMoment() {
    Article article =
        read(
            "https://a.example/bridge",
            metaTime("2024-02-25T02:25:54Z")
                + "<script>var page = {date: '2024-02-24T21:25:54-05:00'}</script>",
            "<h1>Bridge</h1>");
    assertThat(published(article)).isEqualTo("2024-02-24T21:25:54-05:00");
  }

  @Test
  void aTimeInUtcIsToldInTheZoneOfTheRegionWhereTheAddressNamesTheNextDay() {
    Article article =
        read("https://a.de/2024/01/02/bridge", metaTime("2024-01-01T23:11:59Z"), "<h1>Bridge</h1>");
    assertThat(published(article)).isEqualTo("2024-01-02T00:11:59+01:00");
  }

  @Test
  void aTimeInUtcStaysWhereNothingShowsAnotherZone() {
    Article article =
        read("https://a.example/bridge", metaTime("2024-01-01T23:11:59Z"), "<h1>Bridge</h1>");
    assertThat(published(article)).isEqualTo("2024-01-01T23:11:59Z");
  }

  @Test
  void theDateOfAReadersReviewIsNotThatOfTheRecipe() {
    Article article =
        read(
            "https://a.example/cake",
            "<script type='application/ld+json'>{'@type':'Recipe','name':'Cake','datePublished':"
                    .replace('\'', '"')
                + "\"2006-10-10\",\"review\":{\"@type\":\"Review\",\"author\":\"Zoe\","
                + "\"headline\":\"Good\",\"datePublished\":\"2020-04-12\"}}</script>",
            "<h1>Cake</h1>");
    assertThat(published(article)).isEqualTo("2006-10-10");
  }

  @Test
  void aDayInTheAddressMayStandBeforeItsMonth() {
    Article article = read("https://a.example/notes/29-10-2021", "", "<h1>Bridge</h1>");
    assertThat(published(article)).isEqualTo("2021-10-29");
  }

  @Test
  void aDateThatLinksToThePageItselfIsThePages() {
    Article article =
        read(
            "https://a.example/bridge",
            "",
            "<h1>Bridge</h1><div class='latest'><a href='https://a.example/other'>"
                + "<time datetime='2024-05-05'>5 May</time></a><a href='https://a.example/bridge'>"
                + "<time datetime='2024-03-04'>4 March</time></a></div>");
    assertThat(published(article)).isEqualTo("2024-03-04");
  }

  @Test
  void aSentenceMaySayWhenTheArticleWasPosted() {
    Article article =
        read(
            "https://a.example/bridge",
            "",
            "<h1>Bridge</h1>" + PROSE + "<p>This note was posted on 19 May 2010 at 23:03.</p>");
    assertThat(published(article)).isEqualTo("2010-05-19T23:03:00");
  }

  @Test
  void anAccountsNameGivesWayToTheFullNameThatTheReaderSees() {
    Article article =
        read(
            "https://a.example/bridge",
            "<meta name='author' content='adastone'>",
            "<h1>Bridge</h1><p class='byline'>By Ada Stone</p>");
    assertThat(article.byline()).containsExactly("Ada Stone");
  }

  @Test
  void aLineWithADayNamesItsAuthor() {
    Article article =
        read("https://a.example/bridge", "", "<h1>Bridge</h1><p>Posted on 3 May 2010 by Ada</p>");
    assertThat(article.byline()).containsExactly("Ada");
  }

  @Test
  void aLinkToAnAuthorsPageNamesTheAuthor() {
    Article article =
        read(
            "https://a.example/bridge",
            "",
            "<h1>Bridge</h1><p>Words: <a href='/author/ada'>Ada Stone</a></p>");
    assertThat(article.byline()).containsExactly("Ada Stone");
  }

  @Test
  void anOutletThatIsCalledAPersonIsNone() {
    Article article =
        read(
            "https://a.example/bridge",
            "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"headline\":\"Bridge\","
                + "\"author\":[{\"@type\":\"Person\",\"name\":\"The Valley Paper\"},"
                + "{\"@type\":\"Person\",\"name\":\"Ada Stone\"}]}</script>",
            "<h1>Bridge</h1>");
    assertThat(article.byline()).containsExactly("Ada Stone");
  }

  @Test
  void anAuthorOfACatalogueIsNamedInTheOrderOfSpeech() {
    Article article =
        read(
            "https://a.example/bridge",
            "<meta name='citation_author' content='Stone, Ada'>",
            "<h1>Bridge</h1>");
    assertThat(article.byline()).containsExactly("Ada Stone");
  }

  private static String jsonLd(String json) {
    return "<script type='application/ld+json'>" + json.replace('\'', '"') + "</script>";
  }

  @Test
  void aNameInPartsIsPutTogether() {
    Article article =
        read(
            "https://a.example/bridge",
            jsonLd(
                "{'@type':'NewsArticle','headline':'Bridge','author':[{'@type':'Person',"
                    + "'familyName':'Stone','givenName':'Ada'},{'@type':'Person','familyName':'Wood'}]}"),
            "<h1>Bridge</h1>");
    assertThat(article.byline()).containsExactly("Ada Stone", "Wood");
  }

  @Test
  void aPublisherThatCallsItselfTheAuthorGivesWayToTheNameThatTheReaderSees() {
    Article article =
        read(
            "https://a.example/bridge",
            "<meta name='author' content='VLP'><meta name='publisher' content='VLP'>",
            "<h1>Bridge</h1><p>Words: <a href='/author/ada'>Ada Stone</a></p>");
    assertThat(article.byline()).containsExactly("Ada Stone");
  }

  @Test
  void propertiesThatNameMoreThanOneAuthorAddToTheOneThatIsStated() {
    String item = "<div class='byline'><address><a rel='author'>%s</a></address></div>";
    Article article =
        read(
            "https://a.example/bridge",
            "<meta name='author' content='Ben Wood'>",
            "<h1>Bridge</h1><div>"
                + item.formatted("Ada Stone")
                + item.formatted("Ben Wood")
                + "</div>");
    assertThat(article.byline()).containsExactly("Ada Stone", "Ben Wood");
  }

  @Test
  void aClassThatNamesMoreThanTheStatedAuthorIsNotBelieved() {
    Article article =
        read(
            "https://a.example/bridge",
            "<meta name='author' content='Ada Stone'>",
            "<h1>Bridge</h1><div class='byline'><a href='/a'>Ada Stone</a><a href='/g'>Guides</a></div>");
    assertThat(article.byline()).containsExactly("Ada Stone");
  }

  @Test
  void aLiveBlogIsAsOldAsItselfAndNotAsItsLastEntry() {
    Article article =
        read(
            "https://a.example/flood",
            jsonLd(
                "{'@type':'LiveBlogPosting','headline':'Flood','datePublished':'2024-08-04',"
                    + "'liveBlogUpdate':[{'@type':'BlogPosting','headline':'Dam','author':'Ada Stone',"
                    + "'articleBody':'The dam holds.','datePublished':'2024-08-05'}]}"),
            "<h1>Flood</h1>");
    assertThat(published(article)).isEqualTo("2024-08-04");
    assertThat(article.byline()).isEmpty();
  }
}
