package org.stemma.core.article;

import org.jspecify.annotations.Nullable;

/**
 * A picture of an article.
 *
 * @param url absolute address
 * @param caption the words printed with it; null if there are none
 */
public record Image(String url, @Nullable String caption) {}
