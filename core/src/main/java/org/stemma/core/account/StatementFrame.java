package org.stemma.core.account;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.core.account.StatementFinder.Found;
import org.stemma.core.account.StatementPhrases.Range;
import org.stemma.core.article.Span;

/**
 * The parts of an attribution as they stand in the text (PolNeAR: Newell, Margolin, Ruths 2018).
 *
 * @param source who speaks, the whole noun phrase; null if the sentence does not tell
 * @param cue the words that attribute; null where only quotation marks do
 * @param content what is said, marks included; more than one piece if the source stands between
 * @param addressee to whom; null if the sentence does not tell
 * @param polarity the attitude of the cue: {@code say}, {@code claim}, {@code deny} ...
 * @param saying false for a thought, wish or plan
 */
public record StatementFrame(
    @Nullable Span source,
    @Nullable Span cue,
    List<Span> content,
    @Nullable Span addressee,
    String polarity,
    boolean saying) {

  public StatementFrame {
    content = List.copyOf(content);
  }

  /** The attribution {@code found} in code points. */
  static StatementFrame of(Found found, StatementText text) {
    StatementCue cue = found.cue();
    return new StatementFrame(
        phrase(found.source(), text),
        cue == null ? null : phrase(found.cueRange(), text),
        found.content().stream().map(text::span).toList(),
        phrase(found.addressee(), text),
        found.polarity(),
        cue == null || cue.isSaying());
  }

  private static @Nullable Span phrase(@Nullable Range range, StatementText text) {
    return range == null ? null : text.words().span(range.first(), range.end());
  }
}
