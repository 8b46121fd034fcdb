package org.stemma.core.account;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.stemma.core.account.DateScale.Date;
import org.stemma.core.account.TimeReading.Meaning;
import org.stemma.core.article.Timestamp;
import org.stemma.core.lineage.CopyTree;
import org.stemma.core.lineage.Lineages;
import org.stemma.core.text.Analysis;
import org.stemma.core.text.Token;

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
  private final Edits edits;
  private final List<Fact> facts = new ArrayList<>();
  private final Chronology chronology;

  private Collation(List<Analysis> versions, CopyTree tree, List<List<Statement>> statements) {
    this.tree = tree;
    this.statements = statements;
    this.witnesses = witnesses(versions, tree);
    this.concordance = Terms.concordance(witnesses);
    this.units = Alignment.units(concordance);
    this.anchors = Anchors.of(witnesses, units);
    this.edits = new Edits(witnesses, units);
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
    alterations();
    // Conflicts first; the sort is stable, so that the order of telling holds within a verdict.
    facts.sort(Comparator.comparingInt(fact -> rank(fact.verdict())));
    return new Dossier(
        Headline.best(witnesses),
        versions(),
        tree,
        statements.isEmpty() ? List.of() : Utterances.of(witnesses, statements),
        facts,
        chronology.happenings(),
        units.stream().map(this::information).toList());
  }

  private InformationUnit information(Unit unit) {
    TreeSet<Integer> origins = new TreeSet<>();
    Line earliest = null;
    boolean dated = true;
    for (Line line : unit.lines()) {
      origins.add(witnesses.get(line.witness()).lineage());
      Timestamp published = witnesses.get(line.witness()).published();
      dated &= published != null;
      if (published != null
          && (earliest == null
              || published.compareTo(
                      Objects.requireNonNull(witnesses.get(earliest.witness()).published()))
                  < 0)) {
        earliest = line;
      }
    }
    return new InformationUnit(
        reference(unit.fullest()),
        unit.lines().stream().map(this::reference).toList(),
        unit.witnesses().size(),
        origins.size(),
        // Who does not say when he printed it may have been the first.
        earliest == null || !dated ? null : witnesses.get(earliest.witness()).id());
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
    collect(new FigureScale(FigureGrammar.of("en"), true), this::figures);
    collect(new FigureScale(FigureGrammar.of("en"), false), this::lengths);
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
    List<List<TimeExpression>> times = new ArrayList<>();
    for (Witness witness : witnesses) {
      times.add(witness.times(anchors.get(witness.index()).day()));
    }
    List<Attributes<Date>> dates =
        collect(new DateScale(), line -> dates(line, times.get(line.witness())));
    for (Attributes<Date> attributes : dates) {
      attributes.groups().forEach(chronology::add);
    }
  }

  private List<Telling<Date>> dates(Line line, List<TimeExpression> times) {
    List<Telling<Date>> tellings = new ArrayList<>();
    for (int time : line.times()) {
      Telling<Date> telling = date(line, time, times.get(time));
      if (telling != null) {
        tellings.add(telling);
      }
    }
    return tellings;
  }

  private <T> List<Attributes<T>> collect(
      Scale<T> scale, Function<Line, List<Telling<T>>> tellings) {
    Values<T> all = new Values<>(scale);
    List<Attributes<T>> collected = new ArrayList<>();
    for (Unit unit : units) {
      Attributes<T> attributes = new Attributes<>(witnesses, concordance, edits, scale);
      for (Line line : unit.lines()) {
        for (Telling<T> telling : tellings.apply(line)) {
          attributes.add(telling);
          all.add(telling);
        }
      }
      collected.add(attributes);
    }
    List<Telling<T>> alone = new ArrayList<>();
    for (Attributes<T> attributes : collected) {
      facts.addAll(attributes.facts(all, alone));
    }
    if (scale.tellsAlone()) {
      // A sentence that one version splits in two meets its counterpart here.
      Attributes<T> rest = new Attributes<>(witnesses, concordance, edits, scale);
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
          case SET -> reading.slots().containsKey("weekday");
          case DURATION -> false;
        };
    String value = expression.type() == TimeExpression.Type.SET ? null : expression.value();
    DateRange range = value == null ? null : DateRange.parse(value);
    boolean bare = reading.meaning() == Meaning.CLOCK && isBareClock(line, reading);
    if (!date || bare || (value != null && range == null)) {
      return null;
    }
    Map<String, String> slots = reading.slots();
    return new Telling<>(
        line,
        expression.span(),
        expression.text(),
        new Date(
            value,
            range,
            unanchored(slots),
            slots.get("weekday"),
            reading.meaning() == Meaning.DATE && slots.containsKey("year")));
  }

  /** "02:07" without "at" or "pm" is the length of a video, a score or a verse. */
  private boolean isBareClock(Line line, TimeReading reading) {
    Map<String, String> slots = reading.slots();
    if (slots.containsKey("ampm") || slots.containsKey("weekday") || slots.containsKey("month")) {
      return false;
    }
    String before = "";
    for (Token token : witnesses.get(line.witness()).analysis().tokens(line.sentence())) {
      if (token.end() <= reading.start()) {
        before = token.norm();
      }
    }
    return Modality.english().words("clocklead").of(before) == null;
  }

  /** What a date says without its year: a day or month of the year, a day of the week. */
  private static @Nullable String unanchored(Map<String, String> slots) {
    String month = slots.get("month");
    String day = slots.get("day");
    String weekday = slots.get("weekday");
    return month != null
        ? "--" + month + (day == null ? "" : "-" + day)
        : weekday != null ? "weekday " + weekday : null;
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
            adds.get(line.witness()).add(reference(line));
          }
        }
        if (lineages.size() < 2) {
          continue;
        }
      }
      Line fullest = unit.fullest();
      Reference reference = reference(fullest);
      TreeSet<Integer> telling = new TreeSet<>();
      tellers.forEach(teller -> telling.add(witnesses.get(teller).lineage()));
      int others = lineages.size() - 1;
      if (2 * telling.size() < others) {
        continue;
      }
      double[] shares = concordance.shares(fullest);
      for (Witness witness : witnesses) {
        int tell = telling.size() - (telling.contains(witness.lineage()) ? 1 : 0);
        if (!tellers.contains(witness.index())
            && others > 0
            && 2 * tell >= others
            && shares[witness.index()] <= OWN) {
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
    double[] shares = concordance.shares(line);
    for (int witness = 0; witness < shares.length; witness++) {
      if (witness != line.witness() && shares[witness] > OWN) {
        return false;
      }
    }
    return line.weight() > 0;
  }
}
