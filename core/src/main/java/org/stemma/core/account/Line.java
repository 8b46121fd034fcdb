package org.stemma.core.account;

import java.util.List;
import org.stemma.core.article.Span;
import org.stemma.core.text.Sentence;

/**
 * One sentence of a witness, made ready to be laid beside those of others.
 *
 * @param witness index of its version
 * @param index of the sentence in its analysis
 * @param sentence where it stands
 * @param terms numbers of its content terms, ascending, without repetition
 * @param weight sum of the terms' weights
 * @param times what of the witness's times stands in it, as indexes of {@link Witness#readings()}
 * @param figures what of the witness's figures stands in it
 */
@SuppressWarnings("ArrayRecordComponent") // never compared as a value
record Line(
    int witness,
    int index,
    Sentence sentence,
    int[] terms,
    double weight,
    List<Integer> times,
    List<Figure> figures) {

  Span span() {
    return sentence.span();
  }
}
