package org.stemma.core.account;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.stemma.core.account.DateScale.Date;
import org.stemma.core.article.Timestamp;
import org.stemma.core.lineage.CopyTree;
import org.stemma.core.lineage.Lineages;
import org.stemma.core.text.Analysis;

/**
 * Lays the versions of a story side by side, as philologists collate the witnesses of a text: what
 * each adds and omits, who said what, which figures and dates agree or conflict, and what happened
 * when.
 *
 * <p>Linear in the number of versions as long as they tell the same; a story whose versions share
 * nothing costs no more, for then few lines meet. Deterministic; thread-safe.
 */
public final class Collation {

  private final CopyTree tree;
  private final List<List<Statement>> statements;
  private final List<Witness> witnesses;
  private final Concordance concordance;
  private final List<Unit> units;
  private final List<Anchors.Anchor> anchors;
  private final Edits edits;
  private final Settings settings;
  private final List<Fact> facts = new ArrayList<>();
  private final Chronology chronology;
  private final Differences differences;

  private Collation(List<Analysis> versions, CopyTree tree, List<List<Statement>> statements) {
    this.tree = tree;
    this.statements = statements;
    this.witnesses = witnesses(versions, tree);
    this.concordance = Terms.concordance(witnesses);
    this.units = Alignment.units(concordance);
    this.anchors = Anchors.of(witnesses, units);
    this.edits = new Edits(witnesses, units);
    this.settings = new Settings(witnesses, anchors);
    this.chronology = new Chronology(witnesses, anchors);
    this.differences = new Differences(witnesses, concordance, units);
  }

  /**
   * The dossier of one story.
   *
   * @param versions the analysed versions, in the order in which they are to be listed
   * @param tree who copied whom; a version that it does not know is a lineage of its own
   * @param statements what each version's persons say, as many lists as versions; or no list at all
   * @throws IllegalArgumentException if {@code statements} has another length
   */
  public static Dossier of(
      List<Analysis> versions, CopyTree tree, List<List<Statement>> statements) {
    if (!statements.isEmpty() && statements.size() != versions.size()) {
      throw new IllegalArgumentException(
          statements.size() + " lists of statements for " + versions.size() + " versions");
    }
    return new Collation(List.copyOf(versions), tree, statements).dossier();
  }

  /** The dossier of one story, its copy tree and its statements worked out from its versions. */
  public static Dossier of(List<Analysis> versions) {
    return of(
        versions, new Lineages().tree(versions), versions.stream().map(Statements::in).toList());
  }

  private static List<Witness> witnesses(List<Analysis> versions, CopyTree tree) {
    Map<String, Integer> lineages = new HashMap<>();
    for (int i = 0; i < tree.lineages().size(); i++) {
      for (String member : tree.lineages().get(i).members()) {
        lineages.putIfAbsent(member, i);
      }
    }
    List<Witness> witnesses = new ArrayList<>();
    for (int i = 0; i < versions.size(); i++) {
      Analysis analysis = versions.get(i);
      List<TimeReading> readings = Times.readings(analysis);
      int lineage = lineages.getOrDefault(analysis.id(), tree.lineages().size() + i);
      witnesses.add(new Witness(i, analysis, lineage, readings, Figures.in(analysis, readings)));
    }
    return witnesses;
  }

  private Dossier dossier() {
    figures();
    dates();
    alterations();
    Set<Reference> differing = shown();
    facts.removeIf(fact ->
        fact.verdict() == Fact.Verdict.SINGLE
            && fact.values().stream().anyMatch(value -> isAmong(value.told(), differing)));
    // Conflicts first; the sort is stable, so that the order of telling holds within a verdict.
    facts.sort(Comparator.comparingInt(fact -> rank(fact.verdict())));
    return new Dossier(
        Headline.best(witnesses),
        versions(),
        tree,
        statements.isEmpty() ? List.of() : Utterances.of(witnesses, statements, tree.edges()),
        facts,
        chronology.happenings(),
        units.stream().map(this::information).toList(),
        new Corrections(witnesses, concordance).all());
  }

  private InformationUnit information(Unit unit) {
    TreeSet<Integer> origins = new TreeSet<>();
    unit.lines().forEach(line -> origins.add(witnesses.get(line.witness()).lineage()));
    Witness first = earliest(unit.witnesses(), Witness::published);
    return new InformationUnit(
        reference(unit.fullest()),
        unit.lines().stream().map(this::reference).toList(),
        unit.witnesses().size(),
        origins.size(),
        first == null ? null : first.id(),
        since(unit));
  }

  /** When anybody first told {@code unit}, be it in pieces; null if one who did is undated. */
  private @Nullable Timestamp since(Unit unit) {
    double[] shares = differences.shares(unit.fullest());
    TreeSet<Integer> tellers = new TreeSet<>(unit.witnesses());
    for (int witness = 0; witness < shares.length; witness++) {
      if (shares[witness] > Differences.OWN) {
        tellers.add(witness);
      }
    }
    Witness first = earliest(tellers, this::dated);
    return first == null ? null : dated(first);
  }

  private @Nullable Timestamp dated(Witness witness) {
    Timestamp published = witness.published();
    return published != null ? published : anchors.get(witness.index()).inferred();
  }

  /** The first of {@code tellers}; null if one is undated, who may have been the first. */
  private @Nullable Witness earliest(
      SortedSet<Integer> tellers, Function<Witness, @Nullable Timestamp> time) {
    Witness earliest = null;
    Timestamp least = null;
    for (int teller : tellers) {
      Timestamp published = time.apply(witnesses.get(teller));
      if (published == null) {
        return null;
      }
      if (least == null || published.compareTo(least) < 0) {
        least = published;
        earliest = witnesses.get(teller);
      }
    }
    return earliest;
  }

  private Reference reference(Line line) {
    return witnesses.get(line.witness()).reference(line.span());
  }

  private void alterations() {
    Modality modality = Modality.english();
    Circumstances circumstances = new Circumstances(witnesses, concordance, modality);
    Alterations alterations = new Alterations(witnesses, edits, modality);
    for (Unit unit : units) {
      if (unit.lines().size() > 1) {
        List<Fact> altered = alterations.facts(unit);
        Fact changed = altered.isEmpty() ? circumstances.fact(unit) : null;
        facts.addAll(altered);
        if (changed != null) {
          facts.add(changed);
        }
      }
    }
  }

  private static int rank(Fact.Verdict verdict) {
    return switch (verdict) {
      case CONFLICTS -> 0;
      case CHANGED -> 1;
      case UPDATES -> 2;
      case CANNOT_TELL -> 3;
      case REFINES -> 4;
      case SAME_SAID_OTHERWISE -> 5;
      case SAME -> 6;
      case SINGLE -> 7;
    };
  }

  private void figures() {
    Comparison<Figure> counts = comparison(new FigureScale(FigureGrammar.of("en"), true));
    collect(counts, this::figures);
    collect(comparison(new FigureScale(FigureGrammar.of("en"), false)), this::lengths);
    facts.addAll(new Tolls(witnesses, concordance, anchors, settings, counts).facts(shown()));
    Discrepancies discrepancies = new Discrepancies(counts);
    for (List<Line> lines : concordance.lines()) {
      lines.forEach(line -> figures(line).forEach(discrepancies::add));
    }
    facts.addAll(discrepancies.facts(shown()));
  }

  /** Where values stand that are shown to differ. */
  private Set<Reference> shown() {
    Set<Reference> shown = new HashSet<>();
    for (Fact fact : facts) {
      if (rank(fact.verdict()) <= rank(Fact.Verdict.CANNOT_TELL)) {
        fact.values().forEach(value -> shown.addAll(value.told()));
      }
    }
    return shown;
  }

  private static boolean isAmong(List<Reference> told, Set<Reference> references) {
    return told.stream().anyMatch(references::contains);
  }

  private <T> Comparison<T> comparison(Scale<T> scale) {
    return new Comparison<>(witnesses, concordance, edits, settings, scale);
  }

  private List<Telling<Figure>> figures(Line line) {
    List<Telling<Figure>> tellings = new ArrayList<>();
    for (Figure figure : line.figures()) {
      tellings.add(new Telling<>(line, figure.span(), figure.text(), figure));
    }
    return tellings;
  }

  /** Durations, as figures of time. */
  private List<Telling<Figure>> lengths(Line line) {
    List<Telling<Figure>> tellings = new ArrayList<>();
    Witness witness = witnesses.get(line.witness());
    for (int time : line.times()) {
      Figure length = witness.readings().get(time).length(witness.analysis());
      if (length != null) {
        tellings.add(new Telling<>(line, length.span(), length.text(), length));
      }
    }
    return tellings;
  }

  private void dates() {
    List<DateTellings> tellings = new ArrayList<>();
    for (Witness witness : witnesses) {
      tellings.add(new DateTellings(witness, anchors.get(witness.index()).day()));
    }
    List<Attributes<Date>> dates =
        collect(comparison(new DateScale()), line -> tellings.get(line.witness()).of(line));
    for (Attributes<Date> attributes : dates) {
      attributes.groups().forEach(chronology::add);
    }
  }

  private <T> List<Attributes<T>> collect(
      Comparison<T> comparison, Function<Line, List<Telling<T>>> tellings) {
    List<Attributes<T>> collected = new ArrayList<>();
    for (Unit unit : units) {
      Attributes<T> attributes = new Attributes<>(comparison);
      for (Line line : unit.lines()) {
        for (Telling<T> telling : tellings.apply(line)) {
          attributes.add(telling);
          comparison.know(telling);
        }
      }
      collected.add(attributes);
    }
    List<Telling<T>> alone = new ArrayList<>();
    for (Attributes<T> attributes : collected) {
      facts.addAll(attributes.facts(alone));
    }
    if (comparison.scale().tellsAlone()) {
      // A sentence that one version splits in two meets its counterpart here.
      Attributes<T> rest = new Attributes<>(comparison);
      alone.forEach(rest::addAlone);
      List<Telling<T>> single = new ArrayList<>();
      facts.addAll(rest.facts(single));
      single.forEach(telling -> facts.add(rest.single(telling)));
    }
    return collected;
  }

  private List<Dossier.Version> versions() {
    List<Dossier.Version> versions = new ArrayList<>();
    for (Witness witness : witnesses) {
      Anchors.Anchor anchor = anchors.get(witness.index());
      versions.add(
          new Dossier.Version(
              witness.id(),
              witness.analysis().article().title(),
              witness.analysis().article().outlet(),
              witness.published(),
              anchor.inferred(),
              anchor.because(),
              differences.adds(witness),
              differences.omits(witness)));
    }
    return versions;
  }
}
