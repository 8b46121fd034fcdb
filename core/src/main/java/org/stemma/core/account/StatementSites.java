package org.stemma.core.account;

import java.util.ArrayList;
import java.util.List;
import org.stemma.core.account.StatementCue.Form;
import org.stemma.core.account.StatementGrammar.Kind;
import org.stemma.core.text.PartOfSpeech;
import org.stemma.core.text.PhraseTable;
import org.stemma.core.text.Sentence;
import org.stemma.core.text.Token;
import org.stemma.core.text.Words;

/** Finds cues and tells verbs from the nouns that look like them. */
final class StatementSites {

  /** Adverbs between an auxiliary and its verb; more are not written. */
  private static final int ADVERBS = 3;

  private final StatementText text;
  private final Words words;
  private final StatementGrammar grammar;
  private final StatementPhrases phrases;

  StatementSites(StatementText text) {
    this.text = text;
    this.words = text.words();
    this.grammar = text.grammar();
    this.phrases = text.phrases();
  }

  /** The cues of {@code sentence} that stand outside quotation marks. */
  List<StatementSite> in(Sentence sentence) {
    List<StatementSite> sites = new ArrayList<>();
    int end = Math.min(sentence.endToken(), sentence.firstToken() + StatementText.SENTENCE);
    int i = sentence.firstToken();
    while (i < end) {
      PhraseTable.Match<StatementCue> match =
          !text.isQuoted(i) ? grammar.cues().longest(words, i, end) : null;
      if (match != null && isVerbHere(i, match.value(), sentence)) {
        sites.add(new StatementSite(i, match.end(), match.value()));
        i = match.end();
      } else {
        i++;
      }
    }
    return sites;
  }

  /** Whether the word at {@code i}, which may be a noun too, is used as the verb. */
  private boolean isVerbHere(int i, StatementCue cue, Sentence sentence) {
    if (cue.takes('A')) {
      return true;
    }
    boolean participle = cue.form() == Form.PARTICIPLE || cue.form() == Form.GERUND;
    if (!cue.isSaying() && participle && phrases.tag(i) != PartOfSpeech.GERUND) {
      return false;
    }
    if (words.capital(i) && i > sentence.firstToken()) {
      return isHeadline(sentence)
          && cue.isSaying()
          && (cue.form() == Form.PRESENT || cue.form() == Form.PAST)
          && !grammar.is(Kind.PLURAL, words.base(i));
    }
    if (i == sentence.firstToken()) {
      return cue.form() == Form.GERUND
          || (cue.form() == Form.PAST
              && cue.takes('p')
              && (phrases.is(Kind.COMPLEMENTIZER, i + 1) || phrases.is(Kind.TOPIC, i + 1)));
    }
    int before = i - 1;
    PartOfSpeech tag = phrases.tag(i);
    if (tag == PartOfSpeech.FINITE && !phrases.is(Kind.DETERMINER, before)) {
      return true;
    }
    boolean afterNoun =
        phrases.is(Kind.DETERMINER, before)
            || phrases.is(Kind.POSSESSIVE, before)
            || (phrases.is(Kind.PREPOSITION, before) && !phrases.is(Kind.TO, before))
            || words.possessive(before);
    return switch (cue.form()) {
      case PAST, PARTICIPLE -> !(afterNoun && !phrases.is(Kind.RELATIVE, before));
      case GERUND -> !afterNoun || phrases.is(Kind.BY, before);
      case PRESENT -> phrases.is(Kind.RELATIVE, before) || (!afterNoun && isPresentHere(i, before));
      case PLAIN -> isPlainHere(i, before, afterNoun);
    };
  }

  /**
   * A bare form is a verb after a pronoun, auxiliary or plural; an infinitive attributes nothing.
   */
  private boolean isPlainHere(int i, int before, boolean afterNoun) {
    if (phrases.is(Kind.TO, before)) {
      return false;
    }
    if (phrases.is(Kind.SUBJECT, before) || isAfterAuxiliary(before)) {
      return true;
    }
    boolean plural = !afterNoun && words.base(before).endsWith("s");
    if (!grammar.is(Kind.AMBIGUOUS, words.base(i))) {
      return plural || (!afterNoun && grammar.verb(words.base(i)) != null);
    }
    int next = i + 1;
    return plural
        && next < words.size()
        && (phrases.is(Kind.DETERMINER, next)
            || phrases.is(Kind.POSSESSIVE, next)
            || phrases.is(Kind.COMPLEMENTIZER, next)
            || words.capital(next));
  }

  /** Whether an auxiliary, and adverbs perhaps, end at {@code before}: "did not". */
  private boolean isAfterAuxiliary(int before) {
    int left = before;
    while (left > 0
        && phrases.is(Kind.ADVERB, left)
        && !phrases.is(Kind.TO, left)
        && left > before - ADVERBS) {
      left--;
    }
    return phrases.is(Kind.AUXILIARY, left);
  }

  /** Whether most words of the sentence are written with a capital. */
  private boolean isHeadline(Sentence sentence) {
    int capitals = 0;
    int end = Math.min(sentence.endToken(), sentence.firstToken() + StatementText.SENTENCE);
    int all = 0;
    for (int i = sentence.firstToken(); i < end; i++) {
      all += words.token(i).kind() == Token.Kind.WORD ? 1 : 0;
      capitals += words.capital(i) ? 1 : 0;
    }
    return capitals * 4 > all * 3;
  }

  /** A form that may be a plural noun is a verb after a name or pronoun, or before "that". */
  private boolean isPresentHere(int i, int before) {
    if (!grammar.is(Kind.PLURAL, words.base(i))) {
      return true;
    }
    int left = before;
    while (left > 0 && phrases.is(Kind.ADVERB, left)) {
      left--;
    }
    return (words.capital(left) && !grammar.is(Kind.DETERMINER, words.base(left)))
        || phrases.is(Kind.SUBJECT, left)
        || (i + 1 < words.size() && phrases.is(Kind.COMPLEMENTIZER, i + 1));
  }
}
