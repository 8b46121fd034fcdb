/**
 * The records that everything in Stemma speaks in: an {@link org.stemma.core.article.Article} as
 * one outlet printed it, its paragraphs, credits and dates, and where each of them was found.
 *
 * <p>Conventions of the whole project: offsets are code points into {@link
 * org.stemma.core.article.Article#text()}, ends are exclusive, absent things are null and never
 * guessed, times are instants that remember their zone and their precision.
 */
@NullMarked
package org.stemma.core.article;

import org.jspecify.annotations.NullMarked;
