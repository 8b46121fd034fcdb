package org.stemma.store;

import org.jspecify.annotations.Nullable;

/**
 * An article of a story.
 *
 * @param article its id
 * @param role what it is among the others; null if that was not worked out since the story changed
 */
public record Member(String article, @Nullable Role role) {}
