package org.stemma.core.account;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.stemma.core.article.Timestamp;

/**
 * The days from which the versions of a story speak: as stated, else inferred from a sister
 * version.
 *
 * <p>A version without a date takes that of a sister (or a day close to it) if, read from that day,
 * its times agree with the sister's in more of the sentences that tell the same than disagree.
 * Sisters of the same lineage are asked first; what was inferred for one version may date another.
 */
final class Anchors {

  /**
   * How a version is dated.
   *
   * @param day the day that its times are read from; null if unknown
   * @param inferred the same, if it is not stated
   * @param because how it was inferred
   */
  record Anchor(@Nullable LocalDate day, @Nullable Timestamp inferred, @Nullable String because) {
    static final Anchor UNKNOWN = new Anchor(null, null, null);
  }

  /** Sisters that are asked for a version's date; more of them repeat what these say. */
  private static final int SISTERS = 12;

  /** Days between the publications of copies of one text; most come within two. */
  private static final int[] OFFSETS = {0, -1, 1, -2, 2};

  /** A day as a reader says it: 13 December 2021. */
  static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

  private record Guess(LocalDate day, int agreeing, int sister, boolean related, String because) {
    boolean isBetterThan(@Nullable Guess other) {
      return other == null
          || (related && !other.related)
          || (related == other.related && agreeing > other.agreeing);
    }
  }

  private final List<Witness> witnesses;
  private final List<Anchor> anchors = new ArrayList<>();

  /** By witness, its lines that name times, by the number of their unit. */
  private final List<Map<Integer, Line>> timed = new ArrayList<>();

  private record View(int witness, LocalDate day) {}

  private final Map<View, List<Named>> views = new HashMap<>();

  /** A time as named, and the day that it means; null if it means none. */
  private record Named(String text, @Nullable DateRange day) {}

  private Anchors(List<Witness> witnesses, List<Unit> units) {
    this.witnesses = witnesses;
    witnesses.forEach(none -> timed.add(new TreeMap<>()));
    for (int unit = 0; unit < units.size(); unit++) {
      for (Line line : units.get(unit).lines()) {
        if (!line.times().isEmpty()) {
          timed.get(line.witness()).putIfAbsent(unit, line);
        }
      }
    }
  }

  /** The times of {@code witness} as seen from {@code day}. */
  private List<Named> view(Witness witness, LocalDate day) {
    return views.computeIfAbsent(
        new View(witness.index(), day),
        none ->
            witness.times(day).stream().map(time -> new Named(time.text(), day(time))).toList());
  }

  /** One anchor a witness. */
  static List<Anchor> of(List<Witness> witnesses, List<Unit> units) {
    Anchors inference = new Anchors(witnesses, units);
    Set<Integer> dated = new HashSet<>();
    for (Witness witness : witnesses) {
      Timestamp published = witness.published();
      inference.anchors.add(
          published == null ? Anchor.UNKNOWN : new Anchor(published.day(), null, null));
      if (published != null) {
        dated.add(witness.index());
      }
    }
    // Each round may date versions by those dated in the round before; a chain has no more links
    // than there are lineages, and longer ones than three are worth nothing as evidence.
    for (int round = 0; round < 3 && dated.size() < witnesses.size() && !dated.isEmpty(); round++) {
      dated.addAll(inference.round(Set.copyOf(dated)));
    }
    return List.copyOf(inference.anchors);
  }

  private Set<Integer> round(Set<Integer> dated) {
    Set<Integer> found = new HashSet<>();
    for (Witness witness : witnesses) {
      if (!dated.contains(witness.index())) {
        Guess best = null;
        for (Witness sister : sisters(witness, dated)) {
          Guess guess = guess(witness, sister);
          if (guess != null && guess.isBetterThan(best)) {
            best = guess;
          }
        }
        if (best != null) {
          anchors.set(
              witness.index(), new Anchor(best.day, Timestamp.ofDay(best.day), best.because));
          found.add(witness.index());
        }
      }
    }
    return found;
  }

  /** The dated sisters of {@code witness} to be asked, those of its lineage first. */
  private List<Witness> sisters(Witness witness, Set<Integer> dated) {
    return witnesses.stream()
        .filter(sister -> dated.contains(sister.index()))
        .sorted(Comparator.comparing(sister -> sister.lineage() != witness.lineage()))
        .limit(SISTERS)
        .toList();
  }

  /** The day of {@code witness} as far as {@code sister} tells; null if it does not. */
  private @Nullable Guess guess(Witness witness, Witness sister) {
    LocalDate known = anchors.get(sister.index()).day();
    if (known == null) {
      return null;
    }
    List<Named> theirs = view(sister, known);
    Guess best = null;
    for (int offset : OFFSETS) {
      LocalDate day = known.plusDays(offset);
      Guess guess = agreement(witness, view(witness, day), sister, theirs, day);
      if (guess != null && (best == null || guess.agreeing > best.agreeing)) {
        best = guess;
      }
    }
    return best;
  }

  private @Nullable Guess agreement(
      Witness witness, List<Named> ours, Witness sister, List<Named> theirs, LocalDate day) {
    int agreeing = 0;
    String because = null;
    for (Map.Entry<Integer, Line> entry : timed.get(witness.index()).entrySet()) {
      Line other = timed.get(sister.index()).get(entry.getKey());
      if (other == null) {
        continue;
      }
      for (int time : entry.getValue().times()) {
        Named our = ours.get(time);
        Named match = null;
        boolean any = false;
        for (int otherTime : other.times()) {
          Named their = theirs.get(otherTime);
          any |= their.day != null;
          match = their.day != null && their.day.equals(our.day) ? their : match;
        }
        if (match != null) {
          agreeing++;
          because = because == null ? because(our, match, sister, day) : because;
        } else if (any && our.day != null) {
          agreeing--;
        }
      }
    }
    boolean related = witness.lineage() == sister.lineage();
    return because == null || agreeing <= 0
        ? null
        : new Guess(day, agreeing, sister.index(), related, because);
  }

  private static String because(Named our, Named their, Witness sister, LocalDate concluded) {
    Timestamp published = sister.published();
    LocalDate day = Objects.requireNonNull(their.day).first();
    String dated =
        published == null
            ? "itself dated by its sisters"
            : "published " + DAY.format(published.day());
    return String.format(
        Locale.ROOT,
        "seen from %s, \"%s\" is %s, as is \"%s\" in %s (%s)",
        DAY.format(concluded),
        our.text,
        DAY.format(day),
        their.text,
        sister.id(),
        dated);
  }

  private static @Nullable DateRange day(TimeExpression time) {
    DateRange range = time.value() == null ? null : DateRange.parse(time.value());
    return range == null || !range.isDay() ? null : range;
  }
}
