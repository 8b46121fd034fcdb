package org.stemma.reader.body;

import org.stemma.reader.text.Prose;

/** Counts over the characters of one block, in one pass. */
record TextShape(
    int letters,
    int capitals,
    int digits,
    int commas,
    int stops,
    int capitalWords,
    boolean quoted,
    boolean pipe,
    boolean ends) {

  static TextShape of(String text) {
    int letters = 0;
    int capitals = 0;
    int digits = 0;
    int commas = 0;
    int stops = 0;
    int capitalWords = 0;
    boolean quoted = false;
    boolean pipe = false;
    char before = ' ';
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 'a' && c <= 'z') {
        letters++;
      } else if (Character.isLetter(c)) {
        letters++;
        if (Character.isUpperCase(c)) {
          capitals++;
          capitalWords += Character.isLetterOrDigit(before) ? 0 : 1;
        }
      } else if (Character.isDigit(c)) {
        digits++;
      } else {
        switch (c) {
          case ',', '，', '、', '،' -> commas++;
          case '.', '!', '?', '。', '！', '？', '؟', '।' -> stops++;
          case '"', '“', '”', '„', '«', '»', '「' -> quoted = true;
          case '|', '©', '›' -> pipe = true;
          default -> {}
        }
      }
      before = c;
    }
    return new TextShape(
        letters,
        capitals,
        digits,
        commas,
        stops,
        capitalWords,
        quoted,
        pipe,
        Prose.endsSentence(text));
  }
}
