package org.stemma.core.account;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.core.account.StatementCue.Form;
import org.stemma.core.account.StatementGrammar.Kind;
import org.stemma.core.account.StatementPhrases.Range;
import org.stemma.core.text.Sentence;
import org.stemma.core.text.Token;
import org.stemma.core.text.Words;

/**
 * Finds attributions sentence by sentence: each cue outside quotation marks, its source beside it,
 * its content after, before or around it.
 *
 * <p>Linear in the text: each cue looks at its own sentence, of which a bounded number of tokens
 * counts.
 */
final class StatementFinder {

  /** Tokens, marks included, of a quotation that is quoted words rather than speech. */
  private static final int SCARE_QUOTE = 6;

  /** Tokens between a reported sentence and what was said before it: its stop and marks. */
  private static final int REPORT_GAP = 3;

  /** Tokens of a place or time between "according to" and what is said. */
  private static final int NEAR_COMMA = 8;

  /** The cue of a colon after a name. */
  private static final StatementCue NAMED = new StatementCue(":", Form.PLAIN, "say", "c");

  /** An attribution in tokens. */
  record Found(
      @Nullable Range source,
      Range cueRange,
      @Nullable StatementCue cue,
      List<Range> content,
      @Nullable Range addressee) {

    /** Whether words attribute, not marks alone. */
    boolean isWorded() {
      return cue != null && !cue.equals(NAMED);
    }

    /** The attitude of the cue. */
    String polarity() {
      return cue == null ? "say" : cue.polarity();
    }

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

  private final StatementText text;
  private final Words words;
  private final StatementGrammar grammar;
  private final StatementPhrases phrases;
  private final StatementSites sites;
  private final StatementSyntax syntax;
  private final StatementSources sources;
  private final StatementContent contents;
  private final StatementAddressee addressees;
  private final List<Found> found = new ArrayList<>();

  StatementFinder(StatementText text) {
    this.text = text;
    this.words = text.words();
    this.grammar = text.grammar();
    this.phrases = text.phrases();
    this.sites = new StatementSites(text);
    this.syntax = new StatementSyntax(text);
    this.sources = new StatementSources(text, syntax);
    this.contents = new StatementContent(text, syntax);
    this.addressees = new StatementAddressee(text);
  }

  List<Found> find() {
    for (Sentence sentence : text.analysis().sentences()) {
      read(sentence);
    }
    return new StatementQuotations(text, found).claimed();
  }

  private void read(Sentence sentence) {
    Found previous = null;
    List<StatementSite> cues = sites.in(sentence);
    if (!cues.isEmpty()) {
      syntax.read(sentence);
      cues.removeIf(syntax::isNominal);
    }
    for (int s = 0; s < cues.size(); s++) {
      Found frame = frame(cues, s, sentence, previous);
      if (frame != null) {
        found.add(frame);
        previous = frame;
      }
    }
    if (cues.isEmpty()) {
      named(sentence);
      reported(sentence);
    }
    quotedPredicates(sentence);
  }

  private @Nullable Found frame(
      List<StatementSite> cues, int s, Sentence sentence, @Nullable Found previous) {
    StatementSite site = cues.get(s);
    int low = sentence.firstToken();
    int limit = text.limit(sentence);
    if (site.cue().takes('A')) {
      return accordingTo(site, sentence);
    }
    if (site.cue().takes('B')) {
      return bracketed(site, sentence, cues, s, limit);
    }
    int left = subjectEnd(site, low);
    boolean passive =
        left < site.first() - 1
            && phrases.is(Kind.BE, site.first() - 1)
            && site.cue().form() != Form.GERUND;
    if (passive) {
      return phrases.isTagged() ? passive(site, left, low, limit) : null;
    }
    boolean inverted = isInverted(site, sentence, left);
    if (inverted) {
      Range source = sources.subjectBehind(site, sentence);
      if (source != null) {
        List<Range> content = contents.before(left, sentence, previous);
        if (!content.isEmpty()) {
          contents.addQuotation(content, source.end(), sentence);
          return new Found(
              source, cueRange(site, left), site.cue(), content, addressees.of(site, sentence));
        }
      }
    }
    Range fronted = sources.behindFronted(site, left, sentence);
    Range source = fronted != null ? fronted : sources.before(site, left, low, previous);
    if (fronted != null) {
      return after(
          new StatementSite(site.first(), fronted.end(), site.cue()),
          fronted,
          left,
          sentence,
          cues,
          s,
          limit);
    }
    if (source == null && left >= low && words.token(left).kind() == Token.Kind.QUOTE) {
      return null;
    }
    List<Range> spoken = contents.spokenBefore(sentence, source);
    if (!spoken.isEmpty() && isPostposed(site, sentence)) {
      contents.addQuotation(spoken, site.end(), sentence);
      return new Found(
          source, cueRange(site, left), site.cue(), spoken, addressees.of(site, sentence));
    }
    int beforeSource = source != null && source.end() == left + 1 ? source.first() - 1 : -1;
    if (phrases.is(Kind.COMPARISON, beforeSource)) {
      beforeSource--;
    }
    if (beforeSource > low
        && closesSpeechBefore(beforeSource)
        && (isPostposed(site, sentence) || goesOnAfter(beforeSource, site, limit))) {
      List<Range> content = contents.before(beforeSource, sentence, previous);
      if (!content.isEmpty()) {
        contents.addQuotation(content, site.end(), sentence);
        contents.addRest(content, site.end(), sentence);
        return new Found(
            source, cueRange(site, left), site.cue(), content, addressees.of(site, sentence));
      }
    }
    Found follows = after(site, source, left, sentence, cues, s, limit);
    return follows == null ? behindComma(site, left, sentence, previous) : follows;
  }

  /**
   * Where nothing follows the cue, what it tells stands before: "Prices may rise, the minister, a
   * farmer, says."
   */
  private @Nullable Found behindComma(
      StatementSite site, int left, Sentence sentence, @Nullable Found previous) {
    if (!site.cue().isSaying()
        || site.cue().form() == Form.GERUND
        || site.end() < text.limit(sentence)) {
      return null;
    }
    int comma = left;
    while (comma > sentence.firstToken() && !words.is(comma, ",")) {
      comma--;
    }
    Range source = comma < left ? phrases.endingAt(left, comma + 1) : null;
    List<Range> content =
        source != null && source.first() == comma + 1
            ? contents.before(comma, sentence, previous)
            : List.of();
    return content.isEmpty()
        ? null
        : new Found(source, cueRange(site, left), site.cue(), content, null);
  }

  /**
   * Der Minister hat Reformen angekündigt; er hat gesagt, dass es regne: who speaks stands beside
   * what opens the bracket, what is said behind the bracket or, if nothing follows, in it.
   */
  private @Nullable Found bracketed(
      StatementSite site, Sentence sentence, List<StatementSite> cues, int s, int limit) {
    int low = sentence.firstToken();
    int opening = site.first() - 1;
    while (opening >= low && !words.is(opening, ",") && !phrases.is(Kind.BRACKET, opening)) {
      opening--;
    }
    if (!phrases.is(Kind.BRACKET, opening)) {
      return null;
    }
    Range before = opening > low ? phrases.endingAt(opening - 1, low) : null;
    boolean fronted =
        before == null
            || phrases.is(Kind.FRONTED, opening - 1)
            || (before.first() > low && phrases.is(Kind.PREPOSITION, before.first() - 1));
    Range source = fronted ? phrases.startingAt(opening + 1, site.first(), false) : before;
    if (source == null) {
      return null;
    }
    if (words.is(site.end(), ",") || words.is(site.end(), ":")) {
      return after(site, source, site.first() - 1, sentence, cues, s, limit);
    }
    int from = Math.max(opening + 1, source.end());
    return from < site.first() && site.cue().takes('n')
        ? new Found(
            source,
            new Range(site.first(), site.end()),
            site.cue(),
            List.of(new Range(from, site.first())),
            addressees.of(site, sentence))
        : null;
  }

  /**
   * The bill was criticised by Democrats; Democrats are expected to win. It counts as an attitude:
   * nobody speaks here.
   */
  private @Nullable Found passive(StatementSite site, int left, int low, int limit) {
    Range subject = phrases.endingAt(left, low);
    boolean by = phrases.is(Kind.BY, site.end());
    int end = by ? site.end() + 1 : site.end();
    Range source = by ? sources.phraseAt(end, limit) : null;
    List<Range> content = new ArrayList<>();
    if (subject != null && (by || !site.cue().takes('p'))) {
      content.add(subject);
    }
    if (!by && end < limit && !words.is(end, ",")) {
      content.add(new Range(end, clauseEnd(end, limit)));
    }
    if (content.isEmpty() || (by && source == null)) {
      return null;
    }
    return new Found(
        source,
        new Range(cueRange(site, left).first(), end),
        site.cue().asAttitude(),
        content,
        null);
  }

  private int clauseEnd(int from, int limit) {
    int i = from;
    while (i < limit && !words.is(i, ",") && !words.is(i, ";")) {
      i++;
    }
    return i;
  }

  /** The token before the cue and its auxiliaries, adverbs and times: "has for weeks accused". */
  private int subjectEnd(StatementSite site, int low) {
    int left = site.first() - 1;
    while (left > low) {
      boolean small =
          (phrases.is(Kind.ADVERB, left) || phrases.is(Kind.AUXILIARY, left))
              && !words.capital(left);
      boolean day = phrases.is(Kind.TIME, left) && words.capital(left);
      boolean time =
          phrases.is(Kind.TIME, left)
              && phrases.is(Kind.PREPOSITION, left - 1)
              && left - 2 >= low
              && phrases.is(Kind.AUXILIARY, left - 2);
      if (!small && !time && !day) {
        break;
      }
      left -= time || (day && phrases.is(Kind.PREPOSITION, left - 1)) ? 2 : 1;
    }
    return left;
  }

  private Range cueRange(StatementSite site, int left) {
    int first = left + 1;
    while (first < site.first()
        && !phrases.is(Kind.AUXILIARY, first)
        && !phrases.is(Kind.ADVERB, first)) {
      first++;
    }
    return new Range(first, site.end());
  }

  /**
   * Whether a clause or a spoken quotation, not one of a few quoted words, ends at {@code mark}.
   */
  private boolean closesSpeechBefore(int mark) {
    Range quotation = text.quotationAt(mark);
    return text.isClosing(mark)
        && (quotation == null
            || quotation.length() > SCARE_QUOTE
            || (mark > 0 && !words.token(mark - 1).isContent()));
  }

  private boolean isInverted(StatementSite site, Sentence sentence, int left) {
    if (site.cue().form() == Form.GERUND
        || site.cue().form() == Form.PLAIN
        || (left < sentence.firstToken() && sentence.firstToken() > 0)) {
      return site.first() == sentence.firstToken();
    }
    int next = site.end();
    if (syntax.hasSubjectBefore(site)) {
      return false;
    }
    return left >= 0
        && closesSpeechBefore(left)
        && next < sentence.endToken()
        && words.token(next).isContent()
        && !phrases.is(Kind.COMPLEMENTIZER, next)
        && !phrases.is(Kind.PREPOSITION, next)
        && (text.isQuoted(left) || !endsApposition(next, left, sentence));
  }

  /** Whether the comma at {@code left} closes an apposition of the subject rather than a clause. */
  private boolean endsApposition(int next, int left, Sentence sentence) {
    return phrases.is(Kind.SUBJECT, next)
        || phrases.is(Kind.OBJECT, next)
        || phrases.is(Kind.POSSESSIVE, next)
        || phrases.is(Kind.ADVERB, next)
        || phrases.endingAt(left, sentence.firstToken()) != null;
  }

  /** Whether nothing that could be content follows the cue, so that it stands before the source. */
  private boolean isPostposed(StatementSite site, Sentence sentence) {
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
        && !text.isQuoted(i)
        && words.token(i).isContent()
        && !phrases.is(Kind.PREPOSITION, i)
        && !phrases.is(Kind.TIME, i)
        && !phrases.is(Kind.ADVERB, i)
        && !(site.cue().takes('p') && !phrases.is(Kind.COMPLEMENTIZER, i))) {
      return false;
    }
    boolean speechFollows =
        words.is(i, ",")
            && i + 2 < sentence.endToken()
            && text.isQuoted(i + 1)
            && words.capital(i + 2)
            && !text.isQuoted(site.first() - 1);
    return contents.ends(i) && !speechFollows;
  }

  /**
   * Whether a quotation that ends with a comma at {@code mark} is what the cue tells: "…," he said
   * of it.
   */
  private boolean goesOnAfter(int mark, StatementSite site, int limit) {
    Range quotation = text.quotationAt(mark);
    int next = site.end();
    return quotation != null
        && quotation.length() > SCARE_QUOTE
        && quotation.end() == mark + 1
        && !words.token(mark - 1).isContent()
        && (site.cue().takes('c') || site.cue().takes('q'))
        && next < limit
        && !text.isQuoted(next)
        && !words.is(next, ":")
        && !(phrases.is(Kind.TO, next) && site.cue().takes('t'))
        && (phrases.is(Kind.PREPOSITION, next)
            || phrases.is(Kind.TIME, next)
            || phrases.is(Kind.ADVERB, next)
            || site.cue().takes('p'));
  }

  private @Nullable Found after(
      StatementSite site,
      @Nullable Range source,
      int left,
      Sentence sentence,
      List<StatementSite> cues,
      int s,
      int limit) {
    Range addressee = addressees.of(site, sentence);
    int next = phrases.is(Kind.TOWARD, site.end()) ? site.end() + 1 : site.end();
    int from = addressee != null && addressee.first() == next ? addressee.end() : site.end();
    if (phrases.is(Kind.PARTICLE, from) && from + 1 < limit && !words.token(from + 1).isContent()) {
      from++;
    }
    int start = contents.start(from, limit, site.cue());
    if (start >= limit) {
      Range quotation = contents.followingQuotation(sentence);
      boolean announces = words.is(sentence.endToken() - 1, ":");
      return quotation == null || !announces
          ? null
          : new Found(source, cueRange(site, left), site.cue(), List.of(quotation), addressee);
    }
    if (site.cue().takes('q')
        && !site.cue().takes('c')
        && text.quotationAt(start) == null
        && !contents.nearQuote(start, limit)
        && !syntax.hasPredicate(site)) {
      return null;
    }
    if (addressee != null && addressee.end() == start && phrases.is(Kind.TO, start)) {
      start = addressee.first();
    }
    int end = contents.end(start, limit, cues, s);
    if (end <= start) {
      return null;
    }
    Range rest = new Range(start, end);
    if (site.cue().takes('s') && source != null) {
      return new Found(null, cueRange(site, left), site.cue(), List.of(source, rest), null);
    }
    List<Range> content = List.of(rest);
    return new Found(source, cueRange(site, left), site.cue(), content, addressee);
  }

  /** According to the ministry, X; X, according to the ministry. */
  private @Nullable Found accordingTo(StatementSite site, Sentence sentence) {
    int nounless = site.cue().takes('S') ? site.end() - 1 : site.end();
    Range source = sources.phraseAt(nounless, sentence.endToken());
    if (source == null) {
      return null;
    }
    int low = sentence.firstToken();
    int limit = text.limit(sentence);
    Range cue = new Range(site.first(), nounless);
    if (site.first() <= low + 1) {
      int from = source.end();
      if (phrases.is(Kind.PREPOSITION, from) || phrases.is(Kind.TIME, from)) {
        from = nextComma(from, limit);
      }
      while (from < limit && text.isClosing(from) && !text.isQuoted(from)) {
        from++;
      }
      return from >= limit
          ? null
          : new Found(source, cue, site.cue(), List.of(new Range(from, limit)), null);
    }
    int end = site.first();
    while (end > low && text.isClosing(end - 1) && !text.isQuoted(end - 1)) {
      end--;
    }
    List<Range> content = new ArrayList<>();
    if (end > low) {
      Range quotation = text.quotationAt(end - 1);
      content.add(new Range(quotation == null ? low : Math.min(low, quotation.first()), end));
    }
    int from = source.end();
    if (from < limit && words.is(from, ",") && from + 1 < limit) {
      content.add(new Range(from + 1, limit));
    }
    return content.isEmpty() ? null : new Found(source, cue, site.cue(), content, null);
  }

  /** The comma that ends the phrase at {@code from}; {@code from} itself if none is near. */
  private int nextComma(int from, int limit) {
    for (int i = from; i < limit && i < from + NEAR_COMMA && !phrases.isVerb(i); i++) {
      if (words.is(i, ",")) {
        return i;
      }
    }
    return from;
  }

  /** Smith: “We go.” A name and a colon that open a paragraph attribute the rest. */
  private void named(Sentence sentence) {
    int low = sentence.firstToken();
    int limit = text.limit(sentence);
    int colon = low;
    while (colon < limit && colon < low + 9 && !words.is(colon, ":") && !text.isQuoted(colon)) {
      colon++;
    }
    if (colon == low || colon + 1 >= limit || !words.is(colon, ":") || !words.capital(low)) {
      return;
    }
    Range source = phrases.endingAt(colon - 1, low);
    Range quotation = text.quotationAt(colon + 1);
    if (source != null
        && source.first() == low
        && !phrases.is(Kind.DETERMINER, low)
        && (quotation != null || hasVerb(colon + 1, limit))) {
      Range content = quotation != null ? quotation : new Range(colon + 1, limit);
      found.add(new Found(source, new Range(colon, colon + 1), NAMED, List.of(content), null));
    }
  }

  /** Whether a verb stands in the text from {@code from} on, as far as a tagger can say. */
  private boolean hasVerb(int from, int limit) {
    for (int i = from; i < limit; i++) {
      if (phrases.isVerb(i) || phrases.isVerbForm(i)) {
        return true;
      }
    }
    return !phrases.isTagged();
  }

  /**
   * A sentence in the reportive mood (German: "Er habe nichts gewusst.") goes on with the last
   * source.
   */
  private void reported(Sentence sentence) {
    if (!grammar.has(Kind.REPORTIVE) || found.isEmpty()) {
      return;
    }
    Found last = found.getLast();
    boolean near = last.end() >= sentence.firstToken() - REPORT_GAP;
    for (int i = sentence.firstToken(); near && i < sentence.endToken(); i++) {
      if (!text.isQuoted(i) && phrases.is(Kind.REPORTIVE, i)) {
        int first = sentence.firstToken();
        Range content = new Range(first, text.limit(sentence));
        found.add(new Found(last.source(), new Range(first, first), null, List.of(content), null));
        return;
      }
    }
  }

  /**
   * Smith “warned of the risks”: the marks alone attribute a predicate to the subject before it.
   */
  private void quotedPredicates(Sentence sentence) {
    int low = sentence.firstToken();
    for (int i = low + 1; i + 1 < sentence.endToken(); i++) {
      Range quotation = text.quotationAt(i);
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
        found.add(
            new Found(
                subject, new Range(i, i), null, List.of(quotation), addressees.partner(sentence)));
      }
    }
  }
}
