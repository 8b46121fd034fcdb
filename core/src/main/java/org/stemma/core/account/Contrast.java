package org.stemma.core.account;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.stemma.core.account.Correction.State;
import org.stemma.core.account.Edits.Hunk;
import org.stemma.core.text.Token;

/**
 * What a note of correction takes back and what it puts in its place. What the corrected sentence
 * has of the note is right. What was wrong is known in two ways: of the note's figures, those that
 * the sentence lacks; and of its names, days and other words, those that stand in a copy exactly
 * where the corrected sentence has others of the note.
 *
 * <p>The word "not" does not tell: notes say "12, not 14" as well as "we said 14, not 12".
 */
final class Contrast {

  private final List<Witness> witnesses;
  private final Line corrected;
  private final Map<String, String> wrong = new LinkedHashMap<>();
  private final Map<String, String> right = new LinkedHashMap<>();
  private final Set<String> note = new HashSet<>();
  private final Set<String> wrongWords = new LinkedHashSet<>();
  private final Set<String> rightWords = new LinkedHashSet<>();

  Contrast(List<Witness> witnesses, Witness witness, List<Line> note, Line corrected) {
    this.witnesses = witnesses;
    this.corrected = corrected;
    for (Line sentence : note) {
      wrong.putAll(figures(witness, sentence));
      this.note.addAll(Edits.norms(words(sentence)));
    }
    right.putAll(wrong);
    right.keySet().retainAll(figures(witness, corrected).keySet());
    wrong.keySet().removeAll(right.keySet());
    if (wrong.isEmpty() || right.isEmpty()) {
      wrong.clear();
      right.clear();
    }
  }

  private List<Token> words(Line line) {
    return witnesses.get(line.witness()).words(line);
  }

  /** Learns from a copy's sentence what the note says was wrong. */
  void learn(Line copy) {
    for (Hunk hunk : Edits.hunks(words(corrected), words(copy))) {
      if (isNamed(hunk.a()) && isNamed(hunk.b())) {
        rightWords.addAll(Edits.norms(hunk.a()));
        wrongWords.addAll(Edits.norms(hunk.b()));
      }
    }
    wrongWords.removeAll(rightWords);
  }

  /** Whether the note names all of {@code words}, and one of them tells something. */
  private boolean isNamed(List<Token> words) {
    return note.containsAll(Edits.norms(words))
        && words.stream().anyMatch(word -> Terms.term(word) != null);
  }

  /** What was wrong, in the words of the note. */
  List<String> wrong() {
    return wrong.isEmpty() ? List.copyOf(wrongWords) : List.copyOf(wrong.values());
  }

  /** What is right, in the words of the note. */
  List<String> right() {
    return right.isEmpty() ? List.copyOf(rightWords) : List.copyOf(right.values());
  }

  /** Whether a copy that tells the corrected sentence has what is right. */
  State state(Line copy) {
    Set<String> told = figures(witnesses.get(copy.witness()), copy).keySet();
    State byFigures =
        wrong.isEmpty()
            ? State.CANNOT_TELL
            : state(
                wrong.keySet().stream().anyMatch(told::contains), told.containsAll(right.keySet()));
    Set<String> words = new HashSet<>(Edits.norms(words(copy)));
    return byFigures != State.CANNOT_TELL || wrongWords.isEmpty()
        ? byFigures
        : state(wrongWords.stream().anyMatch(words::contains), words.containsAll(rightWords));
  }

  private static State state(boolean hasWrong, boolean hasRight) {
    return hasWrong == hasRight
        ? State.CANNOT_TELL
        : hasRight ? State.FOLLOWED : State.NOT_FOLLOWED;
  }

  /** The figures and lengths of time of a sentence, by their values. */
  private static Map<String, String> figures(Witness witness, Line line) {
    List<Figure> figures = new ArrayList<>(line.figures());
    for (int time : line.times()) {
      Figure length = witness.readings().get(time).length(witness.analysis());
      if (length != null) {
        figures.add(length);
      }
    }
    Map<String, String> byValue = new LinkedHashMap<>();
    for (Figure figure : figures) {
      byValue.put(FigureScale.number(figure.value()), figure.text());
    }
    return byValue;
  }
}
