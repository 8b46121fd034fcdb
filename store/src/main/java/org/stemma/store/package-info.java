/**
 * The record: what was read, when, and into which story it was put. Everything else that Stemma
 * keeps can be made again from here.
 *
 * <p>{@link org.stemma.store.Library} reads, {@link org.stemma.store.WritableLibrary} also writes;
 * {@link org.stemma.store.sqlite.SqliteLibrary} opens one in a folder.
 */
@NullMarked
package org.stemma.store;

import org.jspecify.annotations.NullMarked;
