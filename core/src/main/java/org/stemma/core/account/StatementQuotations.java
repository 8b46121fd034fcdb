package org.stemma.core.account;

import java.util.ArrayList;
import java.util.List;
import org.stemma.core.account.StatementFinder.Found;
import org.stemma.core.account.StatementPhrases.Range;

/**
 * Quotations that no cue has claimed: one that follows its speaker's words in their paragraph goes
 * on with them, one that fills the next paragraph has the same speaker; of any other nobody can
 * tell who speaks.
 *
 * <p>Linear in the number of attributions and quotations.
 */
final class StatementQuotations {

  /** Tokens, marks included, from which on quoted words are taken for speech, not for a title. */
  private static final int SPEECH = 9;

  private final StatementText text;
  private final List<Found> frames;

  StatementQuotations(StatementText text, List<Found> frames) {
    this.text = text;
    this.frames = frames;
  }

  /** The attributions, in their order, with those quotations in their places. */
  List<Found> claimed() {
    List<Found> all = new ArrayList<>();
    boolean[] taken = taken();
    int next = 0;
    for (Range quotation : text.quotations()) {
      while (next < frames.size() && frames.get(next).first() < quotation.first()) {
        all.add(frames.get(next++));
      }
      if (!isTaken(quotation, taken) && isSpeech(quotation)) {
        claim(quotation, all);
      }
    }
    all.addAll(frames.subList(next, frames.size()));
    return all;
  }

  private boolean[] taken() {
    boolean[] taken = new boolean[text.words().size() + 1];
    for (Found frame : frames) {
      for (Range content : frame.content()) {
        for (int i = content.first(); i < content.end(); i++) {
          taken[i] = true;
        }
      }
    }
    return taken;
  }

  private static boolean isTaken(Range quotation, boolean[] taken) {
    for (int i = quotation.first(); i < quotation.end(); i++) {
      if (taken[i]) {
        return true;
      }
    }
    return false;
  }

  private boolean isSpeech(Range quotation) {
    return quotation.length() >= SPEECH
        && (text.words().capital(quotation.first() + 1) || text.endsParagraph(quotation.end()));
  }

  private void claim(Range quotation, List<Found> all) {
    Found last = all.isEmpty() ? null : all.getLast();
    Found speech = last != null && endsInQuotation(last) ? last : null;
    if (speech != null && text.sharesParagraph(speech.end() - 1, quotation.first())) {
      List<Range> content = new ArrayList<>(speech.content());
      content.add(quotation);
      all.set(
          all.size() - 1,
          new Found(speech.source(), speech.cueRange(), speech.cue(), content, speech.addressee()));
      return;
    }
    Range speaker = speech != null && text.fillsParagraph(quotation) ? speech.source() : null;
    Range none = new Range(quotation.first(), quotation.first());
    all.add(new Found(speaker, none, null, List.of(quotation), null));
  }

  private boolean endsInQuotation(Found frame) {
    return text.quotationAt(frame.content().getLast().end() - 1) != null;
  }
}
