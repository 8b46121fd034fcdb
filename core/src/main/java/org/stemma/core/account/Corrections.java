package org.stemma.core.account;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stemma.core.account.Correction.Following;
import org.stemma.core.account.Correction.State;
import org.stemma.core.article.Paragraph;
import org.stemma.core.article.Span;
import org.stemma.core.text.Token;

/**
 * Traces corrections: a note that a version was wrong names what was wrong, what is right, or both.
 * The sentence that it corrects is the one most like it; {@link Contrast} tells what of the note is
 * right and what was wrong. Other versions are judged by their sentence that tells the same.
 *
 * <p>Linear in the sentences of the versions that carry a note, times the versions.
 */
final class Corrections {

  /** Share of the weight of the shorter that a note and what it corrects have in common. */
  private static final double CORRECTED = 0.25;

  /** A note has no more sentences than this, nor a story more notes than a reader reads. */
  private static final int NOTES = 50;

  private final List<Witness> witnesses;
  private final Concordance concordance;
  private final Modality modality = Modality.english();

  Corrections(List<Witness> witnesses, Concordance concordance) {
    this.witnesses = witnesses;
    this.concordance = concordance;
  }

  List<Correction> all() {
    List<Correction> corrections = new ArrayList<>();
    Set<String> said = new HashSet<>();
    for (Witness witness : witnesses) {
      Set<Integer> notes = notes(witness);
      for (List<Line> note : together(witness, notes)) {
        Correction correction =
            corrections.size() < NOTES ? correction(witness, note, notes) : null;
        if (correction != null
            && said.add(correction.note().article() + correction.note().words())) {
          corrections.add(correction);
        }
      }
    }
    return corrections;
  }

  /** The sentences of each note: those that follow each other in one paragraph. */
  private List<List<Line>> together(Witness witness, Set<Integer> notes) {
    List<List<Line>> together = new ArrayList<>();
    List<Line> lines = concordance.lines().get(witness.index());
    for (int number : notes) {
      Line line = lines.get(number);
      if (together.isEmpty() || opens(witness, line.span())) {
        together.add(new ArrayList<>());
      }
      together.getLast().add(line);
    }
    return together;
  }

  /** The numbers of the sentences that correct; the sentence after one goes on with it. */
  private Set<Integer> notes(Witness witness) {
    Set<Integer> notes = new LinkedHashSet<>();
    List<Line> lines = concordance.lines().get(witness.index());
    for (Line line : lines) {
      boolean first = opens(witness, line.span()) && corrects(witness, line);
      boolean goesOn = notes.contains(line.index() - 1) && !opens(witness, line.span());
      if (first || goesOn || isInNote(witness, line.span())) {
        notes.add(line.index());
      }
    }
    return notes;
  }

  private static boolean isInNote(Witness witness, Span span) {
    for (Paragraph paragraph : witness.analysis().article().paragraphs()) {
      if (paragraph.kind() == Paragraph.Kind.CORRECTION
          && paragraph.start() <= span.start()
          && span.end() <= paragraph.end()) {
        return true;
      }
    }
    return false;
  }

  /** Whether a paragraph begins at {@code span}: elsewhere "correction" is a word like others. */
  private static boolean opens(Witness witness, Span span) {
    return paragraphOf(witness, span.start()) == span.start();
  }

  /** Where the paragraph around {@code point} begins. */
  private static int paragraphOf(Witness witness, int point) {
    int start = 0;
    for (Paragraph paragraph : witness.analysis().article().paragraphs()) {
      start = paragraph.start() <= point ? paragraph.start() : start;
    }
    return start;
  }

  /** Whether the sentence is headed "Correction:" or speaks of the article's own earlier words. */
  private boolean corrects(Witness witness, Line line) {
    List<Token> tokens = witness.analysis().tokens(line.sentence());
    int head = tokens.isEmpty() ? 0 : modality.words("correctionhead").endOf(tokens, 0);
    boolean marked =
        head > 0 && (head == tokens.size() || tokens.get(head).kind() == Token.Kind.MARK);
    Vocabulary phrases = modality.words("correction");
    for (int i = 0; i < tokens.size() && !marked; i++) {
      marked = phrases.endOf(tokens, i) > i;
    }
    return marked;
  }

  private @Nullable Correction correction(Witness witness, List<Line> note, Set<Integer> notes) {
    Line alike = corrected(witness, note, notes);
    Line corrected = alike != null ? alike : named(witness, note, notes);
    if (corrected == null) {
      return null;
    }
    List<Line> tellers = tellers(corrected);
    tellers.removeIf(line -> line.witness() == witness.index());
    Contrast contrast = new Contrast(witnesses, witness, note, corrected);
    tellers.forEach(contrast::learn);
    // Without both it stays open what was wrong.
    return contrast.wrong().isEmpty() || contrast.right().isEmpty()
        ? null
        : new Correction(
            witness.reference(
                new Span(note.getFirst().span().start(), note.getLast().span().end())),
            contrast.wrong(),
            contrast.right(),
            tellers.stream().map(line -> following(line, contrast.state(line))).toList());
  }

  /** The sentence most like the note; null if none is like it. */
  private @Nullable Line corrected(Witness witness, List<Line> note, Set<Integer> notes) {
    Line corrected = null;
    double most = 0;
    for (Line line : concordance.lines().get(witness.index())) {
      if (!notes.contains(line.index())) {
        double share = 0;
        for (Line sentence : note) {
          double smaller = Math.min(sentence.weight(), line.weight());
          double common = smaller == 0 ? 0 : concordance.common(sentence, line);
          share = common > CORRECTED * smaller ? Math.max(share, common) : share;
        }
        if (share > most) {
          most = share;
          corrected = line;
        }
      }
    }
    return corrected;
  }

  /**
   * The sentence with the most words of a short note, those by which it calls itself a correction
   * aside: "we said 30 years ago, not 40".
   */
  private @Nullable Line named(Witness witness, List<Line> note, Set<Integer> notes) {
    Set<String> words = new HashSet<>();
    for (Line sentence : note) {
      words.addAll(Edits.norms(witness.words(sentence)));
    }
    words.removeIf(word -> modality.words("noteword").of(word) != null);
    Line named = null;
    long most = 0;
    for (Line line : concordance.lines().get(witness.index())) {
      long common =
          notes.contains(line.index())
              ? 0
              : witness.words(line).stream()
                  .filter(word -> Terms.term(word) != null && words.contains(word.norm()))
                  .count();
      if (common > most) {
        most = common;
        named = line;
      }
    }
    return named;
  }

  private Following following(Line line, State state) {
    Witness copy = witnesses.get(line.witness());
    return new Following(copy.id(), state, copy.reference(line.span()));
  }

  /**
   * Of each version the line that tells what {@code line} tells; none of those that do not. Units
   * will not do: a copy's line may have met the note instead, which tells the same.
   */
  private List<Line> tellers(Line line) {
    List<Line> tellers = new ArrayList<>();
    for (List<Line> version : concordance.lines()) {
      Line nearest = null;
      double most = Alignment.SAME;
      for (Line other : version) {
        double alike = concordance.similarity(line, other);
        if (alike >= most) {
          most = alike;
          nearest = other;
        }
      }
      if (nearest != null) {
        tellers.add(nearest);
      }
    }
    return tellers;
  }
}
