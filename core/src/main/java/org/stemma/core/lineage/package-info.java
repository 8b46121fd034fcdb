/**
 * The copy tree of a story's versions, with its lost sources, and the number of independent
 * origins.
 */
@NullMarked
package org.stemma.core.lineage;

import org.jspecify.annotations.NullMarked;
