package org.stemma.core.text;

/**
 * How a word depends on its head: the relations of ClearNLP, those that read alike put together.
 */
public enum Relation {
  /** What the subject or object is said to be: "is <i>ready</i>". */
  PREDICATE,
  SUBJECT,
  PASSIVE_SUBJECT,
  OBJECT,
  /** A clause with its own subject as what is said, seen, meant: "said that it <i>rains</i>". */
  COMPLEMENT_CLAUSE,
  /** One without: "refused to <i>sign</i>". */
  OPEN_CLAUSE,
  ADVERBIAL_CLAUSE,
  RELATIVE_CLAUSE,
  /**
   * A clause that tells what a noun is: "the claim that he <i>lied</i>", "men <i>held</i> there".
   */
  NOUN_CLAUSE,
  PREPOSITION,
  /** What a preposition governs, a clause too. */
  PREPOSITION_OBJECT,
  /** Negations too. */
  AUXILIARY,
  /** The word that opens a clause or joins: that, if, and. */
  CONNECTOR,
  CONJUNCT,
  APPOSITION,
  /** Anything else: articles, adjectives, adverbs, possessors, parts of names. */
  MODIFIER;

  /** The relation that the label of ClearNLP stands for, as {@code nsubj}. */
  public static Relation ofClear(String label) {
    return switch (label) {
      case "attr", "acomp", "oprd" -> PREDICATE;
      case "nsubj", "csubj", "expl" -> SUBJECT;
      case "nsubjpass", "csubjpass" -> PASSIVE_SUBJECT;
      case "dobj", "dative" -> OBJECT;
      case "ccomp", "parataxis" -> COMPLEMENT_CLAUSE;
      case "xcomp" -> OPEN_CLAUSE;
      case "advcl" -> ADVERBIAL_CLAUSE;
      case "relcl" -> RELATIVE_CLAUSE;
      case "acl" -> NOUN_CLAUSE;
      case "prep", "agent" -> PREPOSITION;
      case "pobj", "pcomp" -> PREPOSITION_OBJECT;
      case "aux", "auxpass", "neg" -> AUXILIARY;
      case "mark", "cc", "preconj" -> CONNECTOR;
      case "conj" -> CONJUNCT;
      case "appos" -> APPOSITION;
      default -> MODIFIER;
    };
  }
}
