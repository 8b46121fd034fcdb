package org.stemma.core.account;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.stemma.core.text.Analysis;
import org.stemma.core.text.Sentence;
import org.stemma.core.text.Token;

/**
 * Sentences in which an outlet speaks of its own work rather than of the story: who contributed,
 * who edited, the signature of a post. They are nobody's account of anything.
 */
final class Colophon {

  private static final RuleFile FILE = Objects.requireNonNull(RuleFile.load("colophon-en.txt"));

  private static final Vocabulary PHRASES = FILE.words("colophon");

  /** "Published: 2 March 2026", "Updated 3 March 2026". */
  private static final Vocabulary DATELINE = FILE.words("dateline");

  /** "— Ada Lund (@adalund) March 2, 2026". */
  private static final Pattern SIGNATURE = Pattern.compile("^.{0,60}\\(@\\w+\\).*");

  private Colophon() {}

  static boolean is(Analysis analysis, Sentence sentence) {
    List<Token> tokens = analysis.tokens(sentence);
    if (!tokens.isEmpty() && DATELINE.endOf(tokens, 0) > 0) {
      return true;
    }
    for (int i = 0; i < tokens.size(); i++) {
      if (PHRASES.endOf(tokens, i) > i) {
        return true;
      }
    }
    return tokens.size() < 30 && SIGNATURE.matcher(analysis.slice(sentence.span())).matches();
  }
}
