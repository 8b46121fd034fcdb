package org.stemma.app;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stemma.core.account.Correction;
import org.stemma.core.account.Departure;
import org.stemma.core.account.Dossier;
import org.stemma.core.account.Fact;
import org.stemma.core.account.Happening;
import org.stemma.core.account.InformationUnit;
import org.stemma.core.account.Reference;
import org.stemma.core.account.Statement;
import org.stemma.core.article.Article;
import org.stemma.core.article.Timestamp;
import org.stemma.core.lineage.TreeDrawing;

/** A dossier for a reader at a terminal. */
final class DossierText {

  private static final int WIDTH = 100;

  /** Sentences of the summary. */
  private static final int SENTENCES = 5;

  private final Dossier dossier;
  private final List<Article> articles;
  private final Map<String, String> names = new HashMap<>();
  private final StringBuilder text = new StringBuilder();

  private DossierText(Dossier dossier, List<Article> articles) {
    this.dossier = dossier;
    this.articles = articles;
    for (Article article : articles) {
      String outlet = article.outlet();
      names.put(article.id(), outlet == null ? article.id() : outlet);
    }
  }

  /** The dossier of {@code articles} as lines of text. */
  static String write(Dossier dossier, List<Article> articles, @Nullable Instant since) {
    return new DossierText(dossier, articles).write(since);
  }

  private String write(@Nullable Instant since) {
    head();
    if (since != null) {
      units("New since " + since, dossier.newSince(since), "Nothing that was not told before.");
    }
    units("In published sentences", dossier.summary(SENTENCES), "No version has a sentence.");
    heading("Who copied whom");
    text.append(TreeDrawing.text(dossier.tree(), articles));
    differences();
    corrections();
    versions();
    said();
    timeline();
    publications();
    return text.toString();
  }

  private void units(String heading, List<InformationUnit> units, String none) {
    heading(heading);
    for (InformationUnit unit : units) {
      line(cut(unit.fullest().words(), 2 * WIDTH));
      line(
          "    "
              + name(unit.fullest().article())
              + "; "
              + count(unit.versions(), "version")
              + ", "
              + count(unit.origins(), "origin")
              + (unit.versions() < 2 || unit.first() == null
                  ? ""
                  : ", first in " + name(unit.first())));
    }
    if (units.isEmpty()) {
      line(none);
    }
  }

  private void corrections() {
    if (!dossier.corrections().isEmpty()) {
      heading("Corrections, and who followed");
    }
    for (Correction correction : dossier.corrections()) {
      line(name(correction.note().article()) + ": " + cut(correction.note().words(), 2 * WIDTH));
      line(
          "    not “"
              + String.join(", ", correction.wrong())
              + "” but “"
              + String.join(", ", correction.right())
              + "”");
      for (Correction.Following copy : correction.copies()) {
        String state = copy.state().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        line("    " + state + ": " + name(copy.article()));
      }
    }
  }

  /** What each version alone tells, and what most others tell and it does not. */
  private void versions() {
    heading("What each version adds and leaves out");
    for (Dossier.Version version : dossier.versions()) {
      line(
          name(version.article())
              + ": adds "
              + count(version.adds().size(), "sentence")
              + ", leaves out "
              + version.omits().size());
      version.adds().stream().limit(SENTENCES).forEach(added -> line("    + " + cut(added)));
      version.omits().stream()
          .limit(SENTENCES)
          .forEach(left -> line("    - " + cut(left) + "  (" + name(left.article()) + ")"));
    }
  }

  private static String cut(Reference sentence) {
    return cut(sentence.words(), WIDTH);
  }

  /** The second lane of the timeline: who printed it when. */
  private void publications() {
    heading("Published");
    dossier.versions().stream()
        .sorted(
            Comparator.comparing(
                DossierText::printed, Comparator.nullsLast(Comparator.naturalOrder())))
        .forEach(version -> {
          Timestamp printed = printed(version);
          String time =
              printed == null
                  ? "(undated)"
                  : printed + (version.published() == null ? " (inferred)" : "");
          line(String.format(Locale.ROOT, "%-36s", time) + name(version.article()));
        });
  }

  private static @Nullable Timestamp printed(Dossier.Version version) {
    return version.published() != null ? version.published() : version.inferred();
  }

  private void head() {
    String title = dossier.title();
    line(title == null ? "(no version has a headline)" : title);
    line(
        count(dossier.versions().size(), "version")
            + " · "
            + count(dossier.tree().independentOrigins(), "independent origin"));
  }

  private void differences() {
    heading("Figures, dates and circumstances");
    List<Fact> told =
        dossier.facts().stream().filter(fact -> fact.verdict() != Fact.Verdict.SINGLE).toList();
    for (Fact fact : told) {
      line(verdict(fact.verdict()) + ": " + cut(fact.what(), WIDTH - 24));
      for (Fact.Value value : fact.values()) {
        line(
            "    "
                + value.value()
                + "  ("
                + tellers(value.told().stream().map(Reference::article).toList())
                + ")");
      }
      if (fact.verdict() != Fact.Verdict.SAME) {
        line("    " + fact.because());
      }
    }
    if (told.isEmpty()) {
      line("Nothing is told by more than one version.");
    }
  }

  private void said() {
    heading("Who said what");
    for (Dossier.Utterance utterance : dossier.statements()) {
      Statement fullest = utterance.statements().getFirst();
      line(
          (utterance.speaker() == null ? "Somebody" : utterance.speaker())
              + (fullest.cue() == null ? "" : " (" + fullest.cue() + ")")
              + after(" to ", utterance.addressee())
              + after(", passed on by ", utterance.via()));
      String quote = cut(fullest.quote(), WIDTH - 6);
      line("    " + (fullest.kind() == Statement.Kind.INDIRECT ? quote : "“" + quote + "”"));
      line("    " + tellers(utterance.statements().stream().map(Statement::article).toList()));
      Set<String> told = new HashSet<>(Set.of(fullest.article()));
      for (Dossier.Wording wording : utterance.wordings()) {
        // A headline repeats its own text: of each version its fullest wording tells the drift.
        if (told.add(wording.statement().article())) {
          drift(wording);
        }
      }
    }
  }

  private void drift(Dossier.Wording wording) {
    if (!wording.departures().isEmpty()) {
      String departures =
          wording.departures().stream()
              .map(DossierText::departure)
              .collect(Collectors.joining("; "));
      line("      " + name(wording.statement().article()) + ": " + cut(departures, 2 * WIDTH));
    }
  }

  private static String departure(Departure departure) {
    return switch (departure.kind()) {
      case CUT -> "cut “" + words(departure.fullest()) + "”";
      case ADDED -> "added “" + words(departure.here()) + "”";
      case CHANGED -> "“" + words(departure.fullest()) + "” → “" + words(departure.here()) + "”";
      case OUT_OF_THE_MARKS -> "moved out of the quotation marks";
      case INTO_THE_MARKS -> "put into quotation marks";
      case TRANSLATED -> "in another language";
    };
  }

  private static String words(@Nullable Reference reference) {
    return reference == null ? "" : cut(reference.words(), WIDTH / 2);
  }

  private void timeline() {
    heading("Timeline");
    for (Happening happening : dossier.timeline()) {
      line(
          String.format(Locale.ROOT, "%-22s", happening.date())
              + cut(happening.what(), WIDTH - 22));
    }
  }

  private void heading(String words) {
    text.append('\n');
    line(words.toUpperCase(Locale.ROOT));
  }

  private void line(String words) {
    text.append(words).append('\n');
  }

  /** Who tells it; of several, from how many origins they have it. */
  private String tellers(List<String> ids) {
    String outlets = ids.stream().map(this::name).distinct().collect(Collectors.joining(", "));
    return ids.stream().distinct().count() < 2
        ? outlets
        : outlets + "; " + count(dossier.tree().originsOf(ids), "origin");
  }

  private String name(String id) {
    return names.getOrDefault(id, id);
  }

  private static String verdict(Fact.Verdict verdict) {
    return verdict.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static String after(String words, @Nullable String name) {
    return name == null ? "" : words + name;
  }

  private static String count(int n, String noun) {
    return n + " " + noun + (n == 1 ? "" : "s");
  }

  private static String cut(String words, int most) {
    String flat = words.replaceAll("\\s+", " ").strip();
    return flat.length() <= most
        ? flat
        : flat.substring(0, flat.offsetByCodePoints(most - 1, 0)).stripTrailing() + "…";
  }
}
