package org.stemma.core.account;

import org.jspecify.annotations.Nullable;
import org.stemma.core.article.Span;

/**
 * Somebody says something: an attribution.
 *
 * <p>Example: in {@code "We are ready," the minister told reporters on Monday.} the speaker mention
 * is "the minister", the cue "told", the addressee "reporters", and the content span covers "We are
 * ready,".
 *
 * @param article id of the article
 * @param speaker who speaks, as fully as the article names them; null if it cannot be told
 * @param speakerMention where the speaker is mentioned; null if the article only implies them
 * @param cue the word that attributes, as written: "said", "according to"; null if only a colon or
 *     dash does
 * @param start first code point of the content (inside the marks for a direct quotation)
 * @param end the code point after the last
 * @param quote the content as written
 * @param addressee whom it was said to, as fully as the article names them; null if not told
 * @param via who passed it on: "the Kremlin"; null if nobody
 * @param kind how the words are given
 * @param polarity the attitude that the cue lends the speaker, as the cue lists have it: {@code
 *     say}, {@code claim}, {@code deny}, {@code accuse}, {@code warn}, {@code demand}, {@code
 *     admit}, {@code promise} ...; {@code say} where no cue tells more
 */
public record Statement(
    String article,
    @Nullable String speaker,
    @Nullable Span speakerMention,
    @Nullable String cue,
    int start,
    int end,
    String quote,
    @Nullable String addressee,
    @Nullable String via,
    Kind kind,
    String polarity) {

  /** A statement whose cue lends no attitude. */
  public Statement(
      String article,
      @Nullable String speaker,
      @Nullable Span speakerMention,
      @Nullable String cue,
      int start,
      int end,
      String quote,
      @Nullable String addressee,
      @Nullable String via,
      Kind kind) {
    this(article, speaker, speakerMention, cue, start, end, quote, addressee, via, kind, "say");
  }

  /** How somebody's words are given. */
  public enum Kind {
    /** A whole clause between quotation marks. */
    DIRECT,
    /** A part between quotation marks within the writer's own sentence. */
    MIXED,
    /** In the writer's words. */
    INDIRECT
  }

  public Span span() {
    return new Span(start, end);
  }
}
