/**
 * What can be read off one text alone: its language, sentences, tokens, quotations and names. An
 * article is analysed once; everything after works on the {@link org.stemma.core.text.Analysis}.
 */
@NullMarked
package org.stemma.core.text;

import org.jspecify.annotations.NullMarked;
