/**
 * A page's bytes into an {@link org.stemma.core.article.Article}: HTML or scraped text, with its
 * furniture removed and each field traced to where the page states it.
 *
 * <p>The way of a page: bytes are decoded ({@code Decoder}), told apart ({@code PageReader}), and
 * read as HTML ({@code HtmlReader}) or as plain lines ({@code ScrapedTextReader}). Which blocks of
 * an HTML page are its body is decided in {@link org.stemma.reader.body}.
 */
@NullMarked
package org.stemma.reader;

import org.jspecify.annotations.NullMarked;
