/**
 * Search. The index is made from the record and can be made again from it at any time; it knows
 * which change of the record it has seen last.
 */
@NullMarked
package org.stemma.store.index;

import org.jspecify.annotations.NullMarked;
