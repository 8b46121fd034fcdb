package org.stemma.reader.body;

import org.jspecify.annotations.Nullable;

/**
 * What a page says of its article outside its visible text.
 *
 * @param title its headline; null if none is stated
 * @param description its summary; null if none is stated
 * @param articleBody the body as JSON-LD states it, which may be cut, doubled or another text; null
 *     if none is stated
 */
public record PageHints(
    @Nullable String title, @Nullable String description, @Nullable String articleBody) {}
