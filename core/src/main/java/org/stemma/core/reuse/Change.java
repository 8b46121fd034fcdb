package org.stemma.core.reuse;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.core.article.Span;
import org.stemma.core.text.Analysis;
import org.stemma.core.text.Token;

/**
 * What one text has otherwise than another.
 *
 * @param kind which side has it
 * @param here where it stands in the first text; null if only the second has it
 * @param there where it stands in the second text; null if only the first has it
 */
public record Change(Kind kind, @Nullable Span here, @Nullable Span there) {

  /** Which side has what was changed. */
  public enum Kind {
    /** Only the first text has it. */
    ONLY_HERE,
    /** Only the second text has it. */
    ONLY_THERE,
    /** Both have it, in other words. */
    EDITED,
    /** Both have it, out of the order of the rest. */
    MOVED
  }

  /**
   * What was changed between two texts: in order of the first, then what only the second has.
   *
   * @param pair their comparison, {@code here} first
   */
  public static List<Change> between(Analysis here, Analysis there, Comparison pair) {
    List<Change> found = new ArrayList<>();
    List<Span> coveredHere = new ArrayList<>();
    List<Span> coveredThere = new ArrayList<>();
    for (Passage passage : pair.passages()) {
      coveredHere.add(passage.a());
      coveredThere.add(passage.b());
      if (passage.kind() != Passage.Kind.IDENTICAL) {
        boolean moved = passage.kind() == Passage.Kind.MOVED;
        found.add(new Change(moved ? Kind.MOVED : Kind.EDITED, passage.a(), passage.b()));
      }
    }
    for (Span span : uncovered(here, coveredHere)) {
      found.add(new Change(Kind.ONLY_HERE, span, null));
    }
    found.sort(Comparator.comparing(change -> change.here));
    coveredThere.sort(Comparator.naturalOrder());
    for (Span span : uncovered(there, coveredThere)) {
      found.add(new Change(Kind.ONLY_THERE, null, span));
    }
    return found;
  }

  /** Stretches of words that lie in none of {@code covered}, which ascends. */
  private static List<Span> uncovered(Analysis text, List<Span> covered) {
    List<Span> found = new ArrayList<>();
    int next = 0;
    int start = -1;
    int end = -1;
    for (Token token : text.tokens()) {
      while (next < covered.size() && covered.get(next).end() <= token.start()) {
        next++;
        start = close(found, start, end);
      }
      boolean inside = next < covered.size() && covered.get(next).start() < token.end();
      if (inside) {
        start = close(found, start, end);
      } else if (token.isContent()) {
        start = start < 0 ? token.start() : start;
        end = token.end();
      }
    }
    close(found, start, end);
    return found;
  }

  private static int close(List<Span> found, int start, int end) {
    if (start >= 0) {
      found.add(new Span(start, end));
    }
    return -1;
  }
}
