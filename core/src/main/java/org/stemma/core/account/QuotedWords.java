package org.stemma.core.account;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.core.account.Edits.Hunk;
import org.stemma.core.article.Span;
import org.stemma.core.text.Analysis;
import org.stemma.core.text.Quotation;
import org.stemma.core.text.Token;

/**
 * Tells whether the words between quotation marks were altered: whoever puts marks around words
 * vouches that they are somebody's, so that here a synonym is a change of what was said.
 *
 * <p>What an editor may do is no alteration: to cut at the ends or with an ellipsis, to put his own
 * words in brackets, to spell by the rules of his house.
 */
final class QuotedWords {

  /** Words that an altered place may have; longer ones are another quotation. */
  private static final int LONGEST = 6;

  private final List<Witness> witnesses;
  private final Modality modality;

  QuotedWords(List<Witness> witnesses, Modality modality) {
    this.witnesses = witnesses;
    this.modality = modality;
  }

  /** Whether {@code hunk} stands between marks in both lines and is no licence of an editor. */
  boolean isAltered(Line a, Line b, Hunk hunk) {
    return !hunk.a().isEmpty()
        && !hunk.b().isEmpty()
        && hunk.a().size() <= LONGEST
        && hunk.b().size() <= LONGEST
        && isInside(a, hunk.a())
        && isInside(b, hunk.b())
        && !isSpelling(hunk.a(), hunk.b())
        && !isAbbreviation(hunk.a(), hunk.b())
        && !isAbbreviation(hunk.b(), hunk.a())
        && !isEdited(a, hunk.a())
        && !isEdited(b, hunk.b());
  }

  /** Whether a word on each side of {@code words} stands between the same marks. */
  private boolean isInside(Line line, List<Token> words) {
    Quotation quotation = around(line, words.getFirst());
    return quotation != null
        && words.getLast().end() <= quotation.end()
        && words.getFirst().start() > quotation.start()
        && words.getLast().end() < quotation.end();
  }

  private @Nullable Quotation around(Line line, Token word) {
    for (Quotation quotation : witnesses.get(line.witness()).analysis().quotations()) {
      if (quotation.start() <= word.start() && word.end() <= quotation.end()) {
        return quotation;
      }
    }
    return null;
  }

  /** The same letters but for one or two: a house's spelling, a slip, a plural. */
  private boolean isSpelling(List<Token> a, List<Token> b) {
    String x = String.join("", Edits.norms(a)).replaceAll("[^\\p{L}\\p{N}]", "");
    String y = String.join("", Edits.norms(b)).replaceAll("[^\\p{L}\\p{N}]", "");
    boolean contracted =
        (modality.isNegated(a) == modality.isNegated(b)) && isContraction(a) != isContraction(b);
    return contracted
        || Persons.distance(x, y) <= Math.max(1, Math.min(x.length(), y.length()) / 3);
  }

  /** The first letters of the words: "U.S." for "United States", as houses differ. */
  private static boolean isAbbreviation(List<Token> abbreviation, List<Token> words) {
    StringBuilder initials = new StringBuilder();
    words.forEach(word -> initials.appendCodePoint(word.norm().codePointAt(0)));
    return abbreviation.size() == 1
        && words.size() > 1
        && abbreviation.getFirst().norm().replace(".", "").contentEquals(initials);
  }

  private static boolean isContraction(List<Token> words) {
    return words.stream().anyMatch(word -> word.norm().indexOf('\'') > 0);
  }

  /** Whether a bracket or an ellipsis stands beside the words, or digits in them. */
  private boolean isEdited(Line line, List<Token> words) {
    Analysis analysis = witnesses.get(line.witness()).analysis();
    int from = Math.max(line.span().start(), words.getFirst().start() - 2);
    int to = Math.min(line.span().end(), words.getLast().end() + 4);
    String shown = analysis.slice(new Span(from, to));
    boolean numbers = words.stream().anyMatch(word -> word.kind() == Token.Kind.NUMBER);
    return numbers
        || shown.contains("[")
        || shown.contains("]")
        || shown.contains("(")
        || shown.contains("…")
        || shown.contains("...");
  }

  /** Whether the sentence {@code places} after {@code line} stands between marks as a whole. */
  boolean goesOn(Line line, int places) {
    Analysis analysis = witnesses.get(line.witness()).analysis();
    int at = line.index() + places;
    if (at < 0 || at >= analysis.sentences().size()) {
      return false;
    }
    Span span = analysis.sentences().get(at).span();
    return analysis.quotations().stream()
        .anyMatch(quotation -> quotation.start() <= span.start() && span.end() <= quotation.end());
  }

  /** Whether at least half of the line stands in quotation marks. */
  boolean isMostly(Line line) {
    int quoted = 0;
    int end = line.span().start();
    for (Quotation quotation : witnesses.get(line.witness()).analysis().quotations()) {
      int from = Math.max(end, quotation.start());
      int to = Math.min(line.span().end(), quotation.end());
      quoted += Math.max(0, to - from);
      end = Math.max(end, to);
    }
    return 2 * quoted >= line.span().length();
  }
}
