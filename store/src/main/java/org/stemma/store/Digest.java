package org.stemma.store;

import org.jspecify.annotations.Nullable;
import org.stemma.core.account.Dossier;
import org.stemma.core.account.Fact;

/**
 * A story's figures, kept so that a list of stories need not work them out.
 *
 * @param title the headline that stands for the story; null if no version has one
 * @param origins how many independent accounts there are
 * @param conflicts how many facts its versions tell in ways that cannot both be true
 */
public record Digest(@Nullable String title, int origins, int conflicts) {

  /** The figures of {@code dossier}. */
  public static Digest of(Dossier dossier) {
    long conflicts =
        dossier.facts().stream().filter(f -> f.verdict() == Fact.Verdict.CONFLICTS).count();
    return new Digest(dossier.title(), dossier.tree().independentOrigins(), (int) conflicts);
  }
}
