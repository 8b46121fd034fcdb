package org.stemma.core.account;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stemma.core.article.Timestamp;
import org.stemma.core.lineage.CopyEdge;
import org.stemma.core.reuse.ReuseKind;
import org.stemma.core.text.Analysis;
import org.stemma.core.text.Token;

/**
 * Brings together the statements of all versions that render one act of saying.
 *
 * <p>Each statement is compared with those utterances that share a word with it, each known by a
 * bounded number of wordings; a word that very many share leads nowhere.
 */
final class Utterances {

  /** Share of the shorter statement's words that the longer must have. */
  private static final double ALIKE = 0.6;

  /** Different wordings that an utterance is known by. */
  private static final int WORDINGS = 8;

  /** A word of more utterances than this is one that everybody says. */
  private static final int COMMON = 200;

  /** How far the places of one statement may lie apart in a text and its translation. */
  private static final double APART = 0.12;

  private record Saying(Drift.Place place, @Nullable String speaker, Set<String> terms) {
    Statement statement() {
      return place.statement();
    }
  }

  /** An utterance as it grows. */
  private static final class Group {
    final List<Saying> sayings = new ArrayList<>();
    final List<Saying> known = new ArrayList<>();
  }

  private final Persons persons;
  private final List<Group> groups = new ArrayList<>();
  private final Map<String, List<Integer>> groupsByTerm = new HashMap<>();
  private final Map<String, List<Integer>> groupsByText = new HashMap<>();

  private Utterances(List<Witness> witnesses, List<List<Statement>> statements) {
    this.persons = persons(witnesses, statements);
  }

  /**
   * The utterances of a story, most widely told first, then by first telling.
   *
   * @param statements by witness, as many as {@code witnesses}
   * @param edges of the copy tree: a translation's statements are found by their places
   */
  static List<Dossier.Utterance> of(
      List<Witness> witnesses, List<List<Statement>> statements, List<CopyEdge> edges) {
    Utterances utterances = new Utterances(witnesses, statements);
    for (Witness witness : witnesses) {
      for (Statement statement : statements.get(witness.index())) {
        utterances.add(witness, statement);
      }
    }
    utterances.joinTranslations(edges);
    return utterances.groups.stream()
        .filter(group -> !group.sayings.isEmpty())
        .sorted(Comparator.comparingLong(group -> -versions(group)))
        .map(utterances::utterance)
        .toList();
  }

  private static long versions(Group group) {
    return group.sayings.stream().map(saying -> saying.statement().article()).distinct().count();
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

  private void add(Witness witness, Statement statement) {
    Saying saying =
        new Saying(
            new Drift.Place(statement, witness),
            persons.fullest(statement.speaker()),
            terms(witness.analysis(), statement));
    int number = groupOf(saying);
    Group group = groups.get(number);
    group.sayings.add(saying);
    if (group.known.size() < WORDINGS) {
      group.known.add(saying);
      for (String term : saying.terms) {
        know(groupsByTerm, term, number);
      }
      know(groupsByText, text(statement), number);
    }
  }

  private static void know(Map<String, List<Integer>> postings, String key, int number) {
    List<Integer> posting = postings.computeIfAbsent(key, none -> new ArrayList<>());
    if (posting.size() <= COMMON && (posting.isEmpty() || posting.getLast() != number)) {
      posting.add(number);
    }
  }

  private int groupOf(Saying saying) {
    Set<Integer> candidates =
        new LinkedHashSet<>(groupsByText.getOrDefault(text(saying.statement()), List.of()));
    for (String term : saying.terms) {
      List<Integer> posting = groupsByTerm.getOrDefault(term, List.of());
      if (posting.size() <= COMMON) {
        candidates.addAll(posting);
      }
    }
    int found =
        candidates.stream()
            .mapToInt(Integer::intValue)
            .filter(number -> isSame(groups.get(number), saying))
            .min()
            .orElse(groups.size());
    if (found == groups.size()) {
      groups.add(new Group());
    }
    return found;
  }

  private static String text(Statement statement) {
    return statement.quote().toLowerCase(Locale.ROOT);
  }

  private static boolean isSame(Group group, Saying saying) {
    for (Saying other : group.known) {
      boolean sameText = text(other.statement()).equals(text(saying.statement()));
      if (maySpeakAlike(other, saying)
          && (sameText || overlap(other.terms, saying.terms) >= ALIKE)) {
        return true;
      }
    }
    return false;
  }

  private static boolean maySpeakAlike(Saying a, Saying b) {
    return a.speaker == null
        || b.speaker == null
        || a.speaker.toLowerCase(Locale.ROOT).equals(b.speaker.toLowerCase(Locale.ROOT));
  }

  /** Share of the smaller set that both have; 0 if that is no more than one word. */
  private static double overlap(Set<String> a, Set<String> b) {
    Set<String> common = new HashSet<>(a);
    common.retainAll(b);
    int smaller = Math.min(a.size(), b.size());
    return common.size() < 2 ? 0 : (double) common.size() / smaller;
  }

  private static Set<String> terms(Analysis analysis, Statement statement) {
    Set<String> terms = new LinkedHashSet<>();
    for (Token token : Drift.tokens(analysis, statement)) {
      String term = token.isContent() ? Terms.term(token) : null;
      if (term != null) {
        terms.add(term);
      }
    }
    return terms;
  }

  /**
   * Joins what a translation says to what its original says: the same speaker, named in both, at
   * about the same place of the text, in marks in both or in neither, and nobody nearer.
   */
  private void joinTranslations(List<CopyEdge> edges) {
    for (CopyEdge edge : edges) {
      if (edge.kind() == ReuseKind.TRANSLATION) {
        List<Group> originals = told(edge.from());
        for (Group translated : told(edge.to())) {
          Saying own = only(translated, edge.to());
          Group original = own == null ? null : original(own, edge.from(), originals);
          if (original != null) {
            original.sayings.addAll(translated.sayings);
            translated.sayings.clear();
          }
        }
      }
    }
  }

  /** The utterances that {@code article} has. */
  private List<Group> told(String article) {
    return groups.stream()
        .filter(group ->
            group.sayings.stream().anyMatch(saying -> saying.statement().article().equals(article)))
        .toList();
  }

  /** The saying of {@code article} if all of the group are its own. */
  private static @Nullable Saying only(Group group, String article) {
    boolean all =
        group.sayings.stream().allMatch(saying -> saying.statement().article().equals(article));
    return all && !group.sayings.isEmpty() ? group.sayings.getFirst() : null;
  }

  private static @Nullable Group original(
      Saying translated, String article, List<Group> originals) {
    Group nearest = null;
    double least = APART;
    for (Group group : originals) {
      for (Saying saying : group.sayings) {
        if (saying.statement().article().equals(article)
            && Drift.isForeign(saying.place, translated.place)
            && isMarked(saying) == isMarked(translated)
            && saying.speaker != null
            && translated.speaker != null
            && maySpeakAlike(saying, translated)) {
          double apart = Math.abs(share(saying) - share(translated));
          if (apart < least) {
            least = apart;
            nearest = group;
          }
        }
      }
    }
    return nearest;
  }

  private static boolean isMarked(Saying saying) {
    return saying.statement().kind() != Statement.Kind.INDIRECT;
  }

  /** Which share of its text comes before a statement. */
  private static double share(Saying saying) {
    int length = saying.place.witness().analysis().points().length();
    return (double) saying.statement().start() / Math.max(1, length);
  }

  private Dossier.Utterance utterance(Group group) {
    List<Saying> fullest =
        new ArrayList<>(
            group.sayings.stream()
                .filter(saying -> group.sayings.stream().noneMatch(other -> holds(other, saying)))
                .toList());
    // A language may need more letters for the same: translations come after their original.
    Drift.Place original = group.sayings.getFirst().place;
    fullest.sort(
        Comparator.comparing((Saying saying) -> Drift.isForeign(original, saying.place))
            .thenComparingInt(saying -> -saying.statement().quote().length()));
    Saying best = fullest.getFirst();
    return new Dossier.Utterance(
        first(fullest.stream().map(Saying::speaker).toList()),
        persons.fullest(
            first(fullest.stream().map(saying -> saying.statement().addressee()).toList())),
        first(fullest.stream().map(saying -> saying.statement().via()).toList()),
        earliest(fullest),
        fullest.stream()
            .map(saying ->
                new Dossier.Wording(
                    saying.statement(),
                    saying.equals(best) ? List.of() : Drift.between(best.place, saying.place)))
            .toList());
  }

  /** Whether {@code part} is a piece of {@code whole} in one text: it is told with it. */
  private static boolean holds(Saying whole, Saying part) {
    Statement outer = whole.statement();
    Statement inner = part.statement();
    return outer.article().equals(inner.article())
        && outer.start() <= inner.start()
        && inner.end() <= outer.end()
        && outer.end() - outer.start() > inner.end() - inner.start();
  }

  /** Who has it first; null if one of those who have it does not say when he printed it. */
  private static @Nullable String earliest(List<Saying> sayings) {
    Witness earliest = sayings.getFirst().place.witness();
    for (Saying saying : sayings) {
      Witness witness = saying.place.witness();
      Timestamp time = witness.published();
      Timestamp best = earliest.published();
      if (time == null || best == null) {
        return null;
      }
      earliest = time.compareTo(best) < 0 ? witness : earliest;
    }
    return earliest.id();
  }

  private static @Nullable String first(List<@Nullable String> values) {
    return values.stream().filter(Objects::nonNull).findFirst().orElse(null);
  }
}
