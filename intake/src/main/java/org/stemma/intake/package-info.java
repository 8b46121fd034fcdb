/** Where pages and articles come from: files, folders, globs, standard input, JSON Lines, WARC. */
@NullMarked
package org.stemma.intake;

import org.jspecify.annotations.NullMarked;
