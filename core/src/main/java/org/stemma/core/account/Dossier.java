package org.stemma.core.account;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
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
 * @param corrections what a version took back, and which others still tell it
 */
public record Dossier(
    @Nullable String title,
    List<Version> versions,
    CopyTree tree,
    List<Utterance> statements,
    List<Fact> facts,
    List<Happening> timeline,
    List<InformationUnit> units,
    List<Correction> corrections) {

  /** A sentence of fewer code points tells too little to stand in a summary. */
  private static final int SHORTEST = 40;

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
   * @param first id of the version that printed it first; null unless all that have it are dated
   * @param wordings how the versions word it, the fullest first
   */
  public record Utterance(
      @Nullable String speaker,
      @Nullable String addressee,
      @Nullable String via,
      @Nullable String first,
      List<Wording> wordings) {
    public Utterance {
      wordings = List.copyOf(wordings);
    }

    /** The wordings alone, the fullest first. */
    public List<Statement> statements() {
      return wordings.stream().map(Wording::statement).toList();
    }
  }

  /**
   * An utterance in the words of one version.
   *
   * @param departures how it departs from the fullest wording; empty for that one and its like
   */
  public record Wording(Statement statement, List<Departure> departures) {
    public Wording {
      departures = List.copyOf(departures);
    }
  }

  public Dossier {
    versions = List.copyOf(versions);
    statements = List.copyOf(statements);
    facts = List.copyOf(facts);
    timeline = List.copyOf(timeline);
    units = List.copyOf(units);
    corrections = List.copyOf(corrections);
  }

  /** A dossier whose information units and corrections were not asked for. */
  public Dossier(
      @Nullable String title,
      List<Version> versions,
      CopyTree tree,
      List<Utterance> statements,
      List<Fact> facts,
      List<Happening> timeline) {
    this(title, versions, tree, statements, facts, timeline, List.of(), List.of());
  }

  /**
   * The story in a few published sentences: those that most independent origins tell, then most
   * versions; in the order in which the story tells them.
   *
   * @param sentences how many at most
   */
  public List<InformationUnit> summary(int sentences) {
    Comparator<Integer> widest =
        Comparator.comparing((Integer unit) -> units.get(unit).fullest().span().length() < SHORTEST)
            .thenComparingInt(unit -> -units.get(unit).origins())
            .thenComparingInt(unit -> -units.get(unit).versions());
    return IntStream.range(0, units.size())
        .boxed()
        .sorted(widest)
        .limit(sentences)
        .sorted()
        .map(units::get)
        .toList();
  }

  /**
   * What was told for the first time after {@code moment}, in the order in which the story tells
   * it. What a version without a date tells too may be older, and is left out.
   */
  public List<InformationUnit> newSince(Instant moment) {
    return units.stream()
        .filter(unit -> {
          Timestamp since = unit.since();
          return since != null && since.instant().isAfter(moment);
        })
        .toList();
  }
}
