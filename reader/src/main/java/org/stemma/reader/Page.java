package org.stemma.reader;

import org.jspecify.annotations.Nullable;

/**
 * A page as it was fetched or found.
 *
 * <p>The array is not copied: whoever hands it over leaves it unchanged.
 *
 * @param id unique in its collection: the path relative to the folder given, or a record's id
 * @param url where it was fetched from; null if that is not known
 * @param contentType the HTTP header of that name; null if there was none
 * @param bytes the page, as HTML or plain text in any charset, possibly gzipped
 */
@SuppressWarnings("ArrayRecordComponent") // pages are large and compared by nobody
public record Page(String id, @Nullable String url, @Nullable String contentType, byte[] bytes) {}
