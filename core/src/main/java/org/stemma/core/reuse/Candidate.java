package org.stemma.core.reuse;

/**
 * An article that may share text with the one asked about.
 *
 * @param id its id
 * @param sharedRuns estimated number of word 5-grams that both have
 * @param commonOrder how far both use the same rare words in the same order, 0 to 1; above .25
 *     speaks for a rewording; 0 where too few of the rarest words are the same to look
 */
public record Candidate(String id, int sharedRuns, double commonOrder) {}
