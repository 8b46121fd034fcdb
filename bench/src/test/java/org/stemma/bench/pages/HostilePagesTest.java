package org.stemma.bench.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.stemma.core.article.Article;
import org.stemma.reader.Page;
import org.stemma.reader.PageReader;
import org.stemma.reader.UnreadablePageException;

class HostilePagesTest {

  private static final PageReader READER = new PageReader();

  /** The reader looks at no more of a page. */
  private static final int READ_CHARS = 8 << 20;

  private static Set<String> names() {
    return HostilePages.all().keySet();
  }

  @ParameterizedTest
  @MethodSource("names")
  void everyHostilePageEndsWithAnArticleOrAReason(String name) {
    byte[] bytes = HostilePages.all().get(name).get();
    try {
      Article article = READER.read(new Page(name, null, null, bytes));
      assertThat(article.label()).isNotNull();
      assertThat(article.text().length()).isLessThanOrEqualTo(READ_CHARS);
      assertThat(article.confidence()).isBetween(0.0, 1.0);
    } catch (UnreadablePageException refused) {
      assertThat(refused.reason()).isNotNull();
    }
  }
}
