package org.stemma.core.account;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stemma.core.account.Edits.Hunk;
import org.stemma.core.account.Fact.Verdict;
import org.stemma.core.article.Span;
import org.stemma.core.text.Token;

/**
 * Finds what copying altered in lines that are otherwise the same words: a negation, a condition, a
 * certainty, an attribution, a name, the words of a quotation.
 */
final class Alterations {

  /** Different wordings of a unit that are compared with each other. */
  private static final int WORDINGS = 10;

  /** Sentences of a quotation among which its speaker is looked for. */
  private static final int LONGEST_QUOTATION = 8;

  /** Words shown on each side of an alteration. */
  private static final int SHOWN = 3;

  private final List<Witness> witnesses;
  private final Edits edits;
  private final Modality modality;
  private final Renaming renaming;
  private final QuotedWords quoted;

  Alterations(List<Witness> witnesses, Edits edits, Modality modality) {
    this.witnesses = witnesses;
    this.edits = edits;
    this.modality = modality;
    this.renaming = new Renaming(witnesses, modality);
    this.quoted = new QuotedWords(witnesses, modality);
  }

  /** How a stretch was altered. */
  private record Alteration(Verdict verdict, String because) {}

  /** The lines of one wording. */
  private record Wording(Line line, List<Line> all, List<Token> words) {}

  /** The alterations between the wordings of {@code unit}, each kind of a place once. */
  List<Fact> facts(Unit unit) {
    List<Wording> wordings = wordings(unit);
    List<Fact> facts = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < wordings.size(); i++) {
      for (int j = i + 1; j < wordings.size(); j++) {
        facts(wordings.get(i), wordings.get(j), seen, facts);
      }
    }
    return facts;
  }

  private List<Wording> wordings(Unit unit) {
    Map<List<String>, Wording> wordings = new LinkedHashMap<>();
    for (Line line : unit.lines()) {
      List<Token> words = edits.words(line);
      List<String> norms = Edits.norms(words);
      if (wordings.size() < WORDINGS || wordings.containsKey(norms)) {
        wordings
            .computeIfAbsent(norms, none -> new Wording(line, new ArrayList<>(), words))
            .all
            .add(line);
      }
    }
    return List.copyOf(wordings.values());
  }

  private void facts(Wording a, Wording b, Set<String> seen, List<Fact> facts) {
    if (a.line.witness() == b.line.witness()) {
      return;
    }
    for (Hunk hunk : edits.between(a.line, b.line)) {
      Alteration alteration =
          edits.isOnlyChange(a.line, b.line, hunk) ? alteration(a, b, hunk) : null;
      if (alteration != null) {
        Fact fact = fact(a, b, hunk, alteration);
        if (seen.add(fact.values().getFirst().value() + alteration.because)) {
          facts.add(fact);
        }
      }
    }
  }

  private @Nullable Alteration alteration(Wording a, Wording b, Hunk hunk) {
    Alteration lost = altered(a, b, hunk);
    Alteration altered = lost != null ? lost : altered(b, a, hunk.flipped());
    if (altered != null) {
      return altered;
    }
    if (quoted.isAltered(a.line, b.line, hunk)) {
      return new Alteration(Verdict.CHANGED, "other words between the same quotation marks");
    }
    return renaming.isRenamed(a.line, b.line, hunk)
        ? new Alteration(Verdict.CONFLICTS, "another name in the same words")
        : null;
  }

  /** What {@code b} lost of {@code a}; null if nothing that alters the sense. */
  private @Nullable Alteration altered(Wording a, Wording b, Hunk hunk) {
    if (modality.losesNegation(a.words, b.words, hunk) || modality.losesDenial(hunk)) {
      return new Alteration(Verdict.CONFLICTS, "one says the opposite of the other");
    }
    if (modality.losesCondition(a.words, b.words, hunk)) {
      return new Alteration(
          Verdict.CONFLICTS, "a condition in one version is told as a fact in another");
    }
    if (modality.gainsCertainty(hunk)) {
      return new Alteration(Verdict.CHANGED, "what may be in one version will be in another");
    }
    if (modality.losesDoubt(hunk)) {
      return new Alteration(Verdict.CHANGED, "a doubt in one version is left out in another");
    }
    if (modality.losesAttribution(a.words, b.words, hunk) && !isSaidElsewhere(a, b)) {
      return new Alteration(
          Verdict.CHANGED, "who said it is lost in " + witnesses.get(b.line.witness()).id());
    }
    return null;
  }

  /**
   * Whether {@code a} is a quotation of which {@code b} may say the speaker in another sentence: it
   * may where the sentences beside the two differ, or attribute.
   */
  private boolean isSaidElsewhere(Wording a, Wording b) {
    return (quoted.isMostly(a.line) || quoted.isMostly(b.line))
        && (!(sameBeside(a.line, b.line, -1) && sameBeside(a.line, b.line, 1))
            || isAttributedBeside(b.line, -1)
            || isAttributedBeside(b.line, 1));
  }

  /** Whether the next sentence that does not only go on with the quotation tells who speaks. */
  private boolean isAttributedBeside(Line line, int step) {
    int places = step;
    while (Math.abs(places) < LONGEST_QUOTATION && quoted.goesOn(line, places)) {
      places += step;
    }
    return modality.attributes(edits.words(line, places));
  }

  private boolean sameBeside(Line a, Line b, int places) {
    return Edits.norms(edits.words(a, places)).equals(Edits.norms(edits.words(b, places)));
  }

  private Fact fact(Wording a, Wording b, Hunk hunk, Alteration alteration) {
    List<Fact.Value> values =
        List.of(value(a, hunk.fromA(), hunk.a()), value(b, hunk.fromB(), hunk.b()));
    Witness witness = witnesses.get(a.line.witness());
    return new Fact(
        witness.analysis().slice(a.line.span()), alteration.verdict, values, alteration.because);
  }

  private Fact.Value value(Wording wording, int from, List<Token> words) {
    int first = Math.max(0, from - SHOWN);
    int last = Math.min(wording.words.size(), from + words.size() + SHOWN) - 1;
    int offset = wording.words.get(first).start() - wording.line.span().start();
    int length = wording.words.get(last).end() - wording.words.get(first).start();
    List<Reference> told = new ArrayList<>();
    for (Line line : wording.all) {
      int start = line.span().start() + offset;
      int end = Math.min(start + length, line.span().end());
      told.add(witnesses.get(line.witness()).reference(new Span(Math.min(start, end), end)));
    }
    return new Fact.Value(told.getFirst().words(), told);
  }
}
