package org.stemma.core.lineage;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.stemma.core.article.Span;
import org.stemma.core.text.Analysis;
import org.stemma.core.text.Sentence;
import org.stemma.core.text.Token;

/**
 * The figures and capitalised words of a text: what a rewording keeps, and what one that only
 * copies cannot add.
 */
final class Details {

  private Details() {}

  static Set<String> of(Analysis analysis) {
    Set<String> found = new HashSet<>();
    for (Sentence sentence : analysis.sentences()) {
      List<Token> tokens = analysis.tokens(sentence);
      boolean first = true;
      for (Token token : tokens) {
        boolean figure = token.kind() == Token.Kind.NUMBER;
        if (figure || (!first && isCapitalised(analysis, token))) {
          found.add(token.norm());
        }
        first = first && !token.isContent();
      }
    }
    return found;
  }

  private static boolean isCapitalised(Analysis analysis, Token token) {
    if (token.kind() != Token.Kind.WORD || token.end() - token.start() < 2) {
      return false;
    }
    String letter = analysis.slice(new Span(token.start(), token.start() + 1));
    return Character.isUpperCase(letter.codePointAt(0));
  }

  /** How many of {@code a} are not in {@code b}. */
  static int missing(Set<String> a, Set<String> b) {
    int count = 0;
    for (String detail : a) {
      count += b.contains(detail) ? 0 : 1;
    }
    return count;
  }
}
