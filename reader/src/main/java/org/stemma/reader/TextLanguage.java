package org.stemma.reader;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.stemma.core.article.ArticleBuilder;
import org.stemma.core.article.Origin;
import org.stemma.core.text.LanguageIdentifier;

/** The language of an article: what its page declares, unless its text is clearly in another. */
final class TextLanguage {

  /** What the identifier calls a text that does not tell. */
  private static final String UNDETERMINED = "und";

  private TextLanguage() {}

  /**
   * Fills in the language of {@code text}, its confidence, and what is declared.
   *
   * @param declared as the page writes it; null if it says nothing
   * @param origin of {@code declared}
   */
  static void into(ArticleBuilder builder, String text, @Nullable String declared, Origin origin) {
    String known = tag(declared);
    builder.languageDeclared(known);
    if (text.isBlank()) {
      builder.language(known, origin);
      return;
    }
    LanguageIdentifier.Guess guess = LanguageIdentifier.standard().identify(text, known);
    if (!guess.language().equals(UNDETERMINED)) {
      boolean asDeclared = guess.language().equals(known);
      builder
          .language(
              guess.language(),
              asDeclared ? origin : new Origin(Origin.Place.INFERRED, "letters of the text"))
          .languageConfidence(guess.confidence());
    }
  }

  /** A declared tag in BCP 47's own writing; null if it is none. */
  private static @Nullable String tag(@Nullable String declared) {
    if (declared == null || declared.isBlank()) {
      return null;
    }
    Locale locale = Locale.forLanguageTag(declared.strip().replace('_', '-'));
    return locale.getLanguage().length() < 2 ? null : locale.toLanguageTag();
  }
}
