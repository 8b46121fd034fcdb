package org.stemma.core.text;

import java.util.List;
import org.stemma.core.article.Article;
import org.stemma.core.article.CodePoints;
import org.stemma.core.article.Span;

/**
 * The analysed form of an article: made once by {@link Analyser}, used by everything after.
 *
 * <p>All positions are code points of {@code article.text()}. Immutable.
 *
 * @param article what was analysed
 * @param points the ways of counting in its text
 * @param language BCP 47 tag; {@code und} if it cannot be told
 * @param languageConfidence probability of {@code language}, 0 to 1
 * @param tokens in order
 * @param sentences in order, without overlap
 * @param quotations in order of their start; inner quotations follow their outer one
 * @param names in order, without overlap
 */
public record Analysis(
    Article article,
    CodePoints points,
    String language,
    double languageConfidence,
    List<Token> tokens,
    List<Sentence> sentences,
    List<Quotation> quotations,
    List<Name> names) {

  public Analysis {
    tokens = List.copyOf(tokens);
    sentences = List.copyOf(sentences);
    quotations = List.copyOf(quotations);
    names = List.copyOf(names);
  }

  /** The article's id. */
  public String id() {
    return article.id();
  }

  /** The text under {@code span}. */
  public String slice(Span span) {
    return points.slice(span);
  }

  /** The tokens of {@code sentence}. */
  public List<Token> tokens(Sentence sentence) {
    return tokens.subList(sentence.firstToken(), sentence.endToken());
  }
}
