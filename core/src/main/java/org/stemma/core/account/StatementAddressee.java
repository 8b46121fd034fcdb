package org.stemma.core.account;

import org.jspecify.annotations.Nullable;
import org.stemma.core.account.StatementCue.Form;
import org.stemma.core.account.StatementFinder.Found;
import org.stemma.core.account.StatementGrammar.Kind;
import org.stemma.core.account.StatementPhrases.Range;
import org.stemma.core.text.Sentence;
import org.stemma.core.text.Words;

/** Finds to whom something is said. */
final class StatementAddressee {

  private final StatementText text;
  private final Words words;
  private final StatementGrammar grammar;
  private final StatementPhrases phrases;

  StatementAddressee(StatementText text) {
    this.text = text;
    this.words = text.words();
    this.grammar = text.grammar();
    this.phrases = text.phrases();
  }

  /** Whom it was said to: the object of the cue, or the partner of a call, talk or letter. */
  @Nullable Range of(StatementSite site, Sentence sentence) {
    int end = sentence.endToken();
    if (site.cue().takes('p') && site.cue().form() != Form.PARTICIPLE) {
      Range object = phrases.startingAt(site.end(), end, true);
      if (object != null && !phrases.is(Kind.COMPLEMENTIZER, site.end())) {
        return object;
      }
    }
    if (site.end() < end && phrases.is(Kind.TO, site.end())) {
      Range object = phrases.startingAt(site.end() + 1, end, false);
      if (object != null
          && !phrases.isVerb(site.end() + 1)
          && grammar.verb(words.base(site.end() + 1)) == null) {
        return object;
      }
    }
    Range partner = partner(sentence);
    return partner != null ? partner : toward(sentence);
  }

  /** The phrase behind a preposition that leads to an addressee. */
  private @Nullable Range toward(Sentence sentence) {
    int end = Math.min(sentence.endToken(), sentence.firstToken() + StatementText.SENTENCE);
    for (int i = sentence.firstToken(); grammar.has(Kind.TOWARD) && i + 1 < end; i++) {
      if (!text.isQuoted(i) && phrases.is(Kind.TOWARD, i)) {
        return phrases.startingAt(i + 1, end, false);
      }
    }
    return null;
  }

  /** With whom the talk was in which it was said: "in a phone call with the president". */
  @Nullable Range partner(Sentence sentence) {
    int end = Math.min(sentence.endToken(), sentence.firstToken() + StatementText.SENTENCE);
    for (int i = sentence.firstToken(); i + 2 < end; i++) {
      if (!text.isQuoted(i)
          && phrases.is(Kind.CONVERSATION, i)
          && phrases.is(Kind.WITH, i + 1)
          && isManner(i, sentence)) {
        return phrases.startingAt(i + 2, end, true);
      }
    }
    return null;
  }

  /** Whether a preposition leads to the noun at {@code i} over no more than four words. */
  private boolean isManner(int i, Sentence sentence) {
    for (int k = i - 1;
        k >= sentence.firstToken() && k >= i - 4 && words.token(k).isContent();
        k--) {
      if (phrases.is(Kind.MANNER, k)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the sentence of {@code frame} speaks of "the call", a talk mentioned before. */
  boolean recallsConversation(Found frame) {
    int at = frame.cueRange().first();
    for (int i = at + 1; i < words.size() && i < at + StatementText.SENTENCE; i++) {
      if (!text.isQuoted(i) && words.is(i, ".")) {
        return false;
      }
      if (!text.isQuoted(i)
          && phrases.is(Kind.CONVERSATION, i)
          && phrases.is(Kind.DEFINITE, i - 1)) {
        return true;
      }
    }
    return false;
  }
}
