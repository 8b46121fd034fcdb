package org.stemma.core.account;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.core.account.StatementFinder.Found;
import org.stemma.core.account.StatementGrammar.Kind;
import org.stemma.core.account.StatementPhrases.Range;
import org.stemma.core.text.Relation;

/**
 * Which attributions the text itself makes, and which it only reports: in "he said she knew" what
 * she knew is his word.
 *
 * <p>Each attribution is held against a bounded number of neighbours; linear in the text.
 */
final class StatementNesting {

  /** Attributions on either side among which nesting is looked for; a sentence holds fewer. */
  private static final int NEAR = 8;

  private final StatementText text;
  private final List<Found> frames;

  StatementNesting(StatementText text, List<Found> frames) {
    this.text = text;
    this.frames = frames;
  }

  /**
   * The attributions that stand in no other's content. One that seems to, but does not hang on the
   * other's cue, was joined to it ("said it was late and added that"): the content ends before it.
   */
  List<Found> outermost() {
    List<Found> outermost = new ArrayList<>();
    for (int i = 0; i < frames.size(); i++) {
      Found frame = frames.get(i);
      if (around(i) == null || isJoined(i)) {
        outermost.add(cut(frame, i));
      }
    }
    return outermost;
  }

  /** An attribution whose content holds the cue of frame {@code i}; null if none does. */
  private @Nullable Found around(int i) {
    for (int k = Math.max(0, i - NEAR); k < Math.min(frames.size(), i + NEAR); k++) {
      if (k != i && holds(frames.get(k), frames.get(i))) {
        return frames.get(k);
      }
    }
    return null;
  }

  private static boolean holds(Found outer, Found inner) {
    for (Range content : outer.content()) {
      if (inner.isWorded()
          && content.first() <= inner.cueRange().first()
          && inner.cueRange().end() <= content.end()) {
        return true;
      }
    }
    return false;
  }

  /** Whether no attribution around frame {@code i} governs it. */
  private boolean isJoined(int i) {
    Found frame = frames.get(i);
    if (frame.cue() == null || !frame.cue().isSaying()) {
      return false;
    }
    for (int k = Math.max(0, i - NEAR); k < Math.min(frames.size(), i + NEAR); k++) {
      if (k != i && holds(frames.get(k), frame) && governs(frames.get(k), frame)) {
        return false;
      }
    }
    return true;
  }

  private boolean governs(Found outer, Found inner) {
    if (!outer.isWorded() || text.isQuoted(inner.cueRange().first())) {
      return true;
    }
    int at = verb(inner.cueRange());
    if (text.tree().is(at, Relation.CONJUNCT)) {
      return false;
    }
    for (int step = 0; step < StatementText.SENTENCE && at >= 0; step++) {
      at = text.tree().head(at);
      if (at >= outer.cueRange().first() && at < outer.cueRange().end()) {
        return true;
      }
    }
    return false;
  }

  private int verb(Range cue) {
    for (int i = cue.end() - 1; i > cue.first(); i--) {
      if (text.phrases().isVerbForm(i)) {
        return i;
      }
    }
    return cue.first();
  }

  /** The frame with its content cut before the first attribution that is joined to it. */
  private Found cut(Found frame, int i) {
    for (int k = i + 1; k < Math.min(frames.size(), i + NEAR); k++) {
      Found next = frames.get(k);
      if (frame.isWorded()
          && frame.cueRange().first() < next.cueRange().first()
          && holds(frame, next)
          && isJoined(k)) {
        List<Range> content = new ArrayList<>();
        for (Range range : frame.content()) {
          int end = Math.min(range.end(), start(next, range));
          if (range.first() < end) {
            content.add(new Range(range.first(), end));
          }
        }
        return content.isEmpty()
            ? frame
            : new Found(frame.source(), frame.cueRange(), frame.cue(), content, frame.addressee());
      }
    }
    return frame;
  }

  /** Where {@code next} begins in {@code content}, without the comma and "and" before it. */
  private int start(Found next, Range content) {
    int start = next.cueRange().first();
    Range source = next.source();
    if (source != null && source.first() > content.first() && source.end() <= start) {
      start = source.first();
    }
    while (start > content.first()
        && (text.isClosing(start - 1) || text.phrases().is(Kind.CONJUNCTION, start - 1))
        && !text.isQuoted(start - 1)) {
      start--;
    }
    return start;
  }
}
