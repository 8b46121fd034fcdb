package org.stemma.core.story;

/**
 * A live article that the arriving one may share a story with.
 *
 * @param article the earlier article
 * @param full cosine of all words
 * @param likeness cosine of all words plus half that of the titles, 0 to 1.5; between languages the
 *     cosine of the keys
 * @param score likeness, weighed down by distance in time
 */
record Candidate(LiveArticle article, double full, double likeness, double score) {}
