package org.stemma.core.text;

/**
 * What a word is in its sentence: the universal parts of speech (Petrov, Das, McDonald 2012), verbs
 * by form.
 */
public enum PartOfSpeech {
  /** A mark, symbol, or what is no word. */
  OTHER,
  NOUN,
  NAME,
  PRONOUN,
  /** my, whose */
  POSSESSIVE,
  DETERMINER,
  ADJECTIVE,
  NUMBER,
  /** Particles too: "out" of "point out". */
  ADVERB,
  /** Subordinating conjunctions and "to" too. */
  PREPOSITION,
  CONJUNCTION,
  MODAL,
  /** A verb in the present or past: says, said. */
  FINITE,
  /** An infinitive or imperative. */
  BASE,
  /** saying */
  GERUND,
  /** said, of "has said", "was said" */
  PARTICIPLE;

  /** Whether it is a verb in any form, modals excluded. */
  public boolean isVerb() {
    return this == FINITE || this == BASE || this == GERUND || this == PARTICIPLE;
  }

  /** The tag of the Penn Treebank that most resembles it, as {@code VBD}. */
  public static PartOfSpeech ofPenn(String tag) {
    return switch (tag) {
      case "NN", "NNS" -> NOUN;
      case "NNP", "NNPS" -> NAME;
      case "PRP", "WP", "EX" -> PRONOUN;
      case "PRP$", "WP$" -> POSSESSIVE;
      case "DT", "PDT", "WDT" -> DETERMINER;
      case "JJ", "JJR", "JJS" -> ADJECTIVE;
      case "CD" -> NUMBER;
      case "RB", "RBR", "RBS", "WRB", "RP" -> ADVERB;
      case "IN", "TO" -> PREPOSITION;
      case "CC" -> CONJUNCTION;
      case "MD" -> MODAL;
      case "VBD", "VBZ", "VBP" -> FINITE;
      case "VB" -> BASE;
      case "VBG" -> GERUND;
      case "VBN" -> PARTICIPLE;
      default -> OTHER;
    };
  }
}
