/** A page's bytes, or an article's record, into an {@link org.stemma.core.article.Article}. */
@NullMarked
package org.stemma.reader;

import org.jspecify.annotations.NullMarked;
