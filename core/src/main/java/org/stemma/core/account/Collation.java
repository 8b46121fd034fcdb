package org.stemma.core.account;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.stemma.core.account.DateScale.Date;
import org.stemma.core.account.TimeReading.Meaning;
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

  /** A line of which another version has this much in one sentence is told there too. */
  private static final double OWN = 0.4;

  private final CopyTree tree;
  private final List<List<Statement>> statements;
  private final List<Witness> witnesses;
  private final Concordance concordance;
  private final List<Unit> units;
  private final List<Anchors.Anchor> anchors;
  private final List<Fact> facts = new ArrayList<>();
  private final Chronology chronology;

  private Collation(List<Analysis> versions, CopyTree tree, List<List<Statement>> statements) {
    this.tree = tree;
    this.statements = statements;
    this.witnesses = witnesses(versions, tree);
    this.concordance = Terms.concordance(witnesses);
    this.units = Alignment.units(concordance);
    this.anchors = Anchors.of(witnesses, units);
    this.chronology = new Chronology(witnesses, anchors);
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
    Circumstances circumstances = new Circumstances(witnesses, concordance);
    for (Unit unit : units) {
      Fact changed = unit.lines().size() < 2 ? null : circumstances.fact(unit);
      if (changed != null) {
        facts.add(changed);
      }
    }
    // Conflicts first; the sort is stable, so that the order of telling holds within a verdict.
    facts.sort(Comparator.comparingInt(fact -> rank(fact.verdict())));
    return new Dossier(
        Headline.best(witnesses),
        versions(),
        tree,
        statements.isEmpty() ? List.of() : Utterances.of(witnesses, statements),
        facts,
        chronology.happenings());
  }

  private static int rank(Fact.Verdict verdict) {
    return switch (verdict) {
      case CONFLICTS -> 0;
      case UPDATES -> 1;
      case CANNOT_TELL -> 2;
      case REFINES -> 3;
      case SAME_SAID_OTHERWISE -> 4;
      case SAME -> 5;
      case SINGLE -> 6;
    };
  }

  private void figures() {
    FigureScale scale = new FigureScale(FigureGrammar.of("en"));
    Values<Figure> all = new Values<>(scale);
    List<List<Telling<Figure>>> perUnit = new ArrayList<>();
    for (Unit unit : units) {
      List<Telling<Figure>> tellings = new ArrayList<>();
      for (Line line : unit.lines()) {
        for (Figure figure : line.figures()) {
          Telling<Figure> telling = new Telling<>(line, figure.span(), figure.text(), figure);
          tellings.add(telling);
          all.add(telling);
        }
      }
      perUnit.add(tellings);
    }
    collect(perUnit, all, scale);
  }

  private void dates() {
    DateScale scale = new DateScale();
    Values<Date> all = new Values<>(scale);
    List<List<Telling<Date>>> perUnit = new ArrayList<>();
    List<List<TimeExpression>> times = new ArrayList<>();
    for (Witness witness : witnesses) {
      times.add(witness.times(anchors.get(witness.index()).day()));
    }
    for (Unit unit : units) {
      List<Telling<Date>> tellings = new ArrayList<>();
      for (Line line : unit.lines()) {
        for (int time : line.times()) {
          Telling<Date> telling = date(line, time, times.get(line.witness()).get(time));
          if (telling != null) {
            tellings.add(telling);
            all.add(telling);
          }
        }
      }
      perUnit.add(tellings);
    }
    for (Attributes<Date> attributes : collect(perUnit, all, scale)) {
      attributes.groups().forEach(chronology::add);
    }
  }

  private <T> List<Attributes<T>> collect(
      List<List<Telling<T>>> perUnit, Values<T> all, Scale<T> scale) {
    List<Attributes<T>> collected = new ArrayList<>();
    List<Telling<T>> alone = new ArrayList<>();
    for (List<Telling<T>> tellings : perUnit) {
      Attributes<T> attributes = new Attributes<>(witnesses, concordance, scale);
      tellings.forEach(attributes::add);
      facts.addAll(attributes.facts(all, alone));
      collected.add(attributes);
    }
    if (scale.tellsAlone()) {
      // A sentence that one version splits in two meets its counterpart here.
      Attributes<T> rest = new Attributes<>(witnesses, concordance, scale);
      alone.forEach(rest::addAlone);
      List<Telling<T>> single = new ArrayList<>();
      facts.addAll(rest.facts(all, single));
      single.forEach(telling -> facts.add(rest.single(telling)));
    }
    return collected;
  }

  /** The date at {@code time}; null if it is a duration, a repetition or a mere reference. */
  private @Nullable Telling<Date> date(Line line, int time, TimeExpression expression) {
    TimeReading reading = witnesses.get(line.witness()).readings().get(time);
    boolean date =
        switch (expression.type()) {
          case DATE, TIME -> reading.meaning() != Meaning.REF;
          case DURATION, SET -> false;
        };
    String value = expression.value();
    DateRange range = value == null ? null : DateRange.parse(value);
    if (!date || (value != null && range == null)) {
      return null;
    }
    return new Telling<>(
        line,
        expression.span(),
        expression.text(),
        new Date(value, range, reading.meaning() + " " + new TreeMap<>(reading.slots())));
  }

  private List<Dossier.Version> versions() {
    TreeSet<Integer> lineages = new TreeSet<>();
    witnesses.forEach(witness -> lineages.add(witness.lineage()));
    List<List<Reference>> adds = lists();
    List<List<Reference>> omits = lists();
    for (Unit unit : units) {
      SortedSet<Integer> tellers = unit.witnesses();
      if (tellers.size() == 1) {
        for (Line line : unit.lines()) {
          if (isOwn(line)) {
            adds.get(line.witness()).add(witnesses.get(line.witness()).reference(line.span()));
          }
        }
        if (lineages.size() < 2) {
          continue;
        }
      }
      Line fullest = unit.fullest();
      Reference reference = witnesses.get(fullest.witness()).reference(fullest.span());
      TreeSet<Integer> telling = new TreeSet<>();
      tellers.forEach(teller -> telling.add(witnesses.get(teller).lineage()));
      for (Witness witness : witnesses) {
        int others = lineages.size() - 1;
        int tell = telling.size() - (telling.contains(witness.lineage()) ? 1 : 0);
        if (!tellers.contains(witness.index())
            && others > 0
            && 2 * tell >= others
            && !tells(witness, fullest)) {
          omits.get(witness.index()).add(reference);
        }
      }
    }
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
              adds.get(witness.index()),
              omits.get(witness.index())));
    }
    return versions;
  }

  private List<List<Reference>> lists() {
    List<List<Reference>> lists = new ArrayList<>();
    witnesses.forEach(none -> lists.add(new ArrayList<>()));
    return lists;
  }

  private boolean isOwn(Line line) {
    for (Witness witness : witnesses) {
      if (witness.index() != line.witness() && tells(witness, line)) {
        return false;
      }
    }
    return line.weight() > 0;
  }

  /** Whether one line of {@code witness} has much of what {@code line} tells. */
  private boolean tells(Witness witness, Line line) {
    for (Line own : concordance.lines().get(witness.index())) {
      if (concordance.share(line, own) > OWN) {
        return true;
      }
    }
    return false;
  }
}
