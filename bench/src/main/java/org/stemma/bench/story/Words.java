package org.stemma.bench.story;

import java.util.List;
import org.stemma.core.article.Article;
import org.stemma.core.article.CodePoints;
import org.stemma.core.text.Analyser;
import org.stemma.core.text.Analysis;
import org.stemma.core.text.Tokenizer;

/**
 * Analyses articles as far as the story stream looks: words and language, without names. A tenth of
 * the full analysis, which would take most of the time of every measurement here.
 */
final class Words {

  private static final Analyser ANALYSER = new Analyser();

  private Words() {}

  static Analysis of(Article article) {
    return ANALYSER.words(article);
  }

  /** The same where the language is known. */
  static Analysis of(Article article, String language, double confidence) {
    String text = article.text();
    return new Analysis(
        article,
        CodePoints.of(text),
        language,
        confidence,
        Tokenizer.tokens(text),
        List.of(),
        List.of(),
        List.of());
  }
}
