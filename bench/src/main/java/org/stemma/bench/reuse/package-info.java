/**
 * Measures text reuse and copy trees against the gold data, each beside its floor: one runnable
 * class a measurement, each given the file that it reads.
 */
@NullMarked
package org.stemma.bench.reuse;

import org.jspecify.annotations.NullMarked;
