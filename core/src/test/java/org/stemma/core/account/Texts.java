package org.stemma.core.account;

import org.jspecify.annotations.Nullable;
import org.stemma.core.article.Article;
import org.stemma.core.article.Origin;
import org.stemma.core.article.Timestamp;
import org.stemma.core.text.Analyser;
import org.stemma.core.text.Analysis;

/** Invented articles for the tests of this package. */
final class Texts {

  private static final Origin GIVEN = new Origin(Origin.Place.GIVEN, "test");

  private Texts() {}

  static Analysis english(String text) {
    return version("text", null, text);
  }

  static Analysis in(String language, String text) {
    return new Analyser()
        .analyse(Article.builder("text").language(language, GIVEN).text(text).build());
  }

  /** A version published on the ISO day {@code published}; null if it does not say. */
  static Analysis version(String id, @Nullable String published, String text) {
    return new Analyser()
        .analyse(
            Article.builder(id)
                .language("en", GIVEN)
                .published(published == null ? null : Timestamp.parse(published), GIVEN)
                .text(text)
                .build());
  }
}
