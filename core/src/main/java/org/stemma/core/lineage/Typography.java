package org.stemma.core.lineage;

/**
 * The debris of writing and moving text that editors clean up, counted in one pass.
 *
 * @param replaced characters that were lost in a conversion (U+FFFD)
 * @param doubleSpaces spaces after spaces
 * @param oddSpaces tabs, no-break and zero-width spaces
 * @param spacesBeforeMarks spaces before a comma or stop
 * @param missingSpaces stops without a space between two sentences
 * @param sentenceEnds stops before a space
 * @param exclamations exclamation marks
 * @param brackets opening round brackets
 */
record Typography(
    int replaced,
    int doubleSpaces,
    int oddSpaces,
    int spacesBeforeMarks,
    int missingSpaces,
    int sentenceEnds,
    int exclamations,
    int brackets) {

  static Typography of(String text) {
    int[] n = new int[8];
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      char before = i > 0 ? text.charAt(i - 1) : '\n';
      char after = i + 1 < text.length() ? text.charAt(i + 1) : '\n';
      boolean stop = c == '.' || c == '!' || c == '?';
      n[0] += c == '\ufffd' ? 1 : 0;
      n[1] += c == ' ' && before == ' ' ? 1 : 0;
      n[2] += c == '\t' || c == '\u00a0' || c == '\u200b' ? 1 : 0;
      n[3] += c == ' ' && Character.isLetterOrDigit(before) && ",.;:!?".indexOf(after) >= 0 ? 1 : 0;
      n[4] += stop && Character.isLowerCase(before) && Character.isUpperCase(after) ? 1 : 0;
      n[5] += stop && Character.isWhitespace(after) ? 1 : 0;
      n[6] += c == '!' ? 1 : 0;
      n[7] += c == '(' ? 1 : 0;
    }
    return new Typography(n[0], n[1], n[2], n[3], n[4], n[5], n[6], n[7]);
  }

  /** Log odds that this is the typography of the earlier of two versions. */
  double earlierThan(Typography later) {
    return 1.21 * Math.tanh(replaced - later.replaced)
        + 1.05 * Math.tanh((doubleSpaces - later.doubleSpaces) / 3.0)
        + 1.06 * Math.tanh((oddSpaces - later.oddSpaces) / 2.0)
        + 0.51 * Math.tanh(spacesBeforeMarks - later.spacesBeforeMarks)
        + 0.33 * Math.tanh(missingSpaces - later.missingSpaces)
        + 0.67 * Math.tanh((later.sentenceEnds - sentenceEnds) / 2.0)
        + 0.19 * Math.tanh(later.exclamations - exclamations)
        + 0.24 * Math.tanh((later.brackets - brackets) / 2.0);
  }
}
