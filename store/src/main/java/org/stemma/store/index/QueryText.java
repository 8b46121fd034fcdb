package org.stemma.store.index;

/** The characters of a query, read one after the other. */
final class QueryText {

  private final String text;
  private int at;

  QueryText(String text) {
    this.text = text;
  }

  /** The character to come; 0 at the end. */
  char peek() {
    return peek(0);
  }

  char peek(int ahead) {
    return at + ahead < text.length() ? text.charAt(at + ahead) : 0;
  }

  boolean atEnd() {
    return at >= text.length();
  }

  char next() {
    return text.charAt(at++);
  }

  int index() {
    return at;
  }

  void back(int index) {
    at = index;
  }

  void skipSpace() {
    while (!atEnd() && Character.isWhitespace(peek())) {
      at++;
    }
  }

  /** Takes {@code wanted} if it comes next. */
  boolean take(String wanted) {
    if (text.startsWith(wanted, at)) {
      at += wanted.length();
      return true;
    }
    return false;
  }

  /** Takes {@code word} if it comes next, as a whole word. */
  boolean takeWord(String word) {
    char after = peek(word.length());
    if (text.startsWith(word, at)
        && (after == 0 || Character.isWhitespace(after) || after == '(')) {
      at += word.length();
      return true;
    }
    return false;
  }

  /** Takes everything up to white space, a parenthesis or a quotation mark; escapes stay in. */
  String word() {
    int start = at;
    while (!atEnd() && !isBorder(peek())) {
      at += peek() == '\\' && at + 1 < text.length() ? 2 : 1;
    }
    return text.substring(start, at);
  }

  private static boolean isBorder(char c) {
    return Character.isWhitespace(c) || c == '(' || c == ')' || c == '"';
  }

  /**
   * Takes what stands between the mark that comes next and {@code close}.
   *
   * @throws QuerySyntaxException if it is never closed
   */
  String enclosed(char close, String name) throws QuerySyntaxException {
    int open = at++;
    StringBuilder inside = new StringBuilder();
    while (!atEnd() && peek() != close) {
      if (peek() == '\\' && peek(1) == close) {
        at++;
      }
      inside.append(next());
    }
    if (atEnd()) {
      throw error(
          text.length(),
          "expected " + close + ", which closes the " + name + " opened at " + position(open));
    }
    at++;
    return inside.toString();
  }

  /** Takes a whole number of at most four digits; -1 if none comes. */
  int digits() {
    int start = at;
    while (at - start < 4 && peek() >= '0' && peek() <= '9') {
      at++;
    }
    return at == start ? -1 : Integer.parseInt(text.substring(start, at));
  }

  QuerySyntaxException error(int index, String problem) {
    return new QuerySyntaxException(position(index), problem);
  }

  private int position(int index) {
    return text.codePointCount(0, Math.min(index, text.length())) + 1;
  }
}
