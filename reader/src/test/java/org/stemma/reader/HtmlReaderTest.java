package org.stemma.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.stemma.core.article.Article;
import org.stemma.core.article.Credit;
import org.stemma.core.article.Field;
import org.stemma.core.article.Label;
import org.stemma.core.article.Origin;
import org.stemma.core.article.Paragraph;

class HtmlReaderTest {

  private static final String MENU =
      "<nav><ul><li><a href=/a>Politics</a></li><li><a href=/b>Harbour</a></li></ul></nav>";
  private static final String BODY =
      "<p>NORSUND (Reuters) - The ferry that left the harbour on Monday evening has not been heard of"
          + " since, the coast guard said.</p>"
          + "<p>Three boats searched the strait through the night, but the wind made it impossible to go"
          + " further out, <a href=/crews>their crews</a> reported.</p>"
          + "<p>Families of those on board waited at the pier and asked for news, which nobody could give"
          + " them before morning, and most of them stayed until the boats came back.</p>";
  private static final String RELATED =
      "<div class=related><h3>Related articles</h3><ul><li><a href=/1>Storm closes the old bridge"
          + " again</a></li><li><a href=/2>Mayor opens new fish market</a></li></ul></div>"
          + "<footer><p>© 2024 The Norsund Post. All rights reserved.</p></footer>";

  private static Article read(String head, String inside) {
    String html =
        "<!doctype html><html lang=en-GB><head><title>Ferry missing off Norsund | The Norsund Post</title>"
            + head
            + "</head><body>"
            + MENU
            + "<article class=article-body><h1>Ferry missing off Norsund</h1>"
            + inside
            + "</article>"
            + RELATED
            + "</body></html>";
    try {
      byte[] bytes = html.getBytes(StandardCharsets.UTF_8);
      return new PageReader()
          .read(new Page("p", "https://post.example/2024/03/05/ferry", "text/html", bytes));
    } catch (UnreadablePageException e) {
      throw new AssertionError(e);
    }
  }

  private static String jsonLd(String fields) {
    return "<script type='application/ld+json'>{\"@type\":\"NewsArticle\"," + fields + "}</script>";
  }

  @Test
  void theBodyIsKeptAndMenusAndRelatedHeadlinesAreNot() {
    Article article = read("", BODY);
    assertThat(article.text())
        .startsWith("NORSUND (Reuters)")
        .contains("until the boats came back");
    assertThat(article.text()).doesNotContain("Politics", "fish market", "rights reserved");
    assertThat(article.label()).isEqualTo(Label.ARTICLE);
    assertThat(article.confidence()).isBetween(0.5, 1.0);
  }

  @Test
  void theTitleComesWithoutTheOutletAndIsNotRepeatedInTheText() {
    Article article = read("<meta property=og:site_name content='The Norsund Post'>", BODY);
    assertThat(article.title()).isEqualTo("Ferry missing off Norsund");
    assertThat(article.source()).isEqualTo("The Norsund Post");
    assertThat(article.text()).doesNotContain("Ferry missing off Norsund");
  }

  @Test
  void paragraphsTileTheTextAndEndWhereItEnds() {
    Article article = read("", BODY);
    int end = 0;
    for (Paragraph paragraph : article.paragraphs()) {
      assertThat(paragraph.start()).isGreaterThanOrEqualTo(end);
      end = paragraph.end();
    }
    assertThat(end).isEqualTo(article.text().codePointCount(0, article.text().length()));
  }

  @Test
  void aDateIsTakenFromJsonLdWithItsZone() {
    Article article = read(jsonLd("\"datePublished\":\"2024-03-05T07:10:00+0100\""), BODY);
    assertThat(article.published()).hasToString("2024-03-05T07:10:00+01:00");
    assertThat(article.origin(Field.PUBLISHED))
        .isEqualTo(new Origin(Origin.Place.JSON_LD, "datePublished"));
  }

  @Test
  void theAddressDatesAPageThatSaysNothingElse() {
    Article article = read("", BODY);
    assertThat(article.published()).hasToString("2024-03-05");
    assertThat(article.origin(Field.PUBLISHED))
        .extracting(Origin::place)
        .isEqualTo(Origin.Place.FILE_NAME);
  }

  @Test
  void anAuthorIsAPersonAndNotTheDesk() {
    String authors =
        "\"author\":[{\"@type\":\"Person\",\"name\":\"Ada Stone\"},{\"@type\":\"Organization\",\"name\":\"Post"
            + " News Desk\"}]";
    assertThat(read(jsonLd(authors), BODY).byline()).containsExactly("Ada Stone");
  }

  @Test
  void whereNoPersonIsNamedTheBodyThatThePageCallsItsAuthorStands() {
    String author = "\"author\":{\"@type\":\"Organization\",\"name\":\"Norsund Port Office\"}";
    assertThat(read(jsonLd(author), BODY).byline()).containsExactly("Norsund Port Office");
  }

  @Test
  void anAgencyThatThePageCallsItsAuthorIsCredited() {
    String author = "\"author\":{\"@type\":\"Organization\",\"name\":\"Northern Press Agency\"}";
    assertThat(read(jsonLd(author), BODY).credits())
        .contains(new Credit(Credit.Kind.WIRE, "Northern Press Agency", "Northern Press Agency"));
  }

  @Test
  void theTitleOfAnAbbreviationIsATimeWithItsZone() {
    String time =
        "<div><abbr class=published title='2024-03-05T07:10:00+0100'>5 March</abbr></div>";
    assertThat(read("", time + BODY).published()).hasToString("2024-03-05T07:10:00+01:00");
  }

  @Test
  void theSourceThatMicrodataStateIsCredited() {
    String source =
        "<p><span itemprop=sourceOrganization itemscope>Source: <span itemprop=name>HPA</span></span></p>";
    assertThat(read("", source + BODY).credits()).extracting(Credit::name).contains("HPA");
  }

  @Test
  void aVisibleBylineIsFound() {
    assertThat(read("", "<div class=byline>By Ada Stone and Ben Wood</div>" + BODY).byline())
        .containsExactly("Ada Stone", "Ben Wood");
  }

  @Test
  void theWireIsCreditedAndTheDatelineRead() {
    Article article = read("", BODY);
    assertThat(article.dateline()).isEqualTo("NORSUND");
    assertThat(article.credits())
        .containsExactly(new Credit(Credit.Kind.WIRE, "Reuters", "(Reuters)"));
  }

  @Test
  void linksOutOfTheBodyAreAbsolute() {
    assertThat(read("", BODY).links())
        .extracting(l -> l.url() + " " + l.text())
        .containsExactly("https://post.example/crews their crews");
  }

  @Test
  void aFigureIsAnImageWithItsCaption() {
    String figure =
        "<figure><img src=/ferry.jpg><figcaption>The ferry in 2019.</figcaption></figure>";
    assertThat(read("", figure + BODY).images())
        .extracting(i -> i.url() + " " + i.caption())
        .containsExactly("https://post.example/ferry.jpg The ferry in 2019.");
  }

  @Test
  void aNoteOfCorrectionIsFoundAndDated() {
    String note =
        "<p>Correction: An earlier version of this article gave a wrong number of boats. Corrected on 6"
            + " March 2024.</p>";
    List<Paragraph> notes =
        read("", BODY + note).paragraphs().stream()
            .filter(p -> p.kind() == Paragraph.Kind.CORRECTION)
            .toList();
    assertThat(notes).singleElement().extracting(p -> p.time().toString()).isEqualTo("2024-03-06");
  }

  @Test
  void theBeginningOfAPaidArticleIsAStub() {
    String paid = jsonLd("\"headline\":\"Ferry missing\",\"isAccessibleForFree\":\"False\"");
    assertThat(read(paid, BODY).label()).isEqualTo(Label.PAYWALL_STUB);
  }

  @Test
  void entriesOfALiveBlogCarryTheirTimes() {
    String live =
        "<script type='application/ld+json'>{\"@type\":\"LiveBlogPosting\",\"liveBlogUpdate\":[{\"@type\":\"BlogPosting\","
            + "\"headline\":\"Three boats searched the strait\",\"datePublished\":\"2024-03-05T09:00:00Z\","
            + "\"articleBody\":\"Three boats searched the strait through the night, but the wind made it impossible\"}]}</script>";
    Article article = read(live, BODY);
    assertThat(article.label()).isEqualTo(Label.LIVE_BLOG);
    assertThat(article.paragraphs())
        .extracting(Paragraph::kind)
        .contains(Paragraph.Kind.LIVE_ENTRY);
  }

  @Test
  void aQuestionAboutCookiesIsNoArticle() throws UnreadablePageException {
    String wall =
        "<html><body><h1>Your privacy</h1><p>We and our partners use cookies. With your consent we show"
            + " personalised ads.</p><p>You can change your privacy preferences or object to legitimate"
            + " interest at any time.</p></body></html>";
    Page page = new Page("w", null, null, wall.getBytes(StandardCharsets.UTF_8));
    assertThat(new PageReader().read(page).label()).isEqualTo(Label.CONSENT_WALL);
  }

  @Test
  void aPageOfHeadlinesIsAList() throws UnreadablePageException {
    StringBuilder list = new StringBuilder("<html><body><main>");
    for (int i = 0; i < 40; i++) {
      list.append("<h2><a href=/")
          .append(i)
          .append(">Headline number ")
          .append(i)
          .append(" of the day</a></h2>");
    }
    Page page =
        new Page(
            "l", "https://post.example/", null, list.toString().getBytes(StandardCharsets.UTF_8));
    assertThat(new PageReader().read(page).label()).isEqualTo(Label.LIST_PAGE);
  }
}
