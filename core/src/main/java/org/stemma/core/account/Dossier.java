package org.stemma.core.account;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.core.article.Timestamp;
import org.stemma.core.lineage.CopyTree;

/**
 * All versions of one story beside each other.
 *
 * @param title the headline that stands for the story, with its version first in {@code versions}
 *     of the same title
 * @param versions one entry a version, in the order given
 * @param tree who copied whom
 * @param statements who said what to whom; statements that repeat one utterance share an {@code
 *     utterance}
 * @param facts figures, dates and circumstances, conflicts first
 * @param timeline what happened, in order
 * @param units what is told, piece by piece, in the order in which it is first told
 */
public record Dossier(
    @Nullable String title,
    List<Version> versions,
    CopyTree tree,
    List<Utterance> statements,
    List<Fact> facts,
    List<Happening> timeline,
    List<InformationUnit> units) {

  /**
   * What one version is and what sets it apart.
   *
   * @param article its id
   * @param title its headline
   * @param outlet who printed it
   * @param published when, as it says itself
   * @param inferred when, as concluded from its sisters, where it does not say; null if unknown
   * @param inferredBecause how {@code inferred} was concluded
   * @param adds sentences that no other version has in any wording
   * @param omits sentences that at least half of the other lineages have and it lacks, each from
   *     the version that tells it most fully
   */
  public record Version(
      String article,
      @Nullable String title,
      @Nullable String outlet,
      @Nullable Timestamp published,
      @Nullable Timestamp inferred,
      @Nullable String inferredBecause,
      List<Reference> adds,
      List<Reference> omits) {
    public Version {
      adds = List.copyOf(adds);
      omits = List.copyOf(omits);
    }
  }

  /**
   * One act of saying, as the versions give it.
   *
   * @param speaker who, by the fullest name in the story
   * @param addressee to whom; null if no version tells
   * @param via who passed it on; null if nobody
   * @param statements its wordings, fullest first
   */
  public record Utterance(
      @Nullable String speaker,
      @Nullable String addressee,
      @Nullable String via,
      List<Statement> statements) {
    public Utterance {
      statements = List.copyOf(statements);
    }
  }

  public Dossier {
    versions = List.copyOf(versions);
    statements = List.copyOf(statements);
    facts = List.copyOf(facts);
    timeline = List.copyOf(timeline);
    units = List.copyOf(units);
  }

  /** A dossier whose information units were not asked for. */
  public Dossier(
      @Nullable String title,
      List<Version> versions,
      CopyTree tree,
      List<Utterance> statements,
      List<Fact> facts,
      List<Happening> timeline) {
    this(title, versions, tree, statements, facts, timeline, List.of());
  }

  /**
   * The story in a few published sentences: those that most independent origins tell, then most
   * versions; in the order in which the story tells them.
   *
   * @param sentences how many at most
   */
  public List<Reference> summary(int sentences) {
    return units.stream()
        .sorted(
            Comparator.comparingInt((InformationUnit unit) -> -unit.origins())
                .thenComparingInt(unit -> -unit.versions()))
        .limit(sentences)
        .sorted(Comparator.comparingInt(units::indexOf))
        .map(InformationUnit::fullest)
        .toList();
  }
}
