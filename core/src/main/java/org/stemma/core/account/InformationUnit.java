package org.stemma.core.account;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.core.article.Timestamp;

/**
 * A piece of information of a story: sentences of its versions that tell the same, in whatever
 * words.
 *
 * @param fullest the sentence that tells it most fully
 * @param told all sentences that tell it, in the order of the versions
 * @param versions how many versions tell it
 * @param origins how many independent origins carry it: lineages, not copies
 * @param first id of the version that had it first; null if publication times do not tell
 * @param since when the information was first told: the earliest publication of all versions that
 *     tell it or most of it, be it in other sentences; where a version does not say, as concluded;
 *     null if one of them cannot be dated
 */
public record InformationUnit(
    Reference fullest,
    List<Reference> told,
    int versions,
    int origins,
    @Nullable String first,
    @Nullable Timestamp since) {

  public InformationUnit {
    told = List.copyOf(told);
  }
}
