package org.stemma.core.account;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stemma.core.account.Fact.Verdict;
import org.stemma.core.article.Span;
import org.stemma.core.text.Token;

/**
 * Finds what a copy turned into something else: a condition told as a fact.
 *
 * <p>"Sanctions if Moscow invades" against "sanctions in response to the invasion": one line has a
 * conditional clause, the other has its content after a word that takes it as given, and no word of
 * possibility.
 */
final class Circumstances {

  /** Lines less alike than this may speak of different things. */
  private static final double CLOSE = 0.4;

  /** Words after "in response to" that it reaches. */
  private static final int REACH = 8;

  /** Letters by which "invades" and "invasion" are one. */
  private static final int STEM = 4;

  private final List<Witness> witnesses;
  private final Concordance concordance;
  private final Modality modality;

  Circumstances(List<Witness> witnesses, Concordance concordance, Modality modality) {
    this.modality = modality;
    this.witnesses = witnesses;
    this.concordance = concordance;
  }

  /** A clause, and the content terms in it. */
  private record Clause(Span span, Set<String> terms) {}

  /** The changed circumstance of {@code unit}, with all who tell either; null if there is none. */
  @Nullable Fact fact(Unit unit) {
    List<Reference> ifs = new ArrayList<>();
    List<Reference> facts = new ArrayList<>();
    for (Line a : unit.lines()) {
      Clause condition = condition(a);
      if (condition == null) {
        continue;
      }
      boolean contradicted = false;
      for (Line b : unit.lines()) {
        Clause given = contradiction(a, condition, b);
        if (given != null) {
          contradicted = true;
          Reference reference = witnesses.get(b.witness()).reference(given.span);
          if (!facts.contains(reference)) {
            facts.add(reference);
          }
        }
      }
      if (contradicted) {
        ifs.add(witnesses.get(a.witness()).reference(condition.span));
      }
    }
    if (ifs.isEmpty()) {
      return null;
    }
    List<Fact.Value> values =
        List.of(
            new Fact.Value(ifs.getFirst().words(), ifs),
            new Fact.Value(facts.getFirst().words(), facts));
    Line fullest = unit.fullest();
    return new Fact(
        witnesses.get(fullest.witness()).analysis().slice(fullest.span()),
        Verdict.CONFLICTS,
        values,
        "a condition in one version is told as a fact in another");
  }

  private @Nullable Clause contradiction(Line a, Clause condition, Line b) {
    if (a.witness() == b.witness() || concordance.similarity(a, b) < CLOSE) {
      return null;
    }
    List<Token> tokens = tokens(b);
    if (find(tokens, "condition", 0) >= 0 || find(tokens, "possible", 0) >= 0) {
      return null;
    }
    for (int at = find(tokens, "given", 0); at >= 0; at = find(tokens, "given", at + 1)) {
      Clause given = clause(tokens, at, REACH);
      Set<String> common = new HashSet<>(given.terms);
      common.retainAll(condition.terms);
      if (common.size() >= 2 && isEvent(a, condition, b, given)) {
        return given;
      }
    }
    return null;
  }

  /**
   * Whether what is given is what the condition supposes to happen, not merely somebody or
   * something that it names: "if Norland attacks" or "if it launches an attack", and "after the
   * attack".
   */
  private boolean isEvent(Line a, Clause condition, Line b, Clause given) {
    List<Token> told = within(b, given.span);
    String event = event(told.subList(modality.words("given").endOf(told, 0), told.size()));
    if (event == null) {
      return false;
    }
    List<Token> supposed = within(a, condition.span);
    boolean light = supposed.stream().anyMatch(word -> is(word, "light"));
    for (int i = 1; i < supposed.size(); i++) {
      String norm = supposed.get(i).norm();
      if (norm.startsWith(event.substring(0, Math.min(STEM, event.length())))
          && (light || isVerb(supposed.get(i - 1), norm, event))) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether {@code norm}, of the stem of the noun {@code event}, is a verb after {@code before}.
   */
  private boolean isVerb(Token before, String norm, String event) {
    boolean inflected = norm.endsWith("s") || norm.endsWith("ed");
    return is(before, "pronoun") || (inflected && !norm.equals(event) && !is(before, "determiner"));
  }

  /** The noun that tells what is given: the last before a preposition. */
  private @Nullable String event(List<Token> given) {
    String event = null;
    for (Token word : given) {
      boolean preposition = event != null && Terms.term(word) == null && word.isContent();
      if (preposition) {
        break;
      }
      if (word.kind() == Token.Kind.WORD && Terms.term(word) != null) {
        event = word.norm();
      }
    }
    return event;
  }

  private List<Token> within(Line line, Span span) {
    return tokens(line).stream()
        .filter(token -> span.start() <= token.start() && token.end() <= span.end())
        .filter(Token::isContent)
        .toList();
  }

  private boolean is(Token word, String wordClass) {
    return modality.words(wordClass).of(word.norm()) != null;
  }

  private @Nullable Clause condition(Line line) {
    List<Token> tokens = tokens(line);
    int at = find(tokens, "condition", 0);
    boolean none = at < 0 || (at > 0 && is(tokens.get(at - 1), "even"));
    return none ? null : clause(tokens, at, 2 * REACH);
  }

  private List<Token> tokens(Line line) {
    return witnesses.get(line.witness()).analysis().tokens(line.sentence());
  }

  private int find(List<Token> tokens, String wordClass, int from) {
    Vocabulary words = modality.words(wordClass);
    for (int i = from; i < tokens.size(); i++) {
      if (words.endOf(tokens, i) > i) {
        return i;
      }
    }
    return -1;
  }

  /** The tokens from {@code at} to the end of its clause. */
  private static Clause clause(List<Token> tokens, int at, int longest) {
    Set<String> terms = new HashSet<>();
    int end = at;
    int words = 0;
    for (int i = at; i < tokens.size() && words < longest; i++) {
      Token token = tokens.get(i);
      if (i > at && token.kind() == Token.Kind.MARK && ",;:—–.".contains(token.norm())) {
        break;
      }
      String term = token.kind() == Token.Kind.WORD ? Terms.term(token) : null;
      words += token.isContent() ? 1 : 0;
      end = token.isContent() ? i : end;
      if (term != null) {
        terms.add(term);
      }
    }
    return new Clause(new Span(tokens.get(at).start(), tokens.get(end).end()), terms);
  }
}
