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

  /** Abbreviations that a name or number follows: no sentence ends with them. */
  private static final Set<String> LEADING =
      Set.of(
          "mr", "mrs", "ms", "dr", "prof", "gen", "col", "lt", "sgt", "capt", "sen", "rep", "gov",
          "rev", "hon", "vs", "approx", "ca", "vgl", "mme", "mlle", "sra", "maj", "cmdr", "messrs",
          "adm", "fig", "sens", "reps", "brig", "cpl", "pvt", "pres", "supt", "insp", "bzw", "z",
          "hr", "fr", "dipl", "ing", "mgr", "sr", "bl", "th", "tel", "cf", "eg", "ie");

  /** Abbreviations that may end a sentence too: they do if a small word follows with a capital. */
  private static final Set<String> DOUBTFUL =
      Set.of(
          "st", "jr", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov",
          "dec", "inc", "co", "corp", "ltd", "etc", "str", "mio", "mrd", "nr", "ave", "dept",
          "univ", "vol", "pp", "bros", "est", "mt", "ft", "usw", "evtl", "inkl", "zzgl", "al", "op",
          "wash", "calif", "mass", "conn", "pa", "fla", "ill", "mich", "minn", "tenn", "tex",
          "ariz", "colo");

  /** Days, which go on after "4 p.m." and "in the U.S." more often than they open a sentence. */
  private static final Set<String> WEEKDAYS =
      Set.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");

  /** What German counts with a number and a stop: "14. Dezember", "1. FC", "20. Jahrhundert". */
  private static final Set<String> COUNTED =
      Set.of(
          ("januar janner februar marz april mai juni juli august september oktober november"
                  + " dezember jahrhundert jahrhunderts weltkrieg weltkriegs bundesliga fc sc fsv"
                  + " jahrestag geburtstag lebensjahr spieltag stock etage klasse liga mal platz"
                  + " rang runde minute bezirk kammer senat strafkammer")
              .split(" "));

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
    boolean dotted = stop.kind() == Token.Kind.WORD && stop.norm().endsWith(".");
    char mark = dotted ? '.' : charAt(text, stop, points);
    if (!dotted && (stop.end() - stop.start() != 1 || STOPS.indexOf(mark) < 0)) {
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
    boolean wide = "。！？".indexOf(mark) >= 0;
    char opening = charAt(text, following, points);
    boolean spacedEllipsis = mark == '.' && opening == '.';
    if ((!spaced && !wide) || spacedEllipsis || Character.isLowerCase(opening)) {
      return 0;
    }
    boolean bare = mark == '.' && next == token + 1;
    return bare && isAbbreviation(dotted ? token : token - 1, tokens, dotted, following) ? 0 : next;
  }

  /** Whether the stop of the word at {@code at} makes it short and does not end the sentence. */
  private static boolean isAbbreviation(
      int at, List<Token> tokens, boolean dotted, Token following) {
    if (dotted) {
      return goesOn(following);
    }
    if (at < 0 || tokens.get(at).end() != tokens.get(at + 1).start()) {
      return false;
    }
    Token word = tokens.get(at);
    boolean number = following.kind() == Token.Kind.NUMBER;
    if (word.kind() == Token.Kind.NUMBER) {
      return word.norm().length() <= 2 && COUNTED.contains(following.norm());
    }
    if (LEADING.contains(word.norm())) {
      return true;
    }
    if (word.norm().equals("no") || word.norm().equals("nos")) {
      return number;
    }
    boolean doubtful =
        DOUBTFUL.contains(word.norm())
            || (word.norm().length() == 1 && word.kind() == Token.Kind.WORD);
    return doubtful && goesOn(following);
  }

  /** Whether a word with a capital that follows an abbreviation is likelier a name than a start. */
  private static boolean goesOn(Token following) {
    return !Names.isFunctionWord(following.norm()) || WEEKDAYS.contains(following.norm());
  }

  private static char charAt(String text, Token token, CodePoints points) {
    return text.charAt(points.index(token.start()));
  }
}
