package org.stemma.core.account;

import org.jspecify.annotations.Nullable;
import org.stemma.core.account.StatementCue.Form;
import org.stemma.core.account.StatementFinder.Found;
import org.stemma.core.account.StatementGrammar.Kind;
import org.stemma.core.account.StatementPhrases.Range;
import org.stemma.core.text.Sentence;
import org.stemma.core.text.Words;

/** Finds who speaks: before the cue, behind it, or where the sentence's subject stands. */
final class StatementSources {

  private final StatementText text;
  private final Words words;
  private final StatementGrammar grammar;
  private final StatementPhrases phrases;
  private final StatementSyntax syntax;

  StatementSources(StatementText text, StatementSyntax syntax) {
    this.text = text;
    this.words = text.words();
    this.grammar = text.grammar();
    this.phrases = text.phrases();
    this.syntax = syntax;
  }

  /** The source behind its cue: "..., said the minister". */
  @Nullable Range subjectBehind(StatementSite site, Sentence sentence) {
    Range subject = syntax.isParsed() ? syntax.subject(syntax.verb(site)) : null;
    return subject != null && subject.first() >= site.end()
        ? subject
        : phraseAt(site.end(), sentence.endToken());
  }

  /** The noun phrase that begins at {@code from}. */
  @Nullable Range phraseAt(int from, int limit) {
    Range parsed = syntax.isParsed() ? syntax.phraseAt(from) : null;
    return parsed != null && parsed.end() <= limit ? parsed : phrases.startingAt(from, limit, true);
  }

  /** The subject that the parser found, unless the phrase before the cue speaks against it. */
  private @Nullable Range parsedSource(StatementSite site, int left, int low) {
    int verb = syntax.verb(site);
    Range subject = syntax.subject(verb);
    if (subject == null || subject.end() > site.first() || subject.first() < low) {
      return null;
    }
    int first = subject.first();
    for (int i = subject.end() - 1; i >= subject.first(); i--) {
      if (text.isQuoted(i)) {
        first = i + 1;
        break;
      }
    }
    while (first < subject.end()
        && (!words.token(first).isContent() || phrases.is(Kind.CONJUNCTION, first))) {
      first++;
    }
    if (first >= subject.end()) {
      return null;
    }
    int end = subject.end();
    while (end <= left && !words.token(end).isContent()) {
      end++;
    }
    Range source = new Range(first, end == left + 1 ? end : subject.end());
    Range phrase = left < low ? null : phrases.endingAt(left, low);
    if (phrase == null || phrase.first() < source.end()) {
      boolean joined = phrases.is(Kind.CONJUNCTION, source.end() - 1) && left >= source.end();
      return joined ? new Range(first, left + 1) : source;
    }
    boolean own = syntax.ownSubject(verb) != null;
    return hasTime(phrase) || (own && phrase.length() > 1) ? source : null;
  }

  /** The source without the place that opens a report before it, and without a day behind it. */
  private Range bare(Range source, int low) {
    int first = source.first();
    int end = source.end();
    int dash = source.first() == low ? dateline(source) : -1;
    if (dash >= 0) {
      first = dash + 1;
    }
    return end > first ? timeless(new Range(first, end)) : source;
  }

  /** The phrase without a day behind it: "the ministry on Monday". */
  private Range timeless(Range phrase) {
    int first = phrase.first();
    int end = phrase.end();
    int last = end - 1;
    while (last > first && phrases.is(Kind.TIME, last)) {
      last--;
    }
    if (last < end - 1 && last > first && phrases.is(Kind.PREPOSITION, last)) {
      return new Range(first, last);
    }
    boolean day = last == end - 2 && words.capital(end - 1) && !phrases.is(Kind.PREPOSITION, last);
    return day && last >= first ? new Range(first, end - 1) : phrase;
  }

  /** The dash or colon that ends what opens a report: "HELSINKI —", "The latest:"; or -1. */
  private int dateline(Range source) {
    int mark = -1;
    for (int i = source.first() + 1; i < source.end() - 1; i++) {
      if (isDash(i) || words.is(i, ":")) {
        if (mark >= 0) {
          return -1;
        }
        mark = i;
      }
    }
    return mark;
  }

  private boolean isDash(int i) {
    return words.is(i, "—")
        || words.is(i, "–")
        || (words.is(i, "-") && !words.touchesPrevious(i) && !words.touchesPrevious(i + 1));
  }

  private boolean hasTime(Range phrase) {
    for (int i = phrase.first(); i < phrase.end(); i++) {
      if (phrases.is(Kind.TIME, i)) {
        return true;
      }
    }
    return false;
  }

  /**
   * The source before its cue: the parsed subject, else the phrase beside the cue, else the source
   * of the attribution before or the subject of the sentence.
   */
  @Nullable Range before(StatementSite site, int left, int low, @Nullable Found previous) {
    Range parsed = syntax.isParsed() ? parsedSource(site, left, low) : null;
    if (parsed != null) {
      return bare(parsed, low);
    }
    boolean gerund =
        site.cue().form() == Form.GERUND && !phrases.is(Kind.AUXILIARY, site.first() - 1);
    boolean infinitive = left >= low && phrases.is(Kind.TO, left);
    if (!gerund && !infinitive && left >= low) {
      Range own = phrases.endingAt(left, low);
      if (own != null) {
        return own;
      }
    }
    if (previous != null) {
      return previous.source();
    }
    Range main = mainSubject(site.first(), low);
    return main != null ? main : phrases.startingAt(low, site.first(), false);
  }

  /**
   * The subject behind its verb where something else opens the clause: "Danach sagte der Minister".
   */
  @Nullable Range behindFronted(StatementSite site, int left, Sentence sentence) {
    if (!grammar.has(Kind.FRONTED) || left < sentence.firstToken()) {
      return null;
    }
    Range before = phrases.endingAt(left, sentence.firstToken());
    boolean open =
        phrases.is(Kind.FRONTED, left)
            || (before != null
                && before.first() > sentence.firstToken()
                && phrases.is(Kind.PREPOSITION, before.first() - 1));
    return open ? phrases.startingAt(site.end(), sentence.endToken(), true) : null;
  }

  /** The noun phrase before the first finite verb of the sentence. */
  private @Nullable Range mainSubject(int before, int low) {
    for (int i = low + 1; i < before; i++) {
      if (!text.isQuoted(i) && phrases.isVerb(i)) {
        int left = i - 1;
        while (left > low && phrases.is(Kind.ADVERB, left)) {
          left--;
        }
        Range subject = phrases.endingAt(left, low);
        if (subject != null) {
          return subject;
        }
      }
    }
    return null;
  }
}
