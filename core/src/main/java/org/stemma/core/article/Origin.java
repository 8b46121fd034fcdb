package org.stemma.core.article;

/**
 * Where a field of an article was found, so that a page can show the evidence.
 *
 * <p>Example: {@code new Origin(Origin.Place.META, "article:published_time")}.
 *
 * @param place the kind of place
 * @param detail which one: a property path, a tag's name, a quoted phrase; may be empty
 */
public record Origin(Place place, String detail) {

  /** The kinds of places, strongest statement first. */
  public enum Place {
    /** Handed over with the article, as by a feed or a JSON Lines record. */
    GIVEN,
    /** A JSON-LD block in the page. */
    JSON_LD,
    /** A meta element or HTTP header. */
    META,
    /** Microdata, RDFa or a microformat. */
    MICRODATA,
    /** An element of the visible page: its h1, a time element, a byline's class. */
    MARKUP,
    /** The running text itself. */
    TEXT,
    /** The name of the file or the path of the address. */
    FILE_NAME,
    /** Concluded from something else, which {@code detail} names. */
    INFERRED
  }
}
