package org.stemma.core.account;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.stemma.core.article.Span;
import org.stemma.core.text.Analysis;
import org.stemma.core.text.Token;

/** The words around a value: they tell what it is a value of. */
final class Surroundings {

  /** Content words looked at on each side. */
  private static final int REACH = 4;

  /** Words of a clause that a reader is shown on each side. */
  private static final int SHOWN = 12;

  private Surroundings() {}

  /** The content words around {@code span} in {@code line}. */
  static Set<String> near(Witness witness, Line line, Span span) {
    List<Token> tokens = witness.analysis().tokens(line.sentence());
    Set<String> near = new HashSet<>();
    int before = 0;
    while (before < tokens.size() && tokens.get(before).end() <= span.start()) {
      before++;
    }
    collect(tokens, before - 1, -1, near);
    int after = before;
    while (after < tokens.size() && tokens.get(after).start() < span.end()) {
      after++;
    }
    collect(tokens, after, 1, near);
    return near;
  }

  /** How many words {@code left} and {@code right} have in common. */
  static int common(Set<String> left, Set<String> right) {
    Set<String> common = new HashSet<>(left);
    common.retainAll(right);
    return common.size();
  }

  private static void collect(List<Token> tokens, int from, int step, Set<String> near) {
    int found = 0;
    for (int i = from; i >= 0 && i < tokens.size() && found < REACH; i += step) {
      Token token = tokens.get(i);
      String term = token.kind() == Token.Kind.WORD ? Terms.term(token) : null;
      if (term != null) {
        near.add(term);
        found++;
      }
    }
  }

  /** The clause around {@code telling}, as written. */
  static String clause(Witness witness, Telling<?> telling) {
    return clause(witness, telling.line(), telling.span().start(), telling.span().end());
  }

  /** The clause of {@code line} around the code points {@code start} to {@code end}. */
  static String clause(Witness witness, Line line, int start, int end) {
    Analysis analysis = witness.analysis();
    List<Token> tokens = analysis.tokens(line.sentence());
    int first = 0;
    while (first < tokens.size() && tokens.get(first).end() <= start) {
      first++;
    }
    int last = first;
    while (last + 1 < tokens.size() && tokens.get(last + 1).start() < end) {
      last++;
    }
    first = edge(tokens, Math.min(first, tokens.size() - 1), -1);
    last = edge(tokens, Math.min(last, tokens.size() - 1), 1);
    return analysis.points().slice(tokens.get(first).start(), tokens.get(last).end());
  }

  private static int edge(List<Token> tokens, int from, int step) {
    int at = from;
    int words = 0;
    while (at + step >= 0 && at + step < tokens.size() && words < SHOWN) {
      Token next = tokens.get(at + step);
      boolean mark = next.kind() == Token.Kind.MARK || next.kind() == Token.Kind.QUOTE;
      if (mark && ",;:—–\"".contains(next.norm())) {
        break;
      }
      words += next.isContent() ? 1 : 0;
      at += step;
    }
    return at;
  }
}
