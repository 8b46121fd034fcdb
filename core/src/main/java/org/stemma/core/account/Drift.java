package org.stemma.core.account;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.core.account.Departure.Kind;
import org.stemma.core.account.Edits.Hunk;
import org.stemma.core.article.Span;
import org.stemma.core.text.Analysis;
import org.stemma.core.text.Token;

/**
 * How an utterance drifts from version to version: each wording against the fullest.
 *
 * <p>Quadratic in the words of two statements, of which {@link Edits} compares a bounded number.
 */
final class Drift {

  /** A reader is shown the longest departures of a wording; more of them is another text. */
  private static final int SHOWN = 8;

  private Drift() {}

  /** A statement in its text. */
  record Place(Statement statement, Witness witness) {

    private Reference reference(Span span) {
      return witness.reference(span);
    }

    private List<Token> words() {
      return Edits.words(tokens(witness.analysis(), statement));
    }

    private @Nullable String language() {
      String tag = witness.analysis().article().language();
      return tag == null ? null : tag.split("-", 2)[0];
    }
  }

  /** The tokens of {@code statement}. */
  static List<Token> tokens(Analysis analysis, Statement statement) {
    List<Token> tokens = analysis.tokens();
    int from = first(tokens, statement.start());
    int to = first(tokens, statement.end());
    return tokens.subList(from, Math.max(from, to));
  }

  /** Number of the first token that does not start before {@code point}. */
  private static int first(List<Token> tokens, int point) {
    int low = 0;
    int high = tokens.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (tokens.get(middle).start() < point) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** How {@code here} departs from {@code fullest}: marks first, then its words in order. */
  static List<Departure> between(Place fullest, Place here) {
    List<Departure> departures = new ArrayList<>();
    Reference whole = fullest.reference(fullest.statement.span());
    Reference all = here.reference(here.statement.span());
    if (isForeign(fullest, here)) {
      return List.of(new Departure(Kind.TRANSLATED, whole, all));
    }
    boolean marked = fullest.statement.kind() != Statement.Kind.INDIRECT;
    boolean markedHere = here.statement.kind() != Statement.Kind.INDIRECT;
    if (marked != markedHere) {
      departures.add(
          new Departure(marked ? Kind.OUT_OF_THE_MARKS : Kind.INTO_THE_MARKS, whole, all));
    }
    for (Hunk hunk : Edits.hunks(fullest.words(), here.words())) {
      if (departures.size() < SHOWN) {
        departures.add(departure(fullest, here, hunk));
      }
    }
    return departures;
  }

  static boolean isForeign(Place a, Place b) {
    String one = a.language();
    String other = b.language();
    return one != null && other != null && !one.equals(other);
  }

  private static Departure departure(Place fullest, Place here, Hunk hunk) {
    Kind kind = hunk.b().isEmpty() ? Kind.CUT : hunk.a().isEmpty() ? Kind.ADDED : Kind.CHANGED;
    return new Departure(kind, reference(fullest, hunk.a()), reference(here, hunk.b()));
  }

  private static @Nullable Reference reference(Place place, List<Token> words) {
    return words.isEmpty()
        ? null
        : place.reference(new Span(words.getFirst().start(), words.getLast().end()));
  }
}
