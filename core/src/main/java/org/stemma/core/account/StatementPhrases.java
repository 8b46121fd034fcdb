package org.stemma.core.account;

import org.jspecify.annotations.Nullable;
import org.stemma.core.account.StatementGrammar.Kind;
import org.stemma.core.text.PartOfSpeech;
import org.stemma.core.text.Token;
import org.stemma.core.text.Words;

/**
 * Finds the noun phrases beside a verb without parsing the sentence: a walk over small words,
 * capitals and known verb forms that ends where no noun phrase goes on. Each walk is bounded by
 * {@value #LONGEST} tokens.
 */
final class StatementPhrases {

  /** Tokens of the longest noun phrase looked at; longer ones are not written. */
  static final int LONGEST = 40;

  /** Tokens {@code first} up to {@code end}. */
  record Range(int first, int end) {
    int length() {
      return end - first;
    }
  }

  private final Words words;
  private final StatementGrammar grammar;
  private final @Nullable StatementTags tags;

  /**
   * @param tags what each word is; null where no tagger knows the language and the lists must do
   */
  StatementPhrases(Words words, StatementGrammar grammar, @Nullable StatementTags tags) {
    this.words = words;
    this.grammar = grammar;
    this.tags = tags;
  }

  /** What the word at {@code token} is; null if no tagger knows, or outside the text. */
  @Nullable PartOfSpeech tag(int token) {
    return tags == null ? null : tags.at(token);
  }

  /** Whether a tagger has told the parts of speech. */
  boolean isTagged() {
    return tags != null;
  }

  boolean is(Kind kind, int token) {
    if (kind == Kind.ADVERB && tag(token) == PartOfSpeech.ADVERB) {
      return true;
    }
    return token >= 0
        && token < words.size()
        && words.token(token).kind() == Token.Kind.WORD
        && grammar.is(kind, words.base(token));
  }

  boolean isVerb(int token) {
    PartOfSpeech tag = tag(token);
    if (tag != null) {
      return tag == PartOfSpeech.FINITE || tag == PartOfSpeech.MODAL;
    }
    return !words.capital(token) && grammar.isFinite(words.base(token));
  }

  /** Whether a tagger says that the token is a verb in any form. */
  boolean isVerbForm(int token) {
    PartOfSpeech tag = tag(token);
    return tag != null && tag.isVerb();
  }

  boolean isNominal(int token) {
    PartOfSpeech tag = tag(token);
    if (tag != null) {
      return switch (tag) {
        case NOUN, NAME, ADJECTIVE, NUMBER, DETERMINER, POSSESSIVE, PRONOUN -> true;
        case GERUND, PARTICIPLE -> isNoun(token + 1) && !is(Kind.AUXILIARY, token - 1);
        default -> false;
      };
    }
    return words.token(token).isContent()
        && !is(Kind.PREPOSITION, token)
        && !is(Kind.CONJUNCTION, token)
        && !is(Kind.ADVERB, token)
        && !isVerb(token)
        && (!is(Kind.SUBORDINATOR, token) || is(Kind.DETERMINER, token));
  }

  private boolean isNoun(int token) {
    PartOfSpeech tag = tag(token);
    return tag == PartOfSpeech.NOUN || tag == PartOfSpeech.NAME || tag == PartOfSpeech.ADJECTIVE;
  }

  /** Whether a noun's participle stands at {@code token}: "a report released by". */
  private boolean isReduced(int token) {
    PartOfSpeech tag = tag(token);
    return (tag == PartOfSpeech.GERUND || tag == PartOfSpeech.PARTICIPLE) && isNoun(token - 1);
  }

  /** The noun phrase whose last token is {@code last}, not reaching before {@code low}; or null. */
  @Nullable Range endingAt(int last, int low) {
    if (last < low) {
      return null;
    }
    if (words.is(last, ",")) {
      return withApposition(last, low);
    }
    if ((is(Kind.SUBJECT, last) && !words.possessive(last) && !is(Kind.DETERMINER, last))
        || is(Kind.RELATIVE, last)) {
      return new Range(last, last + 1);
    }
    int first = walkLeft(last, low);
    return first > last ? null : new Range(trimmed(first, last), last + 1);
  }

  private int walkLeft(int last, int low) {
    int bound = Math.max(low, last - LONGEST);
    int i = last;
    while (i >= bound) {
      if (words.is(i, ".") && words.touchesPrevious(i) && words.base(i - 1).length() <= 3) {
        i--;
      } else if (words.is(i, "&") || words.is(i, "/") || words.is(i, "%")) {
        i--;
      } else if (words.is(i, ")")) {
        int open = i;
        while (open > bound && !words.is(open, "(")) {
          open--;
        }
        i = open - 1;
      } else if (is(Kind.CONJUNCTION, i) && i > bound && i < last && coordinates(i)) {
        i--;
      } else if (is(Kind.PREPOSITION, i)
          && i < last
          && i > bound
          && (isNominal(i - 1) || isReduced(i - 1))) {
        i--;
      } else if (i < last && linksClause(i)) {
        return i + 1;
      } else if (is(Kind.DETERMINER, i) || is(Kind.POSSESSIVE, i)) {
        if (i > bound
            && (is(Kind.PREPOSITION, i - 1)
                || (is(Kind.OF, i) && isNominal(i - 1))
                || is(Kind.DETERMINER, i - 1)
                || coordinated(i, bound))) {
          i--;
        } else {
          return i;
        }
      } else if ((isNominal(i) || (isReduced(i) && i < last && i > bound))
          && !(is(Kind.TIME, i) && i < last)) {
        i--;
      } else {
        return i + 1;
      }
    }
    return i + 1;
  }

  /** Whether the word that might determine a noun opens a clause instead: "that Iran". */
  private boolean linksClause(int i) {
    PartOfSpeech tag = tag(i);
    return tag != null
        && (is(Kind.RELATIVE, i) || is(Kind.SUBORDINATOR, i))
        && (tag != PartOfSpeech.DETERMINER || !words.base(i).equals("that"));
  }

  private boolean coordinated(int i, int bound) {
    return i - 1 > bound && is(Kind.CONJUNCTION, i - 1) && coordinates(i - 1);
  }

  /** Whether "and" joins two nouns here: names or determined phrases, not clauses. */
  private boolean coordinates(int conjunction) {
    boolean left = words.capital(conjunction - 1);
    int right = conjunction + 1;
    return left
        || (!is(Kind.DETERMINER, right) && !words.capital(right) && isNominal(conjunction - 1));
  }

  /** Leaves out a leading phrase of place or time: "In a statement Smith" gives "Smith". */
  private int trimmed(int first, int last) {
    int start = first;
    while (start < last && is(Kind.CONJUNCTION, start)) {
      start++;
    }
    if (start > first || !is(Kind.PREPOSITION, Math.max(0, start - 1)) || start == 0) {
      return start;
    }
    for (int i = last; i > start; i--) {
      boolean begins =
          (words.capital(i)
                  && !words.capital(i - 1)
                  && isNominal(i - 1)
                  && !is(Kind.DETERMINER, i - 1))
              || ((is(Kind.DETERMINER, i) || is(Kind.POSSESSIVE, i))
                  && isNominal(i - 1)
                  && !is(Kind.DETERMINER, i - 1));
      if (begins) {
        return i;
      }
    }
    return start;
  }

  /** A noun phrase with what stands between two commas: "Ann Lee, a spokeswoman,". */
  private @Nullable Range withApposition(int comma, int low) {
    Range found = null;
    int seen = 0;
    for (int i = comma - 1; i > low && i > comma - LONGEST && seen < 4; i--) {
      if (words.token(i).kind() == Token.Kind.QUOTE || words.is(i, ";")) {
        break;
      }
      if (words.is(i, ",")) {
        seen++;
        Range head = opensApposition(i + 1) ? endingBareAt(i - 1, low) : null;
        if (head != null) {
          found = new Range(head.first(), comma + 1);
          if (head.first() == low || !words.is(head.first() - 1, ",")) {
            break;
          }
        }
      }
    }
    return found;
  }

  private @Nullable Range endingBareAt(int last, int low) {
    return last < low || !isNominal(last) ? null : endingAt(last, low);
  }

  private boolean opensApposition(int at) {
    return is(Kind.DETERMINER, at)
        || is(Kind.POSSESSIVE, at)
        || is(Kind.RELATIVE, at)
        || words.capital(at)
        || words.token(at).kind() == Token.Kind.NUMBER
        || is(Kind.PREPOSITION, at)
        || isNominal(at);
  }

  /** The noun phrase that begins at {@code from} and ends by {@code limit}; or null. */
  @Nullable Range startingAt(int from, int limit, boolean apposition) {
    if (from >= limit) {
      return null;
    }
    if ((is(Kind.OBJECT, from) || (is(Kind.SUBJECT, from) && !is(Kind.DETERMINER, from)))
        && (tag(from) != PartOfSpeech.NUMBER || !isNoun(from + 1))) {
      return new Range(from, from + 1);
    }
    int bound = Math.min(limit, from + LONGEST);
    int i = from;
    while (i < bound) {
      boolean abbreviation =
          words.is(i, ".")
              && i > from
              && words.touchesPrevious(i)
              && i + 1 < bound
              && words.capital(i + 1)
              && words.base(i - 1).length() <= 3;
      boolean of =
          i > from
              && is(Kind.OF, i)
              && i + 1 < bound
              && (isNominal(i + 1) || is(Kind.DETERMINER, i + 1));
      boolean and =
          i > from
              && is(Kind.CONJUNCTION, i)
              && i + 1 < bound
              && words.capital(i + 1)
              && words.capital(i - 1);
      boolean determiner =
          (is(Kind.DETERMINER, i) || is(Kind.POSSESSIVE, i)) && (i == from || is(Kind.OF, i - 1));
      boolean noun =
          isNominal(i)
              && !is(Kind.DETERMINER, i)
              && !is(Kind.TIME, i)
              && (!is(Kind.SUBJECT, i) || tag(i) == PartOfSpeech.NUMBER)
              && !is(Kind.POSSESSIVE, i);
      if (!(abbreviation || of || and || determiner || noun || (words.is(i, "&") && i > from))) {
        break;
      }
      i++;
    }
    if (i == from || (i == from + 1 && is(Kind.DETERMINER, from))) {
      return null;
    }
    return new Range(
        from, apposition && i < bound && words.is(i, ",") ? appositionEnd(i, limit) : i);
  }

  /**
   * The end of the appositions that follow {@code comma}: nominal phrases without a verb, or
   * relative clauses, each up to a comma or the sentence's end.
   */
  private int appositionEnd(int comma, int limit) {
    int end = comma;
    int at = comma;
    while (at < limit && words.is(at, ",") && at < comma + LONGEST) {
      int next = onePieceEnd(at, limit);
      if (next == at) {
        break;
      }
      end = next;
      at = next;
    }
    return end;
  }

  private int onePieceEnd(int comma, int limit) {
    int i = comma + 1;
    boolean relative = i < limit && is(Kind.RELATIVE, i);
    if (i >= limit || !(relative || opensNominal(i))) {
      return comma;
    }
    while (i < limit && i < comma + LONGEST && !isClauseMark(i)) {
      if (!relative && (isVerb(i) || (is(Kind.SUBJECT, i) && !is(Kind.DETERMINER, i)))) {
        return comma;
      }
      i++;
    }
    return i;
  }

  private boolean opensNominal(int i) {
    return (is(Kind.DETERMINER, i) || is(Kind.POSSESSIVE, i) || isNominal(i))
        && !is(Kind.TIME, i)
        && grammar.verb(words.base(i)) == null
        && !words.base(i).endsWith("ing");
  }

  private boolean isClauseMark(int i) {
    return words.is(i, ",")
        || words.is(i, ";")
        || (words.is(i, ".")
            && !(i + 1 < words.size() && words.capital(i + 1) && words.base(i - 1).length() <= 3))
        || words.token(i).kind() == Token.Kind.QUOTE;
  }
}
