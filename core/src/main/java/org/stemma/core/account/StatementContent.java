package org.stemma.core.account;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.core.account.StatementCue.Form;
import org.stemma.core.account.StatementFinder.Found;
import org.stemma.core.account.StatementGrammar.Kind;
import org.stemma.core.account.StatementPhrases.Range;
import org.stemma.core.text.Sentence;
import org.stemma.core.text.Token;
import org.stemma.core.text.Words;

/** Finds what is said, before or after its cue. */
final class StatementContent {

  private final StatementText text;
  private final Words words;
  private final StatementGrammar grammar;
  private final StatementPhrases phrases;
  private final StatementSyntax syntax;

  StatementContent(StatementText text, StatementSyntax syntax) {
    this.syntax = syntax;
    this.text = text;
    this.words = text.words();
    this.grammar = text.grammar();
    this.phrases = text.phrases();
  }

  /** The content that ends before token {@code closing}, a comma or closing mark. */
  List<Range> before(int closing, Sentence sentence, @Nullable Found previous) {
    Range quotation = text.quotationAt(closing);
    if (quotation == null && closing > 0 && words.is(closing, ",")) {
      quotation = text.quotationAt(closing - 1);
    }
    int first = sentence.firstToken();
    boolean preposed =
        previous == null || previous.content().getLast().first() >= previous.cueRange().end();
    if (previous != null && !preposed) {
      first = Math.max(first, previous.cueRange().end());
      while (first < closing && text.isClosing(first) && !text.isQuoted(first)) {
        first++;
      }
    }
    if (quotation != null && quotation.first() < first) {
      first = quotation.first();
    }
    int end = quotation == null ? closing : quotation.end();
    while (first + 1 < end && !text.isQuoted(first) && opensOnly(first)) {
      first++;
    }
    return end > first ? new ArrayList<>(List.of(new Range(first, end))) : List.of();
  }

  /**
   * The quotation right before a sentence that {@code source} opens, in its paragraph: “Is that
   * so?” the mayor asked. Empty if there is none.
   */
  List<Range> spokenBefore(Sentence sentence, @Nullable Range source) {
    int first = sentence.firstToken();
    Range quotation = text.quotationAt(first - 1);
    boolean spoken =
        quotation != null
            && source != null
            && source.first() == first
            && quotation.end() == first
            && text.sharesParagraph(first - 1, first);
    return spoken ? new ArrayList<>(List.of(quotation)) : List.of();
  }

  /** Whether the word joins the sentence to the one before: "But prices will rise, he said." */
  private boolean opensOnly(int i) {
    return phrases.is(Kind.CONJUNCTION, i) || words.is(i, ",");
  }

  /** Adds what follows a parenthetical attribution: "Prices, he said, will rise." */
  void addRest(List<Range> content, int from, Sentence sentence) {
    int i = from;
    while (i < sentence.endToken()
        && (phrases.is(Kind.TIME, i)
            || phrases.is(Kind.ADVERB, i)
            || (phrases.is(Kind.MANNER, i)
                && i + 1 < sentence.endToken()
                && phrases.is(Kind.TIME, i + 1)))) {
      i++;
    }
    int limit = text.limit(sentence);
    boolean goesOn =
        i + 2 < limit
            && words.is(i, ",")
            && (!text.isQuoted(i + 1) || !words.capital(i + 2))
            && !phrases.is(Kind.PARENTHETICAL, i + 1)
            && grammar.cues().longest(words, i + 1, limit) == null;
    if (goesOn) {
      content.add(new Range(i + 1, limit));
    }
  }

  /** Adds the quotation with which a speech goes on after its attribution. */
  void addQuotation(List<Range> content, int from, Sentence sentence) {
    int i = from;
    Range next = null;
    while (i < sentence.endToken() && next == null) {
      Range quotation = text.quotationAt(i);
      if (quotation != null && i > 0 && !words.token(i - 1).isContent()) {
        next = quotation;
      }
      i = quotation == null ? i + 1 : Math.max(i + 1, quotation.end());
    }
    if (next == null && i <= sentence.endToken()) {
      next = goesOn(sentence) ? text.quotationAt(sentence.endToken()) : null;
    }
    if (next != null
        && next.first() >= from
        && text.quotationAt(content.getLast().end() - 1) != null) {
      content.add(next);
    }
  }

  /**
   * Whether a quotation opens right after the sentence: in its paragraph, or filling the next one.
   */
  private boolean goesOn(Sentence sentence) {
    int next = sentence.endToken();
    Range quotation = text.quotationAt(next);
    if (quotation == null || quotation.first() != next) {
      return false;
    }
    return text.sharesParagraph(next, sentence) || text.fillsParagraph(quotation);
  }

  boolean nearQuote(int start, int limit) {
    for (int i = start; i < limit && i < start + 8; i++) {
      if (text.isQuoted(i)) {
        return true;
      }
    }
    return false;
  }

  @Nullable Range followingQuotation(Sentence sentence) {
    int next = sentence.endToken();
    Range quotation = text.quotationAt(next);
    return quotation != null && quotation.first() == next ? quotation : null;
  }

  /** Where the content begins after the cue: at "that", after a colon, at a mark, else at once. */
  int start(int from, int limit, StatementCue cue) {
    if (cue.takes('t') && from < limit && phrases.is(Kind.TO, from)) {
      return from;
    }
    int i = from;
    while (i < limit && i < from + 25) {
      if (words.is(i, ":")) {
        return i + 1;
      }
      if (text.isQuoted(i) || (phrases.is(Kind.COMPLEMENTIZER, i) && i + 1 < limit)) {
        return skipsOnly(from, i) || i == from ? i : from;
      }
      if (phrases.isVerb(i) || (words.is(i, ",") && (i + 1 >= limit || !text.isQuoted(i + 1)))) {
        break;
      }
      i++;
    }
    int start = from;
    while (start < limit
        && (phrases.is(Kind.TIME, start)
            || words.is(start, ",")
            || (phrases.is(Kind.MANNER, start)
                && start + 1 < limit
                && phrases.is(Kind.TIME, start + 1)))) {
      start++;
    }
    if (start < limit && cue.takes('o') && phrases.is(Kind.TOPIC, start)) {
      start++;
    }
    return start;
  }

  /** Whether between cue and content nothing stands but where, when and to whom it was said. */
  private boolean skipsOnly(int from, int to) {
    return phrases.is(Kind.PREPOSITION, from)
        || phrases.is(Kind.TIME, from)
        || phrases.is(Kind.ADVERB, from)
        || words.is(from, ",")
        || phrases.is(Kind.OF, from)
        || phrases.is(Kind.TIME, from + 1)
        || (to - from <= 1 && !phrases.isNominal(from));
  }

  /**
   * Where content that begins at {@code start} ends: with its clause, or before the next cue. Where
   * the parser ends it sooner, that counts only if a clause can end there, and where later, only if
   * no comma stands between.
   */
  int end(int start, int limit, List<StatementSite> sites, int s) {
    int walked = walkedEnd(start, limit, sites, s);
    int parsed = syntax.isParsed() ? syntax.end(sites.get(s), start) : -1;
    if (parsed <= start) {
      return walked;
    }
    Range last = text.quotationAt(parsed - 1);
    if (last != null) {
      parsed = Math.max(parsed, last.end());
    }
    boolean allowed =
        parsed < walked
            ? closesClause(parsed)
            : !words.is(walked, ",") || syntax.head(sites.get(s), start) >= walked;
    return allowed ? parsed : walked;
  }

  /** Whether a clause can end before the token {@code at}: a mark, or a word that joins clauses. */
  private boolean closesClause(int at) {
    return phrases.is(Kind.CONJUNCTION, at)
        || phrases.is(Kind.PARENTHETICAL, at)
        || (at < words.size() && !words.token(at).isContent() && !text.isQuoted(at));
  }

  /** Where it ends by the small words and marks that follow. */
  private int walkedEnd(int start, int limit, List<StatementSite> sites, int s) {
    boolean clause = sites.get(s).cue().takes('c') || sites.get(s).cue().takes('t');
    Range quotation = text.quotationAt(start);
    int i = start;
    if (quotation != null && quotation.first() == start) {
      i = quotation.end();
      if (i >= limit) {
        return i;
      }
    }
    while (i < limit) {
      Range inner = text.quotationAt(i);
      if (inner != null && inner.end() > i) {
        i = inner.end();
        if (i > start && closesSpeech(i - 1) && outerCueAfter(i, sites, s)) {
          return i;
        }
        continue;
      }
      if (words.is(i, ";") || (!clause && i > start && leavesPhrase(i, start))) {
        return i;
      }
      if (words.is(i, ",")
          && ((!clause && i + 2 < limit && !words.capital(i + 1))
              || phrases.is(Kind.PARENTHETICAL, i + 1)
              || (phrases.is(Kind.RELATIVE, i + 1) && !phrases.is(Kind.DETERMINER, i + 1))
              || outerCueAfter(i + 1, sites, s)
              || gerundCue(i + 1, sites, s))) {
        return i;
      }
      if (phrases.is(Kind.CONJUNCTION, i) && conjoinedCue(i + 1, sites, s)) {
        return words.is(i - 1, ",") ? i - 1 : i;
      }
      i++;
    }
    return Math.max(i, limit) > limit ? i : limit;
  }

  /**
   * Whether the sentence's own verb stands at {@code i}, or "and" and that verb, after a noun
   * phrase that began at {@code start}.
   */
  private boolean leavesPhrase(int i, int start) {
    int verb = phrases.is(Kind.CONJUNCTION, i) ? i + 1 : i;
    if (!phrases.isTagged() || !phrases.isVerb(verb)) {
      return false;
    }
    for (int k = start; k < i; k++) {
      if (phrases.is(Kind.SUBORDINATOR, k) || phrases.is(Kind.RELATIVE, k) || text.isQuoted(k)) {
        return false;
      }
    }
    return true;
  }

  private boolean closesSpeech(int mark) {
    return words.token(mark).kind() == Token.Kind.QUOTE;
  }

  /** Whether at {@code at} begins ", the ministry said" or ", said the ministry". */
  private boolean outerCueAfter(int at, List<StatementSite> sites, int s) {
    for (int k = s + 1;
        k < sites.size() && sites.get(k).first() <= at + StatementPhrases.LONGEST;
        k++) {
      StatementSite site = sites.get(k);
      if (site.first() < at) {
        continue;
      }
      if (site.first() == at) {
        return site.cue().form() != Form.GERUND;
      }
      int left = site.first() - 1;
      while (left > at && (phrases.is(Kind.ADVERB, left) || phrases.is(Kind.AUXILIARY, left))) {
        left--;
      }
      Range subject = phrases.endingAt(left, at);
      return subject != null && subject.first() == at && ends(site.end());
    }
    return false;
  }

  /** Whether nothing that could be content follows a cue that ends at {@code end}. */
  boolean ends(int end) {
    for (int i = end; i < words.size() && i < end + 25; i++) {
      if (words.is(i, ",") || words.is(i, ".")) {
        return true;
      }
      if (text.isQuoted(i)) {
        return i == end;
      }
      if (phrases.is(Kind.COMPLEMENTIZER, i) || phrases.isVerb(i) || words.is(i, ":")) {
        return false;
      }
    }
    return true;
  }

  private boolean gerundCue(int at, List<StatementSite> sites, int s) {
    return s + 1 < sites.size()
        && sites.get(s + 1).first() == at
        && sites.get(s + 1).cue().form() == Form.GERUND;
  }

  private boolean conjoinedCue(int at, List<StatementSite> sites, int s) {
    int k = s + 1;
    while (k < sites.size() && sites.get(k).first() < at) {
      k++;
    }
    if (k == sites.size()) {
      return false;
    }
    StatementSite next = sites.get(k);
    int first = next.first();
    while (first > at
        && (phrases.is(Kind.ADVERB, first - 1) || phrases.is(Kind.AUXILIARY, first - 1))) {
      first--;
    }
    return first == at
        && next.cue().isSaying()
        && (next.cue().form() != Form.PLAIN || sites.get(s).cue().form() == Form.PLAIN);
  }
}
