package org.stemma.core.lineage;

import java.util.ArrayList;
import java.util.List;
import org.stemma.core.article.Span;
import org.stemma.core.reuse.Comparison;
import org.stemma.core.reuse.Passage;
import org.stemma.core.text.Analysis;

/**
 * A few words between two word runs that two versions share, which are not the same in both.
 *
 * @param here where they stand in the first version, spaces left out; empty if it has none
 * @param there the same in the second
 * @param was the words of the first, marks included
 * @param is the words of the second
 */
record Substitution(Span here, Span there, String was, String is) {

  /** Code points: more than a name, a figure with its unit, or a conversion in brackets. */
  private static final int LONGEST = 60;

  /**
   * In order of the first version.
   *
   * @param pair their comparison, {@code a} first
   */
  static List<Substitution> between(Analysis a, Analysis b, Comparison pair) {
    List<Substitution> found = new ArrayList<>();
    Passage before = null;
    for (Passage passage : pair.passages()) {
      if (passage.kind() != Passage.Kind.IDENTICAL) {
        continue;
      }
      if (before != null && isNear(before.a(), passage.a()) && isNear(before.b(), passage.b())) {
        Span here = stripped(a, before.a(), passage.a());
        Span there = stripped(b, before.b(), passage.b());
        String was = a.slice(here);
        String is = b.slice(there);
        if (!was.equals(is)) {
          found.add(new Substitution(here, there, was, is));
        }
      }
      before = passage;
    }
    return found;
  }

  private static boolean isNear(Span before, Span after) {
    int gap = after.start() - before.end();
    return gap >= 0 && gap <= LONGEST;
  }

  /** What stands between two passages, without the spaces around it. */
  private static Span stripped(Analysis text, Span before, Span after) {
    int start = before.end();
    int end = after.start();
    String slice = text.slice(new Span(start, end));
    int blank = slice.length() - slice.stripLeading().length();
    int from = start + slice.codePointCount(0, blank);
    String bare = slice.strip();
    return new Span(from, from + bare.codePointCount(0, bare.length()));
  }

  /** Where to see it. */
  List<Passage> passages() {
    return List.of(new Passage(here, there, Passage.Kind.EDITED));
  }
}
