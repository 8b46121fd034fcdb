/** The record in one SQLite file. */
@NullMarked
package org.stemma.store.sqlite;

import org.jspecify.annotations.NullMarked;
