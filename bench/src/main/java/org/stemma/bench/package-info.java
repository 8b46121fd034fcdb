/** Quality against gold data, and speed. Nothing depends on it. */
@NullMarked
package org.stemma.bench;

import org.jspecify.annotations.NullMarked;
