package org.stemma.core.account;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.stemma.core.account.Fact.Verdict;
import org.stemma.core.article.Timestamp;
import org.stemma.core.text.Token;

/**
 * Compares the counts that news leads with: the killed, the hurt, the missing, the arrested.
 *
 * <p>Accounts of one event seldom word it alike, so that their sentences do not meet. A toll is
 * known by its verb instead: a bare number of people beside a word of the class, in the first
 * sentences of a text, in a sentence that names no other time and sets no part apart ("including",
 * "another"). Two versions' tolls are compared if their sentences name the same things.
 */
final class Tolls {

  /** A toll stands in the lead; further down, texts speak of other events. */
  private static final int LEAD = 12;

  /** Words that may stand between a number and its verb. */
  private static final int REACH = 4;

  /** Terms besides the verb that two sentences on one event have in common. */
  private static final int COMMON = 2;

  /** News is of these last days. */
  private static final int DAYS = 3;

  private static final int VERSIONS = 64;

  private final List<Witness> witnesses;
  private final Concordance concordance;
  private final List<Anchors.Anchor> anchors;
  private final Settings settings;
  private final Comparison<Figure> comparison;
  private final Scale<Figure> scale;
  private final FigureGrammar grammar = FigureGrammar.of("en");
  private final Modality modality = Modality.english();

  Tolls(
      List<Witness> witnesses,
      Concordance concordance,
      List<Anchors.Anchor> anchors,
      Settings settings,
      Comparison<Figure> comparison) {
    this.witnesses = witnesses;
    this.concordance = concordance;
    this.anchors = anchors;
    this.settings = settings;
    this.comparison = comparison;
    this.scale = comparison.scale();
  }

  /**
   * The tolls in which versions differ, each class once, if none of {@code shown} is among them.
   */
  List<Fact> facts(Set<Reference> shown) {
    Map<String, List<Telling<Figure>>> tolls = new TreeMap<>();
    for (Witness witness : witnesses) {
      tolls(witness)
          .forEach((kind, toll) -> {
            List<Telling<Figure>> all = tolls.computeIfAbsent(kind, none -> new ArrayList<>());
            if (all.size() < VERSIONS) {
              all.add(toll);
            }
          });
    }
    List<Fact> facts = new ArrayList<>();
    for (List<Telling<Figure>> all : tolls.values()) {
      Fact fact = difference(all);
      boolean known =
          fact == null
              || fact.values().stream()
                  .anyMatch(value -> value.told().stream().anyMatch(shown::contains));
      if (fact != null && !known) {
        facts.add(fact);
      }
    }
    return facts;
  }

  /** The one toll of each class that {@code witness} leads with; none where it gives several. */
  Map<String, Telling<Figure>> tolls(Witness witness) {
    Map<String, Telling<Figure>> tolls = new LinkedHashMap<>();
    Set<String> several = new TreeSet<>();
    List<Line> lines = concordance.lines().get(witness.index());
    for (Line line : lines.subList(0, Math.min(LEAD, lines.size()))) {
      if (!isOfNow(witness, line)) {
        continue;
      }
      for (Figure figure : line.figures()) {
        Telling<Figure> toll = new Telling<>(line, figure.span(), figure.text(), figure);
        String kind = settings.isApart(toll) ? null : kind(witness, line, figure);
        if (kind != null) {
          Telling<Figure> before = tolls.putIfAbsent(kind, toll);
          if (before != null && !scale.relate(before, toll).agrees()) {
            several.add(kind);
          }
        }
      }
    }
    tolls.keySet().removeAll(several);
    return tolls;
  }

  /** Whether the sentence names no time but those about which the version reports. */
  private boolean isOfNow(Witness witness, Line line) {
    LocalDate day = anchors.get(witness.index()).day();
    if (day == null) {
      return line.times().stream().map(witness.readings()::get).allMatch(Tolls::isNear);
    }
    DateRange news = new DateRange(day.minusDays(DAYS), day.plusDays(1));
    return settings.days(line).stream().allMatch(news::contains);
  }

  /** Whether a time is one of the last days whatever the day of publication: "on Friday". */
  private static boolean isNear(TimeReading reading) {
    return switch (reading.meaning()) {
      case WEEKDAY, CLOCK, REF, NONE -> true;
      default -> false;
    };
  }

  /** What {@code figure} counts; null if it is no toll. */
  private @Nullable String kind(Witness witness, Line line, Figure figure) {
    if (figure.unit() != null || FigureScale.isVague(figure)) {
      return null;
    }
    List<Token> words = Edits.words(witness.analysis().tokens(line.sentence()));
    int first = 0;
    while (first < words.size() && words.get(first).end() <= figure.start()) {
      first++;
    }
    int last = first;
    while (last < words.size() && words.get(last).start() < figure.end()) {
      last++;
    }
    String after = kind(words, last, 1);
    return after != null ? after : kind(words, first - 1, -1);
  }

  /** The class of the verb beside a number, with nothing but words of tolls between. */
  private @Nullable String kind(List<Token> words, int from, int step) {
    Vocabulary verbs = modality.words("toll");
    Vocabulary between = modality.words("tolled");
    for (int i = 0; i < REACH; i++) {
      int at = from + i * step;
      if (at < 0 || at >= words.size()) {
        return null;
      }
      String verb = verbs.of(words.get(at).norm());
      if (verb != null) {
        return verb;
      }
      if (between.endOf(words, at) == at && between.of(words.get(at).norm()) == null) {
        return null;
      }
    }
    return null;
  }

  private @Nullable Fact difference(List<Telling<Figure>> all) {
    Fact doubtful = null;
    for (int i = 0; i < all.size(); i++) {
      for (int j = i + 1; j < all.size(); j++) {
        Fact fact = difference(all, all.get(i), all.get(j));
        if (fact != null && fact.verdict() != Verdict.CANNOT_TELL) {
          return fact;
        }
        doubtful = doubtful == null ? fact : doubtful;
      }
    }
    return doubtful;
  }

  private @Nullable Fact difference(
      List<Telling<Figure>> all, Telling<Figure> x, Telling<Figure> y) {
    double a = x.value().value();
    double b = y.value().value();
    if (a == b
        || scale.relate(x, y).agrees()
        || !areOfOneEvent(x.line(), y.line())
        || !comparison.isToldOnce(x, y)) {
      return null;
    }
    Timestamp first = witnesses.get(x.line().witness()).published();
    Timestamp second = witnesses.get(y.line().witness()).published();
    String values = scale.normal(x.value()) + " and " + scale.normal(y.value());
    if (first == null || second == null) {
      return comparison.fact(Verdict.CANNOT_TELL, all, values + ", of which one has no date");
    }
    if (Math.abs(ChronoUnit.DAYS.between(first.day(), second.day())) > DAYS) {
      return null;
    }
    int order = first.compareTo(second);
    boolean open = isOpen(x.value()) || isOpen(y.value());
    if (order != 0 && (order < 0) == (a < b)) {
      return comparison.fact(
          Verdict.UPDATES, all, values + ", the higher count in the later version");
    }
    return open
        ? comparison.fact(Verdict.CANNOT_TELL, all, values + ", of which one is no final count")
        : comparison.fact(Verdict.CONFLICTS, all, values + " for one event");
  }

  /** "At least 12" does not exclude 14. */
  private boolean isOpen(Figure figure) {
    return !grammar.direction(figure.qualifier()).equals("=");
  }

  private boolean areOfOneEvent(Line a, Line b) {
    Set<Integer> common = new TreeSet<>();
    for (int term : a.terms()) {
      common.add(term);
    }
    int shared = 0;
    for (int term : b.terms()) {
      shared += common.contains(term) ? 1 : 0;
    }
    // The verb, and "people", are common to all such sentences.
    return shared >= COMMON + 2;
  }
}
