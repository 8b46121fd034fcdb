package org.stemma.core.account;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.core.account.StatementPhrases.Range;
import org.stemma.core.article.Span;
import org.stemma.core.text.Analysis;
import org.stemma.core.text.Dependencies;
import org.stemma.core.text.DependencyParser;
import org.stemma.core.text.Quotation;
import org.stemma.core.text.Sentence;
import org.stemma.core.text.Token;
import org.stemma.core.text.Words;

/**
 * An analysed text as attributions are looked for in it: its words, phrases and quotations by
 * token.
 */
final class StatementText {

  /** Tokens of a sentence beyond which nothing is looked for; no written sentence has as many. */
  static final int SENTENCE = 400;

  private final Analysis analysis;
  private final Words words;
  private final StatementGrammar grammar;
  private final StatementPhrases phrases;
  private final @Nullable StatementTags tags;
  private final @Nullable DependencyParser parser;
  private final Dependencies tree;

  /** Index of the outermost quotation around each token; -1 outside. The marks count as inside. */
  private final int[] quoted;

  private final List<Range> quotations = new ArrayList<>();

  StatementText(Analysis analysis, Words words, StatementGrammar grammar) {
    this.analysis = analysis;
    this.words = words;
    this.grammar = grammar;
    this.tags = StatementTags.of(analysis, words);
    this.parser = tags == null ? null : DependencyParser.of(analysis.language());
    this.tree = new Dependencies(words.size());
    this.phrases = new StatementPhrases(words, grammar, tags);
    this.quoted = new int[words.size() + 1];
    markQuotations();
  }

  Analysis analysis() {
    return analysis;
  }

  /** Parses {@code sentence}; false if no parser knows the language, or no one wrote so long. */
  boolean parse(Sentence sentence) {
    int length = sentence.endToken() - sentence.firstToken();
    if (parser == null || tags == null || length > SENTENCE) {
      return false;
    }
    parser.parse(words, sentence, tags.tag(sentence), tree);
    return true;
  }

  /** What depends on what in the sentences that were parsed. */
  Dependencies tree() {
    return tree;
  }

  Words words() {
    return words;
  }

  StatementGrammar grammar() {
    return grammar;
  }

  StatementPhrases phrases() {
    return phrases;
  }

  private void markQuotations() {
    Arrays.fill(quoted, -1);
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

  /** The quotation around token {@code i}; null outside quotation marks. */
  @Nullable Range quotationAt(int i) {
    return i >= 0 && i < words.size() && quoted[i] >= 0 ? quotations.get(quoted[i]) : null;
  }

  /** Whether token {@code i} is quoted or a quotation mark. */
  boolean isQuoted(int i) {
    return i >= 0 && i < quoted.length && quoted[i] >= 0;
  }

  /** The end of a sentence without its final stop. */
  int limit(Sentence sentence) {
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

  /** Whether a clause can end at mark {@code i}. */
  boolean isClosing(int i) {
    return words.is(i, ",")
        || words.token(i).kind() == Token.Kind.QUOTE
        || words.is(i, "—")
        || words.is(i, "-");
  }

  /** Whether {@code token} stands in the same paragraph as {@code sentence}. */
  boolean sharesParagraph(int token, Sentence sentence) {
    return token < words.size()
        && words.start(token) < analysis.article().paragraphs().get(sentence.paragraph()).end();
  }

  /**
   * Whether no paragraph ends between the tokens {@code first} and {@code last}, which are near.
   */
  boolean sharesParagraph(int first, int last) {
    if (last - first > SENTENCE) {
      return false;
    }
    for (int i = first + 1; i <= last; i++) {
      if (startsParagraph(i)) {
        return false;
      }
    }
    return true;
  }

  /** Whether the paragraph ends before token {@code end}. */
  boolean endsParagraph(int end) {
    return end >= words.size() || startsParagraph(end);
  }

  /** The outermost quotations, in order. */
  List<Range> quotations() {
    return quotations;
  }

  /** Whether nothing but {@code quotation} stands in its paragraph. */
  boolean fillsParagraph(Range quotation) {
    return startsParagraph(quotation.first()) && endsParagraph(quotation.end());
  }

  private boolean startsParagraph(int token) {
    return token == 0
        || analysis
            .article()
            .text()
            .startsWith("\n", analysis.points().index(words.token(token - 1).end()));
  }

  /** The code points of tokens, a possessive at the end included. */
  Span span(Range range) {
    return new Span(words.start(range.first()), words.token(range.end() - 1).end());
  }
}
