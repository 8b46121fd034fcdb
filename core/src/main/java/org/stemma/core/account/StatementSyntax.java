package org.stemma.core.account;

import org.jspecify.annotations.Nullable;
import org.stemma.core.account.StatementPhrases.Range;
import org.stemma.core.text.Dependencies;
import org.stemma.core.text.PartOfSpeech;
import org.stemma.core.text.Relation;
import org.stemma.core.text.Sentence;
import org.stemma.core.text.Token;
import org.stemma.core.text.Words;

/**
 * What a parsed sentence says of an attribution: the subject of the cue, and how far what hangs on
 * the cue reaches.
 *
 * <p>Each look-up takes as many steps at most as the sentence has words.
 */
final class StatementSyntax {

  /** Heads climbed to find the subject that a verb shares. */
  private static final int CLIMB = 6;

  private final StatementText text;
  private final Words words;
  private final Dependencies tree;
  private @Nullable Sentence parsed;

  StatementSyntax(StatementText text) {
    this.text = text;
    this.words = text.words();
    this.tree = text.tree();
  }

  /** Parses {@code sentence}, about which is asked next. */
  void read(Sentence sentence) {
    parsed = text.parse(sentence) ? sentence : null;
  }

  /** Whether the sentence could be parsed. */
  boolean isParsed() {
    return parsed != null;
  }

  /** The verb of a cue: its first one, else its first word. */
  int verb(StatementSite site) {
    for (int i = site.first(); i < site.end(); i++) {
      if (text.phrases().isVerbForm(i)) {
        return i;
      }
    }
    return site.first();
  }

  /**
   * Whether the cue is used as a noun or adjective here: "a larger say", "pledged delegates". False
   * where the sentence could not be parsed.
   */
  boolean isNominal(StatementSite site) {
    int verb = verb(site);
    PartOfSpeech tag = text.phrases().tag(verb);
    Relation relation = parsed == null || site.cue().takes('A') ? null : tree.relation(verb);
    return switch (relation) {
      case MODIFIER -> tag == PartOfSpeech.PARTICIPLE || tag == PartOfSpeech.NOUN;
      case OBJECT, PREPOSITION_OBJECT, CONJUNCT -> tag == PartOfSpeech.NOUN;
      case OPEN_CLAUSE -> tag == PartOfSpeech.GERUND;
      case null, default -> false;
    };
  }

  /** The dependent of {@code verb} in {@code relation}; -1 if there is none. */
  int child(int verb, Relation relation) {
    for (int i = tree.first(verb); i < tree.end(verb); i++) {
      if (tree.head(i) == verb && tree.is(i, relation)) {
        return i;
      }
    }
    return -1;
  }

  /** Whether the cue has its own subject before it, outside quotation marks. */
  boolean hasSubjectBefore(StatementSite site) {
    int verb = verb(site);
    int subject = isParsed() ? child(verb, Relation.SUBJECT) : -1;
    return subject >= 0 && subject < verb && !text.isQuoted(subject);
  }

  /** Whether the cue says what something is: "called him a liar". */
  boolean hasPredicate(StatementSite site) {
    return isParsed() && child(verb(site), Relation.PREDICATE) >= 0;
  }

  /** The subject of {@code verb} itself. */
  @Nullable Range ownSubject(int verb) {
    int subject = child(verb, Relation.SUBJECT);
    return subject < 0 ? null : all(subject);
  }

  /** Who does what {@code verb} says: its own subject, or that of the verb on which it hangs. */
  @Nullable Range subject(int verb) {
    int at = verb;
    for (int step = 0; step < CLIMB; step++) {
      int subject = child(at, Relation.SUBJECT);
      if (subject >= 0) {
        return all(subject);
      }
      Relation relation = tree.relation(at);
      int head = tree.head(at);
      if (head < 0 || relation == Relation.COMPLEMENT_CLAUSE) {
        return null;
      }
      if (relation == Relation.NOUN_CLAUSE && head < at) {
        return new Range(tree.first(head), head + 1);
      }
      at = head;
    }
    return null;
  }

  private Range all(int head) {
    return new Range(tree.first(head), tree.end(head));
  }

  /** The noun phrase that begins at {@code from} and hangs on a word before; null if none does. */
  @Nullable Range phraseAt(int from) {
    int at = from;
    for (int step = 0; step < StatementText.SENTENCE && at < words.size(); step++) {
      int head = tree.head(at);
      if (head < from) {
        break;
      }
      if (tree.first(head) != from) {
        return null;
      }
      at = head;
    }
    boolean nominal = at < words.size() && tree.head(at) >= 0 && text.phrases().isNominal(at);
    return nominal ? all(at) : null;
  }

  /**
   * The token after all that hangs on the cue and holds {@code start}, and what follows it there
   * without a comma: "accused China of hacking". -1 if {@code start} does not hang on the cue.
   */
  int end(StatementSite site, int start) {
    int child = dependent(site, start);
    if (child < 0) {
      return -1;
    }
    int end = tree.end(child);
    while (end < words.size() && goesOn(tree.relation(child))) {
      int next = quotes(end);
      child = next < words.size() && words.token(next).isContent() ? dependent(site, next) : -1;
      if (child < 0 || tree.first(child) < end || !adds(tree.relation(child))) {
        break;
      }
      end = tree.end(child);
    }
    while (end > start && tree.is(end - 1, Relation.CONNECTOR)) {
      end--;
    }
    return end;
  }

  /** The main word of what hangs on the cue and holds {@code start}; -1 if it does not. */
  int head(StatementSite site, int start) {
    return dependent(site, start);
  }

  private int quotes(int at) {
    int i = at;
    while (i < words.size() && words.token(i).kind() == Token.Kind.QUOTE) {
      i++;
    }
    return i;
  }

  private static boolean goesOn(@Nullable Relation relation) {
    return relation != Relation.COMPLEMENT_CLAUSE;
  }

  private static boolean adds(@Nullable Relation relation) {
    return switch (relation) {
      case PREPOSITION, OPEN_CLAUSE, COMPLEMENT_CLAUSE, PREDICATE, OBJECT, MODIFIER -> true;
      case null, default -> false;
    };
  }

  /** The word that hangs on the cue and on which the token at {@code start} hangs; or -1. */
  private int dependent(StatementSite site, int start) {
    int at = start;
    while (at < words.size() && !words.token(at).isContent()) {
      at++;
    }
    for (int step = 0; step < StatementText.SENTENCE && at < words.size(); step++) {
      int head = tree.head(at);
      if (head < 0) {
        return -1;
      }
      if (head < site.end() && head >= site.first()) {
        return at;
      }
      at = head;
    }
    return -1;
  }
}
