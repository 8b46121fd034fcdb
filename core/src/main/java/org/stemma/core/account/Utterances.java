package org.stemma.core.account;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stemma.core.text.Analysis;
import org.stemma.core.text.Sentence;
import org.stemma.core.text.Token;

/** Brings together the statements of all versions that render one act of saying. */
final class Utterances {

  /** Share of the shorter statement's words that the longer must have. */
  private static final double ALIKE = 0.6;

  private record Saying(Statement statement, @Nullable String speaker, Set<String> terms) {}

  private Utterances() {}

  /**
   * The utterances of a story, most widely told first, then by first telling.
   *
   * @param statements by witness, as many as {@code witnesses}
   */
  static List<Dossier.Utterance> of(List<Witness> witnesses, List<List<Statement>> statements) {
    Persons persons = persons(witnesses, statements);
    List<List<Saying>> groups = new ArrayList<>();
    for (int w = 0; w < witnesses.size(); w++) {
      for (Statement statement : statements.get(w)) {
        Saying saying =
            new Saying(
                statement,
                persons.fullest(statement.speaker()),
                terms(witnesses.get(w).analysis(), statement));
        List<Saying> group = null;
        for (List<Saying> candidate : groups) {
          if (group == null && isSame(candidate, saying)) {
            group = candidate;
          }
        }
        if (group == null) {
          group = new ArrayList<>();
          groups.add(group);
        }
        group.add(saying);
      }
    }
    groups.sort(Comparator.comparingLong(group -> -versions(group)));
    return groups.stream().map(group -> utterance(group, persons)).toList();
  }

  private static long versions(List<Saying> group) {
    return group.stream().map(saying -> saying.statement.article()).distinct().count();
  }

  private static Persons persons(List<Witness> witnesses, List<List<Statement>> statements) {
    List<String> names = new ArrayList<>();
    witnesses.forEach(
        witness -> witness.analysis().names().forEach(name -> names.add(name.entity())));
    for (List<Statement> list : statements) {
      for (Statement statement : list) {
        if (statement.speaker() != null) {
          names.add(statement.speaker());
        }
        if (statement.addressee() != null) {
          names.add(statement.addressee());
        }
      }
    }
    return new Persons(names);
  }

  private static boolean isSame(List<Saying> group, Saying saying) {
    for (Saying other : group) {
      boolean sameText = other.statement.quote().equalsIgnoreCase(saying.statement.quote());
      boolean sameSpeaker =
          other.speaker == null
              || saying.speaker == null
              || other
                  .speaker
                  .toLowerCase(Locale.ROOT)
                  .equals(saying.speaker.toLowerCase(Locale.ROOT));
      if (sameSpeaker && (sameText || overlap(other.terms, saying.terms) >= ALIKE)) {
        return true;
      }
    }
    return false;
  }

  /** Share of the smaller set that both have; 0 if that is no more than one word. */
  private static double overlap(Set<String> a, Set<String> b) {
    Set<String> common = new HashSet<>(a);
    common.retainAll(b);
    int smaller = Math.min(a.size(), b.size());
    return common.size() < 2 ? 0 : (double) common.size() / smaller;
  }

  private static Set<String> terms(Analysis analysis, Statement statement) {
    Set<String> terms = new HashSet<>();
    for (Sentence sentence : analysis.sentences()) {
      if (sentence.start() < statement.end() && statement.start() < sentence.end()) {
        for (Token token : analysis.tokens(sentence)) {
          String term =
              token.isContent()
                      && token.start() >= statement.start()
                      && token.end() <= statement.end()
                  ? Terms.term(token)
                  : null;
          if (term != null) {
            terms.add(term);
          }
        }
      }
    }
    return terms;
  }

  private static Dossier.Utterance utterance(List<Saying> group, Persons persons) {
    List<Saying> fullest = new ArrayList<>(group);
    fullest.sort(Comparator.comparingInt(saying -> -saying.statement.quote().length()));
    return new Dossier.Utterance(
        first(fullest.stream().map(Saying::speaker).toList()),
        persons.fullest(
            first(fullest.stream().map(saying -> saying.statement.addressee()).toList())),
        first(fullest.stream().map(saying -> saying.statement.via()).toList()),
        fullest.stream().map(Saying::statement).toList());
  }

  private static @Nullable String first(List<@Nullable String> values) {
    return values.stream().filter(Objects::nonNull).findFirst().orElse(null);
  }
}
