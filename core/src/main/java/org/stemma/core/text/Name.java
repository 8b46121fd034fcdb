package org.stemma.core.text;

import org.stemma.core.article.Span;

/**
 * A mention of a person, body or place by name.
 *
 * @param start first code point
 * @param end the code point after the last
 * @param text the mention as written
 * @param type what it names
 * @param entity the fullest form of the same name in the article, titles removed: the key by which
 *     mentions belong together
 */
public record Name(int start, int end, String text, Type type, String entity) {

  /** What a name names. */
  public enum Type {
    PERSON,
    /** A body: a company, party, ministry, agency, team. */
    ORGANISATION,
    PLACE,
    OTHER
  }

  public Span span() {
    return new Span(start, end);
  }
}
