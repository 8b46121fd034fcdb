package org.stemma.server.view;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.core.account.Correction;

/**
 * What a version took back, and what the others say now.
 *
 * @param note where it says so
 * @param wrong the words taken back, in a list
 * @param right the words that stand now; null if the note only takes back
 * @param copies the other versions that tell the sentence
 */
record Retraction(Extract note, String wrong, @Nullable String right, List<Copy> copies) {

  /**
   * @param state "followed", "not followed", "cannot tell"
   * @param stale whether it still has what was taken back
   */
  record Copy(Extract told, String state, boolean stale) {}

  static List<Retraction> of(Material material) {
    return material.dossier().corrections().stream()
        .map(correction ->
            new Retraction(
                material.extract(correction.note()),
                String.join(", ", correction.wrong()),
                correction.right().isEmpty() ? null : String.join(", ", correction.right()),
                correction.copies().stream().map(copy -> copy(material, copy)).toList()))
        .toList();
  }

  private static Copy copy(Material material, Correction.Following copy) {
    Extract told =
        copy.told() == null
            ? new Extract(
                material.label(copy.article()),
                "",
                material.language(copy.article()),
                material.addresses().article(copy.article()))
            : material.extract(copy.told());
    return new Copy(told, Words.of(copy.state()), copy.state() == Correction.State.NOT_FOLLOWED);
  }
}
