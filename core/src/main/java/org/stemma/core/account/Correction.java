package org.stemma.core.account;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a version took back, and whether the others did.
 *
 * @param note where it says so
 * @param wrong the words of the note that its own text no longer has: "14"
 * @param right the words of the note that the corrected sentence has: "12"
 * @param copies what each other version that tells the corrected sentence says now
 */
public record Correction(
    Reference note, List<String> wrong, List<String> right, List<Following> copies) {

  public Correction {
    wrong = List.copyOf(wrong);
    right = List.copyOf(right);
    copies = List.copyOf(copies);
  }

  /**
   * A version beside the one that was corrected.
   *
   * @param article its id
   * @param state whether it has the right words
   * @param told the sentence in which it has the one or the other; null if it tells neither
   */
  public record Following(String article, State state, @Nullable Reference told) {}

  /** Whether a version followed a correction. */
  public enum State {
    /** It has what is right. */
    FOLLOWED,
    /** It still has what was taken back. */
    NOT_FOLLOWED,
    /** It has both, or neither where it tells the same. */
    CANNOT_TELL
  }
}
