package org.stemma.core.account;

import org.stemma.core.article.Span;

/**
 * A place in a version that bears a claim out.
 *
 * @param article id of the version
 * @param span the words, in code points of its text
 * @param words the same words, for the reader
 */
public record Reference(String article, Span span, String words) {}
