package org.stemma.core.text;

import com.ibm.icu.text.Normalizer2;
import java.util.ArrayList;
import java.util.List;
import org.stemma.core.article.CodePoints;

/**
 * Cuts a text into words, numbers and marks.
 *
 * <p>Letters with inner apostrophes and hyphens are one word; digits with inner separators one
 * number; an acronym with its stops (U.S.) is one word; each ideograph or kana is a word of its
 * own; a possessive {@code 's} stays with its word. One pass, linear in the text's length.
 * Thread-safe.
 */
public final class Tokenizer {

  private static final Normalizer2 NFKC_FOLD = Normalizer2.getNFKCCasefoldInstance();
  private static final Normalizer2 NFD = Normalizer2.getNFDInstance();
  private static final String QUOTES = "\"“”„‟«»‹›「」『』‘’‚‛'`";

  private Tokenizer() {}

  /** The tokens of a text that stands alone, as a headline; positions are code points of it. */
  public static List<Token> tokens(String text) {
    return tokens(text, CodePoints.of(text));
  }

  static List<Token> tokens(String text, CodePoints points) {
    List<Token> tokens = new ArrayList<>(text.length() / 5 + 8);
    int at = 0;
    while (at < text.length()) {
      int c = text.codePointAt(at);
      int end = at + Character.charCount(c);
      if (isSpace(c)) {
        at = end;
        continue;
      }
      Token.Kind kind;
      if (isIdeographic(c)) {
        kind = Token.Kind.WORD;
      } else if (Character.isLetter(c)) {
        kind = Token.Kind.WORD;
        int dotted = dottedEnd(text, at);
        end = dotted > 0 ? dotted : wordEnd(text, end);
      } else if (Character.isDigit(c)) {
        kind = Token.Kind.NUMBER;
        end = numberEnd(text, end);
      } else {
        kind = QUOTES.indexOf(c) >= 0 ? Token.Kind.QUOTE : Token.Kind.MARK;
      }
      tokens.add(
          new Token(
              points.point(at), points.point(end), kind, norm(text.substring(at, end), kind)));
      at = end;
    }
    return tokens;
  }

  private static boolean isSpace(int c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c);
  }

  private static boolean isIdeographic(int c) {
    return Character.isIdeographic(c) || (c >= 0x3040 && c <= 0x30ff);
  }

  private static boolean isWordPart(int c) {
    return Character.isLetterOrDigit(c)
        || Character.getType(c) == Character.NON_SPACING_MARK
        || Character.getType(c) == Character.COMBINING_SPACING_MARK;
  }

  private static int wordEnd(String text, int from) {
    int at = from;
    while (at < text.length()) {
      int c = text.codePointAt(at);
      int next = at + Character.charCount(c);
      if (isIdeographic(c)) {
        return at;
      }
      boolean joins =
          (c == '\'' || c == '’' || c == '-' || c == '‑')
              && next < text.length()
              && Character.isLetterOrDigit(text.codePointAt(next))
              && !isIdeographic(text.codePointAt(next));
      if (!isWordPart(c) && !joins) {
        return at;
      }
      at = next;
    }
    return at;
  }

  /** The end of an acronym with stops, as U.S. or J.K., possessive included; 0 if there is none. */
  private static int dottedEnd(String text, int from) {
    int at = from;
    while (at + 1 < text.length()
        && Character.isUpperCase(text.charAt(at))
        && text.charAt(at + 1) == '.') {
      at += 2;
    }
    if (at < from + 4 || (at < text.length() && Character.isLetterOrDigit(text.charAt(at)))) {
      return 0;
    }
    boolean possessive =
        at + 1 < text.length() && isApostrophe(text.charAt(at)) && text.charAt(at + 1) == 's';
    return possessive && (at + 2 == text.length() || !Character.isLetter(text.charAt(at + 2)))
        ? at + 2
        : at;
  }

  private static boolean isApostrophe(char c) {
    return c == '\'' || c == '’';
  }

  private static int numberEnd(String text, int from) {
    int at = from;
    while (at < text.length()) {
      char c = text.charAt(at);
      boolean separates =
          (c == '.' || c == ',' || c == '\u00a0' || c == '\u202f')
              && at + 1 < text.length()
              && Character.isDigit(text.charAt(at + 1));
      if (!Character.isDigit(c) && !separates) {
        return at;
      }
      at++;
    }
    return at;
  }

  /** The compared form of one word. */
  static String fold(String word) {
    return norm(word, Token.Kind.WORD);
  }

  private static String norm(String raw, Token.Kind kind) {
    if (kind == Token.Kind.QUOTE) {
      return "\"";
    }
    if (isPlain(raw)) {
      return raw;
    }
    String folded = NFD.normalize(NFKC_FOLD.normalize(raw));
    StringBuilder bare = new StringBuilder(folded.length());
    for (int i = 0; i < folded.length(); i++) {
      char c = folded.charAt(i);
      if (Character.getType(c) != Character.NON_SPACING_MARK) {
        bare.append(c == '’' ? '\'' : c == '‑' ? '-' : c);
      }
    }
    return bare.toString();
  }

  private static boolean isPlain(String raw) {
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if (c > 'z' || (c >= 'A' && c <= 'Z')) {
        return false;
      }
    }
    return true;
  }
}
