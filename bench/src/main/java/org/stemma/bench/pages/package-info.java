/** Measures the reader against gold pages, and trains what it has learned. */
@NullMarked
package org.stemma.bench.pages;

import org.jspecify.annotations.NullMarked;
