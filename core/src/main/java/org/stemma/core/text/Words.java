package org.stemma.core.text;

import java.util.List;
import org.stemma.core.article.CodePoints;
import org.stemma.core.article.Span;

/**
 * The tokens of a text as words: how each is written, its form without the possessive, its
 * capitals.
 *
 * <p>Built once in linear time; each look-up is constant. Immutable.
 */
public final class Words {

  private final String text;
  private final CodePoints points;
  private final List<Token> tokens;
  private final String[] raw;
  private final String[] base;

  private Words(String text, CodePoints points, List<Token> tokens) {
    this.text = text;
    this.points = points;
    this.tokens = tokens;
    this.raw = new String[tokens.size()];
    this.base = new String[tokens.size()];
    for (int i = 0; i < raw.length; i++) {
      Token token = tokens.get(i);
      raw[i] = points.slice(token.span());
      base[i] = token.norm().substring(0, token.norm().length() - possessive(token.norm()));
    }
  }

  /** The words of an analysed article. */
  public static Words of(Analysis analysis) {
    return of(analysis.article().text(), analysis.points(), analysis.tokens());
  }

  static Words of(String text, CodePoints points, List<Token> tokens) {
    return new Words(text, points, tokens);
  }

  /** The compared form of one word: as {@link Token#norm}. */
  public static String fold(String word) {
    return Tokenizer.fold(word);
  }

  private static int possessive(String norm) {
    return norm.endsWith("'s") && norm.length() > 2 ? 2 : 0;
  }

  /** Number of tokens. */
  public int size() {
    return raw.length;
  }

  /** The token at {@code i}. */
  public Token token(int i) {
    return tokens.get(i);
  }

  /** As written. */
  public String raw(int i) {
    return raw[i];
  }

  /** The form to look up: normalised, without a possessive {@code 's}. */
  public String base(int i) {
    return base[i];
  }

  /** Whether it ends in a possessive {@code 's}. */
  public boolean possessive(int i) {
    return base[i].length() < tokens.get(i).norm().length();
  }

  /** Whether it is a word that begins with a capital. */
  public boolean capital(int i) {
    return tokens.get(i).kind() == Token.Kind.WORD && Character.isUpperCase(raw[i].codePointAt(0));
  }

  /** Whether it is a word of two or more letters, all of them capitals. */
  public boolean allCapitals(int i) {
    String word = possessive(i) ? raw[i].substring(0, raw[i].length() - 2) : raw[i];
    int capitals = 0;
    for (int k = 0; k < word.length(); k++) {
      if (Character.isLowerCase(word.charAt(k))) {
        return false;
      }
      if (Character.isUpperCase(word.charAt(k))) {
        capitals++;
      }
    }
    return capitals > 1;
  }

  /** Whether the token is exactly {@code mark}. */
  public boolean is(int i, String mark) {
    return raw[i].equals(mark);
  }

  /** Whether nothing stands between token {@code i} and the one before. */
  public boolean touchesPrevious(int i) {
    return i > 0 && tokens.get(i - 1).end() == tokens.get(i).start();
  }

  /** First code point of token {@code i}. */
  public int start(int i) {
    return tokens.get(i).start();
  }

  /** The code point after the last of token {@code i}, without a possessive {@code 's}. */
  public int end(int i) {
    return tokens.get(i).end() - (possessive(i) ? 2 : 0);
  }

  /**
   * From token {@code first} up to, not including, token {@code end}, without a last possessive.
   */
  public Span span(int first, int end) {
    return new Span(start(first), end(end - 1));
  }

  /** What is written from token {@code first} up to token {@code end}. */
  public String text(int first, int end) {
    return points.slice(span(first, end));
  }

  /** The first token that begins at or after code point {@code point}: {@link #size()} if none. */
  public int at(int point) {
    int low = 0;
    int high = raw.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (tokens.get(middle).start() < point) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  @Override
  public String toString() {
    return text;
  }
}
