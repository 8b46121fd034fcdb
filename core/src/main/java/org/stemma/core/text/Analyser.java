package org.stemma.core.text;

import java.util.List;
import org.stemma.core.article.Article;
import org.stemma.core.article.CodePoints;

/**
 * Reads off an article's text what can be read off it alone. Linear in its length; thread-safe.
 *
 * <p>The language is the article's declared one; {@code und} where none is declared.
 */
public final class Analyser {

  /** The analysed form of {@code article}. */
  public Analysis analyse(Article article) {
    CodePoints points = CodePoints.of(article.text());
    List<Token> tokens = Tokenizer.tokens(article.text(), points);
    String declared = article.language();
    return new Analysis(
        article,
        points,
        declared == null ? "und" : declared,
        declared == null ? 0 : 1,
        tokens,
        Sentences.sentences(article, tokens, points),
        Quotations.quotations(article, points),
        List.of());
  }
}
