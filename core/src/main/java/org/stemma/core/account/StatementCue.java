package org.stemma.core.account;

/**
 * A verb or phrase that attributes, in one of its forms.
 *
 * @param lemma its dictionary form
 * @param form which form this is
 * @param polarity the attitude that it lends the speaker: {@code say}, {@code deny}, {@code warn}
 *     ...
 * @param takes what may follow, one letter each: {@code c} a clause, {@code n} a noun phrase,
 *     {@code t} an infinitive, {@code o} an object and "of", {@code p} an addressee, {@code q}
 *     quotations only, {@code a} an attitude rather than a saying, {@code A} a phrase like
 *     "according to"
 */
record StatementCue(String lemma, Form form, String polarity, String takes) {

  /** The forms of a verb, in the order of the lexicon. */
  enum Form {
    PLAIN,
    PRESENT,
    PAST,
    PARTICIPLE,
    GERUND
  }

  /** The same cue where nobody speaks: "is expected". */
  StatementCue asAttitude() {
    return new StatementCue(lemma, form, polarity, takes + "a");
  }

  boolean takes(char what) {
    return takes.indexOf(what) >= 0;
  }

  /** Whether it tells of a saying, not of a thought. */
  boolean isSaying() {
    return !takes('a');
  }
}
