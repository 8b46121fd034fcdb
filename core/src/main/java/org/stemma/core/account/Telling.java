package org.stemma.core.account;

import org.stemma.core.article.Span;

/**
 * A value in a line: what one witness says of an attribute.
 *
 * @param line where
 * @param span the words
 * @param text the words as written
 * @param value what they mean
 * @param <T> a figure or a date
 */
record Telling<T>(Line line, Span span, String text, T value) {}
