package org.stemma.core.reuse;

import java.util.Arrays;
import java.util.List;
import org.stemma.core.text.Analysis;

/**
 * Compares two articles: what they have in common, where it stands, and what that means.
 *
 * <p>Linear in the sum of both lengths. Stateless, thread-safe. To compare one article with many,
 * make its {@link Profile} once. Example:
 *
 * <pre>{@code
 * Comparison found = new Comparer().compare(wire, print);
 * found.kind();      // COPY
 * found.passages();  // where to see it
 * }</pre>
 *
 * <p>Word for word reuse is found as common word runs in any order. A rewording is told from an
 * independent report by the order of the words that each text uses once. A pair that shares only
 * what others said is {@link ReuseKind#SHARED_QUOTE}, whatever the length of the quotation.
 */
public final class Comparer {

  /** Compares {@code a} with {@code b}. */
  public Comparison compare(Analysis a, Analysis b) {
    return compare(Profile.of(a), Profile.of(b));
  }

  /** Compares {@code a} with {@code b}. */
  public Comparison compare(Profile a, Profile b) {
    return isInOrder(a, b) ? compareInOrder(a, b) : compareInOrder(b, a).flipped();
  }

  /** Ties between equally long runs are broken by the order of the texts: so it must be fixed. */
  private static boolean isInOrder(Profile a, Profile b) {
    return a.size() == b.size() ? Arrays.compare(a.words(), b.words()) <= 0 : a.size() < b.size();
  }

  /** One sentence that two texts share, such as a notice, makes neither a rewording. */
  private static int fewestReworded(Profile a, Profile b) {
    return Math.min(3, Math.min(a.sentenceCount(), b.sentenceCount()));
  }

  private static Comparison compareInOrder(Profile a, Profile b) {
    List<Run> runs = Runs.common(a, b);
    Measures measures = Measures.of(a, b, runs);
    Verdict verdict = Verdict.of(measures);
    boolean sentences = verdict.kind().isCopying() && verdict.kind() != ReuseKind.IDENTICAL;
    List<SentencePair> pairs = sentences ? SentenceAlignment.align(a, b) : List.of();
    if (verdict.kind() == ReuseKind.REWRITE && pairs.size() < fewestReworded(a, b)) {
      verdict = Verdict.unrelated(measures);
      pairs = List.of();
    }
    Passages passages = new Passages(a, b, runs, pairs);
    return new Comparison(
        a.id(),
        b.id(),
        verdict.kind(),
        verdict.confidence(),
        passages.containmentA(),
        passages.containmentB(),
        passages.order(),
        passages.list(),
        verdict.because());
  }
}
