package org.stemma.core.account;

import com.ibm.icu.text.Normalizer2;

/** Brings a word of a resource file or speller to the form that tokens are compared by. */
final class Fold {

  private static final Normalizer2 CASE = Normalizer2.getNFKCCasefoldInstance();
  private static final Normalizer2 DECOMPOSE = Normalizer2.getNFDInstance();

  private Fold() {}

  /** {@code line} without combining marks; capitals, which some of its parts need, stay. */
  static String marks(String line) {
    StringBuilder bare = new StringBuilder(line.length());
    DECOMPOSE
        .normalize(line)
        .codePoints()
        .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
        .forEach(bare::appendCodePoint);
    return bare.toString();
  }

  /** NFKC, lower case, without combining marks: "März" is "marz". */
  static String bare(String word) {
    String folded = DECOMPOSE.normalize(CASE.normalize(word));
    StringBuilder bare = new StringBuilder(folded.length());
    folded
        .codePoints()
        .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
        .forEach(bare::appendCodePoint);
    return bare.toString();
  }
}
