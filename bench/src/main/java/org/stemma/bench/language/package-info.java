/** Quality and speed of language, sentences, names and attributions. */
@NullMarked
package org.stemma.bench.language;

import org.jspecify.annotations.NullMarked;
