package org.stemma.core.text;

import java.util.List;
import org.stemma.core.article.Article;
import org.stemma.core.article.CodePoints;

/**
 * Reads off an article's text what can be read off it alone. Linear in its length; thread-safe.
 *
 * <p>The language is read off the title and the beginning of the text, with the declared one as a
 * prior.
 */
public final class Analyser {

  /** Characters of the text that its language is read off. */
  private static final int SAMPLE = 2000;

  private static final LanguageIdentifier LANGUAGES = LanguageIdentifier.standard();

  /** The analysed form of {@code article}. */
  public Analysis analyse(Article article) {
    CodePoints points = CodePoints.of(article.text());
    List<Token> tokens = Tokenizer.tokens(article.text(), points);
    List<Sentence> sentences = Sentences.sentences(article, tokens, points);
    Words words = Words.of(article.text(), points, tokens);
    LanguageIdentifier.Guess language = LANGUAGES.identify(sample(article), article.language());
    return new Analysis(
        article,
        points,
        language.language(),
        language.confidence(),
        tokens,
        sentences,
        Quotations.quotations(article, points),
        NameLinks.link(words, names(words, sentences, language.language())));
  }

  /**
   * The words and the language of {@code article} alone, which its story is found by: a tenth of
   * the work. Sentences, quotations and names are left empty.
   */
  public Analysis words(Article article) {
    CodePoints points = CodePoints.of(article.text());
    LanguageIdentifier.Guess language = LANGUAGES.identify(sample(article), article.language());
    return new Analysis(
        article,
        points,
        language.language(),
        language.confidence(),
        Tokenizer.tokens(article.text(), points),
        List.of(),
        List.of(),
        List.of());
  }

  private static List<Names.Found> names(Words words, List<Sentence> sentences, String language) {
    if (language.startsWith("en")) {
      return NameTagger.english().in(words, sentences);
    }
    return Names.in(words, sentences).stream().filter(Names.Found::sure).toList();
  }

  private static String sample(Article article) {
    String text = article.text();
    String beginning = text.length() <= SAMPLE ? text : text.substring(0, SAMPLE);
    return article.title() == null ? beginning : article.title() + "\n" + beginning;
  }
}
