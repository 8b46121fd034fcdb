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
    List<Sentence> sentences = Sentences.sentences(article, tokens, points);
    Words words = Words.of(article.text(), points, tokens);
    String declared = article.language();
    return new Analysis(
        article,
        points,
        declared == null ? "und" : declared,
        declared == null ? 0 : 1,
        tokens,
        sentences,
        Quotations.quotations(article, points),
        NameLinks.link(words, Names.in(words, sentences)));
  }
}
