package org.stemma.core.account;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.core.account.StatementCue.Form;
import org.stemma.core.account.StatementGrammar.Kind;
import org.stemma.core.account.StatementPhrases.Range;
import org.stemma.core.article.Span;
import org.stemma.core.text.Analysis;
import org.stemma.core.text.PhraseTable;
import org.stemma.core.text.Quotation;
import org.stemma.core.text.Sentence;
import org.stemma.core.text.Token;
import org.stemma.core.text.Words;

/**
 * Finds attributions sentence by sentence: each cue outside quotation marks, its source beside it,
 * its content after, before or around it.
 *
 * <p>Linear in the text: each cue looks at its own sentence, of which at most {@value #SENTENCE}
 * tokens count.
 */
final class StatementFinder {

  /** Tokens of a sentence beyond which cues are not looked for; no written sentence has as many. */
  private static final int SENTENCE = 400;

  /** Tokens, marks included, of a quotation that is quoted words rather than speech. */
  private static final int SCARE_QUOTE = 6;

  /** An attribution in tokens. */
  record Found(
      @Nullable Range source,
      Range cueRange,
      @Nullable StatementCue cue,
      List<Range> content,
      @Nullable Range addressee) {

    /** The first token of any part. */
    int first() {
      int parts = Math.min(cueRange.first(), content.getFirst().first());
      return source == null ? parts : Math.min(parts, source.first());
    }

    /** The token after the last of any part. */
    int end() {
      int parts = Math.max(cueRange.end(), content.getLast().end());
      return source == null ? parts : Math.max(parts, source.end());
    }
  }

  /** A cue where it stands. */
  private record Site(int first, int end, StatementCue cue) {}

  private final Analysis analysis;
  private final Words words;
  private final StatementGrammar grammar;
  private final StatementPhrases phrases;

  /** Index of the outermost quotation around each token; -1 outside. The marks count as inside. */
  private final int[] quoted;

  private final List<Range> quotations = new ArrayList<>();
  private final List<Found> found = new ArrayList<>();

  StatementFinder(Analysis analysis, Words words, StatementGrammar grammar) {
    this.analysis = analysis;
    this.words = words;
    this.grammar = grammar;
    this.phrases = new StatementPhrases(words, grammar);
    this.quoted = new int[words.size() + 1];
    markQuotations();
  }

  private void markQuotations() {
    java.util.Arrays.fill(quoted, -1);
    int covered = 0;
    for (Quotation quotation : analysis.quotations()) {
      if (quotation.start() < covered) {
        continue;
      }
      covered = quotation.end();
      int first = words.at(quotation.start());
      first -= marks(first - 1, -1);
      int end = words.at(quotation.end());
      end += quotation.closed() ? marks(end, 1) : 0;
      for (int i = first; i < end; i++) {
        quoted[i] = quotations.size();
      }
      quotations.add(new Range(first, end));
    }
  }

  /**
   * How many tokens from {@code at} on in direction {@code step} are one quotation mark: '' is two.
   */
  private int marks(int at, int step) {
    if (at < 0 || at >= words.size() || words.token(at).kind() != Token.Kind.QUOTE) {
      return 0;
    }
    int next = at + step;
    boolean doubled =
        next >= 0
            && next < words.size()
            && "'`’‘".contains(words.raw(at))
            && words.is(next, words.raw(at));
    return doubled ? 2 : 1;
  }

  List<Range> quotations() {
    return quotations;
  }

  /** The quotation around token {@code i}; null outside quotation marks. */
  @Nullable Range quotationAt(int i) {
    return i < words.size() && quoted[i] >= 0 ? quotations.get(quoted[i]) : null;
  }

  List<Found> find() {
    for (Sentence sentence : analysis.sentences()) {
      read(sentence);
    }
    return found;
  }

  private List<Site> sites(Sentence sentence) {
    List<Site> sites = new ArrayList<>();
    int end = Math.min(sentence.endToken(), sentence.firstToken() + SENTENCE);
    int i = sentence.firstToken();
    while (i < end) {
      PhraseTable.Match<StatementCue> match =
          quoted[i] < 0 ? grammar.cues().longest(words, i, end) : null;
      if (match != null && isVerbHere(i, match.value(), sentence)) {
        sites.add(new Site(i, match.end(), match.value()));
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
    if (words.capital(i) && i > sentence.firstToken()) {
      return false;
    }
    if (i == sentence.firstToken()) {
      return cue.form() == Form.GERUND;
    }
    int before = i - 1;
    boolean afterNoun =
        phrases.is(Kind.DETERMINER, before)
            || phrases.is(Kind.POSSESSIVE, before)
            || (phrases.is(Kind.PREPOSITION, before) && !phrases.is(Kind.TO, before))
            || words.possessive(before);
    return switch (cue.form()) {
      case PAST, PARTICIPLE -> !(afterNoun && !phrases.is(Kind.RELATIVE, before));
      case GERUND -> !afterNoun || phrases.is(Kind.BY, before);
      case PRESENT -> phrases.is(Kind.RELATIVE, before) || (!afterNoun && isPresentHere(i, before));
      case PLAIN ->
          phrases.is(Kind.TO, before)
              || phrases.is(Kind.SUBJECT, before)
              || phrases.is(Kind.AUXILIARY, before)
              || (!afterNoun && grammar.verb(words.base(i)) != null)
              || (!afterNoun
                  && words.base(before).endsWith("s")
                  && !phrases.is(Kind.AUXILIARY, before));
    };
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

  private void read(Sentence sentence) {
    Found previous = null;
    List<Site> sites = sites(sentence);
    for (int s = 0; s < sites.size(); s++) {
      Found frame = frame(sites, s, sentence, previous);
      if (frame != null) {
        found.add(frame);
        previous = frame;
      }
    }
    quotedPredicates(sentence);
  }

  private @Nullable Found frame(
      List<Site> sites, int s, Sentence sentence, @Nullable Found previous) {
    Site site = sites.get(s);
    int low = sentence.firstToken();
    int limit = contentLimit(sentence);
    if (site.cue().takes('A')) {
      return accordingTo(site, sentence);
    }
    int left = subjectEnd(site, low);
    boolean passive =
        left < site.first() - 1
            && phrases.is(Kind.BE, site.first() - 1)
            && site.cue().form() != Form.GERUND;
    if (passive) {
      return null;
    }
    boolean inverted = isInverted(site, sentence, left);
    if (inverted) {
      Range source = phrases.startingAt(site.end(), sentence.endToken(), true);
      if (source != null) {
        List<Range> content = before(site.first() - 1, sentence, previous);
        if (!content.isEmpty()) {
          addFollowingQuote(content, source.end(), sentence);
          return new Found(
              source, cueRange(site, left), site.cue(), content, addressee(site, sentence));
        }
      }
    }
    Range source = source(site, left, low, previous);
    if (source == null && left >= low && words.token(left).kind() == Token.Kind.QUOTE) {
      return null;
    }
    int beforeSource = source != null && source.end() == left + 1 ? source.first() - 1 : -1;
    if (beforeSource > low && closesSpeechBefore(beforeSource) && isPostposed(site, sentence)) {
      List<Range> content = before(beforeSource, sentence, previous);
      if (!content.isEmpty()) {
        addFollowingQuote(content, site.end(), sentence);
        addRest(content, site.end(), sentence);
        return new Found(
            source, cueRange(site, left), site.cue(), content, addressee(site, sentence));
      }
    }
    return after(site, source, left, sentence, sites, s, limit);
  }

  /** The token before the cue and its auxiliaries, adverbs and times: "has for weeks accused". */
  private int subjectEnd(Site site, int low) {
    int left = site.first() - 1;
    while (left > low) {
      boolean small =
          (phrases.is(Kind.ADVERB, left) || phrases.is(Kind.AUXILIARY, left))
              && !words.capital(left);
      boolean time =
          phrases.is(Kind.TIME, left)
              && phrases.is(Kind.PREPOSITION, left - 1)
              && left - 2 >= low
              && phrases.is(Kind.AUXILIARY, left - 2);
      if (!small && !time) {
        break;
      }
      left -= time ? 2 : 1;
    }
    return left;
  }

  private Range cueRange(Site site, int left) {
    int first = left + 1;
    while (first < site.first()
        && !phrases.is(Kind.AUXILIARY, first)
        && !phrases.is(Kind.ADVERB, first)) {
      first++;
    }
    return new Range(first, site.end());
  }

  /** The end of a sentence without its final stop. */
  private int contentLimit(Sentence sentence) {
    int end = sentence.endToken();
    while (end > sentence.firstToken() + 1 && quoted[end - 1] < 0 && isFinalMark(end - 1)) {
      end--;
    }
    return end;
  }

  private boolean isFinalMark(int i) {
    return words.is(i, ".")
        || words.is(i, "!")
        || words.is(i, "?")
        || words.is(i, "…")
        || words.is(i, ",")
        || words.token(i).kind() == Token.Kind.QUOTE;
  }

  private boolean isClosing(int i) {
    return words.is(i, ",")
        || words.token(i).kind() == Token.Kind.QUOTE
        || words.is(i, "—")
        || words.is(i, "-");
  }

  /**
   * Whether a clause or a spoken quotation, not one of a few quoted words, ends at {@code mark}.
   */
  private boolean closesSpeechBefore(int mark) {
    Range quotation = quotationAt(mark);
    return isClosing(mark)
        && (quotation == null
            || quotation.length() > SCARE_QUOTE
            || (mark > 0 && !words.token(mark - 1).isContent()));
  }

  private boolean isInverted(Site site, Sentence sentence, int left) {
    if (site.cue().form() == Form.GERUND
        || site.cue().form() == Form.PLAIN
        || left != site.first() - 1
        || (left < sentence.firstToken() && sentence.firstToken() > 0)) {
      return site.first() == sentence.firstToken();
    }
    int next = site.end();
    return left >= 0
        && closesSpeechBefore(left)
        && next < sentence.endToken()
        && words.token(next).isContent()
        && !phrases.is(Kind.COMPLEMENTIZER, next)
        && !phrases.is(Kind.PREPOSITION, next);
  }

  private @Nullable Range source(Site site, int left, int low, @Nullable Found previous) {
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
    return mainSubject(site.first(), low);
  }

  /** The noun phrase before the first finite verb of the sentence. */
  private @Nullable Range mainSubject(int before, int low) {
    for (int i = low + 1; i < before; i++) {
      if (quoted[i] < 0 && phrases.isVerb(i)) {
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

  /** Whether nothing that could be content follows the cue, so that it stands before the source. */
  private boolean isPostposed(Site site, Sentence sentence) {
    if (!site.cue().takes('c') && !site.cue().takes('q')) {
      return false;
    }
    int i = site.end();
    if (site.cue().takes('t')
        && i + 1 < sentence.endToken()
        && phrases.is(Kind.TO, i)
        && !words.capital(i + 1)
        && !phrases.is(Kind.DETERMINER, i + 1)) {
      return false;
    }
    if (i < sentence.endToken()
        && quoted[i] < 0
        && words.token(i).isContent()
        && !phrases.is(Kind.PREPOSITION, i)
        && !phrases.is(Kind.TIME, i)
        && !phrases.is(Kind.ADVERB, i)
        && !(site.cue().takes('p') && !phrases.is(Kind.COMPLEMENTIZER, i))) {
      return false;
    }
    return ends(i);
  }

  /** The content that ends before token {@code closing}, a comma or closing mark. */
  private List<Range> before(int closing, Sentence sentence, @Nullable Found previous) {
    Range quotation = quotationAt(closing);
    if (quotation == null && closing > 0 && words.is(closing, ",")) {
      quotation = quotationAt(closing - 1);
    }
    int first = sentence.firstToken();
    boolean preposed =
        previous == null || previous.content().getLast().first() >= previous.cueRange().end();
    if (previous != null && !preposed) {
      first = Math.max(first, previous.cueRange().end());
      while (first < closing && isClosing(first) && quoted[first] < 0) {
        first++;
      }
    }
    if (quotation != null && quotation.first() < first) {
      first = quotation.first();
    }
    int end = quotation == null ? closing : quotation.end();
    return end > first ? new ArrayList<>(List.of(new Range(first, end))) : List.of();
  }

  /** Adds what follows a parenthetical attribution: "Prices, he said, will rise." */
  private void addRest(List<Range> content, int from, Sentence sentence) {
    int i = from;
    while (i < sentence.endToken()
        && (phrases.is(Kind.TIME, i)
            || phrases.is(Kind.ADVERB, i)
            || (phrases.is(Kind.MANNER, i)
                && i + 1 < sentence.endToken()
                && phrases.is(Kind.TIME, i + 1)))) {
      i++;
    }
    int limit = contentLimit(sentence);
    boolean goesOn =
        i + 2 < limit
            && words.is(i, ",")
            && quoted[i + 1] < 0
            && !phrases.is(Kind.PARENTHETICAL, i + 1)
            && grammar.cues().longest(words, i + 1, limit) == null;
    if (goesOn) {
      content.add(new Range(i + 1, limit));
    }
  }

  /** Adds the quotation with which a speech goes on after its attribution. */
  private void addFollowingQuote(List<Range> content, int from, Sentence sentence) {
    int i = from;
    while (i < sentence.endToken() && quoted[i] < 0) {
      i++;
    }
    Range next = quotationAt(i);
    if (next != null
        && !content.getLast().equals(next)
        && next.first() >= from
        && (i < sentence.endToken() || (sameParagraph(i, sentence) && i == sentence.endToken()))
        && quotationAt(content.getLast().end() - 1) != null) {
      content.add(next);
    }
  }

  private boolean sameParagraph(int token, Sentence sentence) {
    return token < words.size()
        && words.start(token) < analysis.article().paragraphs().get(sentence.paragraph()).end();
  }

  private @Nullable Found after(
      Site site,
      @Nullable Range source,
      int left,
      Sentence sentence,
      List<Site> sites,
      int s,
      int limit) {
    Range addressee = addressee(site, sentence);
    int from = addressee != null && addressee.first() == site.end() ? addressee.end() : site.end();
    int start = contentStart(from, limit, site.cue());
    if (start >= limit) {
      Range next = followingQuotation(sentence);
      boolean announces = words.is(sentence.endToken() - 1, ":");
      return next == null || !announces
          ? null
          : new Found(source, cueRange(site, left), site.cue(), List.of(next), addressee);
    }
    if (site.cue().takes('q')
        && !site.cue().takes('c')
        && quotationAt(start) == null
        && !nearQuote(start, limit)) {
      return null;
    }
    int end = contentEnd(start, limit, sites, s);
    if (end <= start) {
      return null;
    }
    List<Range> content = new ArrayList<>(List.of(new Range(start, end)));
    return new Found(source, cueRange(site, left), site.cue(), content, addressee);
  }

  private boolean nearQuote(int start, int limit) {
    for (int i = start; i < limit && i < start + 8; i++) {
      if (quoted[i] >= 0) {
        return true;
      }
    }
    return false;
  }

  private @Nullable Range followingQuotation(Sentence sentence) {
    int next = sentence.endToken();
    return next < words.size() && quoted[next] >= 0 && quotations.get(quoted[next]).first() == next
        ? quotations.get(quoted[next])
        : null;
  }

  /** Where the content begins after the cue: at "that", after a colon, at a mark, else at once. */
  private int contentStart(int from, int limit, StatementCue cue) {
    int i = from;
    while (i < limit && i < from + 25) {
      if (words.is(i, ":")) {
        return i + 1;
      }
      if (quoted[i] >= 0 || (phrases.is(Kind.COMPLEMENTIZER, i) && i + 1 < limit)) {
        return skipsOnly(from, i) || i == from ? i : from;
      }
      if (phrases.isVerb(i) || (words.is(i, ",") && (i + 1 >= limit || quoted[i + 1] < 0))) {
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
        || to - from <= 1;
  }

  private int contentEnd(int start, int limit, List<Site> sites, int s) {
    Range quotation = quotationAt(start);
    int i = start;
    if (quotation != null && quotation.first() == start) {
      i = quotation.end();
      if (i >= limit) {
        return i;
      }
    }
    while (i < limit) {
      Range inner = quotationAt(i);
      if (inner != null && inner.end() > i) {
        i = inner.end();
        if (i > start && closesSpeech(i - 1) && outerCueAfter(i, sites, s)) {
          return i;
        }
        continue;
      }
      if (words.is(i, ",")
          && (phrases.is(Kind.PARENTHETICAL, i + 1)
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

  private boolean closesSpeech(int mark) {
    return words.token(mark).kind() == Token.Kind.QUOTE;
  }

  /** Whether at {@code at} begins ", the ministry said" or ", said the ministry". */
  private boolean outerCueAfter(int at, List<Site> sites, int s) {
    for (int k = s + 1;
        k < sites.size() && sites.get(k).first() <= at + StatementPhrases.LONGEST;
        k++) {
      Site site = sites.get(k);
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
  private boolean ends(int end) {
    for (int i = end; i < words.size() && i < end + 25; i++) {
      if (words.is(i, ",") || words.is(i, ".")) {
        return true;
      }
      if (quoted[i] >= 0) {
        return i == end;
      }
      if (phrases.is(Kind.COMPLEMENTIZER, i) || phrases.isVerb(i) || words.is(i, ":")) {
        return false;
      }
    }
    return true;
  }

  private boolean gerundCue(int at, List<Site> sites, int s) {
    return s + 1 < sites.size()
        && sites.get(s + 1).first() == at
        && sites.get(s + 1).cue().form() == Form.GERUND;
  }

  private boolean conjoinedCue(int at, List<Site> sites, int s) {
    if (s + 1 >= sites.size()) {
      return false;
    }
    Site next = sites.get(s + 1);
    int first = next.first();
    while (first > at
        && (phrases.is(Kind.ADVERB, first - 1) || phrases.is(Kind.AUXILIARY, first - 1))) {
      first--;
    }
    return first == at
        && next.cue().isSaying()
        && (next.cue().form() != Form.PLAIN || sites.get(s).cue().form() == Form.PLAIN);
  }

  /** According to the ministry, X; X, according to the ministry. */
  private @Nullable Found accordingTo(Site site, Sentence sentence) {
    Range source = phrases.startingAt(site.end(), sentence.endToken(), false);
    if (source == null) {
      return null;
    }
    int low = sentence.firstToken();
    int limit = contentLimit(sentence);
    Range cue = new Range(site.first(), site.end());
    if (site.first() <= low + 1) {
      int from = source.end();
      while (from < limit && isClosing(from) && quoted[from] < 0) {
        from++;
      }
      return from >= limit
          ? null
          : new Found(source, cue, site.cue(), List.of(new Range(from, limit)), null);
    }
    int end = site.first();
    while (end > low && isClosing(end - 1) && quoted[end - 1] < 0) {
      end--;
    }
    List<Range> content = new ArrayList<>();
    if (end > low) {
      Range quotation = quotationAt(end - 1);
      content.add(new Range(quotation == null ? low : Math.min(low, quotation.first()), end));
    }
    int from = source.end();
    if (from < limit && words.is(from, ",") && from + 1 < limit) {
      content.add(new Range(from + 1, limit));
    }
    return content.isEmpty() ? null : new Found(source, cue, site.cue(), content, null);
  }

  /** Whom it was said to: the object of the cue, or the partner of a call, talk or letter. */
  private @Nullable Range addressee(Site site, Sentence sentence) {
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
    return partner(sentence);
  }

  /** With whom the talk was in which it was said: "in a phone call with the president". */
  private @Nullable Range partner(Sentence sentence) {
    int end = Math.min(sentence.endToken(), sentence.firstToken() + SENTENCE);
    for (int i = sentence.firstToken(); i + 2 < end; i++) {
      if (quoted[i] < 0
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
    for (int i = at + 1; i < words.size() && i < at + SENTENCE; i++) {
      if (quoted[i] < 0 && words.is(i, ".")) {
        return false;
      }
      if (quoted[i] < 0 && phrases.is(Kind.CONVERSATION, i) && phrases.is(Kind.DEFINITE, i - 1)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Smith “warned of the risks”: the marks alone attribute a predicate to the subject before it.
   */
  private void quotedPredicates(Sentence sentence) {
    int low = sentence.firstToken();
    for (int i = low + 1; i + 1 < sentence.endToken(); i++) {
      Range quotation = quotationAt(i);
      if (quotation == null || quotation.first() != i) {
        continue;
      }
      String opening = words.base(i + 1);
      boolean predicate =
          grammar.verb(opening) == Form.PAST
              || grammar.verb(opening) == Form.PRESENT
              || grammar.cues().get(opening) != null;
      Range subject = predicate && quotation.length() > 4 ? phrases.endingAt(i - 1, low) : null;
      if (subject != null) {
        found.add(new Found(subject, new Range(i, i), null, List.of(quotation), partner(sentence)));
      }
    }
  }

  /** The same attribution in code points. */
  StatementFrame frame(Found one) {
    List<Span> content = new ArrayList<>();
    for (Range range : one.content()) {
      content.add(whole(range));
    }
    StatementCue cue = one.cue();
    return new StatementFrame(
        one.source() == null ? null : words.span(one.source().first(), one.source().end()),
        cue == null ? null : words.span(one.cueRange().first(), one.cueRange().end()),
        content,
        one.addressee() == null ? null : words.span(one.addressee().first(), one.addressee().end()),
        cue == null ? "say" : cue.polarity(),
        cue == null || cue.isSaying());
  }

  /** The code points of tokens, a possessive at the end included. */
  Span whole(Range range) {
    return new Span(words.start(range.first()), words.token(range.end() - 1).end());
  }
}
