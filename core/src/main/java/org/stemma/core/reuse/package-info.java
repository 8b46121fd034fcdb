/**
 * Which articles share text, and what kind of sharing it is: fingerprints, candidate pairs,
 * alignment, the kind of copy.
 */
@NullMarked
package org.stemma.core.reuse;

import org.jspecify.annotations.NullMarked;
