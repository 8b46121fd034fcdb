package org.stemma.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.stemma.core.article.Article;

/** Pages whose markup has no element for the article: all stands directly in the body. */
class BarePageTest {

  private static final String HEAD =
      "<p><b><a href=/>The Norsund Letter</a></b><br><i>News for the islands and the strait between"
          + " them</i></p><p><a href=/now>Now</a> | <a href=/old>Old numbers</a></p><hr>"
          + "<h1>Ferry missing off Norsund</h1>";
  private static final String TEXT =
      "<p>The ferry that left the harbour on Monday evening has not been heard of since, the coast"
          + " guard said on Tuesday, and the search goes on.</p>"
          + "<p>Three boats searched the strait through the night, but the wind made it impossible to"
          + " go further out, their crews reported in the morning.</p>"
          + "<p>Families of those on board waited at the pier and asked for news, which nobody could"
          + " give them, and most of them stayed until the boats came back.</p>";
  private static final String NOTICES =
      "<h3>Notices</h3><p>The pilot can be reached by day and by night at the old customs house. Ring"
          + " twice, please.</p><p>Found: a child's boot, left on the slip. Ask at the inn.</p>"
          + "<hr><p>This page is made by the islanders and sets no cookies.</p>";

  private static Article read(String inside) throws UnreadablePageException {
    String html =
        "<!doctype html><html lang=en><head><title>Ferry missing off Norsund</title></head><body>"
            + inside
            + "</body></html>";
    byte[] bytes = html.getBytes(StandardCharsets.UTF_8);
    return new PageReader().read(new Page("p", null, "text/html", bytes));
  }

  private static String list(String address, int items) {
    return IntStream.rangeClosed(1, items)
        .mapToObj(i ->
            "<li><a href='"
                + address.replace("N", "" + i)
                + "'>Harbour master opens slip number "
                + i
                + "</a> <small>("
                + i
                + " March)</small></li>")
        .collect(Collectors.joining("", "<ul>", "</ul>"));
  }

  @Test
  void theBodyBeginsAfterTheHeadingAndEndsBeforeTheListOfOtherArticles() throws Exception {
    Article article =
        read(HEAD + TEXT + "<hr><h3>Earlier letters</h3>" + list("/N.html", 12) + NOTICES);
    assertThat(article.text()).startsWith("The ferry").endsWith("until the boats came back.");
  }

  @Test
  void aListOfSourcesOnSeveralSitesEndsNoBody() throws Exception {
    Article article = read(HEAD + TEXT + list("https://siteN.example/", 12) + TEXT);
    assertThat(article.text().split("until the boats came back", -1)).hasSize(3);
  }

  @Test
  void theBylineAndDateBelowTheHeadingAreFieldsAndNotText() throws Exception {
    Article article =
        read(HEAD + "<p>By Ada Stone<br>Published Tuesday 5 March 2024, 5.00 pm CET</p>" + TEXT);
    assertThat(article.byline()).containsExactly("Ada Stone");
    assertThat(article.published()).hasToString("2024-03-05T17:00:00+01:00");
    assertThat(article.text()).startsWith("The ferry");
  }

  @Test
  void aBylineOfAnAcronymWithADateIsTheAgencys() throws Exception {
    Article article =
        read(HEAD + "<div><b>HPA</b><br>Posted: Tue 5 Mar 2024, 9:00 AM</div>" + TEXT);
    assertThat(article.byline()).isEmpty();
    assertThat(article.credits()).extracting(credit -> credit.name()).containsExactly("HPA");
  }
}
