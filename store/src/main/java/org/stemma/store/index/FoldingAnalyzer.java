package org.stemma.store.index;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/**
 * Words after the Unicode rules for their borders (UAX 29), without case and diacritics: what a
 * person who looks for "Muller" or "MÜLLER" means. No stems: names, which most queries are about,
 * suffer from them, and a collection in many languages has no one stemmer; {@code fire*} finds
 * fires.
 */
final class FoldingAnalyzer extends Analyzer {

  /** Values of one field stand this far apart, so that no phrase spans two of them. */
  private static final int GAP = 100;

  @Override
  protected TokenStreamComponents createComponents(String field) {
    Tokenizer words = new StandardTokenizer();
    return new TokenStreamComponents(words, fold(words));
  }

  @Override
  protected TokenStream normalize(String field, TokenStream in) {
    return fold(in);
  }

  private static TokenStream fold(TokenStream in) {
    return new ASCIIFoldingFilter(new LowerCaseFilter(in));
  }

  @Override
  public int getPositionIncrementGap(String field) {
    return GAP;
  }
}
