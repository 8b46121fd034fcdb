package org.stemma.core.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.stemma.core.article.Article;
import org.stemma.core.article.CodePoints;
import org.stemma.core.article.Paragraph;

/**
 * Finds the ends of sentences: a stop that is neither an abbreviation's nor a number's, and the end
 * of each paragraph. Closing marks belong to the sentence that they close.
 */
final class Sentences {

  private static final String STOPS = ".!?…。！？؟।";
  private static final String CLOSERS = "\"”»’')]』」›“";

  private static final Set<String> ABBREVIATIONS =
      Set.of(
          "mr", "mrs", "ms", "dr", "prof", "st", "gen", "col", "lt", "sgt", "capt", "sen", "rep",
          "gov", "rev", "hon", "jr", "sr", "vs", "no", "jan", "feb", "mar", "apr", "jun", "jul",
          "aug", "sep", "sept", "oct", "nov", "dec", "inc", "co", "corp", "ltd", "etc", "approx",
          "bzw", "ca", "str", "mio", "mrd", "nr", "vgl", "mme", "mlle", "sra", "maj", "cmdr",
          "messrs", "adm", "ave", "dept", "univ", "fig", "vol", "pp");

  private Sentences() {}

  static List<Sentence> sentences(Article article, List<Token> tokens, CodePoints points) {
    List<Sentence> found = new ArrayList<>();
    int token = 0;
    List<Paragraph> paragraphs = article.paragraphs();
    for (int p = 0; p < paragraphs.size(); p++) {
      int paragraphEnd = paragraphs.get(p).end();
      while (token < tokens.size() && tokens.get(token).start() < paragraphs.get(p).start()) {
        token++;
      }
      int first = token;
      while (token < tokens.size() && tokens.get(token).start() < paragraphEnd) {
        int after = endsAt(article.text(), tokens, token, paragraphEnd, points);
        token++;
        if (after > 0) {
          found.add(sentence(tokens, first, after, p));
          first = after;
          token = after;
        }
      }
      if (first < token) {
        found.add(sentence(tokens, first, token, p));
      }
    }
    return found;
  }

  private static Sentence sentence(List<Token> tokens, int first, int end, int paragraph) {
    return new Sentence(
        tokens.get(first).start(), tokens.get(end - 1).end(), first, end, paragraph);
  }

  /** The token after the sentence if a sentence ends at {@code token}, else 0. */
  private static int endsAt(
      String text, List<Token> tokens, int token, int paragraphEnd, CodePoints points) {
    Token stop = tokens.get(token);
    if (stop.end() - stop.start() != 1 || STOPS.indexOf(charAt(text, stop, points)) < 0) {
      return 0;
    }
    int next = token + 1;
    while (next < tokens.size()
        && tokens.get(next).start() < paragraphEnd
        && tokens.get(next).start() == tokens.get(next - 1).end()
        && (CLOSERS.indexOf(charAt(text, tokens.get(next), points)) >= 0
            || STOPS.indexOf(charAt(text, tokens.get(next), points)) >= 0)) {
      next++;
    }
    if (next >= tokens.size() || tokens.get(next).start() >= paragraphEnd) {
      return next;
    }
    Token following = tokens.get(next);
    boolean spaced = following.start() > tokens.get(next - 1).end();
    boolean wide = "。！？".indexOf(charAt(text, stop, points)) >= 0;
    if (!spaced && !wide) {
      return 0;
    }
    char opens = charAt(text, following, points);
    if (Character.isLowerCase(opens)) {
      return 0;
    }
    if (charAt(text, stop, points) == '.' && token > 0 && next == token + 1) {
      Token before = tokens.get(token - 1);
      if (before.end() == stop.start() && isAbbreviation(before)) {
        return 0;
      }
    }
    return next;
  }

  private static boolean isAbbreviation(Token word) {
    return word.kind() == Token.Kind.WORD
        && (word.norm().length() == 1 || ABBREVIATIONS.contains(word.norm()));
  }

  private static char charAt(String text, Token token, CodePoints points) {
    return text.charAt(points.index(token.start()));
  }
}
