package org.stemma.core.account;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.core.account.StatementFinder.Found;
import org.stemma.core.account.StatementGrammar.Kind;
import org.stemma.core.account.StatementPhrases.Range;
import org.stemma.core.article.Span;
import org.stemma.core.text.Analysis;
import org.stemma.core.text.Coreference;
import org.stemma.core.text.Token;
import org.stemma.core.text.Words;

/**
 * Reads from an analysed article who said what to whom.
 *
 * <p>Each quotation is given to the innermost attribution around it; one whose attribution stands
 * within another's content has the outer speaker as {@link Statement#via}. A quotation that fills
 * its paragraph without any attribution goes on with the last speaker. Linear in the article's
 * length.
 */
public final class Statements {

  /** Attributions on either side among which nesting is looked for; a sentence holds fewer. */
  private static final int NEAR = 8;

  private final Analysis analysis;
  private final StatementGrammar grammar;
  private final Words words;
  private final Coreference coreference;
  private final StatementText text;
  private final StatementAddressee addressees;
  private final List<Found> frames;
  private final List<Statement> statements = new ArrayList<>();

  private Statements(Analysis analysis, StatementGrammar grammar) {
    this.analysis = analysis;
    this.grammar = grammar;
    this.words = Words.of(analysis);
    this.coreference = Coreference.of(analysis, words);
    this.text = new StatementText(analysis, words, grammar);
    this.addressees = new StatementAddressee(text);
    this.frames = new StatementFinder(text).find();
  }

  /**
   * The statements of an article in the order of their content; empty for a language without lists.
   */
  public static List<Statement> in(Analysis analysis) {
    StatementGrammar grammar = StatementGrammar.of(analysis.language());
    return grammar == null ? List.of() : new Statements(analysis, grammar).read();
  }

  /** The attributions of an article by their parts, thoughts and plans included, unresolved. */
  public static List<StatementFrame> frames(Analysis analysis) {
    StatementGrammar grammar = StatementGrammar.of(analysis.language());
    if (grammar == null) {
      return List.of();
    }
    Words words = Words.of(analysis);
    StatementText text = new StatementText(analysis, words, grammar);
    List<Found> all = new StatementFinder(text).find();
    return new StatementNesting(text, all)
        .outermost().stream().map(found -> StatementFrame.of(found, text)).toList();
  }

  /** Who speaks in a frame, and through whom. */
  private record Voice(
      @Nullable String speaker, @Nullable Range mention, @Nullable String addressee) {}

  private List<Statement> read() {
    List<Voice> voices = new ArrayList<>();
    String last = null;
    String addressee = null;
    for (Found frame : frames) {
      Voice voice = voice(frame, last, addressee);
      voices.add(voice);
      last = voice.speaker() != null ? voice.speaker() : last;
      addressee = voice.addressee() != null ? voice.addressee() : addressee;
    }
    for (int i = 0; i < frames.size(); i++) {
      Found frame = frames.get(i);
      if (frame.cue() == null || frame.cue().isSaying()) {
        tell(i, voices);
      }
    }
    statements.sort(
        Comparator.comparingInt(Statement::start)
            .thenComparing(Comparator.comparingInt(Statement::end)));
    return List.copyOf(statements);
  }

  private Voice voice(Found frame, @Nullable String last, @Nullable String lastAddressee) {
    Range source = frame.source();
    Range addressee = frame.addressee();
    String to = addressee == null ? null : who(addressee, null);
    if (to == null && lastAddressee != null && addressees.recallsConversation(frame)) {
      to = lastAddressee;
    }
    return new Voice(source == null ? null : who(antecedent(source), last), source, to);
  }

  /** The phrase for which a relative pronoun stands; any other phrase itself. */
  private Range antecedent(Range source) {
    if (source.length() > 1 || !grammar.is(Kind.RELATIVE, words.base(source.first()))) {
      return source;
    }
    int last = source.first() - 1;
    if (words.is(last, ",")) {
      last--;
    }
    Range phrase = text.phrases().endingAt(last, Math.max(0, last - StatementPhrases.LONGEST));
    return phrase == null ? source : phrase;
  }

  private @Nullable String who(Range phrase, @Nullable String last) {
    String entity = coreference.resolve(phrase.first(), phrase.end(), last);
    if (entity != null) {
      return entity;
    }
    return isPronoun(phrase) ? null : words.text(phrase.first(), phrase.end());
  }

  private boolean isPronoun(Range phrase) {
    String word = words.base(phrase.first());
    return phrase.length() == 1
        && (grammar.is(Kind.SUBJECT, word)
            || grammar.is(Kind.OBJECT, word)
            || grammar.is(Kind.POSSESSIVE, word)
            || grammar.is(Kind.RELATIVE, word));
  }

  private void tell(int i, List<Voice> voices) {
    Found frame = frames.get(i);
    int outer = outer(i);
    String via = outer < 0 ? null : voices.get(outer).speaker();
    Voice voice = voices.get(i);
    for (Range content : frame.content()) {
      Range whole = text.quotationAt(content.first());
      if (whole != null && whole.first() == content.first() && whole.end() >= content.end()) {
        quote(whole, frame, voice, via);
        continue;
      }
      add(text.span(content), Statement.Kind.INDIRECT, frame, voice, via);
      for (int k = content.first(); k < content.end(); k++) {
        Range inner = text.quotationAt(k);
        if (inner != null) {
          if (innermost(inner, i) == i) {
            quote(inner, frame, voice, via);
          }
          k = inner.end() - 1;
        }
      }
    }
  }

  /** The narrowest other attribution whose content holds frame {@code i}; -1 if none does. */
  private int outer(int i) {
    Found frame = frames.get(i);
    int best = -1;
    int size = Integer.MAX_VALUE;
    for (int k = Math.max(0, i - NEAR); k < Math.min(frames.size(), i + NEAR); k++) {
      Found other = frames.get(k);
      if (k != i && (other.cue() == null || other.cue().isSaying())) {
        for (Range content : other.content()) {
          if (content.first() <= frame.first()
              && frame.end() <= content.end()
              && content.length() < size) {
            best = k;
            size = content.length();
          }
        }
      }
    }
    return best;
  }

  /** The attribution with the narrowest content around a quotation. */
  private int innermost(Range quotation, int near) {
    int best = -1;
    int size = Integer.MAX_VALUE;
    for (int k = Math.max(0, near - NEAR); k < Math.min(frames.size(), near + NEAR); k++) {
      Found frame = frames.get(k);
      if (frame.cue() == null || frame.cue().isSaying()) {
        for (Range content : frame.content()) {
          if (content.first() <= quotation.first()
              && quotation.end() <= content.end()
              && content.length() < size) {
            best = k;
            size = content.length();
          }
        }
      }
    }
    return best;
  }

  private void quote(Range quotation, Found frame, Voice voice, @Nullable String via) {
    Span marked = text.span(quotation);
    int first = quotation.first();
    int end = quotation.end();
    while (first < end && words.token(first).kind() == Token.Kind.QUOTE) {
      first++;
    }
    while (end > first && words.token(end - 1).kind() == Token.Kind.QUOTE) {
      end--;
    }
    if (first == end) {
      return;
    }
    Span inside = new Span(words.start(first), words.token(end - 1).end());
    boolean direct =
        words.capital(first) && marked.length() > inside.length() && quotation.length() > 4;
    add(inside, direct ? Statement.Kind.DIRECT : Statement.Kind.MIXED, frame, voice, via);
  }

  private void add(Span span, Statement.Kind kind, Found frame, Voice voice, @Nullable String via) {
    Range mention = voice.mention();
    statements.add(
        new Statement(
            analysis.id(),
            voice.speaker(),
            mention == null ? null : words.span(mention.first(), mention.end()),
            frame.isWorded() ? words.text(frame.cueRange().first(), frame.cueRange().end()) : null,
            span.start(),
            span.end(),
            analysis.slice(span),
            voice.addressee(),
            via,
            kind,
            frame.polarity()));
  }
}
