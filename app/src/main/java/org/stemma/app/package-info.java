/** The command line, and the wiring of the parts into commands. */
@NullMarked
package org.stemma.app;

import org.jspecify.annotations.NullMarked;
