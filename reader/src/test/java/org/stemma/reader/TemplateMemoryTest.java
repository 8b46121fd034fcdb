package org.stemma.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.stemma.core.article.Article;
import org.stemma.reader.body.TemplateMemory;

/** What the pages of one outlet have in common is no news. */
class TemplateMemoryTest {

  private static final PageReader READER = new PageReader();
  private static final String APPEAL =
      "Our reporters are out on the quays in every weather, and it is readers who give each month that"
          + " keep them there, so please think of us tonight.";
  private static final List<String> NEWS =
      List.of(
          "The ferry that left the harbour on Monday evening has not been heard of since, the coast"
              + " guard said, and three boats searched the strait through the night.",
          "Two men were fined on Thursday for taking oysters from the reserve, the court of Norsund"
              + " said, although both of them had told it that the beds were theirs.",
          "A new market hall will open in the old cannery next spring, the council decided late on"
              + " Friday, after four years in which nobody wanted to pay for its roof.");

  private static String page(int news) {
    return "<!doctype html><html lang=en><body><h1>Story "
        + news
        + "</h1><div class=text><p>"
        + NEWS.get(news)
        + "</p><p>Asked about it, the mayor of town number "
        + "abc".charAt(news)
        + " said that she had heard of it from the neighbours and would say more the next day.</p><p>"
        + APPEAL
        + "</p></div></body></html>";
  }

  private static Article read(PageReader reader, String host, int news) {
    byte[] bytes = page(news).getBytes(StandardCharsets.UTF_8);
    try {
      return reader.read(
          new Page("page " + news, "https://" + host + "/story-" + news, "text/html", bytes));
    } catch (UnreadablePageException unreadable) {
      throw new AssertionError(unreadable);
    }
  }

  @Test
  void aBlockThatStoodOnAnotherPageOfTheOutletMakesTheBodyDoubtful() {
    PageReader alone = new PageReader();
    PageReader learning = alone.with(new TemplateMemory());
    Article first = read(learning, "post.example", 0);
    Article second = read(learning, "post.example", 1);
    assertThat(first).isEqualTo(read(alone, "post.example", 0));
    assertThat(second.text()).contains(NEWS.get(1));
    assertThat(second.confidence()).isLessThan(read(alone, "post.example", 1).confidence());
  }

  @Test
  void thePagesOfAnotherOutletAndTheSamePageOnceMoreTeachNothing() {
    PageReader alone = new PageReader();
    PageReader learning = alone.with(new TemplateMemory());
    Article first = read(learning, "post.example", 0);
    assertThat(read(learning, "post.example", 0)).isEqualTo(first);
    assertThat(read(learning, "courier.example", 1)).isEqualTo(read(alone, "courier.example", 1));
  }

  @Property(tries = 10)
  void theSameOrderGivesTheSameOutput(
      @ForAll @Size(max = 6) List<@IntRange(max = 2) Integer> order) {
    assertThat(readAll(order)).isEqualTo(readAll(order));
  }

  private static List<Article> readAll(List<Integer> order) {
    PageReader reader = READER.with(new TemplateMemory());
    List<Article> articles = new ArrayList<>();
    for (int news : order) {
      articles.add(read(reader, "post.example", news));
    }
    return articles;
  }
}
